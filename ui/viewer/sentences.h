// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace lectern::viewer {

/// What stands in place of a page that cannot be shown: what happened, and what still works. Plain,
/// translated.
QString pageFailedSentence(int page, base::Code code);

/// What is printed in place of a page that could not be drawn.
QString pageNotPrintedSentence(int page);

/// Plain text as a tool tip that stays plain: QToolTip takes whatever looks like HTML for HTML.
QString plainToolTip(const QString& text);

} // namespace lectern::viewer
