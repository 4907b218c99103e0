// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/texteditor.h"

#include "ui/review/normalise.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScopedValueRollback>

#include <algorithm>
#include <cmath>

namespace lectern::form {

using letter::Kind;

GrowingTextEdit::GrowingTextEdit(int leastLines, int mostLines, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_leastLines(leastLines)
    , m_mostLines(mostLines) {
    setTabChangesFocus(true);
    setUndoRedoEnabled(false); // one undo for the whole review
    setAcceptDrops(false);
    viewport()->setAcceptDrops(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingTextEdit::fit);
    fit();
}

QSize GrowingTextEdit::sizeHint() const {
    return {200, height()};
}

QSize GrowingTextEdit::minimumSizeHint() const {
    return {80, height()};
}

void GrowingTextEdit::fit() {
    // A plain text layout counts its height in lines.
    const int lines =
        std::clamp(static_cast<int>(std::ceil(document()->size().height())), m_leastLines, m_mostLines);
    const int frame = 2 * frameWidth() + static_cast<int>(2 * document()->documentMargin());
    const int wanted = lines * fontMetrics().lineSpacing() + frame;
    setVerticalScrollBarPolicy(document()->size().height() > m_mostLines ? Qt::ScrollBarAsNeeded
                                                                         : Qt::ScrollBarAlwaysOff);
    if (wanted != minimumHeight() || wanted != maximumHeight())
        setFixedHeight(wanted);
}

void GrowingTextEdit::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void GrowingTextEdit::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

bool GrowingTextEdit::canInsertFromMimeData(const QMimeData* source) const {
    return source->hasText();
}

void GrowingTextEdit::insertFromMimeData(const QMimeData* source) {
    insertPlainText(source->text()); // never markup
}

TextEditor::TextEditor(letter::Field field, QWidget* parent)
    : FieldEditor(parent)
    , m_field(field)
    , m_edit(new GrowingTextEdit(letter::info(field).kind == Kind::LongText ? 2 : 1, 14, parent)) {
    m_edit->setObjectName(QStringLiteral("editor.") + letter::name(field));
    if (letter::info(field).kind == Kind::List)
        m_edit->setToolTip(tr("One a line; “;” starts the next"));
    else
        m_edit->setToolTip(tr("Alt+Enter starts a new line"));
    m_edit->installEventFilter(this);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (m_showing)
            return;
        if (letter::info(m_field).kind == Kind::List)
            Q_EMIT valueTyped(review::normalise(m_field, m_edit->toPlainText()).value);
        else
            Q_EMIT typed(m_edit->toPlainText());
    });
}

QWidget* TextEditor::widget() const {
    return m_edit;
}

bool TextEditor::saysTheSame(const letter::Value& value) const {
    return review::normalise(m_field, m_edit->toPlainText()).value == value;
}

void TextEditor::show(const letter::Reading* reading) {
    const letter::Value value = reading != nullptr ? reading->value : review::emptyValue(m_field);
    const QString text = review::display(m_field, value);
    if (m_edit->toPlainText() == text || (m_edit->hasFocus() && saysTheSame(value)))
        return;
    const QScopedValueRollback showing(m_showing, true);
    const int cursor = m_edit->textCursor().position();
    m_edit->setPlainText(text);
    if (m_edit->hasFocus()) { // an undo under the cursor: stay near
        QTextCursor c = m_edit->textCursor();
        c.setPosition(std::min(cursor, static_cast<int>(text.size())));
        m_edit->setTextCursor(c);
    }
}

bool TextEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool newLine = (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
                             (key->modifiers() & Qt::AltModifier);
        const bool nextItem = letter::info(m_field).kind == Kind::List && key->text() == QStringLiteral(";");
        if (newLine || nextItem) {
            m_edit->textCursor().insertBlock();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace lectern::form
