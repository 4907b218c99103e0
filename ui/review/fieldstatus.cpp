// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/fieldstatus.h"

#include "ui/review/normalise.h"
#include "ui/review/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace lectern::review {

using namespace Qt::StringLiterals;
using letter::Finding;
using letter::Origin;
using letter::Reading;
using letter::Severity;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("FieldStatus", text);
}

bool byHand(Origin origin) {
    return origin == Origin::Typed || origin == Origin::FromPage || origin == Origin::LookedUp;
}

bool isAnswer(Origin origin) {
    return origin == Origin::NotInLetter || origin == Origin::Unreadable;
}

bool has(const StatusInput& in, Severity severity) {
    return std::any_of(in.findings.begin(), in.findings.end(),
                       [&](const Finding* f) { return f->severity == severity; });
}

Mark markOf(const StatusInput& in, const std::vector<LookReason>& look) {
    const auto because = [&](LookReason r) { return std::find(look.begin(), look.end(), r) != look.end(); };
    const Reading* r = in.now;
    if (because(LookReason::NotUnderstood) || because(LookReason::Error))
        return Mark::Failed;
    if (because(LookReason::Warning))
        return Mark::Look;
    if (r != nullptr && isAnswer(r->origin))
        return Mark::Answered;
    if (because(LookReason::RequiredEmpty))
        return Mark::Missing;
    if (r == nullptr || r->isEmpty())
        return Mark::Empty;
    if (because(LookReason::Uncertain))
        return Mark::Look;
    if (r->confirmed)
        return Mark::Confirmed;
    return byHand(r->origin) ? Mark::ByHand : Mark::Sure;
}

QString wordOf(Mark mark, const Reading* r) {
    switch (mark) {
    case Mark::Confirmed:
        return tr("checked");
    case Mark::ByHand:
        return r->origin == Origin::Typed      ? tr("typed")
               : r->origin == Origin::FromPage ? tr("from page")
                                               : tr("looked up");
    case Mark::Answered:
        return r->origin == Origin::Unreadable ? tr("unreadable") : tr("not in letter");
    case Mark::Sure:
        return tr("sure");
    case Mark::Look:
        return tr("look");
    case Mark::Failed:
        return tr("error");
    case Mark::Missing:
        return tr("missing");
    case Mark::Empty:
        return tr("empty");
    }
    return {};
}

QString faultSentence(const StatusInput& in) {
    switch (normalise(in.ref.field, in.now->raw).fault) {
    case Fault::ImpossibleDate:
        return tr("There is no such day in the calendar.");
    case Fault::NotADate:
        return tr("This is no date yet: type it like 9/2/14, Sep 2 2014 or 2014-09-02.");
    case Fault::NotAChoice:
        return tr("This is none of the choices.");
    case Fault::NotANumber:
        return tr("This is no whole number.");
    case Fault::None:
        break;
    }
    return {};
}

QString originSentence(const StatusInput& in) {
    const Reading& r = *in.now;
    const int percent = static_cast<int>(std::floor(r.confidence * 100));
    switch (r.origin) {
    case Origin::Read:
        return r.confirmed ? tr("Read by rule “%1”; a person has checked it.").arg(r.rule)
                           : tr("Read by rule “%1”, %2 % sure.").arg(r.rule, QString::number(percent));
    case Origin::Derived:
        return r.confirmed ? tr("Derived from other values; a person has checked it.")
                           : tr("Derived from other values, %1 % sure.").arg(percent);
    case Origin::FromPage:
        return tr("Taken from the page by a person.");
    case Origin::Typed:
        return tr("Typed by a person.");
    case Origin::LookedUp:
        return tr("Looked up by a person.");
    case Origin::NotInLetter:
        return tr("A person says that the letter does not hold it.");
    case Origin::Unreadable:
        return tr("A person says that it cannot be read.");
    }
    return {};
}

QString reasonOf(const StatusInput& in, const FieldStatus& status) {
    QStringList out;
    const auto because = [&](LookReason r) {
        return std::find(status.look.begin(), status.look.end(), r) != status.look.end();
    };
    if (because(LookReason::NotUnderstood))
        out.append(faultSentence(in));
    for (const Finding* f : in.findings)
        out.append(f->message);
    if (because(LookReason::RequiredEmpty))
        out.append(tr("A letter as served carries this, but nothing was found."));
    if (in.now != nullptr && (!in.now->isEmpty() || isAnswer(in.now->origin)))
        out.append(originSentence(in));
    if (status.stale)
        out.append(tr("It no longer matches the text in its box."));
    if (out.isEmpty())
        out.append(tr("Nothing was read, and nothing needs to be here."));
    return out.join(u' ');
}

} // namespace

std::vector<LookReason> lookReasons(const StatusInput& in) {
    std::vector<LookReason> out;
    const Reading* r = in.now;
    if (r != nullptr && isNotUnderstood(*r))
        out.push_back(LookReason::NotUnderstood);
    const bool answered = r != nullptr && isAnswer(r->origin);
    if (!answered && (r == nullptr || r->isEmpty()) && letter::info(in.ref.field).required && out.empty())
        out.push_back(LookReason::RequiredEmpty);
    if (r != nullptr && !r->isEmpty() && !r->confirmed && !byHand(r->origin) && !answered &&
        r->confidence < in.threshold)
        out.push_back(LookReason::Uncertain);
    if (!in.seen) {
        if (has(in, Severity::Error))
            out.push_back(LookReason::Error);
        if (has(in, Severity::Warning))
            out.push_back(LookReason::Warning);
    }
    return out;
}

bool isNotUnderstood(const Reading& reading) {
    return byHand(reading.origin) && reading.isEmpty() && !reading.raw.isEmpty();
}

bool isStale(letter::Field field, const Reading& reading) {
    if (reading.evidence.empty() || reading.raw.isEmpty() || reading.isEmpty())
        return false;
    // What the extractor read may be normalised in ways of its own; only a person's words are held against
    // the page.
    if (reading.origin != Origin::Typed && reading.origin != Origin::LookedUp)
        return false;
    return normaliseFromPage(field, reading.raw).value != reading.value;
}

FieldStatus statusOf(const StatusInput& in) {
    FieldStatus s;
    s.look = lookReasons(in);
    s.mark = markOf(in, s.look);
    s.word = wordOf(s.mark, in.now);
    const bool answered = in.now != nullptr && isAnswer(in.now->origin);
    if (in.now != nullptr && (!in.now->isEmpty() || answered))
        s.kind = word(in.now->origin);
    const bool wasRead = in.read != nullptr && !in.read->isEmpty();
    if (wasRead)
        s.readText = displayLine(in.ref.field, in.read->value);
    const letter::Value none = emptyValue(in.ref.field);
    s.changed = (in.now != nullptr ? in.now->value : none) != (in.read != nullptr ? in.read->value : none) ||
                answered || (in.now != nullptr && isNotUnderstood(*in.now));
    s.stale = in.now != nullptr && isStale(in.ref.field, *in.now);
    s.reason = reasonOf(in, s);
    return s;
}

} // namespace lectern::review
