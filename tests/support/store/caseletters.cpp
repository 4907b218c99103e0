// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/store/caseletters.h"

#include <QDate>

using namespace Qt::StringLiterals;

namespace lectern::tests {

using letter::CaseFile;
using letter::Citation;
using letter::Evidence;
using letter::Field;
using letter::FieldInfo;
using letter::Issue;
using letter::Kind;
using letter::Origin;
using letter::Reading;
using letter::Record;
using letter::TimelineEvents;

namespace {

QString randomText(QRandomGenerator& random, int most) {
    static const QStringList pieces{u"lumbar"_s,       u"MRI of the"_s, u"\"quoted\""_s, u"a,b;c"_s,
                                    u"line\nend"_s,    u"=1+1"_s,       u"caf\u00e9"_s,  u"\U0001F9BE"_s,
                                    u"\u05E9\u05DC"_s, u"'"_s,          u"  two  "_s,    u"ZOLPIDEM"_s,
                                    u"%_?"_s,          u"\t"_s,         u"\\"_s};
    QStringList text;
    const int count = 1 + static_cast<int>(random.bounded(most));
    for (int i = 0; i < count; ++i)
        text.append(pieces[random.bounded(pieces.size())]);
    return text.join(u' ');
}

Evidence randomEvidence(QRandomGenerator& random) {
    Evidence evidence;
    for (int i = static_cast<int>(random.bounded(3)); i > 0; --i)
        evidence.push_back({1 + static_cast<int>(random.bounded(4)),
                            {random.generateDouble(), random.generateDouble(), random.generateDouble(),
                             random.generateDouble()}});
    return evidence;
}

letter::Value randomValue(QRandomGenerator& random, const FieldInfo& field) {
    switch (field.kind) {
    case Kind::Date:
        // One in eight is what a person typed and no date.
        return random.bounded(8) == 0 ? randomText(random, 2)
                                      : QDate(2014, 1, 1).addDays(random.bounded(2000)).toString(Qt::ISODate);
    case Kind::WholeNumber:
        return random.bounded(8) == 0 ? u"about 40"_s : QString::number(random.bounded(100));
    case Kind::Choice:
        return QString::fromLatin1(field.choices[random.bounded(static_cast<quint32>(field.choices.size()))]);
    case Kind::List: {
        QStringList list;
        for (int i = 1 + static_cast<int>(random.bounded(4)); i > 0; --i)
            list.append(randomText(random, 3));
        return list;
    }
    case Kind::Timeline: {
        TimelineEvents events;
        for (int i = 1 + static_cast<int>(random.bounded(4)); i > 0; --i)
            events.push_back({QDate(2014, 9, 2).addDays(random.bounded(90)).toString(Qt::ISODate),
                              randomText(random, 3), randomEvidence(random)});
        return events;
    }
    case Kind::LongText:
        return randomText(random, 80);
    case Kind::Text:
        break;
    }
    return randomText(random, 5);
}

Reading randomReading(QRandomGenerator& random, const FieldInfo& field) {
    Reading reading;
    reading.origin = static_cast<Origin>(random.bounded(7));
    if (reading.origin != Origin::NotInLetter && reading.origin != Origin::Unreadable)
        reading.value = randomValue(random, field);
    reading.raw = random.bounded(2) == 0 ? QString() : randomText(random, 6);
    reading.confidence = random.generateDouble();
    reading.evidence = randomEvidence(random);
    reading.rule = random.bounded(2) == 0 ? QString() : u"label.some-rule"_s;
    reading.confirmed = random.bounded(2) == 0;
    return reading;
}

void fill(QRandomGenerator& random, std::map<Field, Reading>& fields, std::span<const FieldInfo> table) {
    for (const FieldInfo& field : table)
        if (random.bounded(3) != 0)
            fields[field.field] = randomReading(random, field);
}

std::vector<Citation> randomCitations(QRandomGenerator& random) {
    std::vector<Citation> citations;
    for (int i = static_cast<int>(random.bounded(3)); i > 0; --i)
        citations.push_back({u"MTUS"_s,
                             u"ACOEM"_s,
                             QString::number(random.bounded(16)),
                             random.bounded(2) == 0 ? QString() : randomText(random, 3),
                             {},
                             u"2004"_s,
                             u"270-271, 273"_s,
                             randomText(random, 6),
                             random.generateDouble(),
                             randomEvidence(random),
                             static_cast<Origin>(random.bounded(7))});
    return citations;
}

Record randomRecord(QRandomGenerator& random) {
    Record record;
    record.format = static_cast<letter::Format>(random.bounded(7));
    record.firstPage = 1 + static_cast<int>(random.bounded(5));
    record.lastPage = record.firstPage + static_cast<int>(random.bounded(5));
    fill(random, record.fields, letter::caseFields());
    int id = 0;
    for (int i = static_cast<int>(random.bounded(5)); i > 0; --i) {
        Issue issue;
        issue.id = id += 1 + static_cast<int>(random.bounded(3));
        issue.number = static_cast<int>(random.bounded(6));
        fill(random, issue.fields, letter::issueFields());
        issue.claimsAdministratorCitations = randomCitations(random);
        issue.reviewerCitations = randomCitations(random);
        record.issues.push_back(std::move(issue));
    }
    for (int i = static_cast<int>(random.bounded(3)); i > 0; --i) {
        letter::Finding finding;
        finding.code = u"date.order"_s;
        finding.severity = static_cast<letter::Severity>(random.bounded(3));
        finding.message = randomText(random, 8);
        finding.args = {randomText(random, 2)};
        if (random.bounded(2) == 0)
            finding.field = Field::DateOfInjury;
        finding.evidence = randomEvidence(random);
        finding.other = randomEvidence(random);
        record.findings.push_back(std::move(finding));
    }
    return record;
}

} // namespace

Reading readingOf(const letter::Value& value, Origin origin) {
    Reading reading;
    reading.value = value;
    reading.origin = origin;
    reading.confidence = 0.9;
    reading.raw = reading.text();
    reading.rule = origin == Origin::Read ? u"label.test"_s : QString();
    reading.evidence = {{1, {0.125, 0.25, 0.5, 0.275}}};
    return reading;
}

CaseFile plainCase(const QString& caseNumber) {
    Record record;
    record.format = letter::Format::Letter2014;
    record.lastPage = 3;
    record.fields[Field::CaseNumber] = readingOf(caseNumber);
    record.fields[Field::DecisionDate] = readingOf(u"2014-12-30"_s);
    record.fields[Field::EmployeeName] = readingOf(u"Pat Example"_s);
    record.fields[Field::Outcome] = readingOf(u"upheld"_s);
    record.fields[Field::PatientAge] = readingOf(u"44"_s);
    record.fields[Field::Diagnoses] = readingOf(QStringList{u"lumbar strain"_s, u"sciatica"_s});
    record.fields[Field::Timeline] =
        readingOf(TimelineEvents{{u"2014-09-02"_s, u"Date of injury"_s, {{1, {0.1, 0.2, 0.3, 0.22}}}}});
    for (int i = 1; i <= 2; ++i) {
        Issue issue;
        issue.id = i;
        issue.number = i;
        issue.fields[Field::Service] =
            readingOf(i == 1 ? u"MRI of the lumbar spine"_s : u"Tramadol 50mg #60"_s);
        issue.fields[Field::Decision] = readingOf(u"upheld"_s);
        issue.fields[Field::Rationale] =
            readingOf(u"The guideline asks for red flags. None are documented."_s);
        Citation citation;
        citation.authority = u"MTUS"_s;
        citation.document = u"ACOEM"_s;
        citation.chapter = u"12"_s;
        citation.pages = u"303"_s;
        citation.confidence = 0.95;
        issue.reviewerCitations = {citation};
        record.issues.push_back(std::move(issue));
    }
    CaseFile file;
    file.source = {u"letter.pdf"_s, QString(64, u'a'), 3, false};
    file.read = record;
    file.current = record;
    return file;
}

CaseFile randomCase(QRandomGenerator& random) {
    CaseFile file;
    file.source = {randomText(random, 2) + u".pdf"_s, QString(64, u'b'), static_cast<int>(random.bounded(9)),
                   random.bounded(2) == 0};
    file.read = randomRecord(random);
    file.current = random.bounded(3) == 0 ? file.read : randomRecord(random);
    file.state = static_cast<letter::CaseState>(random.bounded(6));
    file.stateReason = random.bounded(2) == 0 ? QString() : randomText(random, 4);
    file.note = random.bounded(2) == 0 ? QString() : randomText(random, 20);
    if (random.bounded(2) == 0)
        file.office = {u"2015-01-05"_s,       u"not yet"_s,           u"ADJ1234567"_s, {},
                       randomText(random, 3), {randomText(random, 2)}};
    return file;
}

} // namespace lectern::tests
