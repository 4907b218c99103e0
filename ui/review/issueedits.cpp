// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/issueedits.h"

#include <QRegularExpression>

#include <algorithm>

namespace lectern::review {

using namespace Qt::StringLiterals;
using letter::Citation;
using letter::Field;
using letter::Issue;
using letter::Kind;
using letter::Reading;

namespace {

bool numberedByPosition(const Issues& issues) {
    for (std::size_t i = 0; i < issues.size(); ++i)
        if (issues[i].number != static_cast<int>(i) + 1)
            return false;
    return true;
}

Issues numberedLike(const Issues& before, Issues after) {
    if (numberedByPosition(before))
        for (std::size_t i = 0; i < after.size(); ++i)
            after[i].number = static_cast<int>(i) + 1;
    return after;
}

Issues::iterator find(Issues& issues, int id) {
    return std::find_if(issues.begin(), issues.end(), [&](const Issue& i) { return i.id == id; });
}

std::pair<QString, QString> cut(const QString& service, qsizetype at) {
    static const QRegularExpression seam(u"\\s*;\\s*|\\s+and\\s+|\\s*,\\s*"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    if (at > 0 && at < service.size())
        return {service.left(at).trimmed(), service.mid(at).trimmed()};
    const auto m = seam.match(service);
    if (!m.hasMatch() || m.capturedStart() == 0 || m.capturedEnd() == service.size())
        return {service, service};
    return {service.left(m.capturedStart()), service.mid(m.capturedEnd())};
}

void unite(std::vector<Citation>& into, const std::vector<Citation>& from) {
    for (const Citation& c : from)
        if (std::find(into.begin(), into.end(), c) == into.end())
            into.push_back(c);
}

Reading joined(const Reading& a, const Reading& b, QStringView between) {
    Reading out = a;
    out.value = QString(a.text() + between + b.text());
    out.raw = a.raw.isEmpty() || b.raw.isEmpty() ? QString() : QString(a.raw + u' ' + b.raw);
    out.evidence.insert(out.evidence.end(), b.evidence.begin(), b.evidence.end());
    out.confidence = std::min(a.confidence, b.confidence);
    out.confirmed = a.confirmed && b.confirmed;
    return out;
}

} // namespace

Issues withAdded(const Issues& issues, int newId, int afterId) {
    Issues out = issues;
    Issue fresh;
    fresh.id = newId;
    int most = 0;
    for (const Issue& i : issues)
        most = std::max(most, i.number);
    fresh.number = most + 1;
    auto at = find(out, afterId);
    out.insert(at == out.end() ? at : at + 1, std::move(fresh));
    return numberedLike(issues, std::move(out));
}

Issues withRemoved(const Issues& issues, int id) {
    Issues out = issues;
    if (const auto at = find(out, id); at != out.end())
        out.erase(at);
    return numberedLike(issues, std::move(out));
}

Issues withMoved(const Issues& issues, int id, int steps) {
    Issues out = issues;
    const auto at = find(out, id);
    if (at == out.end())
        return issues;
    const auto from = at - out.begin();
    const auto to = std::clamp<std::ptrdiff_t>(from + steps, 0, std::ssize(out) - 1);
    Issue moved = std::move(*at);
    out.erase(at);
    out.insert(out.begin() + to, std::move(moved));
    return numberedLike(issues, std::move(out));
}

Issues withSplit(const Issues& issues, int id, int newId, qsizetype at) {
    Issues out = issues;
    const auto first = find(out, id);
    if (first == out.end())
        return issues;
    Issue second = *first;
    second.id = newId;
    int most = 0;
    for (const Issue& i : issues)
        most = std::max(most, i.number);
    second.number = most + 1;
    if (const auto service = first->fields.find(Field::Service); service != first->fields.end()) {
        const auto [left, right] = cut(service->second.text(), at);
        service->second.value = left;
        second.fields[Field::Service].value = right;
    }
    out.insert(first + 1, std::move(second));
    return numberedLike(issues, std::move(out));
}

Issues withMerged(const Issues& issues, int id) {
    Issues out = issues;
    const auto first = find(out, id);
    if (first == out.end() || first + 1 == out.end())
        return issues;
    const Issue& second = *(first + 1);
    for (const auto& [field, reading] : second.fields) {
        const auto mine = first->fields.find(field);
        if (mine == first->fields.end() || mine->second.isEmpty()) {
            first->fields.insert_or_assign(field, reading);
            continue;
        }
        if (reading.isEmpty() || mine->second.value == reading.value)
            continue;
        if (letter::info(field).kind == Kind::Choice)
            first->fields.erase(mine);
        else
            mine->second = joined(mine->second, reading, field == Field::Service ? u"; " : u" ");
    }
    unite(first->claimsAdministratorCitations, second.claimsAdministratorCitations);
    unite(first->reviewerCitations, second.reviewerCitations);
    out.erase(first + 1);
    return numberedLike(issues, std::move(out));
}

} // namespace lectern::review
