// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkrecords.h"

#include "core/checks/check.h"

using namespace lectern;
using namespace lectern::letter;
using namespace Qt::StringLiterals;

namespace {
Reading at(const Value& value, int page, double top) {
    Reading r;
    r.value = value;
    if (const auto* text = std::get_if<QString>(&value))
        r.raw = *text;
    r.confidence = 0.98;
    r.rule = u"test"_s;
    r.evidence = {{page, {0.1, top, 0.9, top + 0.02}}, {page, {0.1, top + 0.02, 0.7, top + 0.04}}};
    return r;
}
double nextTop() {
    static int n = 0;
    return 0.05 + 0.01 * (++n % 80);
}
} // namespace

void put(Record& record, Field field, const QString& text, int issueId) {
    record.set({field, issueId}, at(text, 1, nextTop()));
}

void putList(Record& record, Field field, const QStringList& list) {
    record.set({field, 0}, at(list, 1, nextTop()));
}

Citation acoem(const QString& chapter, const QString& title, const QString& pages) {
    Citation c;
    c.authority = u"MTUS"_s;
    c.document = u"ACOEM"_s;
    c.chapter = chapter;
    c.title = title;
    c.pages = pages;
    c.confidence = 0.98;
    c.evidence = {{1, {0.1, 0.5, 0.6, 0.52}}};
    return c;
}

Record soundLetter() {
    Record r;
    r.format = Format::Letter2014;
    put(r, Field::CaseNumber, u"CM14-0700001"_s);
    put(r, Field::DateOfInjury, u"2013-03-05"_s);
    put(r, Field::UrDecisionDate, u"2014-02-10"_s);
    put(r, Field::ApplicationReceived, u"2014-02-24"_s);
    put(r, Field::DateAssigned, u"2014-03-03"_s);
    put(r, Field::DecisionDate, u"2014-04-04"_s);
    put(r, Field::ReviewerSpecialty, u"Orthopedic Surgery"_s);
    put(r, Field::ReviewerLicensure, u"California"_s);
    put(r, Field::PatientAge, u"47"_s);
    put(r, Field::PatientSex, u"female"_s);
    put(r, Field::ClinicalSummary,
        u"A 47-year-old seamstress hurt her left knee on 3/5/13 when a rack tipped over. Request(s) under "
        "consideration include MRI of the left knee. A note of 1/20/14 lists locking of the joint and a "
        "swollen "
        "joint line. She was given a brace. The request was non-certified on 2/10/14 by the claims administrator."_s);
    r.issues.resize(1);
    Issue& i = r.issues.front();
    i.id = 1;
    i.number = 1;
    put(r, Field::Service, u"MRI of the left knee"_s, 1);
    put(r, Field::Decision, u"overturned"_s, 1);
    put(r, Field::ClaimsAdministratorGuideline,
        u"Decision based on MTUS ACOEM Chapter 13 Knee Complaints Page(s): 341-343."_s, 1);
    put(r, Field::ReviewerGuideline,
        u"Decision based on MTUS ACOEM Chapter 13 Knee Complaints Page(s): 341-343."_s, 1);
    put(r, Field::Rationale,
        u"Locking of the left knee has lasted a year. Imaging is the next step when a mechanical cause is "
        u"likely. "
        "The MRI of the left knee is medically necessary and appropriate."_s,
        1);
    put(r, Field::Conclusion, u"medically_necessary"_s, 1);
    i.claimsAdministratorCitations = {acoem(u"13"_s, u"Knee Complaints"_s, u"341-343"_s)};
    i.reviewerCitations = i.claimsAdministratorCitations;
    put(r, Field::Outcome, u"overturned"_s);
    return r;
}

QStringList codesOf(const Record& record) {
    QStringList out;
    for (const Finding& f : checks::check(record))
        out << f.code;
    return out;
}
