// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/casefile.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace lectern::cases {

/// Which letters the list shows, in which order.
class CaseFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Show {
        All,
        ToReview, ///< new and in review
        Postponed,
        Done, ///< reviewed and exported
        Rejected,
    };

    explicit CaseFilter(QObject* parent = nullptr);

    /// Words in any order and any capitals; a letter is shown when it has them all, in any column.
    void setSearch(const QString& text);
    void setShow(Show show);
    Show show() const { return m_show; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    Show m_show = Show::All;
};

} // namespace lectern::cases
