// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/extract.h"

#include "core/extract/casefields.h"
#include "core/extract/formats.h"
#include "core/extract/issues.h"
#include "core/extract/sections.h"
#include "core/extract/segment.h"

#include <algorithm>

namespace lectern::extract {

using namespace Qt::StringLiterals;
using letter::Field;
using letter::Record;

namespace {

/// Without a word of the cover the outcome follows from the issues; its evidence is their decisions' places.
void deriveOutcome(Record& record) {
    if (record.fields.contains(Field::Outcome) || record.issues.empty())
        return;
    letter::Reading out;
    out.origin = letter::Origin::Derived;
    out.rule = u"derived.outcome"_s;
    out.confidence = 1;
    QString all;
    for (const letter::Issue& issue : record.issues) {
        const auto it = issue.fields.find(Field::Decision);
        if (it == issue.fields.end())
            return; // one unknown decision leaves the whole unknown
        const QString value = it->second.text();
        all = all.isEmpty() || all == value ? value : u"partially_overturned"_s;
        out.confidence = std::min(out.confidence, it->second.confidence);
        out.raw += (out.raw.isEmpty() ? u""_s : u"; "_s) + it->second.raw;
        out.evidence.insert(out.evidence.end(), it->second.evidence.begin(), it->second.evidence.end());
    }
    out.value = all;
    record.fields.emplace(Field::Outcome, std::move(out));
}

Record recordOf(LetterView& view) {
    Record record;
    view.format = recognise(view);
    record.format = view.format;
    record.firstPage = view.firstPage;
    record.lastPage = view.lastPage;
    record.fields = readCaseFields(view);
    readSections(view, dateContext(view, record.fields), record.fields);
    record.issues = readIssues(view);
    deriveOutcome(record);
    return record;
}

} // namespace

std::vector<Record> readLetters(const letter::DocumentText& text) {
    std::vector<Record> out;
    Segmented segmented = segment(partFurniture(text));
    for (LetterView& view : segmented.letters)
        out.push_back(recordOf(view));
    return out;
}

} // namespace lectern::extract
