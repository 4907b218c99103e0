// SPDX-License-Identifier: GPL-3.0-or-later
// What stands out in a ReviewSession: states of fields and the ways from one to the next.
#include "ui/review/fieldorder.h"
#include "ui/review/reviewsession.h"
#include "ui/review/reviewsession_p.h"
#include "ui/review/words.h"

#include <algorithm>

namespace lectern::review {

using namespace Qt::StringLiterals;
using letter::FieldRef;
using letter::Finding;

namespace {

/// The first field for which `wanted` holds, going from `from` by `direction` round the whole order.
template <class Wanted>
std::optional<FieldRef> step(const std::vector<FieldRef>& order, FieldRef from, int direction,
                             bool itselfLast, Wanted wanted) {
    const auto n = std::ssize(order);
    const auto at = std::find(order.begin(), order.end(), from) - order.begin();
    const std::ptrdiff_t start = at == n ? (direction > 0 ? -1 : n) : at;
    const std::ptrdiff_t steps = at == n || itselfLast ? n : n - 1;
    for (std::ptrdiff_t i = 1; i <= steps; ++i) {
        const FieldRef ref = order[static_cast<std::size_t>(((start + direction * i) % n + n) % n)];
        if (wanted(ref))
            return ref;
    }
    return std::nullopt;
}

} // namespace

StatusInput ReviewSession::inputFor(FieldRef ref) const {
    StatusInput in;
    in.ref = ref;
    in.now = record().find(ref);
    in.read = readRecord().find(ref);
    in.threshold = m_threshold;
    if (const auto it = m_findings.find(ref); it != m_findings.end()) {
        for (const std::size_t i : it->second)
            in.findings.push_back(&record().findings[i]);
        const auto seen = m_seen.find(ref);
        in.seen = seen != m_seen.end() && seen->second == signature(ref);
    }
    return in;
}

QString ReviewSession::signature(FieldRef ref) const {
    QString out;
    if (const auto it = m_findings.find(ref); it != m_findings.end())
        for (const std::size_t i : it->second)
            out += record().findings[i].code + u'|' + record().findings[i].message + u'\n';
    return out;
}

FieldStatus ReviewSession::status(FieldRef ref) const {
    return statusOf(inputFor(ref));
}

std::vector<LookReason> ReviewSession::lookReasons(FieldRef ref) const {
    return review::lookReasons(inputFor(ref));
}

std::vector<FieldRef> ReviewSession::needingLook() const {
    std::vector<FieldRef> out = fieldOrder(record());
    std::erase_if(out, [this](FieldRef ref) { return !needsLook(ref); });
    return out;
}

std::optional<FieldRef> ReviewSession::nextNeedingLook(FieldRef from) const {
    return step(fieldOrder(record()), from, 1, false, [this](FieldRef ref) { return needsLook(ref); });
}

std::optional<FieldRef> ReviewSession::previousNeedingLook(FieldRef from) const {
    return step(fieldOrder(record()), from, -1, false, [this](FieldRef ref) { return needsLook(ref); });
}

std::optional<FieldRef> ReviewSession::nextFinding(FieldRef from, int direction) const {
    return step(fieldOrder(record()), from, direction, true,
                [this](FieldRef ref) { return m_findings.contains(ref); });
}

std::vector<Finding> ReviewSession::findingsAt(FieldRef ref) const {
    std::vector<Finding> out;
    if (const auto it = m_findings.find(ref); it != m_findings.end())
        for (const std::size_t i : it->second)
            out.push_back(record().findings[i]);
    return out;
}

std::vector<Finding> ReviewSession::letterFindings() const {
    std::vector<Finding> out;
    for (const Finding& f : record().findings)
        if (f.issueId == 0 && (!f.field || letter::info(*f.field).scope == letter::Scope::Issue))
            out.push_back(f);
    return out;
}

QStringList ReviewSession::openErrors() const {
    QStringList out;
    for (const FieldRef ref : fieldOrder(record())) {
        const StatusInput in = inputFor(ref);
        if (in.now != nullptr && isNotUnderstood(*in.now))
            out.append(label(ref, record()) + u": "_s + statusOf(in).reason);
        if (in.seen)
            continue;
        for (const Finding* f : in.findings)
            if (f->severity == letter::Severity::Error)
                out.append(label(ref, record()) + u": "_s + f->message);
    }
    for (const Finding& f : letterFindings())
        if (f.severity == letter::Severity::Error)
            out.append(f.message);
    return out;
}

} // namespace lectern::review
