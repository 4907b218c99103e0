// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace lectern::form {

/// A small editable table within the form: as tall as its rows, Tab goes on to the next control, Delete asks
/// for the selected row to be removed, typing edits. Its models end in an empty row, where typing adds one.
class RowTable : public QTableView {
    Q_OBJECT

public:
    explicit RowTable(int mostRows, QWidget* parent);
    void setModel(QAbstractItemModel* model) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeWanted(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    int m_mostRows;
};

/// Cell editors keep Enter and Esc to themselves: they end the cell, not the field.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace lectern::form
