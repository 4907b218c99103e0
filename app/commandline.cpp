// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "ui/mainwindow/messages.h"

#include <QCoreApplication>

namespace lectern::app {

using namespace Qt::StringLiterals;

namespace {

struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString helpText() {
    return CommandLine::tr(
        "Usage: lectern [--store FILE] [PDF...]\n"
        "       lectern extract [--json DIR | --csv FILE | --issues-csv FILE] PATH...\n"
        "\n"
        "Lectern reads California Independent Medical Review determination letters, shows each value beside\n"
        "its place on the page, keeps the letters that you have checked, and exports them.\n"
        "\n"
        "Commands:\n"
        "  (none)            Open the window, with these PDFs.\n"
        "  extract           Read letters without a window and write their values (lectern extract --help).\n"
        "\n"
        "Options:\n"
        "  --store FILE      Keep the letters in FILE, which is made if it is not there, instead of in the\n"
        "                    default store below your data directory.\n"
        "  -h, --help        Show this text.\n"
        "  -v, --version     Show the version.\n");
}

/// Options that QApplication understands: with a value after them, or alone.
bool isQtOption(const QString& argument, bool& takesValue) {
    const QString name = argument.mid(argument.startsWith("--"_L1) ? 2 : 1);
    static const QStringList withValue{u"platform"_s,        u"platformpluginpath"_s,
                                       u"platformtheme"_s,   u"plugin"_s,
                                       u"qwindowgeometry"_s, u"qwindowicon"_s,
                                       u"qwindowtitle"_s,    u"style"_s,
                                       u"stylesheet"_s,      u"display"_s,
                                       u"geometry"_s,        u"session"_s};
    takesValue = withValue.contains(name);
    return takesValue || name == "reverse"_L1 || name.startsWith("style="_L1) ||
           name.startsWith("stylesheet="_L1) || name.startsWith("session="_L1);
}

} // namespace

Command parseCommand(const QStringList& arguments) {
    if (!arguments.isEmpty() && arguments.front() == "extract"_L1) {
        const QStringList rest = arguments.mid(1);
        const QStringList options = rest.mid(0, rest.indexOf(u"--"_s)); // all of them, if there is no "--"
        if (options.contains(u"--help"_s) || options.contains(u"-h"_s))
            return HelpCommand{extractHelp()};
        return ExtractCommand{rest};
    }
    WindowCommand window;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments.at(i);
        bool takesValue = false;
        if (argument == "--"_L1) {
            window.files += arguments.mid(i + 1);
            break;
        }
        if (!argument.startsWith(u'-') || argument == "-"_L1) {
            window.files.append(argument);
        } else if (argument == "--help"_L1 || argument == "-h"_L1) {
            return HelpCommand{helpText()};
        } else if (argument == "--version"_L1 || argument == "-v"_L1) {
            return VersionCommand{};
        } else if (argument == "--store"_L1 || argument.startsWith("--store="_L1)) {
            window.store = argument == "--store"_L1 ? arguments.value(++i) : argument.mid(8);
            if (window.store.isEmpty())
                return WrongCommand{CommandLine::tr("--store needs the name of a file after it.")};
        } else if (isQtOption(argument, takesValue)) {
            i += takesValue ? 1 : 0;
        } else {
            return WrongCommand{CommandLine::tr("There is no option %1.").arg(mainwindow::quoted(argument))};
        }
    }
    return window;
}

ExitStatus runHeadless(const Command& command, const ReadPdf& read, const Console& console) {
    const auto refuse = [&](const QString& sentence, const QString& help) {
        console.error(sentence);
        console.error(CommandLine::tr("%1 shows what can be given.").arg(help));
        return WrongArguments;
    };
    if (const auto* help = std::get_if<HelpCommand>(&command))
        return console.out(help->text.toUtf8()) ? AllDone : SomeFailed;
    if (std::holds_alternative<VersionCommand>(command))
        return console.out("lectern " LECTERN_VERSION "\n") ? AllDone : SomeFailed;
    if (const auto* wrong = std::get_if<WrongCommand>(&command))
        return refuse(wrong->sentence, u"lectern --help"_s);
    const auto* extract = std::get_if<ExtractCommand>(&command);
    if (extract == nullptr)
        return WrongArguments;
    const auto job = parseExtract(extract->arguments);
    if (!job)
        return refuse(job.error(), u"lectern extract --help"_s);
    return runExtract(*job, read, console);
}

} // namespace lectern::app
