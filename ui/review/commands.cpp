// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/commands.h"

#include "ui/review/words.h"

#include <QCoreApplication>

namespace lectern::review {

using letter::Reading;

EditReadings::EditReadings(EditTarget& target, std::vector<Entry> entries, int burst)
    : m_target(target)
    , m_entries(std::move(entries))
    , m_burst(burst) {
    setText(label(place(), target.file.current));
}

void EditReadings::exchange() {
    Change change;
    for (auto& [ref, other] : m_entries) {
        const Reading* now = m_target.file.current.find(ref);
        std::optional<Reading> before = now != nullptr ? std::optional<Reading>(*now) : std::nullopt;
        m_target.file.current.set(ref, std::exchange(other, std::move(before)));
        change.fields.push_back(ref);
    }
    m_target.changed(change);
}

bool EditReadings::isNoChange() const {
    for (const auto& [ref, other] : m_entries) {
        const Reading* now = m_target.file.current.find(ref);
        if ((now != nullptr) != other.has_value() || (now != nullptr && *now != *other))
            return false;
    }
    return true;
}

bool EditReadings::mergeWith(const QUndoCommand* command) {
    const auto* other = static_cast<const EditReadings*>(command);
    if (m_burst == 0 || other->m_burst != m_burst || other->m_entries.size() != m_entries.size())
        return false;
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].first != other->m_entries[i].first)
            return false;
    // Ours holds the value before the first keystroke: keeping it and dropping the other's is the merge.
    setObsolete(isNoChange());
    return true;
}

EditIssue::EditIssue(EditTarget& target, letter::Issue issue)
    : m_target(target)
    , m_other(std::move(issue)) {
    setText(QCoreApplication::translate("Words", "Issue %1").arg(m_other.number));
}

void EditIssue::exchange() {
    if (letter::Issue* issue = m_target.file.current.issue(m_other.id); issue != nullptr) {
        std::swap(*issue, m_other);
        m_target.changed({Part::OneIssue, {}, issue->id});
    }
}

EditIssues::EditIssues(EditTarget& target, std::vector<letter::Issue> issues)
    : m_target(target)
    , m_other(std::move(issues)) {
    setText(QCoreApplication::translate("Words", "Issues"));
}

void EditIssues::exchange() {
    std::swap(m_target.file.current.issues, m_other);
    m_target.changed({Part::IssueList, {}, 0});
}

EditOffice::EditOffice(EditTarget& target, letter::OfficeFields office, QString note, int burst)
    : m_target(target)
    , m_office(std::move(office))
    , m_note(std::move(note))
    , m_burst(burst) {
    setText(QCoreApplication::translate("Words", "Office"));
}

void EditOffice::exchange() {
    std::swap(m_target.file.office, m_office);
    std::swap(m_target.file.note, m_note);
    m_target.changed({Part::Office, {}, 0});
}

bool EditOffice::mergeWith(const QUndoCommand* command) {
    const auto* other = static_cast<const EditOffice*>(command);
    if (m_burst == 0 || other->m_burst != m_burst)
        return false;
    setObsolete(m_office == m_target.file.office && m_note == m_target.file.note);
    return true;
}

} // namespace lectern::review
