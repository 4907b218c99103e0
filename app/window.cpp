// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/unixsignals.h"
#include "app/workstation.h"
#include "core/store/storepath.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>
#include <QSettings>

namespace lectern::app {

using namespace Qt::StringLiterals;

int runWindow(const WindowCommand& command) {
    QApplication::setApplicationDisplayName(u"Lectern"_s);
    QApplication::setDesktopFileName(u"org.lectern.Lectern"_s);
    QApplication::setQuitOnLastWindowClosed(
        false); // closing waits for the store; finished() ends the program

    QApplication::setWindowIcon(QIcon(u":/icons/org.lectern.Lectern.svg"_s));

    QSettings settings;
    Workstation workstation(
        {&settings,
         command.store.isEmpty() ? store::defaultStorePath() : QFileInfo(command.store).absoluteFilePath(),
         readDocument});
    const UnixSignals signals;
    QObject::connect(&signals, &UnixSignals::endAsked, &workstation, &Workstation::shutDown);
    QObject::connect(&workstation, &Workstation::finished, qApp, &QCoreApplication::quit);
    workstation.window()->show();
    workstation.start(command.files);
    return QApplication::exec();
}

} // namespace lectern::app
