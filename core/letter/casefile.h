// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/office.h"
#include "core/letter/record.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace lectern::letter {

/// The PDF a letter came in.
struct Source {
    QString file;   ///< base name, as it was called when it came in
    QString sha256; ///< of its bytes, 64 hex digits, lower case
    int pages = 0;
    bool ocr = false; ///< its text came from OCR

    friend bool operator==(const Source&, const Source&) = default;
};

/// What the extractor made of one PDF.
struct ReadDocument {
    Source source;
    std::vector<Record> records;

    friend bool operator==(const ReadDocument&, const ReadDocument&) = default;
};

enum class CaseState { New, InReview, Postponed, Reviewed, Exported, Rejected };

/// A letter in the store: what the machine read, never changed after, and what is held to be true now.
struct CaseFile {
    qint64 id = 0;   ///< 0 until first saved
    int version = 0; ///< of the row, for finding out that somebody else saved meanwhile
    Source source;
    Record read;
    Record current;
    CaseState state = CaseState::New;
    QString stateReason; ///< of Postponed and Rejected
    QString note;
    OfficeFields office;

    friend bool operator==(const CaseFile&, const CaseFile&) = default;
};

/// A line of the case list.
struct CaseRow {
    qint64 id = 0;
    QString caseNumber;
    QString employee;
    QString file;
    QString decisionDate;
    QString outcome;
    QString services; ///< joined by "; "
    int issueCount = 0;
    int findingCount = 0;
    CaseState state = CaseState::New;
    QDateTime savedAt; ///< UTC

    friend bool operator==(const CaseRow&, const CaseRow&) = default;
};

/// "new", "in_review", "postponed", "reviewed", "exported", "rejected": the store's tokens.
QString name(CaseState state);
std::optional<CaseState> caseStateNamed(QStringView token);

} // namespace lectern::letter
