// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search.h"

#include "core/store/letters.h"
#include "core/store/sqlite_dialect.h"

using namespace Qt::StringLiterals;

namespace lectern::store {

using base::fail;
using base::Result;

namespace {

constexpr QChar kHitBegin = u'\u0002';
constexpr QChar kHitEnd = u'\u0003';

/// SQL conditions of ours, with their parameters in order.
struct Conditions {
    QByteArrayList sql;
    Row parameters;

    void add(const QByteArray& condition, const Row& values = {}) {
        sql.append(condition);
        parameters.insert(parameters.end(), values.begin(), values.end());
    }
    QByteArray where() const {
        return sql.isEmpty() ? QByteArray() : QByteArray(" WHERE " + sql.join(" AND "));
    }
};

QByteArray marks(qsizetype count) {
    QByteArrayList list;
    list.fill("?", count);
    return list.join(", ");
}

Row cellsOf(const QStringList& texts) {
    Row cells;
    for (const QString& text : texts)
        cells.push_back(plainTextCell(text));
    return cells;
}

Cell contained(const QString& text) {
    QString escaped = text;
    escaped.replace(u'\\', "\\\\"_L1).replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1);
    return plainTextCell(u'%' + escaped + u'%');
}

void addRange(Conditions& conditions, const char* column, const DateRange& range) {
    if (!range.from.isEmpty())
        conditions.add(QByteArray("l.") + column + " >= ?", {plainTextCell(range.from)});
    // saved_at is a moment: the whole last day counts.
    if (!range.to.isEmpty())
        conditions.add(QByteArray("l.") + column + " < ?", {plainTextCell(range.to + u'~')});
}

Conditions conditionsOf(const ListQuery& query) {
    Conditions conditions;
    const Filters& f = query.filters;
    if (const QString expression = sqlite::searchExpression(query.text); !expression.isEmpty())
        conditions.add("letter_search MATCH ?", {plainTextCell(expression)});
    if (!f.outcomes.isEmpty())
        conditions.add("l.outcome IN (" + marks(f.outcomes.size()) + ")", cellsOf(f.outcomes));
    if (!f.states.isEmpty())
        conditions.add("l.state IN (" + marks(f.states.size()) + ")", cellsOf(f.states));
    if (!f.decisions.isEmpty())
        conditions.add("EXISTS (SELECT 1 FROM issues AS i WHERE i.letter_id = l.id AND i.decision IN (" +
                           marks(f.decisions.size()) + "))",
                       cellsOf(f.decisions));
    if (!f.guidelineDocument.isEmpty() || !f.guidelineChapter.isEmpty()) {
        QByteArray cited = "EXISTS (SELECT 1 FROM citations AS c WHERE c.letter_id = l.id";
        Row values;
        if (!f.guidelineDocument.isEmpty()) {
            cited += " AND c.document = ? COLLATE NOCASE";
            values.push_back(plainTextCell(f.guidelineDocument));
        }
        if (!f.guidelineChapter.isEmpty()) {
            cited += " AND c.chapter = ?";
            values.push_back(plainTextCell(f.guidelineChapter));
        }
        conditions.add(cited + ")", values);
    }
    if (!f.specialty.isEmpty())
        conditions.add("l.reviewer_specialty LIKE ? ESCAPE '\\'", {contained(f.specialty)});
    if (!f.person.isEmpty())
        conditions.add("(l.employee_name LIKE ? ESCAPE '\\' OR l.provider_name LIKE ? ESCAPE '\\' OR "
                       "l.claims_administrator LIKE ? ESCAPE '\\')",
                       {contained(f.person), contained(f.person), contained(f.person)});
    addRange(conditions, "decision_date", f.decisionDate);
    addRange(conditions, "date_of_injury", f.dateOfInjury);
    addRange(conditions, "ur_decision_date", f.urDecisionDate);
    addRange(conditions, "saved_at", f.savedAt);
    if (f.withFindings)
        conditions.add("l.finding_count > 0");
    return conditions;
}

bool searchesText(const ListQuery& query) {
    return !sqlite::searchExpression(query.text).isEmpty();
}

/// As the index of that column has it; null for Newest, which is the id alone.
const char* sortExpression(SortColumn sort) {
    switch (sort) {
    case SortColumn::Newest:
        return nullptr;
    case SortColumn::CaseNumber:
        return "l.case_number COLLATE NOCASE";
    case SortColumn::Employee:
        return "l.employee_name COLLATE NOCASE";
    case SortColumn::File:
        return "l.source_file COLLATE NOCASE";
    case SortColumn::DecisionDate:
        return "l.decision_date";
    case SortColumn::Outcome:
        return "l.outcome";
    case SortColumn::State:
        return "l.state";
    case SortColumn::SavedAt:
        return "l.saved_at";
    }
    return nullptr;
}

/// Begins after `end` in the order of the list, in which NULL comes first (last when descending).
void addPageStart(Conditions& conditions, const char* sort, bool descending, const QByteArray& id,
                  const PageEnd& end) {
    const QByteArray beyond = descending ? " < ?" : " > ?";
    if (sort == nullptr) {
        conditions.add(id + beyond, {end.id});
        return;
    }
    const QByteArray column = sort;
    const bool atNull = std::holds_alternative<std::monostate>(end.value);
    if (atNull && descending)
        conditions.add("(" + column + " IS NULL AND " + id + " < ?)", {end.id});
    else if (atNull)
        conditions.add("(" + column + " IS NOT NULL OR " + id + " > ?)", {end.id});
    else if (descending)
        conditions.add("(" + column + " < ? OR (" + column + " = ? AND " + id + " < ?) OR " + column +
                           " IS NULL)",
                       {end.value, end.value, end.id});
    else
        conditions.add("(" + column + " > ? OR (" + column + " = ? AND " + id + " > ?))",
                       {end.value, end.value, end.id});
}

/// Splits what snippet() marked into text and hits.
void setSnippet(ListedCase& listed, const QString& marked) {
    qsizetype begin = 0;
    for (const QChar c : marked) {
        if (c == kHitBegin) {
            begin = listed.snippet.size();
        } else if (c == kHitEnd) {
            listed.hits.emplace_back(static_cast<int>(begin),
                                     static_cast<int>(listed.snippet.size() - begin));
        } else {
            listed.snippet += c == u'\n' ? u' ' : c;
        }
    }
}

} // namespace

