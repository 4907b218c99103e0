// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/casefilter.h"

#include "ui/cases/caselistmodel.h"

#include <algorithm>

namespace lectern::cases {

using letter::CaseState;

namespace {

bool shows(CaseFilter::Show show, CaseState state) {
    switch (show) {
    case CaseFilter::Show::All:
        return true;
    case CaseFilter::Show::ToReview:
        return state == CaseState::New || state == CaseState::InReview;
    case CaseFilter::Show::Postponed:
        return state == CaseState::Postponed;
    case CaseFilter::Show::Done:
        return state == CaseState::Reviewed || state == CaseState::Exported;
    case CaseFilter::Show::Rejected:
        return state == CaseState::Rejected;
    }
    return true;
}

} // namespace

CaseFilter::CaseFilter(QObject* parent)
    : QSortFilterProxyModel(parent) {
    setSortRole(CaseListModel::SortRole);
    setDynamicSortFilter(true);
}

void CaseFilter::setSearch(const QString& text) {
    QStringList words = text.toCaseFolded().simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = std::move(words);
    invalidateFilter();
}

void CaseFilter::setShow(Show show) {
    if (show == m_show)
        return;
    m_show = show;
    invalidateFilter();
}

bool CaseFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!shows(m_show, static_cast<CaseState>(index.data(CaseListModel::StateRole).toInt())))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(CaseListModel::SearchRole).toString();
    return std::ranges::all_of(m_words, [&](const QString& word) { return text.contains(word); });
}

} // namespace lectern::cases
