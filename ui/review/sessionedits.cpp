// SPDX-License-Identifier: GPL-3.0-or-later
// The edits of a ReviewSession: each makes a command and pushes it; nothing else changes the case.
#include "ui/review/issueedits.h"
#include "ui/review/normalise.h"
#include "ui/review/reviewsession.h"
#include "ui/review/reviewsession_p.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace lectern::review {

using letter::Field;
using letter::FieldRef;
using letter::Issue;
using letter::Kind;
using letter::Origin;
using letter::Reading;
using letter::Value;

namespace {

// A pause this long ends a burst within a long text, so that undo does not take back a whole paragraph.
constexpr qint64 kLongTextPauseMs = 1500;

bool isEmpty(const Value& value) {
    return Reading{value, {}, 0, {}, {}, Origin::Typed, false}.isEmpty();
}

std::vector<letter::Citation>& side(Issue& issue, Side s) {
    return s == Side::Reviewer ? issue.reviewerCitations : issue.claimsAdministratorCitations;
}

template <class T>
void appendNew(std::vector<T>& into, const std::vector<T>& from) {
    for (const T& item : from)
        if (std::find(into.begin(), into.end(), item) == into.end())
            into.push_back(item);
}

/// A list takes what comes from the page in addition.
Value added(const Value& before, Value taken) {
    if (auto* items = std::get_if<QStringList>(&taken)) {
        if (const auto* old = std::get_if<QStringList>(&before)) {
            QStringList all = *old + *items;
            all.removeDuplicates();
            return all;
        }
    } else if (auto* events = std::get_if<letter::TimelineEvents>(&taken)) {
        if (const auto* old = std::get_if<letter::TimelineEvents>(&before)) {
            letter::TimelineEvents all = *old;
            appendNew(all, *events);
            return all;
        }
    }
    return taken;
}

} // namespace

void ReviewSession::push(QUndoCommand* command) {
    const QScopedValueRollback pushing(m_pushing, true);
    m_stack.push(command);
}

void ReviewSession::setReading(FieldRef ref, std::optional<Reading> reading, int burst) {
    const Reading* now = record().find(ref);
    if (!m_open || (ref.issueId != 0 && record().issue(ref.issueId) == nullptr) ||
        (now == nullptr && !reading) || (now != nullptr && reading && *now == *reading))
        return;
    if (burst == 0)
        m_burst->number = 0;
    std::vector<EditReadings::Entry> entries{{ref, reading}};
    if (auto outcome = derivedOutcome(ref, reading))
        entries.push_back(std::move(*outcome));
    push(new EditReadings(m_target, std::move(entries), burst));
}

/// A derived outcome that nobody has confirmed follows the decisions, within the same edit.
std::optional<EditReadings::Entry>
ReviewSession::derivedOutcome(FieldRef ref, const std::optional<Reading>& reading) const {
    const FieldRef outcomeRef{Field::Outcome, 0};
    const Reading* outcome = record().find(outcomeRef);
    if (ref.field != Field::Decision || outcome == nullptr || outcome->origin != Origin::Derived ||
        outcome->confirmed)
        return std::nullopt;
    QString all;
    for (const Issue& issue : record().issues) {
        const Reading* decision = record().find({Field::Decision, issue.id});
        const QString one = issue.id == ref.issueId ? (reading ? reading->text() : QString())
                            : decision != nullptr   ? decision->text()
                                                    : QString();
        if (one.isEmpty())
            return std::nullopt; // not all are known: the outcome is not known to have changed either
        if (all.isEmpty())
            all = one;
        else if (all != one)
            all = QStringLiteral("partially_overturned");
    }
    if (all == outcome->text())
        return std::nullopt;
    Reading next = *outcome;
    next.value = all;
    return EditReadings::Entry{outcomeRef, std::move(next)};
}

int ReviewSession::burstFor(FieldRef ref) {
    Burst& b = *m_burst;
    const bool paused = letter::info(ref.field).kind == Kind::LongText && b.sinceKey.isValid() &&
                        b.sinceKey.elapsed() > kLongTextPauseMs;
    if (b.number == 0 || b.ref != ref || !b.office.isEmpty() || paused) {
        b.number = ++b.last;
        b.ref = ref;
        b.office.clear();
        const Reading* now = record().find(ref);
        b.base = now != nullptr ? std::optional<Reading>(*now) : std::nullopt;
    }
    b.sinceKey.start();
    return b.number;
}

