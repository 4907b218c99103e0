// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/choiceeditor.h"

#include "ui/form/popupkeys.h"
#include "ui/review/words.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QWheelEvent>

namespace lectern::form {

using namespace Qt::StringLiterals;

ChoiceBox::ChoiceBox(letter::Field field, QWidget* parent)
    : QComboBox(parent)
    , m_field(field) {
    setObjectName(u"editor."_s + letter::name(field));
    setFocusPolicy(Qt::StrongFocus);
    addItem(QString(), QString());
    QStringList keys;
    for (const char* t : letter::info(field).choices) {
        const QString token = QString::fromLatin1(t);
        addItem(review::word(token), token);
        keys.append(tr("%1 = %2").arg(review::key(token)).arg(review::word(token)));
    }
    setToolTip(keys.join(u", "_s));
    view()->setAccessibleName(review::label(field));
    keepKeys(view());
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT tokenChosen(token()); });
}

QString ChoiceBox::token() const {
    return currentData().toString();
}

void ChoiceBox::setToken(const QString& token) {
    setCurrentIndex(std::max(0, findData(token)));
}

void ChoiceBox::keyPressEvent(QKeyEvent* event) {
    const auto choose = [&](const QString& token) {
        setToken(token);
        Q_EMIT tokenChosen(token);
        event->accept();
    };
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        return choose({});
    const QString text = event->text();
    if (text.size() == 1 && (event->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier)
        for (const char* t : letter::info(m_field).choices)
            if (const QString token = QString::fromLatin1(t); review::key(token) == text.at(0).toUpper())
                return choose(token);
    QComboBox::keyPressEvent(event);
}

void ChoiceBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

ChoiceEditor::ChoiceEditor(letter::Field field, QWidget* parent)
    : FieldEditor(parent)
    , m_box(new ChoiceBox(field, parent)) {
    connect(m_box, &ChoiceBox::tokenChosen, this,
            [this](const QString& token) { Q_EMIT chosen(letter::Value(token)); });
}

QWidget* ChoiceEditor::widget() const {
    return m_box;
}

void ChoiceEditor::show(const letter::Reading* reading) {
    m_box->setToken(reading != nullptr ? reading->text() : QString());
}

} // namespace lectern::form
