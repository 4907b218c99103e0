// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/pageaccessible.h"

#include "ui/viewer/pagetexts.h"
#include "ui/viewer/pageview.h"

#include <algorithm>

namespace lectern::viewer {

using namespace Qt::StringLiterals;

namespace {

const letter::PageText* currentText(const PageView& view) {
    return const_cast<PageView&>(view).texts().text(view.currentPage());
}

// The page as a reader hears it: a space between words, a line feed between lines. Made anew at each
// question: a page has a few thousand characters, and a screen reader asks at a person's pace.
struct Flow {
    QString text;
    std::vector<int> starts; // of each word

    explicit Flow(const letter::PageText* page) {
        for (size_t i = 0; page && i < page->words.size(); ++i) {
            if (i > 0) {
                text += page->words[i].line == page->words[i - 1].line ? u' ' : u'\n';
            }
            starts.push_back(int(text.size()));
            text += page->words[i].text;
        }
    }
    TextPosition position(int page, int offset) const {
        if (starts.empty()) {
            return {};
        }
        const auto it = std::upper_bound(starts.begin(), starts.end(), std::max(0, offset));
        const int word = int(it - starts.begin()) - 1;
        return {page, word, std::max(0, offset) - starts[size_t(word)]};
    }
    int offset(const TextPosition& position) const {
        return position.word < int(starts.size()) ? starts[size_t(position.word)] + position.offset
                                                  : int(text.size());
    }
};

QAccessibleInterface* make(const QString& className, QObject* object) {
    if (className == QLatin1StringView(PageView::staticMetaObject.className())) {
        return new PageAccessible(static_cast<PageView*>(object));
    }
    return nullptr;
}

} // namespace

PageAccessible::PageAccessible(PageView* view)
    : QAccessibleWidget(view, QAccessible::Document) {}

PageView* PageAccessible::view() const {
    return static_cast<PageView*>(widget());
}

QString PageAccessible::text(QAccessible::Text kind) const {
    if (kind == QAccessible::Value || kind == QAccessible::Description) {
        return view()->pageCount()
                   ? PageView::tr("Page %1 of %2").arg(view()->currentPage()).arg(view()->pageCount())
                   : QString();
    }
    return QAccessibleWidget::text(kind);
}

QAccessible::State PageAccessible::state() const {
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

void* PageAccessible::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::TextInterface) {
        return static_cast<QAccessibleTextInterface*>(this);
    }
    return QAccessibleWidget::interface_cast(type);
}

void PageAccessible::selection(int index, int* start, int* end) const {
    *start = *end = 0;
    const Selection& selection = view()->selection();
    if (index != 0 || selectionCount() == 0) {
        return;
    }
    const int page = view()->currentPage();
    const Flow flow(currentText(*view()));
    *start = selection.first().page < page ? 0 : flow.offset(selection.first());
    *end = selection.last().page > page ? int(flow.text.size()) : flow.offset(selection.last());
}

int PageAccessible::selectionCount() const {
    const Selection& selection = view()->selection();
    const int page = view()->currentPage();
    return !selection.isEmpty() && !selection.box && selection.first().page <= page &&
                   selection.last().page >= page
               ? 1
               : 0;
}

void PageAccessible::addSelection(int start, int end) {
    setSelection(0, start, end);
}

void PageAccessible::removeSelection(int) {
    view()->clearSelection();
}

void PageAccessible::setSelection(int, int start, int end) {
    const int page = view()->currentPage();
    const Flow flow(currentText(*view()));
    view()->select({flow.position(page, start), flow.position(page, end), {}});
}

int PageAccessible::cursorPosition() const {
    const Selection& selection = view()->selection();
    return !selection.box && selection.head.page == view()->currentPage()
               ? Flow(currentText(*view())).offset(selection.head)
               : 0;
}

void PageAccessible::setCursorPosition(int position) {
    const TextPosition at = Flow(currentText(*view())).position(view()->currentPage(), position);
    view()->select({at, at, {}});
}

QString PageAccessible::text(int start, int end) const {
    const QString text = Flow(currentText(*view())).text;
    start = std::clamp(start, 0, int(text.size()));
    end = end < 0 ? int(text.size()) : std::clamp(end, start, int(text.size()));
    return text.mid(start, end - start);
}

int PageAccessible::characterCount() const {
    return int(Flow(currentText(*view())).text.size());
}

QRect PageAccessible::characterRect(int offset) const {
    const letter::PageText* page = currentText(*view());
    const TextPosition at = Flow(page).position(view()->currentPage(), offset);
    if (!at.isValid()) {
        return {};
    }
    const letter::Word& word = page->words[size_t(at.word)];
    const letter::Rect rect{boundaryX(word, at.offset), word.box.top, boundaryX(word, at.offset + 1),
                            word.box.bottom};
    const QRect shown = view()->toViewport({at.page, rect}).toAlignedRect();
    return {view()->viewport()->mapToGlobal(shown.topLeft()), shown.size()};
}

int PageAccessible::offsetAtPoint(const QPoint& point) const {
    const TextPosition at = view()->textPositionAt(view()->viewport()->mapFromGlobal(QPointF(point)));
    return at.page == view()->currentPage() && at.isValid() ? Flow(currentText(*view())).offset(at) : -1;
}

void PageAccessible::scrollToSubstring(int start, int end) {
    const Flow flow(currentText(*view()));
    const int page = view()->currentPage();
    view()->reveal(placesOf({flow.position(page, start), flow.position(page, end), {}},
                            [this](int number) { return view()->texts().text(number); }));
}

QString PageAccessible::attributes(int, int* start, int* end) const {
    *start = 0;
    *end = characterCount();
    return {};
}

void installPageAccessibility() {
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(once)
}

void pageTextChanged(PageView* view) {
    if (QAccessible::isActive()) {
        const letter::PageText* page = currentText(*view);
        QAccessibleTextUpdateEvent text(view, 0, {}, Flow(page).text);
        QAccessible::updateAccessibility(&text);
        QAccessibleEvent description(view, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&description);
    }
}

void selectionChangedFor(PageView* view) {
    if (QAccessible::isActive() && !view->selection().isEmpty() && !view->selection().box) {
        const Flow flow(currentText(*view));
        QAccessibleTextSelectionEvent event(view, flow.offset(view->selection().first()),
                                            flow.offset(view->selection().last()));
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace lectern::viewer
