// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/lineeditor.h"

#include "ui/review/fieldstatus.h"
#include "ui/review/normalise.h"

#include <QLineEdit>

namespace lectern::form {

using letter::Kind;

LineEditor::LineEditor(letter::Field field, QWidget* parent)
    : FieldEditor(parent)
    , m_field(field)
    , m_edit(new QLineEdit(parent)) {
    m_edit->setObjectName(QStringLiteral("editor.") + letter::name(field));
    // Drops go to the row, which knows places on the page; the line would take them as bare text.
    m_edit->setAcceptDrops(false);
    if (letter::info(field).kind == Kind::Date)
        m_edit->setToolTip(tr("A date in any common form: 9/2/14, Sep 2 2014, 2014-09-02"));
    connect(m_edit, &QLineEdit::textEdited, this, &FieldEditor::typed);
}

QWidget* LineEditor::widget() const {
    return m_edit;
}

void LineEditor::show(const letter::Reading* reading) {
    const bool kept = reading != nullptr && review::isNotUnderstood(*reading);
    const QString shown = reading == nullptr ? QString()
                          : kept             ? reading->raw
                                             : review::display(m_field, reading->value);
    if (m_edit->hasFocus()) {
        const letter::Value value = reading != nullptr ? reading->value : review::emptyValue(m_field);
        const review::Normalised own = review::normalise(m_field, m_edit->text());
        const bool same =
            kept ? m_edit->text() == reading->raw : own.fault == review::Fault::None && own.value == value;
        if (same)
            return;
    }
    setText(shown);
}

void LineEditor::setText(const QString& text) {
    if (m_edit->text() == text)
        return;
    m_edit->setText(text);
    if (!m_edit->hasFocus())
        m_edit->setCursorPosition(0); // the beginning of a long text says more than its end
}

void LineEditor::takeFocus() {
    m_edit->setFocus(Qt::TabFocusReason);
    m_edit->selectAll();
}

} // namespace lectern::form
