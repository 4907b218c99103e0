// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/copied.h"

#include "core/checks/services.h"

#include <QHash>

#include <algorithm>

namespace lectern::checks {

using letter::Field;

namespace {

constexpr qsizetype kFewestWords = 4;

/// Folded sentence -> where it was first seen. Summary first, then rationales in order.
void remember(const QString& prose, int from, QHash<QString, int>& seen) {
    for (const Span& s : sentences(prose)) {
        const QString key = folded(QStringView(prose).mid(s.from, s.length));
        if (key.count(u' ') + 1 >= kFewestWords && !seen.contains(key))
            seen.insert(key, from);
    }
}

} // namespace

int Copied::fromSummary() const {
    return fromIssue(0);
}

int Copied::fromIssue(int id) const {
    return static_cast<int>(std::count_if(copied.begin(), copied.end(),
                                          [&](const CopiedSentence& c) { return c.fromIssue == id; }));
}

Copied copiedSentences(const letter::Record& record, int issueId) {
    QHash<QString, int> seen;
    remember(text(record, Field::ClinicalSummary), 0, seen);
    Copied out;
    for (const letter::Issue& issue : record.issues) {
        const QString rationale = text(issue, Field::Rationale);
        if (issue.id != issueId) {
            remember(rationale, issue.id, seen);
            continue;
        }
        for (const Span& s : sentences(rationale)) {
            const QString key = folded(QStringView(rationale).mid(s.from, s.length));
            if (key.count(u' ') + 1 < kFewestWords)
                continue;
            ++out.sentences;
            if (const auto it = seen.constFind(key); it != seen.constEnd())
                out.copied.push_back({s, *it});
        }
        break;
    }
    return out;
}

} // namespace lectern::checks
