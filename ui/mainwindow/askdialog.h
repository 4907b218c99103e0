// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace lectern::mainwindow {

/// Asks for one line: a reason, a password. OK only with something in it. Opened with open(), so that nothing
/// waits for it; `accepted` tells.
class AskDialog : public QDialog {
    Q_OBJECT

public:
    enum class Kind { Text, Password };
    /// `text` is plain. `okText`: what the button does, as a verb.
    AskDialog(Kind kind, const QString& title, const QString& text, const QString& okText, QWidget* parent);

    QString answer() const;

private:
    QLineEdit* m_line;
    QPushButton* m_ok;
};

} // namespace lectern::mainwindow
