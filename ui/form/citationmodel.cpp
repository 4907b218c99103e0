// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/citationmodel.h"

#include "core/letter/guideline.h"

namespace lectern::form {

using letter::Citation;

namespace {

QString& part(Citation& c, int column) {
    switch (column) {
    case CitationModel::Authority:
        return c.authority;
    case CitationModel::Document:
        return c.document;
    case CitationModel::Chapter:
        return c.chapter;
    case CitationModel::Title:
        return c.title;
    case CitationModel::Section:
        return c.section;
    case CitationModel::Edition:
        return c.edition;
    default:
        return c.pages;
    }
}

} // namespace

bool completeFromCatalogue(Citation& c, CitationModel::Column column) {
    const auto& catalogue = letter::GuidelineCatalogue::standard();
    if (column == CitationModel::Document && c.authority.isEmpty()) {
        for (const letter::GuidelineChapter& entry : catalogue.chapters())
            if (entry.document.compare(c.document, Qt::CaseInsensitive) == 0) {
                c.document = entry.document;
                c.authority = entry.authority;
                return true;
            }
        return false;
    }
    const letter::GuidelineChapter* known = nullptr;
    if (column == CitationModel::Chapter)
        known = catalogue.byNumber(c.document, c.chapter);
    else if (column == CitationModel::Title)
        known = catalogue.byTitle(c.document, c.title);
    if (known == nullptr)
        return false;
    c.chapter = known->chapter;
    c.title = known->title;
    if (c.authority.isEmpty())
        c.authority = known->authority;
    return true;
}

CitationModel::CitationModel(review::ReviewSession& session, review::Side side, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_side(side) {
    connect(&session, &review::ReviewSession::issueChanged, this, [this](int id) {
        if (id == m_issue)
            reload();
    });
    connect(&session, &review::ReviewSession::issuesChanged, this, &CitationModel::reload);
}

void CitationModel::setIssue(int issueId) {
    m_issue = issueId;
    reload();
}

void CitationModel::reload() {
    const auto& now = m_session.citations(m_issue, m_side);
    if (now == m_shown)
        return;
    if (now.size() == m_shown.size()) { // in place, so that the cursor stays
        m_shown = now;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
        return;
    }
    beginResetModel();
    m_shown = now;
    endResetModel();
}

bool CitationModel::isUsed(Column column) const {
    for (const Citation& c : m_shown)
        if (!part(const_cast<Citation&>(c), column).isEmpty())
            return true;
    return false;
}

int CitationModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size()) + (m_issue != 0 ? 1 : 0);
}

int CitationModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant CitationModel::data(const QModelIndex& index, int role) const {
    const auto row = static_cast<std::size_t>(index.row());
    if (row >= m_shown.size())
        return role == Qt::AccessibleTextRole ? QVariant(tr("empty row: type here to add a citation"))
                                              : QVariant();
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)
        return {};
    Citation c = m_shown[row];
    const QString text = part(c, index.column());
    if (role == Qt::ToolTipRole && !c.raw.isEmpty())
        return tr("%1\nIn the letter: %2").arg(text, c.raw);
    return text;
}

QVariant CitationModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Authority:
        return tr("By");
    case Document:
        return tr("Document");
    case Chapter:
        return tr("Ch.");
    case Title:
        return tr("Title");
    case Section:
        return tr("Section");
    case Edition:
        return tr("Ed.");
    default:
        return tr("Pages");
    }
}

Qt::ItemFlags CitationModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

bool CitationModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || m_issue == 0)
        return false;
    const auto row = static_cast<std::size_t>(index.row());
    Citation next = row < m_shown.size() ? m_shown[row] : Citation();
    const QString text = value.toString().simplified();
    if (part(next, index.column()) == text)
        return false;
    part(next, index.column()) = text;
    next.confidence = 1;
    next.origin = letter::Origin::Typed;
    if (!text.isEmpty() && completeFromCatalogue(next, static_cast<Column>(index.column())))
        next.origin = letter::Origin::LookedUp;
    if (row < m_shown.size())
        m_session.editCitation(m_issue, m_side, row, next);
    else
        m_session.addCitation(m_issue, m_side, next);
    return true;
}

} // namespace lectern::form
