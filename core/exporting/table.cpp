// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/table.h"

#include <algorithm>

namespace lectern::exporting {

using namespace Qt::StringLiterals;
using namespace lectern::letter;

namespace {

const QString kJoint = u"; "_s;

QString valueText(const Reading* reading) {
    if (reading == nullptr)
        return {};
    if (const auto* list = std::get_if<QStringList>(&reading->value))
        return list->join(kJoint);
    if (const auto* events = std::get_if<TimelineEvents>(&reading->value)) {
        QStringList parts;
        for (const TimelineEvent& e : *events)
            parts.append(QString(e.date + u' ' + e.event).trimmed());
        return parts.join(kJoint);
    }
    return reading->text();
}

QString citationsText(const std::vector<Citation>& citations) {
    QStringList parts;
    for (const Citation& c : citations)
        parts.append(citationText(c));
    return parts.join(kJoint);
}

/// The codes of the letter's findings, or of one issue's, each once.
QString findingCodes(const Record& record, const Issue* issue) {
    QStringList codes;
    for (const Finding& f : record.findings)
        if ((issue == nullptr || f.issueId == issue->id) && !codes.contains(f.code))
            codes.append(f.code);
    return codes.join(kJoint);
}

QString services(const Record& record) {
    QStringList parts;
    for (const Issue& issue : record.issues)
        if (const Reading* service = record.find({Field::Service, issue.id}))
            parts.append(service->text());
    return parts.join(kJoint);
}

/// `issue` is null in the row of a letter.
QString cell(const QString& column, const Source& source, const Record& record, const Issue* issue) {
    if (const auto field = fieldNamed(column)) {
        const bool ofIssue = info(*field).scope == Scope::Issue;
        if (ofIssue && issue == nullptr)
            return {};
        return valueText(record.find({*field, ofIssue ? issue->id : 0}));
    }
    if (column == "file"_L1)
        return source.file;
    if (column == "pages"_L1) // a list of two, so that no spreadsheet takes "1-3" for a day in January
        return QString::number(record.firstPage) + kJoint + QString::number(record.lastPage);
    if (column == "format"_L1)
        return name(record.format);
    if (column == "issue_count"_L1)
        return QString::number(record.issues.size());
    if (column == "services"_L1)
        return services(record);
    if (column == "findings"_L1)
        return findingCodes(record, issue);
    if (column == "number"_L1)
        return QString::number(issue->number);
    if (column == "claims_administrator_citations"_L1)
        return citationsText(issue->claimsAdministratorCitations);
    if (column == "reviewer_citations"_L1)
        return citationsText(issue->reviewerCitations);
    return {};
}

} // namespace

QStringList columnNames(Table table) {
    QStringList names{u"file"_s, u"pages"_s, u"format"_s};
    for (const FieldInfo& row : caseFields())
        names.append(QString::fromLatin1(row.name));
    if (table == Table::Letters)
        return names + QStringList{u"issue_count"_s, u"services"_s, u"findings"_s};
    names.append(u"number"_s);
    for (const FieldInfo& row : issueFields()) {
        names.append(QString::fromLatin1(row.name));
        // A guideline's citations stand beside the paragraph that they were read from.
        if (row.field == Field::ClaimsAdministratorGuideline)
            names.append(u"claims_administrator_citations"_s);
        if (row.field == Field::ReviewerGuideline)
            names.append(u"reviewer_citations"_s);
    }
    names.append(u"findings"_s);
    return names;
}

base::Result<RowMaker> RowMaker::make(Table table, const QStringList& columns) {
    const QStringList known = columnNames(table);
    QStringList chosen;
    for (const QString& column : columns) {
        if (!known.contains(column) || chosen.contains(column))
            return base::fail(base::Code::Invalid, column);
        chosen.append(column);
    }
    return RowMaker(table, chosen.isEmpty() ? known : chosen);
}

std::vector<QStringList> RowMaker::rows(const Source& source, const Record& record) const {
    const auto row = [&](const Issue* issue) {
        QStringList cells;
        cells.reserve(m_columns.size());
        for (const QString& column : m_columns)
            cells.append(cell(column, source, record, issue));
        return cells;
    };
    if (m_table == Table::Letters)
        return {row(nullptr)};
    std::vector<QStringList> rows;
    for (const Issue& issue : record.issues)
        rows.push_back(row(&issue));
    return rows;
}

QString citationText(const Citation& c) {
    QStringList parts;
    const QString edition = c.edition.isEmpty() ? QString() : QString(u" ("_s + c.edition + u')');
    if (!c.authority.isEmpty())
        parts.append(c.authority);
    if (!c.document.isEmpty() || !edition.isEmpty())
        parts.append(QString(c.document + edition).trimmed());
    if (!c.chapter.isEmpty())
        parts.append(QString(u"chapter "_s + c.chapter + u' ' + c.title).trimmed());
    else if (!c.title.isEmpty())
        parts.append(c.title);
    if (!c.section.isEmpty())
        parts.append(c.section);
    if (!c.pages.isEmpty()) {
        const bool many = std::ranges::any_of(c.pages, [](QChar ch) { return ch == u'-' || ch == u','; });
        parts.append((many ? u"pages "_s : u"page "_s) + c.pages);
    }
    return parts.join(u", "_s);
}

} // namespace lectern::exporting
