// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/casefilter.h"
#include "ui/cases/caselistmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTreeView;

namespace lectern::cases {

/// The list of letters: search field, state filter, sortable rows, a line that counts. Enter or a click opens
/// a letter; arrow keys only move, so that walking through the list does not load each letter on the way.
class CaseListPane : public QWidget {
    Q_OBJECT

public:
    explicit CaseListPane(QWidget* parent = nullptr);

    void setRows(std::vector<letter::CaseRow> rows);
    /// The letter that is open: its row is made current and scrolled to. 0 = none.
    void setOpenCase(qint64 id);
    qint64 openCase() const { return m_open; }

    /// Ids in the order shown.
    std::vector<qint64> shown() const;
    std::vector<qint64> selected() const;
    /// The letter after (or, steps < 0, before) this one as shown; nothing at the end. From a letter that is
    /// not shown, the first.
    std::optional<qint64> neighbour(qint64 id, int steps) const;

    void focusSearch();

    /// Columns, their widths and order, sorting. For the settings.
    QByteArray saveState() const;
    bool restoreState(const QByteArray& state);

    CaseListModel* model() const { return m_model; }
    QTreeView* view() const { return m_view; }

Q_SIGNALS:
    void openRequested(qint64 id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildView();
    void buildTop();
    void chooseColumns(QPoint at);
    void updateCount();
    void openIndex(const QModelIndex& index);
    std::vector<qint64> idsOf(const QModelIndexList& rows) const;

    CaseListModel* m_model;
    CaseFilter* m_filter;
    QLineEdit* m_search;
    QComboBox* m_show;
    QTreeView* m_view;
    QLabel* m_count;
    qint64 m_open = 0;
};

} // namespace lectern::cases
