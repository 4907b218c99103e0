// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console.h"
#include "app/extractcommand.h"

#include <QStringList>

#include <variant>

namespace lectern::app {

/// The command line, understood. Nothing is opened or read yet.
struct WindowCommand {
    QString store; ///< empty = the default one
    QStringList files;
};
struct HelpCommand {
    QString text;
};
struct VersionCommand {};
struct ExtractCommand {
    QStringList arguments;
};
struct WrongCommand {
    QString sentence;
};
using Command = std::variant<WindowCommand, HelpCommand, VersionCommand, ExtractCommand, WrongCommand>;

/// `arguments` without the program's name. Qt's own options ("-platform x") are passed over.
Command parseCommand(const QStringList& arguments);

/// Runs what needs no window. Not to be called with a WindowCommand.
ExitStatus runHeadless(const Command& command, const ReadPdf& read, const Console& console);

} // namespace lectern::app
