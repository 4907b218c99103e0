// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/rowtable.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace lectern::form {

RowTable::RowTable(int mostRows, QWidget* parent)
    : QTableView(parent)
    , m_mostRows(mostRows) {
    setTabKeyNavigation(false);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked | SelectedClicked);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAcceptDrops(false);
    setWordWrap(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + 6);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(24);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setItemDelegate(new CellDelegate(this));
}

void RowTable::setModel(QAbstractItemModel* model) {
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &RowTable::fit);
    connect(model, &QAbstractItemModel::rowsInserted, this, &RowTable::fit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &RowTable::fit);
    fit();
}

QSize RowTable::sizeHint() const {
    return {200, minimumHeight()};
}

QSize RowTable::minimumSizeHint() const {
    return {120, minimumHeight()};
}

void RowTable::fit() {
    const int rows = model() != nullptr ? std::clamp(model()->rowCount(), 1, m_mostRows) : 1;
    const int head = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    setFixedHeight(rows * verticalHeader()->defaultSectionSize() + head + 2 * frameWidth());
}

void RowTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete && currentIndex().isValid() && state() != EditingState) {
        Q_EMIT removeWanted(currentIndex().row());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void RowTable::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model() != nullptr && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

void RowTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fit();
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const {
    QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (editor != nullptr)
        editor->setAccessibleName(
            index.model()->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
    return editor;
}

bool CellDelegate::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace lectern::form
