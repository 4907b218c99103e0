// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/reviewsession.h"

#include <QAbstractTableModel>
#include <QPalette>

namespace lectern::form {

/// The letter's issues, a row each: number, service, decision, state.
class IssueModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Service, Decision, State, Columns };

    explicit IssueModel(review::ReviewSession& session, QObject* parent);

    int issueAt(int row) const;   ///< its id; 0 outside of the list
    int rowOf(int issueId) const; ///< -1 if there is none
    void setPalette(const QPalette& palette);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        int id = 0;
        review::Mark mark = review::Mark::Empty;
        int look = 0; ///< fields that need a look

        friend bool operator==(const Row&, const Row&) = default;
    };
    Row rowFor(const letter::Issue& issue) const;
    void reload();
    void update(int issueId);
    void updateStates();

    review::ReviewSession& m_session;
    std::vector<Row> m_rows;
    QPalette m_palette;
};

} // namespace lectern::form
