// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/check.h"

#include "core/checks/places.h"
#include "core/checks/rules.h"

#include <algorithm>

namespace lectern::checks {

namespace {

qsizetype rowOf(const QString& code) {
    const QByteArray latin = code.toLatin1();
    const CheckInfo* row = checkInfo(QLatin1StringView(latin));
    return row == nullptr ? static_cast<qsizetype>(checkTable().size()) : row - checkTable().data();
}

bool madeByExtractor(const letter::Finding& finding) {
    return finding.code == QLatin1StringView("date.impossible");
}

/// %1 .. %9 filled in at once: an arg's own "%2" must not be filled in again. QString::arg with more args
/// than places would do the same and complain on standard error.
QString filled(const QString& message, const QStringList& args) {
    QString text;
    for (qsizetype i = 0; i < message.size(); ++i) {
        const int place =
            message.at(i) == u'%' && i + 1 < message.size() ? message.at(i + 1).digitValue() : 0;
        if (place < 1) {
            text += message.at(i);
            continue;
        }
        text += args.value(place - 1);
        ++i;
    }
    return text;
}

} // namespace

void Findings::add(const char* code, QStringList args, letter::FieldRef about, letter::Evidence first,
                   letter::Evidence other) {
    const CheckInfo* row = checkInfo(QLatin1StringView(code));
    Q_ASSERT(row != nullptr);
    letter::Finding f;
    f.code = QString::fromLatin1(code);
    f.severity = row->severity;
    f.message = filled(QString::fromUtf8(row->message), args);
    while (!args.isEmpty() && args.last().isNull())
        args.removeLast();
    f.args = std::move(args);
    f.field = about.field;
    f.issueId = about.issueId;
    f.evidence = std::move(first);
    f.other = std::move(other);
    m_found.push_back(std::move(f));
}

std::vector<letter::Finding> Findings::take() {
    std::stable_sort(m_found.begin(), m_found.end(), [](const letter::Finding& a, const letter::Finding& b) {
        return rowOf(a.code) < rowOf(b.code);
    });
    return std::move(m_found);
}

letter::Evidence placeOf(const letter::Record& record, letter::FieldRef ref) {
    const letter::Reading* r = record.find(ref);
    return r == nullptr ? letter::Evidence() : r->evidence;
}

letter::Evidence placeOf(const letter::Record& record, letter::FieldRef ref, Span span) {
    const letter::Reading* r = record.find(ref);
    return r == nullptr ? letter::Evidence() : placesOf(*r, span);
}

QString numberOf(const letter::Issue& issue) {
    return QString::number(issue.number);
}

QString shortened(const QString& text, qsizetype limit) {
    if (text.size() <= limit)
        return text;
    qsizetype cut = text.lastIndexOf(u' ', limit);
    if (cut < limit / 2)
        cut = limit;
    return text.left(cut) + QStringLiteral(" …");
}

std::vector<letter::Finding> check(const letter::Record& record) {
    Findings out;
    checkCompleteness(record, out);
    checkOutcome(record, out);
    checkDates(record, out);
    checkGuidelines(record, out);
    checkFacts(record, out);
    checkContradictions(record, out);
    checkReviewer(record, out);
    std::vector<letter::Finding> found = out.take();
    for (const letter::Finding& f : record.findings) {
        const bool open = f.field && record.find({*f.field, f.issueId}) == nullptr;
        if (madeByExtractor(f) && open)
            found.push_back(f);
    }
    std::stable_sort(found.begin(), found.end(), [](const letter::Finding& a, const letter::Finding& b) {
        return rowOf(a.code) < rowOf(b.code);
    });
    return found;
}

} // namespace lectern::checks
