// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/askdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lectern::mainwindow {

AskDialog::AskDialog(Kind kind, const QString& title, const QString& text, const QString& okText,
                     QWidget* parent)
    : QDialog(parent)
    , m_line(new QLineEdit) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setObjectName(QStringLiteral("ask"));
    m_line->setObjectName(QStringLiteral("ask.line"));
    m_line->setAccessibleName(title);
    if (kind == Kind::Password)
        m_line->setEchoMode(QLineEdit::Password);
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(m_line);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_ok = buttons->addButton(okText, QDialogButtonBox::AcceptRole);
    m_ok->setEnabled(false);
    // A password may be of blanks; a reason may not.
    connect(m_line, &QLineEdit::textChanged, this, [this, kind](const QString& line) {
        m_ok->setEnabled(kind == Kind::Password ? !line.isEmpty() : !line.trimmed().isEmpty());
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_line);
    layout->addWidget(buttons);
    m_ok->setDefault(
        true); // only now: before it is in the dialog this would be forgotten, and Enter would cancel
    m_line->setFocus();
    setMinimumWidth(420);
}

QString AskDialog::answer() const {
    return m_line->text();
}

} // namespace lectern::mainwindow