Result<ListPage> listPage(Store& store, const ListQuery& query, const std::optional<PageEnd>& after,
                          int limit) {
    auto connection = store.connection();
    if (!connection)
        return fail(std::move(connection).error());
    const bool text = searchesText(query);
    const char* sort = sortExpression(query.sort);
    // FTS5 walks its rowids in either direction by itself: sorting by them costs nothing.
    const QByteArray id = text ? "letter_search.rowid" : "l.id";
    Conditions conditions = conditionsOf(query);
    if (after)
        addPageStart(conditions, sort, query.descending, id, *after);
    const QByteArray direction = query.descending ? " DESC" : " ASC";
    const QByteArray order =
        sort == nullptr ? QByteArray(id + direction) : QByteArray(sort + direction + ", " + id + direction);
    const QByteArray sortValue = sort == nullptr ? QByteArray("NULL") : QByteArray(sort);
    QByteArray sql =
        "SELECT l.id, l.case_number, l.employee_name, l.source_file, l.decision_date, l.outcome, "
        "l.services, l.issue_count, l.finding_count, l.state, l.saved_at, " +
        sortValue + ", ";
    sql += text ? "snippet(letter_search, -1, char(2), char(3), '\u2026', 16) FROM letter_search "
                  "CROSS JOIN letters AS l ON l.id = letter_search.rowid"
                : "NULL FROM letters AS l";
    sql += conditions.where() + " ORDER BY " + order + " LIMIT ?";
    auto select = (*connection)->prepare(sql);
    for (const Cell& cell : conditions.parameters)
        select.bind(cell);
    select.bind(limit);
    ListPage page;
    for (;;) {
        auto row = select.step();
        if (!row)
            return fail(std::move(row).error());
        if (!*row)
            break;
        ListedCase listed;
        listed.row = caseRowIn(select);
        setSnippet(listed, select.text(12));
        page.end = PageEnd{select.cell(11), listed.row.id};
        page.cases.push_back(std::move(listed));
    }
    if (page.cases.size() < static_cast<std::size_t>(limit))
        page.end.reset();
    return page;
}

Result<qint64> countCases(Store& store, const ListQuery& query, qint64 atMost) {
    auto connection = store.connection();
    if (!connection)
        return fail(std::move(connection).error());
    const Conditions conditions = conditionsOf(query);
    const QByteArray from = searchesText(query)
                                ? "letter_search CROSS JOIN letters AS l ON l.id = letter_search.rowid"
                                : "letters AS l";
    auto select =
        (*connection)
            ->prepare("SELECT count(*) FROM (SELECT 1 FROM " + from + conditions.where() + " LIMIT ?)");
    for (const Cell& cell : conditions.parameters)
        select.bind(cell);
    auto row = select.bind(atMost).step();
    if (!row)
        return fail(std::move(row).error());
    return select.number(0);
}

} // namespace lectern::store
