// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/pageview.h"

#include "ui/viewer/pageaccessible.h"
#include "ui/viewer/pageimages.h"
#include "ui/viewer/pagetexts.h"
#include "ui/viewer/searchsession.h"
#include "ui/viewer/viewactions.h"
#include "ui/viewer/wordlabels.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <map>

namespace lectern::viewer {

void PageView::keyPressEvent(QKeyEvent* event) {
    if (m_wordLabels && wordPickKey(event)) {
        return;
    }
    if (selectionKey(event)) {
        return;
    }
    QScrollBar* across = horizontalScrollBar();
    QScrollBar* down = verticalScrollBar();
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Up:
        scrollTo(scrollOffset() - QPoint(0, down->singleStep()));
        break;
    case Qt::Key_Down:
        scrollTo(scrollOffset() + QPoint(0, down->singleStep()));
        break;
    case Qt::Key_Left:
        if (across->maximum() == 0) {
            goToPage(m_currentPage - 1);
        } else {
            scrollTo(scrollOffset() - QPoint(across->singleStep(), 0));
        }
        break;
    case Qt::Key_Right:
        if (across->maximum() == 0) {
            goToPage(m_currentPage + 1);
        } else {
            scrollTo(scrollOffset() + QPoint(across->singleStep(), 0));
        }
        break;
    case Qt::Key_PageUp:
        scrollByPage(-1);
        break;
    case Qt::Key_PageDown:
        scrollByPage(1);
        break;
    case Qt::Key_Space:
        scrollByPage(shift ? -1 : 1);
        break;
    case Qt::Key_Backspace:
        scrollByPage(-1);
        break;
    case Qt::Key_Home:
        goToPage(1);
        break;
    case Qt::Key_End:
        m_glide.stop();
        scrollTo({across->value(), down->maximum()});
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selection.isEmpty() || event->modifiers().testFlag(Qt::ControlModifier)) {
            event->ignore(); // Ctrl+Enter finishes the letter, wherever the focus is
            return;
        }
        offerSelection();
        break;
    case Qt::Key_Escape:
        if (!m_selection.isEmpty()) {
            clearSelection();
        } else {
            Q_EMIT escaped();
        }
        break;
    case Qt::Key_Menu: {
        const QPoint centre = viewport()->rect().center();
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, centre, viewport()->mapToGlobal(centre));
        contextMenuEvent(&menu);
        break;
    }
    default:
        event->ignore();
        return;
    }
    event->accept();
}

bool PageView::selectionKey(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return true;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        const letter::PageText* text = m_texts->text(m_currentPage);
        if (text && !text->words.empty()) {
            const int last = int(text->words.size()) - 1;
            setSelection(
                {{m_currentPage, 0, 0}, {m_currentPage, last, int(text->words.back().text.size())}, {}});
        }
        return true;
    }
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool words = modifiers == (Qt::ShiftModifier | Qt::ControlModifier);
    if (m_selection.isEmpty() || m_selection.box || (modifiers != Qt::ShiftModifier && !words)) {
        return false;
    }
    Selection next = m_selection;
    switch (event->key()) {
    case Qt::Key_Left:
        next.head = moved(next.head, -1, words, pageCount(), lookup());
        break;
    case Qt::Key_Right:
        next.head = moved(next.head, 1, words, pageCount(), lookup());
        break;
    case Qt::Key_Up:
        next.head = movedLine(next.head, -1, pageCount(), lookup());
        break;
    case Qt::Key_Down:
        next.head = movedLine(next.head, 1, pageCount(), lookup());
        break;
    default:
        return false;
    }
    setSelection(next);
    if (const letter::PageText* text = m_texts->text(next.head.page)) {
        reveal({{next.head.page, text->words[size_t(next.head.word)].box}});
    }
    return true;
}

// ---- words by keyboard

