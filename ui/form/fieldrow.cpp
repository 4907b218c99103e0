// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/fieldrow.h"

#include "core/letter/placedtext.h"
#include "ui/form/marks.h"
#include "ui/review/words.h"

#include <QDragEnterEvent>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace lectern::form {

using namespace Qt::StringLiterals;
using letter::Field;

int labelWidth(const QWidget& in) {
    return in.fontMetrics().averageCharWidth() * 17;
}

int markWidth(const QWidget& in) {
    const QFontMetrics metrics = in.fontMetrics();
    const int words =
        std::max(metrics.horizontalAdvance(FieldRow::tr("not in letter")),
                 metrics.horizontalAdvance(FieldRow::tr("%1 ≠ page").arg(FieldRow::tr("typed"))));
    return words + metrics.ascent() + 18;
}

FieldRow::FieldRow(review::ReviewSession& session, Field field, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_ref{field, 0}
    , m_label(new QLabel(review::label(field), this))
    , m_editor(makeEditor(field, this))
    , m_mark(new QToolButton(this)) {
    setObjectName(u"row."_s + letter::name(field));
    setAcceptDrops(true);
    m_label->setWordWrap(true);
    m_label->setBuddy(m_editor->widget());
    m_editor->widget()->setAccessibleName(review::label(field));
    m_editor->widget()->installEventFilter(this);
    m_mark->setObjectName(u"mark."_s + letter::name(field));
    m_mark->setAutoRaise(true);
    m_mark->setFocusPolicy(Qt::NoFocus); // its menu is a key of its own, so Tab goes from value to value
    m_mark->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_mark->setIconSize({fontMetrics().ascent(), fontMetrics().ascent()});
    connect(m_mark, &QToolButton::clicked, this, &FieldRow::openMenu);
    if (field == Field::Outcome || field == Field::Decision) {
        m_effect = new QLabel(this);
        m_effect->setObjectName(u"effect."_s + letter::name(field));
        m_effect->setWordWrap(true);
    }
    layOut();
    connect(m_editor, &FieldEditor::typed, this, [this](const QString& t) { m_session.typeValue(m_ref, t); });
    connect(m_editor, &FieldEditor::valueTyped, this,
            [this](const letter::Value& v) { m_session.typeValue(m_ref, v); });
    connect(m_editor, &FieldEditor::chosen, this,
            [this](const letter::Value& v) { m_session.setValue(m_ref, v); });
}

void FieldRow::layOut() {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(8, 1, 4, 1);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(1, 1);
    m_label->setFixedWidth(labelWidth(*this));
    m_mark->setFixedWidth(markWidth(*this));
    if (isWide(letter::info(m_ref.field).kind)) {
        m_label->setWordWrap(false);
        m_label->setMinimumWidth(0);
        m_label->setMaximumWidth(QWIDGETSIZE_MAX);
        grid->addWidget(m_label, 0, 0, 1, 2, Qt::AlignVCenter);
        grid->addWidget(m_mark, 0, 2, Qt::AlignVCenter);
        grid->addWidget(m_editor->widget(), 1, 0, 1, 3);
        return;
    }
    grid->addWidget(m_label, 0, 0, Qt::AlignVCenter);
    grid->addWidget(m_editor->widget(), 0, 1);
    grid->addWidget(m_mark, 0, 2, Qt::AlignVCenter);
    if (m_effect != nullptr)
        grid->addWidget(m_effect, 1, 1, 1, 2);
}

void FieldRow::setIssue(int issueId) {
    if (m_ref.issueId == issueId)
        return;
    m_ref.issueId = issueId;
    refresh();
}

void FieldRow::refresh() {
    m_editor->show(m_session.record().find(m_ref));
    showEffect();
    refreshStatus();
}

void FieldRow::showEffect() {
    if (m_effect == nullptr)
        return;
    const letter::Reading* now = m_session.record().find(m_ref);
    const QString effect = now != nullptr ? review::effect(now->text()) : QString();
    m_effect->setText(effect);
    m_effect->setVisible(!effect.isEmpty());
}

void FieldRow::refreshStatus() {
    review::FieldStatus status = m_session.status(m_ref);
    if (status == m_status)
        return;
    m_status = std::move(status);
    showMark();
    update();
    Q_EMIT statusChanged();
}

void FieldRow::showMark() {
    const QString name = review::label(m_ref, m_session.record());
    m_mark->setIcon(markIcon(m_status.mark, palette()));
    m_mark->setText(m_status.stale ? tr("%1 ≠ page").arg(m_status.word) : m_status.word);
    QPalette words = palette();
    words.setColor(QPalette::ButtonText, markColour(m_status.mark, palette()));
    m_mark->setPalette(words);
    QString reason = m_status.reason;
    if (m_status.changed && !m_status.readText.isEmpty())
        reason += u' ' + tr("It was read as “%1”.").arg(m_status.readText);
    m_mark->setToolTip(u"<p>"_s + reason.toHtmlEscaped() + u"</p>"_s);
    m_mark->setAccessibleName(tr("%1: %2").arg(name, m_status.word));
    m_mark->setAccessibleDescription(reason);
    m_editor->widget()->setAccessibleName(name);
    m_editor->widget()->setAccessibleDescription(tr("%1. %2").arg(m_status.word, reason));
}

void FieldRow::setCurrent(bool current) {
    if (m_current == current)
        return;
    m_current = current;
    update();
}

bool FieldRow::hasEditorFocus() const {
    const QWidget* focus = m_editor->widget()->window()->focusWidget();
    return focus != nullptr && (focus == m_editor->widget() || m_editor->widget()->isAncestorOf(focus));
}

void FieldRow::openMenu() {
    QMenu menu(this);
    menu.setAccessibleName(tr("What to do with this value"));
    m_session.setCurrentField(m_ref);
    menu.addActions(m_menuActions);
    menu.exec(m_mark->mapToGlobal(QPoint(0, m_mark->height())));
}

bool FieldRow::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_editor->widget()) {
        if (event->type() == QEvent::FocusIn) {
            Q_EMIT focused(m_ref);
        } else if (event->type() == QEvent::FocusOut) {
            // A menu or another window takes focus away for a moment: the person has not left the field.
            const auto reason = static_cast<QFocusEvent*>(event)->reason();
            m_session.flushDraft();
            if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
                m_editor->show(m_session.record().find(m_ref));
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FieldRow::paintEvent(QPaintEvent*) {
    QPainter p(this);
    if (m_current) {
        QColor tint = palette().color(QPalette::Highlight);
        tint.setAlpha(36);
        p.fillRect(rect(), tint);
    }
    if (m_status.changed)
        p.fillRect(QRect(1, 2, 3, height() - 4), markColour(review::Mark::ByHand, palette()));
}

void FieldRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showMark();
}

void FieldRow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasFormat(QLatin1StringView(letter::kPlaceMime)) || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void FieldRow::dropEvent(QDropEvent* event) {
    const QMimeData* mime = event->mimeData();
    const auto placed = letter::placedTextFromMime(mime->data(QLatin1StringView(letter::kPlaceMime)));
    if (placed)
        m_session.takeFromPage(m_ref, placed->text, placed->evidence);
    else if (mime->hasText())
        m_session.typeValue(m_ref, mime->text());
    else
        return;
    event->acceptProposedAction();
    takeFocus();
}

void FieldRow::mousePressEvent(QMouseEvent* event) {
    takeFocus(); // a click on label or margin is meant for the field
    event->accept();
}

} // namespace lectern::form
