// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letter/casefile.h"

#include <QUndoCommand>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace lectern::review {

// Undo and redo of every edit are the same exchange of what stands in the case with what the command holds,
// so that they cannot differ. A command tells the session what changed and nothing else.

enum class Part { Fields, OneIssue, IssueList, Office };

struct Change {
    Part part = Part::Fields;
    std::vector<letter::FieldRef> fields; ///< of Fields; the first is where the person was
    int issueId = 0;                      ///< of OneIssue
};

/// What commands work on; owned by the session, which outlives its stack.
struct EditTarget {
    letter::CaseFile& file;
    std::function<void(const Change&)> changed;
};

/// Values of one or more fields. Two edits with the same burst (not 0) of the same fields are one edit.
class EditReadings : public QUndoCommand {
public:
    using Entry = std::pair<letter::FieldRef, std::optional<letter::Reading>>;

    EditReadings(EditTarget& target, std::vector<Entry> entries, int burst);
    void undo() override { exchange(); }
    void redo() override { exchange(); }
    int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* other) override;
    letter::FieldRef place() const { return m_entries.front().first; }
    bool isTyping() const { return m_burst != 0; }

private:
    void exchange();
    bool isNoChange() const;

    EditTarget& m_target;
    std::vector<Entry> m_entries; // the values that do not stand in the case at present
    int m_burst;
};

/// All of one issue: its citations, or several of its fields.
class EditIssue : public QUndoCommand {
public:
    EditIssue(EditTarget& target, letter::Issue issue);
    void undo() override { exchange(); }
    void redo() override { exchange(); }

private:
    void exchange();

    EditTarget& m_target;
    letter::Issue m_other;
};

/// The list of issues.
class EditIssues : public QUndoCommand {
public:
    EditIssues(EditTarget& target, std::vector<letter::Issue> issues);
    void undo() override { exchange(); }
    void redo() override { exchange(); }

private:
    void exchange();

    EditTarget& m_target;
    std::vector<letter::Issue> m_other;
};

/// The office's own fields and the note. Same burst = one edit.
class EditOffice : public QUndoCommand {
public:
    EditOffice(EditTarget& target, letter::OfficeFields office, QString note, int burst);
    void undo() override { exchange(); }
    void redo() override { exchange(); }
    int id() const override { return 2; }
    bool mergeWith(const QUndoCommand* other) override;

private:
    void exchange();

    EditTarget& m_target;
    letter::OfficeFields m_office;
    QString m_note;
    int m_burst;
};

} // namespace lectern::review
