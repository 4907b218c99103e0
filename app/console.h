// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace lectern::app {

/// Where a command writes. Tests put their own functions in.
struct Console {
    std::function<bool(const QByteArray&)>
        out; ///< false when nobody takes it any more (a full disk, a closed pipe)
    std::function<void(const QString&)> error; ///< one line, without its end
};

/// Standard output and standard error.
Console standardConsole();

/// Exit statuses of record.md.
enum ExitStatus : int { AllDone = 0, SomeFailed = 1, WrongArguments = 2 };

} // namespace lectern::app