void PageView::startWordPick() {
    std::vector<WordLabels::Target> targets;
    const QRect visible = visibleContent();
    const auto range = m_layout.pagesIn(visible.top(), visible.bottom() + 1);
    for (int page = range.first; page <= range.last; ++page) {
        const letter::PageText* text = m_texts->text(page);
        for (size_t i = 0; text && i < text->words.size(); ++i) {
            const letter::Rect& box = text->words[i].box;
            if (QRectF(visible).intersects(m_layout.toContent({page, box}))) {
                targets.push_back({page, int(i), box, {}});
            }
        }
    }
    if (targets.empty()) {
        return;
    }
    setFocus(Qt::OtherFocusReason);
    m_wordLabels = std::make_unique<WordLabels>(std::move(targets), lookup());
    viewport()->update();
}

void PageView::endWordPick() {
    if (m_wordLabels) {
        m_wordLabels.reset();
        viewport()->update();
    }
}

bool PageView::wordPickKey(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        endWordPick();
        return true;
    }
    if (event->key() == Qt::Key_Backspace) {
        if (!m_wordLabels->takeBack()) {
            endWordPick();
        }
        viewport()->update();
        return true;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QString typed = event->text();
    WordLabels::Step step = WordLabels::Step::Typing;
    if (enter && m_wordLabels->hasStart()) {
        step = WordLabels::Step::Done; // the one word is enough
    } else if (typed.size() == 1 && typed.front().isLetter() &&
               !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        step = m_wordLabels->type(typed.front());
    } else {
        return false;
    }
    viewport()->update();
    if (step == WordLabels::Step::Done) {
        const Selection picked = m_wordLabels->selection();
        endWordPick();
        setSelection(picked);
        offerSelection();
    }
    return true;
}

// ---- menu and the rest

void PageView::contextMenuEvent(QContextMenuEvent* event) {
    const QPointF at = event->pos();
    const PageLayout::Spot spot = spotAt(at);
    const letter::PageText* text = m_texts->text(spot.page);
    if (event->reason() == QContextMenuEvent::Mouse && m_selection.isEmpty() && text) {
        // With nothing selected, the word under the pointer is what is meant.
        setSelection(wholeWord(*text, wordAt(*text, {spot.x, spot.y})));
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillContextMenu(*menu, selectedText(), selectedPlaces());
    if (const LitPlace* lit = litPlaceAt(at)) {
        QAction* go =
            menu->addAction(tr("Go to \"%1\"").arg(QString(lit->label).replace(u'&', QLatin1String("&&"))));
        connect(go, &QAction::triggered, this, [this, field = lit->field] { Q_EMIT placeActivated(field); });
        menu->addSeparator();
    }
    menu->addAction(m_actions->find);
    menu->addAction(m_actions->fitWidth);
    menu->addAction(m_actions->fitPage);
    menu->addAction(m_actions->rotateRight);
    menu->addAction(m_actions->layers);
    menu->addAction(m_actions->dark);
    menu->popup(viewport()->mapToGlobal(event->pos()));
}

void PageView::fillContextMenu(QMenu& menu, const QString& text, const letter::Evidence& places) {
    menu.addAction(m_actions->copy);
    QMenu* setAs = menu.addMenu(tr("&Set as"));
    setAs->setObjectName(QStringLiteral("viewer.setAs"));
    setAs->setEnabled(!places.empty() && !m_choices.empty());
    std::map<QString, QMenu*> groups;
    for (const FieldChoice& choice : m_choices) {
        QMenu* home = setAs;
        if (!choice.group.isEmpty()) {
            QMenu*& group = groups[choice.group];
            if (!group) {
                group = setAs->addMenu(QString(choice.group).replace(u'&', QLatin1String("&&")));
            }
            home = group;
        }
        QAction* action = home->addAction(QString(choice.label).replace(u'&', QLatin1String("&&")));
        connect(action, &QAction::triggered, this,
                [this, field = choice.field, text, places] { Q_EMIT fieldChosen(field, text, places); });
    }
    menu.addSeparator();
}

bool PageView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        // Letters belong to the labels, and these keys to the page, before any shortcut of the window.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (m_wordLabels || key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void PageView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        viewport()->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

void PageView::focusInEvent(QFocusEvent* event) {
    viewport()->update();
    QAbstractScrollArea::focusInEvent(event);
}

void PageView::focusOutEvent(QFocusEvent* event) {
    endWordPick();
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

} // namespace lectern::viewer