std::optional<Reading> ReviewSession::typedReading(FieldRef ref, const Value& value,
                                                   const QString& notUnderstood) const {
    if (!notUnderstood.isEmpty())
        return Reading{emptyValue(ref.field), notUnderstood, 0, {}, {}, Origin::Typed, false};
    if (isEmpty(value))
        return std::nullopt;
    // Typed back to what was read: it is the reading again, with its place and its rule.
    const Reading* read = readRecord().find(ref);
    if (read != nullptr && read->value == value)
        return *read;
    Reading next;
    if (m_burst->base && !isNotUnderstood(*m_burst->base))
        next = *m_burst->base;
    else
        next.evidence.clear();
    next.value = value;
    next.origin = Origin::Typed;
    next.rule.clear();
    next.confidence = 1;
    next.confirmed = false;
    return next;
}

void ReviewSession::typeValue(FieldRef ref, const QString& text) {
    const Normalised n = normalise(ref.field, text);
    const int burst = burstFor(ref);
    setReading(ref, typedReading(ref, n.value, n.fault == Fault::None ? QString() : text), burst);
}

void ReviewSession::typeValue(FieldRef ref, const Value& value) {
    const int burst = burstFor(ref);
    setReading(ref, typedReading(ref, value, {}), burst);
}

void ReviewSession::setValue(FieldRef ref, const Value& value, Origin origin) {
    m_burst->number = 0;
    const Reading* now = record().find(ref);
    m_burst->base = now != nullptr ? std::optional<Reading>(*now) : std::nullopt;
    std::optional<Reading> next = typedReading(ref, value, {});
    if (next && next->origin == Origin::Typed)
        next->origin = origin;
    setReading(ref, std::move(next));
    recheck();
}

void ReviewSession::takeFromPage(FieldRef ref, const QString& text, letter::Evidence evidence) {
    const Normalised n = normaliseFromPage(ref.field, text);
    if (cleanPageText(text).isEmpty())
        return;
    const Reading* now = record().find(ref);
    Reading next;
    next.raw = cleanPageText(text);
    next.evidence = std::move(evidence);
    next.origin = Origin::FromPage;
    next.confidence = n.fault == Fault::None ? 1 : 0;
    next.value = n.value;
    if (n.fault == Fault::None) {
        if (auto* events = std::get_if<letter::TimelineEvents>(&next.value))
            for (letter::TimelineEvent& e : *events)
                e.evidence = next.evidence;
        const Kind kind = letter::info(ref.field).kind;
        if (now != nullptr && !now->isEmpty() && (kind == Kind::List || kind == Kind::Timeline)) {
            next.value = added(now->value, next.value);
            next.raw = now->raw.isEmpty() ? next.raw : QString(now->raw + u'\n' + next.raw);
            letter::Evidence all = now->evidence;
            appendNew(all, next.evidence);
            next.evidence = std::move(all);
        }
    }
    setReading(ref, std::move(next));
    setCurrentField(ref);
    recheck();
}

void ReviewSession::answer(FieldRef ref, Origin origin) {
    Reading next;
    next.value = emptyValue(ref.field);
    next.confidence = 1;
    next.origin = origin;
    next.confirmed = true;
    setReading(ref, std::move(next));
    recheck();
    m_seen[ref] = signature(ref);
    Q_EMIT fieldChanged(ref);
}

void ReviewSession::markNotInLetter(FieldRef ref) {
    answer(ref, Origin::NotInLetter);
}

void ReviewSession::markUnreadable(FieldRef ref) {
    answer(ref, Origin::Unreadable);
}

void ReviewSession::clear(FieldRef ref) {
    setReading(ref, std::nullopt);
    recheck();
}

void ReviewSession::resetToRead(FieldRef ref) {
    const Reading* read = readRecord().find(ref);
    setReading(ref, read != nullptr ? std::optional<Reading>(*read) : std::nullopt);
    recheck();
}

