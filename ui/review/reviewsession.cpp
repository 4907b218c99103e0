// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewsession.h"

#include "ui/review/fieldorder.h"
#include "ui/review/reviewsession_p.h"

#include <QUuid>

#include <algorithm>

namespace lectern::review {

using letter::CaseState;
using letter::FieldRef;
using letter::Finding;

namespace {
// A check runs when the hand rests; a draft is at most this old, so both stay far from the keystroke itself.
constexpr int kCheckPauseMs = 150;
constexpr int kDraftAgeMs = 800;
} // namespace

ReviewSession::ReviewSession(Seams seams, QObject* parent)
    : QObject(parent)
    , m_seams(std::move(seams))
    , m_target{m_case, [this](const Change& change) { onChanged(change); }}
    , m_burst(std::make_unique<Burst>()) {
    m_checkTimer.setSingleShot(true);
    m_checkTimer.setInterval(kCheckPauseMs);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(kDraftAgeMs);
    connect(&m_checkTimer, &QTimer::timeout, this, &ReviewSession::recheck);
    connect(&m_draftTimer, &QTimer::timeout, this, &ReviewSession::flushDraft);
    connect(&m_stack, &QUndoStack::cleanChanged, this,
            [this](bool clean) { Q_EMIT modifiedChanged(!clean); });
    // The person sees what an undo took back. Not from within the command: the stack is not done yet then.
    connect(&m_stack, &QUndoStack::indexChanged, this, [this] {
        if (const auto place = std::exchange(m_goTo, std::nullopt))
            setCurrentField(*place);
    });
}

ReviewSession::~ReviewSession() {
    m_stack.disconnect(this);
}

void ReviewSession::setCase(letter::CaseFile file) {
    flushDraft();
    m_case = std::move(file);
    m_open = true;
    ++m_letterCount;
    m_saving = false;
    m_saveId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_attempt.reset();
    m_stack.clear();
    *m_burst = Burst();
    m_checkTimer.stop();
    m_draftTimer.stop();
    m_draftDirty = false;
    m_seen.clear();
    int most = 0;
    for (const auto* issues : {&m_case.read.issues, &m_case.current.issues})
        for (const letter::Issue& issue : *issues)
            most = std::max(most, issue.id);
    m_nextIssueId = most + 1;
    if (m_seams.check)
        m_case.current.findings = m_seams.check(m_case.current);
    indexFindings();
    rememberSeen();
    const auto order = fieldOrder(record());
    const auto first = std::find_if(order.begin(), order.end(), [this](FieldRef r) { return needsLook(r); });
    m_current = first != order.end() ? *first : order.front();
    Q_EMIT caseChanged();
    Q_EMIT currentFieldChanged(m_current);
}

void ReviewSession::closeCase() {
    flushDraft();
    m_open = false;
    ++m_letterCount;
    m_saving = false;
    m_stack.clear();
    *m_burst = Burst();
    m_checkTimer.stop();
    m_case = {};
    m_findings.clear();
    m_seen.clear();
    m_current = {};
    Q_EMIT caseChanged();
}

void ReviewSession::setThreshold(double threshold) {
    m_threshold = threshold;
    Q_EMIT findingsChanged();
}

void ReviewSession::setCurrentField(FieldRef ref) {
    if (ref == m_current || !m_open || (ref.issueId != 0 && record().issue(ref.issueId) == nullptr))
        return;
    endTyping();
    m_current = ref;
    m_burst->visitIndex = m_stack.index();
    Q_EMIT currentFieldChanged(ref);
}

void ReviewSession::onChanged(const Change& change) {
    scheduleDraft();
    if (!m_pushing) {
        m_burst->number = 0;
        if (change.part == Part::Fields)
            m_goTo = change.fields.front();
        else if (change.part == Part::OneIssue && m_current.issueId != change.issueId)
            m_goTo = FieldRef{letter::Field::Service, change.issueId};
    }
    switch (change.part) {
    case Part::Fields:
        for (const FieldRef ref : change.fields) {
            const letter::Reading* now = record().find(ref);
            if (now == nullptr || !now->confirmed)
                m_seen.erase(ref);
            Q_EMIT fieldChanged(ref);
        }
        break;
    case Part::OneIssue:
        Q_EMIT issueChanged(change.issueId);
        break;
    case Part::IssueList:
        if (m_current.issueId != 0 && record().issue(m_current.issueId) == nullptr) {
            const auto& issues = record().issues;
            m_current = issues.empty() ? fieldOrder(record()).front()
                                       : FieldRef{letter::Field::Service, issues.front().id};
            Q_EMIT issuesChanged();
            Q_EMIT currentFieldChanged(m_current);
        } else {
            Q_EMIT issuesChanged();
        }
        break;
    case Part::Office:
        Q_EMIT officeChanged();
        return; // findings are about the letter alone
    }
    m_checkTimer.start();
}

void ReviewSession::recheck() {
    m_checkTimer.stop();
    if (!m_open || !m_seams.check)
        return;
    std::vector<Finding> findings = m_seams.check(m_case.current);
    if (findings == m_case.current.findings)
        return;
    m_case.current.findings = std::move(findings);
    indexFindings();
    Q_EMIT findingsChanged();
}

void ReviewSession::indexFindings() {
    m_findings.clear();
    const auto& findings = record().findings;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Finding& f = findings[i];
        if (f.field && (letter::info(*f.field).scope == letter::Scope::Case) == (f.issueId == 0))
            m_findings[{*f.field, f.issueId}].push_back(i);
        else if (!f.field && f.issueId != 0)
            m_findings[{letter::Field::Service, f.issueId}].push_back(i);
    }
}

