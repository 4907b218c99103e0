// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workstation.h"
#include "ui/cases/caselistpane.h"
#include "ui/form/formview.h"
#include "ui/mainwindow/messagebar.h"
#include "ui/review/reviewsession.h"
#include "ui/viewer/pageview.h"
#include "ui/viewer/viewerpane.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

namespace lectern::test {

/// A person's seat at the program: a real window on a store of its own, with real files. Closing and sitting
/// down again is another program run on the same store.
class Seat {
public:
    QString in(const QString& name) const { return m_dir.filePath(name); }
    QString store() const { return m_store.isEmpty() ? in(QStringLiteral("cases.store")) : m_store; }
    void useStore(const QString& path) { m_store = path; }

    /// A copy of a sample letter, which the test may take away later.
    QString sample(const QString& name) const {
        const QString copy = in(name);
        if (!QFile::exists(copy) && !QFile::copy(QStringLiteral(LECTERN_SAMPLES "/") + name, copy))
            qFatal("no such sample letter");
        QFile::setPermissions(copy, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return copy;
    }

    void sitDown(const QStringList& files = {}) {
        m_settings = std::make_unique<QSettings>(in(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_station = std::make_unique<app::Workstation>(app::Workstation::Setup{
            m_settings.get(), store(), [](const QString& path, const QByteArray& password) {
                return app::readDocument(path, password);
            }});
        m_station->window()->resize(1366, 700);
        m_station->window()->show();
        QVERIFY(QTest::qWaitForWindowActive(m_station->window()));
        m_station->start(files);
    }
    /// Closes the window as a person does, and waits until everything is kept.
    void standUp() {
        QSignalSpy finished(m_station.get(), &app::Workstation::finished);
        QTest::keyClick(m_station->window(), Qt::Key_Q, Qt::ControlModifier);
        QTRY_COMPARE(finished.size(), 1);
        m_station.reset();
    }
    /// The program dies: nothing is kept that was not kept before.
    void crash() { m_station.reset(); }

    bool isSeated() const { return m_station != nullptr; }
    app::Workstation& station() { return *m_station; }
    mainwindow::MainWindow* window() { return m_station->window(); }
    review::ReviewSession* session() { return m_station->session(); }
    viewer::PageView* page() { return m_station->viewer()->view(); }
    cases::CaseListPane* list() { return m_station->caseList(); }
    QStringList messages() { return window()->messages()->texts(); }
    QWidget* editor(letter::FieldRef ref) { return m_station->form()->rowFor(ref)->editorWidget(); }
    QString value(letter::FieldRef ref) {
        const letter::Reading* reading = session()->record().find(ref);
        return reading != nullptr ? reading->text() : QString();
    }
    /// A key for the window, which is active then (offscreen, nobody gives the window back its activity after
    /// a dialog).
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window()));
        QTest::keyClick(window(), key, modifiers);
    }
    /// The dialog that is open, active as a window manager would make it (the offscreen platform has none).
    QDialog* dialog() {
        QDialog* dialog = nullptr;
        [[maybe_unused]] const bool there = QTest::qWaitFor([&] {
            dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (dialog != nullptr && QApplication::activeWindow() != dialog)
                dialog->activateWindow();
            return dialog != nullptr && QApplication::activeWindow() == dialog;
        });
        return dialog;
    }
    /// A picture for a look at by hand, where LECTERN_SHOTS names a folder.
    void shoot(const QString& name) {
        const QString folder = qEnvironmentVariable("LECTERN_SHOTS");
        if (!folder.isEmpty())
            window()->grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
    }

private:
    QTemporaryDir m_dir;
    QString m_store;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<app::Workstation> m_station;
};

} // namespace lectern::test
