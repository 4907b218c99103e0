// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letter/field.h"

#include <array>

namespace lectern::letter {

namespace {

constexpr const char* kPriority[] = {"standard", "expedited"};
constexpr const char* kOutcome[] = {"upheld", "overturned", "partially_overturned"};
constexpr const char* kSex[] = {"male", "female"};
constexpr const char* kConclusion[] = {"medically_necessary", "not_medically_necessary"};
constexpr const char* kSide[] = {"left", "right", "bilateral"};

constexpr auto C = Scope::Case;
constexpr auto I = Scope::Issue;

// The one list of fields. Adding a field: one line in the enum, one row here (same order), one migration step
// in core/store, one or two rules in core/extract, one expected value in the tests. CONTRIBUTING.md walks
// through an example.
// One field a line, as the table it is:
// clang-format off
constexpr std::array kTable = {
    FieldInfo{Field::CaseNumber, "case_number", "Case number", C, Kind::Text, Group::Case, true, {}},
    FieldInfo{Field::DecisionDate, "decision_date", "Decision date", C, Kind::Date, Group::Dates, true, {}},
    FieldInfo{Field::DateAssigned, "date_assigned", "Date assigned", C, Kind::Date, Group::Dates, false, {}},
    FieldInfo{Field::DateOfInjury, "date_of_injury", "Date of injury", C, Kind::Date, Group::Dates, true, {}},
    FieldInfo{Field::UrDecisionDate, "ur_decision_date", "UR denial date", C, Kind::Date, Group::Dates, true, {}},
    FieldInfo{Field::ApplicationReceived, "application_received", "Application received", C, Kind::Date, Group::Dates, false, {}},
    FieldInfo{Field::Priority, "priority", "Priority", C, Kind::Choice, Group::Case, false, kPriority},
    FieldInfo{Field::EmployeeName, "employee_name", "Employee", C, Kind::Text, Group::Parties, false, {}},
    FieldInfo{Field::ClaimNumber, "claim_number", "Claim number", C, Kind::Text, Group::Parties, false, {}},
    FieldInfo{Field::ProviderName, "provider_name", "Provider", C, Kind::Text, Group::Parties, false, {}},
    FieldInfo{Field::ClaimsAdministrator, "claims_administrator", "Claims administrator", C, Kind::Text, Group::Parties, false, {}},
    FieldInfo{Field::Outcome, "outcome", "Outcome", C, Kind::Choice, Group::Case, true, kOutcome},
    FieldInfo{Field::ReviewerSpecialty, "reviewer_specialty", "Reviewer's specialty", C, Kind::Text, Group::Reviewer, true, {}},
    FieldInfo{Field::ReviewerLicensure, "reviewer_licensure", "Licensed in", C, Kind::Text, Group::Reviewer, false, {}},
    FieldInfo{Field::PatientAge, "patient_age", "Age", C, Kind::WholeNumber, Group::Patient, false, {}},
    FieldInfo{Field::PatientSex, "patient_sex", "Sex", C, Kind::Choice, Group::Patient, false, kSex},
    FieldInfo{Field::InjuryMechanism, "injury_mechanism", "How the injury happened", C, Kind::Text, Group::Patient, false, {}},
    FieldInfo{Field::BodyParts, "body_parts", "Body parts", C, Kind::List, Group::Patient, false, {}},
    FieldInfo{Field::Diagnoses, "diagnoses", "Diagnoses", C, Kind::List, Group::Patient, false, {}},
    FieldInfo{Field::ClinicalSummary, "clinical_summary", "Clinical case summary", C, Kind::LongText, Group::Summary, false, {}},
    FieldInfo{Field::DocumentsReviewed, "documents_reviewed", "Documents reviewed", C, Kind::List, Group::Summary, false, {}},
    FieldInfo{Field::Timeline, "timeline", "Timeline", C, Kind::Timeline, Group::Summary, false, {}},

    FieldInfo{Field::Service, "service", "Disputed service", I, Kind::Text, Group::Issue, true, {}},
    FieldInfo{Field::Decision, "decision", "Decision", I, Kind::Choice, Group::Issue, true, kOutcome},
    FieldInfo{Field::ClaimsAdministratorGuideline, "claims_administrator_guideline", "Claims administrator guideline", I, Kind::LongText, Group::Issue, false, {}},
    FieldInfo{Field::ReviewerGuideline, "reviewer_guideline", "Reviewer guideline", I, Kind::LongText, Group::Issue, false, {}},
    FieldInfo{Field::Rationale, "rationale", "Rationale", I, Kind::LongText, Group::Issue, true, {}},
    FieldInfo{Field::Conclusion, "conclusion", "Conclusion", I, Kind::Choice, Group::Issue, false, kConclusion},
    FieldInfo{Field::Quantity, "quantity", "Quantity", I, Kind::Text, Group::ServiceDetail, false, {}},
    FieldInfo{Field::Dose, "dose", "Dose", I, Kind::Text, Group::ServiceDetail, false, {}},
    FieldInfo{Field::Frequency, "frequency", "Frequency", I, Kind::Text, Group::ServiceDetail, false, {}},
    FieldInfo{Field::Duration, "duration", "Duration", I, Kind::Text, Group::ServiceDetail, false, {}},
    FieldInfo{Field::BodyPart, "body_part", "Body part", I, Kind::Text, Group::ServiceDetail, false, {}},
    FieldInfo{Field::Side, "side", "Side", I, Kind::Choice, Group::ServiceDetail, false, kSide},
    FieldInfo{Field::SpinalLevel, "spinal_level", "Spinal level", I, Kind::Text, Group::ServiceDetail, false, {}},
};
// clang-format on

constexpr bool inEnumOrder() {
    for (std::size_t i = 0; i < kTable.size(); ++i)
        if (static_cast<std::size_t>(kTable[i].field) != i)
            return false;
    return true;
}
static_assert(inEnumOrder(), "kTable must follow enum class Field");

constexpr std::size_t kCaseFields = static_cast<std::size_t>(Field::Timeline) + 1;

} // namespace

std::span<const FieldInfo> fieldTable() {
    return kTable;
}

std::span<const FieldInfo> caseFields() {
    return std::span<const FieldInfo>(kTable).first(kCaseFields);
}

std::span<const FieldInfo> issueFields() {
    return std::span<const FieldInfo>(kTable).subspan(kCaseFields);
}

const FieldInfo& info(Field field) {
    return kTable[static_cast<std::size_t>(field)];
}

QString name(Field field) {
    return QString::fromLatin1(info(field).name);
}

std::optional<Field> fieldNamed(QStringView contractName) {
    for (const FieldInfo& row : kTable)
        if (contractName == QLatin1StringView(row.name))
            return row.field;
    return std::nullopt;
}

} // namespace lectern::letter