void ReviewSession::confirm(FieldRef ref) {
    recheck();
    if (const Reading* now = record().find(ref); now != nullptr && !now->isEmpty() && !now->confirmed) {
        Reading next = *now;
        next.confirmed = true;
        next.confidence = 1;
        setReading(ref, std::move(next));
    }
    m_burst->number = 0;
    m_seen[ref] = signature(ref);
    Q_EMIT fieldChanged(ref);
}

void ReviewSession::unconfirm(FieldRef ref) {
    const Reading* now = record().find(ref);
    if (now == nullptr || !now->confirmed)
        return;
    const Reading* read = readRecord().find(ref);
    Reading next = *now;
    next.confirmed = false;
    if (read != nullptr && next.origin == read->origin && next.value == read->value)
        next.confidence = read->confidence;
    setReading(ref, std::move(next));
}

void ReviewSession::endTyping() {
    m_burst->number = 0;
    if (m_checkTimer.isActive())
        recheck();
    flushDraft();
}

bool ReviewSession::cancelTyping() {
    bool any = false;
    while (m_stack.index() > m_burst->visitIndex) {
        const auto* top = dynamic_cast<const EditReadings*>(m_stack.command(m_stack.index() - 1));
        if (top == nullptr || !top->isTyping() || top->place() != m_current)
            break;
        m_stack.undo();
        any = true;
    }
    m_burst->number = 0;
    return any;
}

int ReviewSession::addIssue(int afterId) {
    const int id = m_nextIssueId++;
    push(new EditIssues(m_target, withAdded(record().issues, id, afterId)));
    setCurrentField({Field::Service, id});
    return id;
}

void ReviewSession::removeIssue(int id) {
    if (record().issue(id) != nullptr)
        push(new EditIssues(m_target, withRemoved(record().issues, id)));
}

void ReviewSession::moveIssue(int id, int steps) {
    if (Issues next = withMoved(record().issues, id, steps); next != record().issues)
        push(new EditIssues(m_target, std::move(next)));
}

int ReviewSession::splitIssue(int id, qsizetype at) {
    if (record().issue(id) == nullptr)
        return 0;
    const int newId = m_nextIssueId++;
    push(new EditIssues(m_target, withSplit(record().issues, id, newId, at)));
    return newId;
}

void ReviewSession::mergeIssue(int id) {
    if (Issues next = withMerged(record().issues, id); next != record().issues)
        push(new EditIssues(m_target, std::move(next)));
}

const std::vector<letter::Citation>& ReviewSession::citations(int issueId, Side s) const {
    static const std::vector<letter::Citation> none;
    const Issue* issue = record().issue(issueId);
    if (issue == nullptr)
        return none;
    return s == Side::Reviewer ? issue->reviewerCitations : issue->claimsAdministratorCitations;
}

void ReviewSession::addCitation(int issueId, Side s, const letter::Citation& citation) {
    if (const Issue* issue = record().issue(issueId); issue != nullptr) {
        Issue next = *issue;
        side(next, s).push_back(citation);
        push(new EditIssue(m_target, std::move(next)));
    }
}

void ReviewSession::editCitation(int issueId, Side s, std::size_t row, const letter::Citation& citation) {
    if (row >= citations(issueId, s).size() || citations(issueId, s)[row] == citation)
        return;
    Issue next = *record().issue(issueId);
    side(next, s)[row] = citation;
    push(new EditIssue(m_target, std::move(next)));
}

void ReviewSession::removeCitation(int issueId, Side s, std::size_t row) {
    if (row >= citations(issueId, s).size())
        return;
    Issue next = *record().issue(issueId);
    auto& list = side(next, s);
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(row));
    push(new EditIssue(m_target, std::move(next)));
}

void ReviewSession::editOffice(const letter::OfficeFields& office, const QString& note, QStringView field) {
    if (!m_open || (office == m_case.office && note == m_case.note))
        return;
    Burst& b = *m_burst;
    if (b.number == 0 || b.office != field) {
        b.number = ++b.last;
        b.office = field.toString();
    }
    push(new EditOffice(m_target, office, note, b.number));
}

} // namespace lectern::review
