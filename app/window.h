// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

namespace lectern::app {

/// Opens the window and runs until it is closed; the program's exit status. Needs a QApplication.
int runWindow(const WindowCommand& command);

} // namespace lectern::app