/// A letter that comes back from the store: what a person confirmed then, they confirmed with these findings.
void ReviewSession::rememberSeen() {
    for (const auto& [ref, indexes] : m_findings) {
        const letter::Reading* now = record().find(ref);
        if (now != nullptr && now->confirmed)
            m_seen[ref] = signature(ref);
    }
}

void ReviewSession::scheduleDraft() {
    if (m_case.state == CaseState::New)
        m_case.state = CaseState::InReview;
    m_draftDirty = true;
    // Not restarted by the next key: the draft's age is bounded, not the pause after typing.
    if (!m_draftTimer.isActive())
        m_draftTimer.start();
}

void ReviewSession::flushDraft() {
    m_draftTimer.stop();
    if (!m_open || !m_draftDirty)
        return;
    m_draftDirty = false;
    if (!m_seams.saveDraft)
        return;
    m_seams.saveDraft(m_case, [this, letter = m_letterCount,
                               guard = QPointer<ReviewSession>(this)](base::Result<Saved> result) {
        if (!guard || letter != m_letterCount)
            return;
        if (!result) {
            m_draftDirty = true; // tried again with the next edit or on leaving the field
            Q_EMIT draftFailed(result.error());
        } else if (m_case.id == 0) {
            m_case.id = result->id;
        }
    });
}

void ReviewSession::confirmLetter(const QString& reason) {
    if (!m_open || m_saving)
        return;
    recheck();
    const QStringList errors = openErrors();
    if (!errors.isEmpty() && reason.trimmed().isEmpty()) {
        Q_EMIT reasonNeeded(errors);
        return;
    }
    save(CaseState::Reviewed, {}, reason.trimmed(), Then::OpenNext);
}

void ReviewSession::setAside(CaseState state, const QString& reason) {
    if (m_open && !m_saving)
        save(state, reason.trimmed(), {}, Then::OpenNext);
}

void ReviewSession::saveLetter() {
    if (!m_open || m_saving)
        return;
    recheck();
    const CaseState state = m_case.state == CaseState::New ? CaseState::InReview : m_case.state;
    save(state, m_case.stateReason, {}, Then::Stay);
}

void ReviewSession::save(CaseState state, const QString& stateReason, const QString& reason, Then then) {
    endTyping();
    if (!m_seams.saveLetter)
        return;
    SaveRequest request{m_case, m_saveId, reason};
    request.caseFile.state = state;
    request.caseFile.stateReason = stateReason;
    // The same id says "the same save again": after a failure whose commit may have gone through, it must not
    // be said of a letter that was edited since, or the edits would be taken for saved.
    if (m_attempt && *m_attempt != request.caseFile)
        m_saveId = request.saveId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_attempt = request.caseFile;
    m_saving = true;
    m_draftTimer.stop();
    m_seams.saveLetter(request, [this, letter = m_letterCount, state, stateReason, then,
                                 index = m_stack.index(),
                                 guard = QPointer<ReviewSession>(this)](base::Result<Saved> result) {
        if (!guard || letter != m_letterCount)
            return;
        m_saving = false;
        if (!result) {
            if (m_draftDirty)
                scheduleDraft(); // what could not be saved is at least not lost
            Q_EMIT saveFailed(result.error());
            return;
        }
        m_case.id = result->id;
        m_case.version = result->version;
        m_case.state = state;
        m_case.stateReason = stateReason;
        m_saveId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_attempt.reset();
        if (index == m_stack.index()) {
            m_draftDirty = false;
            m_stack.setClean();
        } else {
            scheduleDraft(); // edited while the save was under way: that is not in it
        }
        Q_EMIT saved(*result);
        if (then == Then::OpenNext && letter == m_letterCount) // nobody has opened another on hearing it
            openStep(m_seams.nextLetter);
    });
}

void ReviewSession::goToPreviousLetter() {
    flushDraft();
    openStep(m_seams.previousLetter);
}

void ReviewSession::openStep(const StepLetter& step) {
    if (!step)
        return;
    step(m_case.id, [this, letter = m_letterCount,
                     guard = QPointer<ReviewSession>(this)](base::Result<std::optional<letter::CaseFile>> r) {
        if (!guard || letter != m_letterCount)
            return;
        if (!r)
            Q_EMIT saveFailed(r.error());
        else if (!*r)
            Q_EMIT noMoreLetters();
        else
            setCase(std::move(**r));
    });
}

} // namespace lectern::review
