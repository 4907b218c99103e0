// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace lectern::letter {

/// Every value that a letter can carry: first those of the case, then those of each issue. The order is the
/// order of form rows, CSV columns and store columns. (Citations are a table of their own: citation.h.)
enum class Field : int {
    CaseNumber,
    DecisionDate,
    DateAssigned,
    DateOfInjury,
    UrDecisionDate,
    ApplicationReceived,
    Priority,
    EmployeeName,
    ClaimNumber,
    ProviderName,
    ClaimsAdministrator,
    Outcome,
    ReviewerSpecialty,
    ReviewerLicensure,
    PatientAge,
    PatientSex,
    InjuryMechanism,
    BodyParts,
    Diagnoses,
    ClinicalSummary,
    DocumentsReviewed,
    Timeline,
    // of an issue
    Service,
    Decision,
    ClaimsAdministratorGuideline,
    ReviewerGuideline,
    Rationale,
    Conclusion,
    Quantity,
    Dose,
    Frequency,
    Duration,
    BodyPart,
    Side,
    SpinalLevel,
};

enum class Scope { Case, Issue };

/// How a field's value is kept and edited. Scalars are kept as their canonical text: ISO 8601 for a date, the
/// contract's token for a choice, decimal digits for a whole number.
enum class Kind { Text, LongText, Date, Choice, WholeNumber, List, Timeline };

/// Form section.
enum class Group { Case, Parties, Dates, Reviewer, Patient, Summary, Issue, ServiceDetail };

/// One row of the field table: forms, CSV headers, JSON names, store columns and checks are all made from it.
struct FieldInfo {
    Field field;
    const char* name;  ///< the contract's name (record.md): JSON key, CSV header, store column
    const char* label; ///< English label, context "Field"; ui translates it
    Scope scope;
    Kind kind;
    Group group;
    bool required; ///< a letter as served carries it: empty is a thing to look at, never an error of saving
    std::span<const char* const> choices; ///< the tokens of a Choice, in the order they are offered
};

/// The whole table, in enum order.
std::span<const FieldInfo> fieldTable();
std::span<const FieldInfo> caseFields();
std::span<const FieldInfo> issueFields();

const FieldInfo& info(Field field);
QString name(Field field);
std::optional<Field> fieldNamed(QStringView contractName);

/// Address of a value within a record: a field of the case, or of the issue with that id (not its number or
/// position, so that it stays true while issues are moved, split and merged).
struct FieldRef {
    Field field = Field::CaseNumber;
    int issueId = 0; ///< 0 for a field of the case

    friend auto operator<=>(const FieldRef&, const FieldRef&) = default;
};

} // namespace lectern::letter
