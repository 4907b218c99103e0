// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/commands.h"
#include "ui/review/fieldstatus.h"
#include "ui/review/seams.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUndoStack>

#include <map>
#include <memory>

namespace lectern::review {

/// Whose guideline a citation stands under.
enum class Side { ClaimsAdministrator, Reviewer };

/// One letter under review: what was read, what is held to be true now, which field is looked at, and every
/// edit, undoable. Form, viewer and window meet here and nowhere else. GUI thread.
///
/// Typing into one field is one edit until the person leaves it, confirms it or makes another edit; in long
/// texts also until a pause. The findings are made anew after each edit (typing: after a pause of 150 ms),
/// the draft within a second.
class ReviewSession : public QObject {
    Q_OBJECT

public:
    explicit ReviewSession(Seams seams = {}, QObject* parent = nullptr);
    ~ReviewSession() override;

    /// Starts on a letter; the current field becomes the first that needs a look, else the first of all.
    /// What was not yet in the draft of the letter before is written first.
    void setCase(letter::CaseFile file);
    void closeCase();
    bool hasCase() const { return m_open; }
    const letter::CaseFile& caseFile() const { return m_case; }
    const letter::Record& record() const { return m_case.current; }
    const letter::Record& readRecord() const { return m_case.read; }
    QUndoStack* undoStack() { return &m_stack; }
    bool isModified() const { return !m_stack.isClean(); }
    /// Readings less sure than this need a look. 0..1
    void setThreshold(double threshold);

    letter::FieldRef currentField() const { return m_current; }
    void setCurrentField(letter::FieldRef ref);

    // Edits of one value.
    /// The editor's text after a keystroke. What is no value of its kind is kept, and the field says so.
    void typeValue(letter::FieldRef ref, const QString& text);
    /// The same for lists and timelines, whose editors hold values.
    void typeValue(letter::FieldRef ref, const letter::Value& value);
    /// One edit of its own: a choice, a looked-up value.
    void setValue(letter::FieldRef ref, const letter::Value& value,
                  letter::Origin origin = letter::Origin::Typed);
    /// Words or a box of the page, normalised; they are kept as the value's raw text, with their places.
    /// Added to a list or timeline, in the place of any other value.
    void takeFromPage(letter::FieldRef ref, const QString& text, letter::Evidence evidence);
    void markNotInLetter(letter::FieldRef ref);
    void markUnreadable(letter::FieldRef ref);
    void clear(letter::FieldRef ref);
    void resetToRead(letter::FieldRef ref);
    /// A person has looked and agrees, with the findings in sight too. An empty field stays empty.
    void confirm(letter::FieldRef ref);
    void unconfirm(letter::FieldRef ref);
    /// Ends the present burst of typing, and writes the draft (focus has left the field).
    void endTyping();
    /// Takes back the typing since the current field became current. False if there was none.
    bool cancelTyping();

    // Edits of the list of issues (issueedits.h). The ones that make an issue give its id.
    int addIssue(int afterId = 0);
    void removeIssue(int id);
    void moveIssue(int id, int steps);
    int splitIssue(int id, qsizetype at = -1);
    void mergeIssue(int id);

    const std::vector<letter::Citation>& citations(int issueId, Side side) const;
    void addCitation(int issueId, Side side, const letter::Citation& citation);
    void editCitation(int issueId, Side side, std::size_t row, const letter::Citation& citation);
    void removeCitation(int issueId, Side side, std::size_t row);

    /// The office's fields and the note on the letter; same `field` name in a row = one edit.
    void editOffice(const letter::OfficeFields& office, const QString& note, QStringView field);

