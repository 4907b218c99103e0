// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/findbar.h"

#include "ui/viewer/pageview.h"
#include "ui/viewer/searchsession.h"

#include <QAccessible>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace lectern::viewer {

using namespace Qt::StringLiterals;

FindBar::FindBar(PageView* view, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_edit(new QLineEdit)
    , m_matchCase(new QCheckBox(tr("Match &case")))
    , m_wholeWords(new QCheckBox(tr("&Whole words")))
    , m_previous(new QToolButton)
    , m_next(new QToolButton)
    , m_count(new QLabel) {
    setObjectName(u"viewer.findBar"_s);
    m_edit->setObjectName(u"viewer.findBar.text"_s);
    m_edit->setClearButtonEnabled(true);
    m_edit->setAccessibleName(tr("Find in the letter"));
    m_edit->setMinimumWidth(120);
    m_edit->installEventFilter(this);
    m_matchCase->setObjectName(u"viewer.findBar.matchCase"_s);
    m_wholeWords->setObjectName(u"viewer.findBar.wholeWords"_s);
    m_count->setObjectName(u"viewer.findBar.count"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setAccessibleName(tr("Matches"));
    m_previous->setArrowType(Qt::UpArrow);
    m_previous->setToolTip(tr("Previous match (Shift+F3)"));
    m_previous->setAccessibleName(tr("Previous match"));
    m_next->setArrowType(Qt::DownArrow);
    m_next->setToolTip(tr("Next match (F3)"));
    m_next->setAccessibleName(tr("Next match"));
    auto* hide = new QToolButton;
    hide->setText(u"✕"_s);
    hide->setAutoRaise(true);
    hide->setToolTip(tr("Close (Esc)"));
    hide->setAccessibleName(tr("Close the find bar"));
    for (QToolButton* button : {m_previous, m_next}) {
        button->setAutoRaise(true);
    }
    auto* label = new QLabel(tr("Fi&nd:"));
    label->setBuddy(m_edit);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 3, 6, 3);
    row->addWidget(label);
    row->addWidget(m_edit, 1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_count);
    row->addWidget(m_matchCase);
    row->addWidget(m_wholeWords);
    row->addWidget(hide);

    connect(m_edit, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_matchCase, &QCheckBox::toggled, this, &FindBar::search);
    connect(m_wholeWords, &QCheckBox::toggled, this, &FindBar::search);
    connect(m_next, &QToolButton::clicked, this, [this] { m_view->search().next(); });
    connect(m_previous, &QToolButton::clicked, this, [this] { m_view->search().previous(); });
    connect(hide, &QToolButton::clicked, this, &FindBar::close);
    connect(&view->search(), &SearchSession::changed, this, &FindBar::showCount);
    showCount();
    QWidget::hide();
}

void FindBar::open() {
    show();
    const QString selected = m_view->selectedText();
    if (!selected.isEmpty() && selected.size() <= 80) {
        m_edit->setText(selected);
    }
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
    search();
}

void FindBar::close() {
    hide();
    m_view->search().clear();
    m_view->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

QString FindBar::countText() const {
    return m_count->text();
}

void FindBar::search() {
    if (isHidden()) {
        return;
    }
    const SearchOptions options{m_matchCase->isChecked(), m_wholeWords->isChecked()};
    m_view->search().start(m_edit->text(), options, m_view->currentPage());
    showCount();
}

void FindBar::showCount() {
    const SearchSession& search = m_view->search();
    QString words;
    if (search.isActive()) {
        const int count = search.count();
        const bool complete = search.isComplete();
        if (count == 0) {
            words = complete ? tr("Not found") : tr("Searching...");
        } else if (search.currentIndex() < 0) {
            words = complete ? tr("%1 found").arg(count) : tr("%1 so far").arg(count);
        } else {
            words =
                (complete ? tr("%1 of %2") : tr("%1 of %2 so far")).arg(search.currentIndex() + 1).arg(count);
        }
    }
    const bool any = search.count() > 0;
    m_next->setEnabled(any);
    m_previous->setEnabled(any);
    if (m_count->text() != words) {
        m_count->setText(words);
        // Heard by who cannot see it; Qt 6.4 has no announcement event of its own.
        QAccessibleEvent event(m_count, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
    // Said in words above; the colour only makes it quicker to see.
    QPalette colours = palette();
    if (search.isActive() && !any && search.isComplete()) {
        const bool dark = colours.color(QPalette::Base).lightness() < 128;
        colours.setColor(QPalette::Base, dark ? QColor(90, 40, 40) : QColor(255, 224, 220));
    }
    m_edit->setPalette(colours);
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool FindBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool shift = key->modifiers().testFlag(Qt::ShiftModifier);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
            !key->modifiers().testFlag(Qt::ControlModifier)) {
            shift ? m_view->search().previous() : m_view->search().next();
            return true;
        }
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
            key->key() == Qt::Key_Down ? m_view->search().next() : m_view->search().previous();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace lectern::viewer
