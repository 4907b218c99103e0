// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QAccessibleWidget>

namespace lectern::viewer {

class PageView;

/// The page view to a screen reader: a read-only document whose text is the current page's, line by line.
/// Offsets count characters of that text; the caret is the selection's moving end.
class PageAccessible : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit PageAccessible(PageView* view);

    QString text(QAccessible::Text kind) const override;
    QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    void selection(int index, int* start, int* end) const override;
    int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int start, int end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint& point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int* start, int* end) const override;

private:
    PageView* view() const;
};

/// Makes QAccessible know the page view. Any number of times.
void installPageAccessibility();
/// Tells the screen reader that the page's words, or which page it is, have changed.
void pageTextChanged(PageView* view);
void selectionChangedFor(PageView* view);

} // namespace lectern::viewer
