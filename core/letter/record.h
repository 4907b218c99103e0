// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/field.h"
#include "core/letter/finding.h"
#include "core/letter/reading.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace lectern::letter {

/// The formats of letters.md.
enum class Format { Notice2013, Letter2013, Letter2014, Letter2015, Letter2016, ProfessionalReview, Unknown };

/// The contract's name: "letter-2014".
QString name(Format format);
std::optional<Format> formatNamed(QStringView contractName);

/// One source that a guideline paragraph names (record.md). Optional parts are empty when not printed; what
/// the catalogue adds (a title for a printed number) is filled in too.
struct Citation {
    QString authority; ///< "MTUS" or "Non-MTUS"
    QString document;  ///< "ACOEM", "Chronic Pain", "Postsurgical", "Acupuncture", "ODG", or as printed
    QString chapter;
    QString title;
    QString section;
    QString edition;
    QString pages; ///< "303", "177-178", "270-271, 273"
    QString raw;
    double confidence = 0;
    Evidence evidence;
    Origin origin = Origin::Read;

    friend bool operator==(const Citation&, const Citation&) = default;
};

/// One disputed service and its decision.
struct Issue {
    int id = 0;     ///< unique within the letter, never reused; see FieldRef
    int number = 0; ///< as printed, else its position from 1
    std::map<Field, Reading> fields;
    std::vector<Citation> claimsAdministratorCitations;
    std::vector<Citation> reviewerCitations;

    friend bool operator==(const Issue&, const Issue&) = default;
};

/// One determination letter.
struct Record {
    Format format = Format::Unknown;
    int firstPage = 1; ///< of the letter within its PDF, from 1
    int lastPage = 1;
    std::map<Field, Reading> fields;
    std::vector<Issue> issues;
    std::vector<Finding> findings;

    /// The reading at `ref`, or null if there is none.
    const Reading* find(FieldRef ref) const;
    /// Sets or (nullopt) removes the reading at `ref`; false if there is no such issue.
    bool set(FieldRef ref, std::optional<Reading> reading);
    const Issue* issue(int id) const;
    Issue* issue(int id);

    friend bool operator==(const Record&, const Record&) = default;
};

} // namespace lectern::letter