    // What stands out.
    FieldStatus status(letter::FieldRef ref) const;
    std::vector<LookReason> lookReasons(letter::FieldRef ref) const;
    bool needsLook(letter::FieldRef ref) const { return !lookReasons(ref).empty(); }
    std::vector<letter::FieldRef> needingLook() const;
    /// After (before) `from` in form order, round the end; never `from` itself.
    std::optional<letter::FieldRef> nextNeedingLook(letter::FieldRef from) const;
    std::optional<letter::FieldRef> previousNeedingLook(letter::FieldRef from) const;
    /// The next field that a finding is about, seen or not; `from` itself if it is the only one.
    std::optional<letter::FieldRef> nextFinding(letter::FieldRef from, int direction = 1) const;
    std::vector<letter::Finding> findingsAt(letter::FieldRef ref) const;
    /// Findings about the letter as a whole.
    std::vector<letter::Finding> letterFindings() const;
    /// Sentences of what stands against confirming: errors not seen, texts that are no values.
    QStringList openErrors() const;
    /// Brings the findings up to date at once.
    void recheck();

    /// Saves the letter as it stands and stays on it; a new one becomes one in review.
    void saveLetter();
    /// Saves the letter as reviewed and opens the next. With errors open a reason is asked for first
    /// (reasonNeeded) and kept with the save.
    void confirmLetter(const QString& reason = {});
    /// Postponed, Rejected, ...: saves it so and opens the next.
    void setAside(letter::CaseState state, const QString& reason);
    void goToPreviousLetter();
    /// Writes the draft now if anything changed since it was last written.
    void flushDraft();

Q_SIGNALS:
    void caseChanged();
    void currentFieldChanged(letter::FieldRef ref);
    void fieldChanged(letter::FieldRef ref);
    void findingsChanged(); ///< any field's status may have changed
    void issuesChanged();   ///< added, removed, moved, split, merged
    void issueChanged(int issueId);
    void officeChanged();
    void modifiedChanged(bool modified);
    void reasonNeeded(const QStringList& errors);
    void saved(const lectern::review::Saved& saved);
    void saveFailed(const lectern::base::Error& error);
    void draftFailed(const lectern::base::Error& error);
    void noMoreLetters();

private:
    struct Burst;

    void onChanged(const Change& change);
    void push(QUndoCommand* command);
    void setReading(letter::FieldRef ref, std::optional<letter::Reading> reading, int burst = 0);
    void answer(letter::FieldRef ref, letter::Origin origin);
    std::optional<letter::Reading> typedReading(letter::FieldRef ref, const letter::Value& value,
                                                const QString& notUnderstood) const;
    int burstFor(letter::FieldRef ref);
    std::optional<EditReadings::Entry> derivedOutcome(letter::FieldRef ref,
                                                      const std::optional<letter::Reading>& reading) const;
    StatusInput inputFor(letter::FieldRef ref) const;
    QString signature(letter::FieldRef ref) const;
    void indexFindings();
    void rememberSeen();
    void scheduleDraft();
    enum class Then { Stay, OpenNext };
    void save(letter::CaseState state, const QString& stateReason, const QString& reason, Then then);
    void openStep(const StepLetter& step);

    Seams m_seams;
    letter::CaseFile m_case;
    bool m_open = false;
    letter::FieldRef m_current;
    EditTarget m_target;
    QUndoStack m_stack;
    std::unique_ptr<Burst> m_burst;
    double m_threshold = 0.85;
    int m_nextIssueId = 1;
    std::map<letter::FieldRef, std::vector<std::size_t>> m_findings; // indexes into record().findings
    std::map<letter::FieldRef, QString> m_seen;                      // signature of the findings in sight
    QTimer m_checkTimer;
    QTimer m_draftTimer;
    bool m_draftDirty = false;
    bool m_pushing = false;                 // an edit, not an undo or redo
    std::optional<letter::FieldRef> m_goTo; // what an undo or redo has just changed
    bool m_saving = false;
    QString m_saveId;
    std::optional<letter::CaseFile> m_attempt; // what m_saveId was last sent with
    quint64 m_letterCount = 0; // tells answers about this letter from answers about one before
};

} // namespace lectern::review
