// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accuracy/report.h"

#include "core/letter/field.h"

#include <QSet>

namespace lectern::accuracy {

using namespace Qt::StringLiterals;

namespace {

QString percent(double share) {
    return QString::number(100 * share, 'f', 2);
}

QString row(const QString& name, const Count& c) {
    return u"%1 %2 %3 %4 %5 %6 %7 %8\n"_s.arg(name, -36)
        .arg(c.expected(), 8)
        .arg(c.right, 6)
        .arg(c.wrong - c.extra, 6)
        .arg(c.extra, 6)
        .arg(c.missing, 8)
        .arg(c.close, 6)
        .arg(percent(c.rightShare()), 8);
}

const QString kHead = u"%1 expected  right  wrong  extra  missing  close  right %\n"_s.arg(QString(), -36);

/// Fields in the contract's order, then the rest.
QStringList order(const std::map<QString, Count>& fields) {
    QStringList out;
    for (const letter::FieldInfo& f : letter::fieldTable())
        if (fields.contains(QString::fromLatin1(f.name)))
            out.append(QString::fromLatin1(f.name));
    for (const auto& [name, count] : fields)
        if (!out.contains(name))
            out.append(name);
    return out;
}

QString clipped(const QString& text) {
    return text.size() <= 600 ? text : text.left(290) + u" [...] "_s + text.right(290);
}

/// Where two long texts part, with a little of what lies around: the rest is the same.
QString difference(const QString& a, const QString& b) {
    if (a.size() < 200 || b.isEmpty())
        return QString();
    qsizetype from = 0;
    while (from < a.size() && from < b.size() && a[from] == b[from])
        ++from;
    const qsizetype start = std::max<qsizetype>(0, from - 30);
    return u"    first differs at %1: \"%2\" | \"%3\"\n"_s.arg(from).arg(a.mid(start, 90), b.mid(start, 90));
}

} // namespace

void printTables(QTextStream& out, const Tally& tally) {
    out << u"Values by field, all formats\n"_s << kHead;
    if (const auto all = tally.byFormatAndField.find(QString()); all != tally.byFormatAndField.end())
        for (const QString& field : order(all->second))
            out << row(field, all->second.at(field));
    out << u"\nValues by format (format, pages, issue_count, number, letter and *_topic not counted)\n"_s
        << kHead;
    for (const auto& [format, fields] : tally.byFormatAndField)
        if (!format.isEmpty())
            out << row(format, tally.total(format));
    const Count total = tally.total();
    out << row(u"all"_s, total);
    out << u"\nDecisions: expected -> got\n"_s;
    for (const auto& [want, gots] : tally.decisions)
        for (const auto& [got, n] : gots)
            out << u"%1 -> %2 %3\n"_s.arg(want.isEmpty() ? u"(none)"_s : want, -22)
                       .arg(got.isEmpty() ? u"(none)"_s : got, -22)
                       .arg(n, 6);
    out << u"\nletters %1, wholly right %2, missed %3, made up %4, issue counts wrong %5\n"_s
               .arg(tally.letters)
               .arg(tally.lettersWhole)
               .arg(tally.lettersMissed)
               .arg(tally.lettersMadeUp)
               .arg(tally.issueCountsWrong);
    out << u"decisions right %1 of %2; values right %3 %, wrong %4 %\n"_s.arg(tally.decisionsRight())
               .arg(tally.decisionsExpected())
               .arg(percent(total.rightShare()), percent(total.wrongShare()));
}

void printReliability(QTextStream& out, const Tally& tally, bool byRule) {
    out << u"\nReliability: values shown with a confidence, and how many of them are right\n"_s
        << u"%1 confidence     values  right  right %  mean confidence\n"_s.arg(QString(), -44);
    for (const auto& [rule, bins] : tally.reliability) {
        if (!byRule && !rule.isEmpty())
            continue;
        for (const Bin& bin : bins)
            if (bin.all > 0)
                out << u"%1 %2-%3 %4 %5 %6 %7\n"_s.arg(rule.isEmpty() ? u"all"_s : rule, -44)
                           .arg(bin.from, 5, 'f', 2)
                           .arg(std::min(bin.to, 1.0), -6, 'f', 2)
                           .arg(bin.all, 8)
                           .arg(bin.right, 6)
                           .arg(percent(static_cast<double>(bin.right) / bin.all), 8)
                           .arg(bin.sum / bin.all, 8, 'f', 3);
    }
}

void printMisses(QTextStream& out, const std::vector<Compared>& letters, const QString& onlyField) {
    for (const Compared& letter : letters) {
        for (const Item& item : letter.items) {
            if (item.verdict == Verdict::Right || (!onlyField.isEmpty() && item.field != onlyField))
                continue;
            const QString word = item.verdict == Verdict::Missing ? u"MISSING"_s
                                 : item.verdict == Verdict::Extra ? u"EXTRA"_s
                                 : item.close                     ? u"CLOSE"_s
                                                                  : u"WRONG"_s;
            out << u"%1 [%2] %3%4 %5"_s.arg(letter.file, letter.format, item.field,
                                            item.issue > 0 ? u" #%1"_s.arg(item.issue) : QString(), word);
            if (item.confidence >= 0)
                out << u" (%1, %2)"_s.arg(item.confidence, 0, 'f', 2).arg(item.rule);
            out << u"\n    expected: %1\n    got:      %2\n"_s.arg(clipped(item.expected), clipped(item.got))
                << difference(item.expected, item.got);
        }
    }
}

} // namespace lectern::accuracy
