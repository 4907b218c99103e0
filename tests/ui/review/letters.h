// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/casefile.h"

/// Invented letters for tests of the review: no real person, no real case.
namespace letters {

using namespace Qt::StringLiterals;
using namespace lectern::letter;

inline Reading reading(Value value, const QString& raw, double confidence = 0.99, int line = 0) {
    const double top = 0.1 + line * 0.02;
    return {std::move(value), raw,          confidence, {{1, {0.1, top, 0.4, top + 0.015}}},
            u"label.test"_s,  Origin::Read, false};
}

inline Issue issue(int id, const QString& service, const QString& decision) {
    Issue i;
    i.id = id;
    i.number = id;
    i.fields[Field::Service] = reading(service, service, 0.97, 20 + id);
    i.fields[Field::Decision] = reading(decision, decision, 0.98, 21 + id);
    i.fields[Field::ClaimsAdministratorGuideline] = reading(u"The MTUS, ACOEM chapter 12."_s, {}, 0.95, 22);
    i.fields[Field::ReviewerGuideline] = reading(u"The MTUS, chronic pain."_s, {}, 0.95, 23);
    i.fields[Field::Rationale] = reading(u"The records speak of steady progress."_s, {}, 0.95, 24);
    i.fields[Field::Conclusion] = reading(
        decision == "upheld"_L1 ? u"not_medically_necessary"_s : u"medically_necessary"_s, {}, 0.97, 25);
    i.claimsAdministratorCitations.push_back({u"MTUS"_s,
                                              u"ACOEM"_s,
                                              u"12"_s,
                                              u"Low Back Complaints"_s,
                                              {},
                                              {},
                                              u"303"_s,
                                              {},
                                              0.97,
                                              {},
                                              Origin::Read});
    return i;
}

/// Every required field read surely, `issues` issues.
inline Record sureRecord(int issues = 2) {
    Record r;
    r.format = Format::Letter2014;
    r.fields[Field::CaseNumber] = reading(u"CM14-0099001"_s, u"CM14-0099001"_s, 0.99, 1);
    r.fields[Field::DecisionDate] = reading(u"2015-01-12"_s, u"1/12/2015"_s, 0.98, 2);
    r.fields[Field::DateOfInjury] = reading(u"2014-09-02"_s, u"9/2/2014"_s, 0.97, 3);
    r.fields[Field::UrDecisionDate] = reading(u"2014-11-26"_s, u"11/26/2014"_s, 0.97, 4);
    r.fields[Field::Priority] = reading(u"standard"_s, u"Standard"_s, 0.99, 5);
    r.fields[Field::ReviewerSpecialty] =
        reading(u"Occupational Medicine"_s, u"Occupational Medicine"_s, 0.96, 6);
    r.fields[Field::ReviewerLicensure] = reading(u"California"_s, u"California"_s, 0.97, 7);
    r.fields[Field::PatientAge] = reading(u"47"_s, u"47-year-old"_s, 0.96, 8);
    r.fields[Field::PatientSex] = reading(u"female"_s, u"female"_s, 0.96, 8);
    r.fields[Field::BodyParts] = reading(QStringList{u"low back"_s}, u"low back"_s, 0.95, 9);
    r.fields[Field::Diagnoses] = reading(QStringList{u"lumbar strain"_s, u"sciatica"_s}, {}, 0.95, 9);
    r.fields[Field::ClinicalSummary] =
        reading(u"A gardener who felt a pull while lifting a planter."_s, {}, 0.95, 10);
    r.fields[Field::Timeline] = reading(TimelineEvents{{u"2014-09-23"_s, u"Report"_s, {}}}, {}, 0.93, 10);
    Reading outcome = reading(u"upheld"_s, {}, 0.96, 11);
    outcome.origin = Origin::Derived;
    r.fields[Field::Outcome] = outcome;
    for (int i = 1; i <= issues; ++i)
        r.issues.push_back(issue(i, u"Service no. %1"_s.arg(i), u"upheld"_s));
    return r;
}

inline CaseFile sureCase(int issues = 2) {
    CaseFile c;
    c.id = 7;
    c.version = 3;
    c.source = {u"a.pdf"_s, QString(64, u'a'), 3, false};
    c.read = sureRecord(issues);
    c.current = c.read;
    return c;
}

} // namespace letters
