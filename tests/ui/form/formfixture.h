// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/review/letters.h"
#include "ui/form/formview.h"

#include <QApplication>
#include <QTest>

/// A form in a window of its own, active, so that focus and shortcuts work as they do on a desk.
struct FormFixture {
    explicit FormFixture(lectern::review::Seams seams = {})
        : session(std::move(seams))
        , form(session) {
        form.resize(450, 620);
        form.show();
        form.activateWindow();
        active = QTest::qWaitForWindowActive(&form);
    }

    void open(const lectern::letter::CaseFile& file) {
        session.setCase(file);
        form.focusCurrentField();
    }
    QWidget* editor(lectern::letter::FieldRef ref) { return form.rowFor(ref)->editorWidget(); }
    /// What has the keyboard: keys of a test go there, as a person's do.
    static QWidget* focus() { return QApplication::focusWidget(); }
    void key(Qt::Key k, Qt::KeyboardModifiers m = Qt::NoModifier) {
        ++keystrokes;
        QTest::keyClick(focus(), k, m);
    }
    void type(const QString& text) {
        keystrokes += static_cast<int>(text.size());
        QTest::keyClicks(focus(), text);
    }

    lectern::review::ReviewSession session;
    lectern::form::FormView form;
    bool active = false;
    int keystrokes = 0;
};
