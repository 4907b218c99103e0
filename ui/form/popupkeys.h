// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace lectern::form {

/// An open list has all keys to itself: without this, Enter and Esc would reach the form's shortcuts first,
/// since the focus is still reckoned to be in the field below.
void keepKeys(QWidget* popup);

} // namespace lectern::form
