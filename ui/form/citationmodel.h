// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/reviewsession.h"

#include <QAbstractTableModel>

namespace lectern::form {

/// The citations under one guideline of one issue, with an empty row at the end where typing adds one. A
/// chapter or title that the catalogue knows brings the other, the authority too where it was empty.
class CitationModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Authority, Document, Chapter, Title, Section, Edition, Pages, Columns };

    CitationModel(review::ReviewSession& session, review::Side side, QObject* parent);

    void setIssue(int issueId);
    int issue() const { return m_issue; }
    review::Side side() const { return m_side; }
    /// True if any citation has a value there.
    bool isUsed(Column column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    void reload();

    review::ReviewSession& m_session;
    review::Side m_side;
    int m_issue = 0;
    std::vector<letter::Citation> m_shown; // to tell what changed
};

/// Fills in what the catalogue knows about what was typed into `column`; true if it knew it.
bool completeFromCatalogue(letter::Citation& citation, CitationModel::Column column);

} // namespace lectern::form
