// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/window.h"

#include <QApplication>
#include <QCoreApplication>
#include <QIcon>

using namespace lectern::app;
using namespace Qt::StringLiterals;

namespace {

QStringList argumentsOf(int argc, char** argv) {
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

/// Qt would abort() without a display: a sentence is better.
bool hasDisplay(const QStringList& arguments) {
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    if (arguments.contains(u"-platform"_s) || arguments.contains(u"--platform"_s))
        return true;
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    return false;
#else
    Q_UNUSED(arguments);
    return true;
#endif
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication::setOrganizationName(u"lectern"_s);
    QCoreApplication::setApplicationName(u"lectern"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LECTERN_VERSION));

    const QStringList arguments = argumentsOf(argc, argv);
    const Command command = parseCommand(arguments);
    const auto* window = std::get_if<WindowCommand>(&command);
    if (window == nullptr) {
        const QCoreApplication application(argc, argv);
        return runHeadless(command, readDocument, standardConsole());
    }
    if (!hasDisplay(arguments)) {
        standardConsole().error(QCoreApplication::translate(
            "CommandLine", "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is "
                           "set), so no window can be opened. lectern extract reads letters "
                           "without one; lectern --help lists what can be given."));
        return SomeFailed;
    }
    // Icons of the desktop's own theme where it has them, ours (:/icons/lectern) where not.
    QIcon::setFallbackThemeName(u"lectern"_s);
    const QApplication application(argc, argv);
    if (QIcon::themeName().isEmpty()) // then Qt asks no fallback either
        QIcon::setThemeName(u"lectern"_s);
    return runWindow(*window);
}
