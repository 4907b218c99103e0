// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letter/record.h"

#include <array>
#include <utility>

namespace lectern::letter {

namespace {
constexpr std::array<std::pair<Format, const char*>, 7> kFormats = {{
    {Format::Notice2013, "notice-2013"},
    {Format::Letter2013, "letter-2013"},
    {Format::Letter2014, "letter-2014"},
    {Format::Letter2015, "letter-2015"},
    {Format::Letter2016, "letter-2016"},
    {Format::ProfessionalReview, "professional-review"},
    {Format::Unknown, "unknown"},
}};

template <class Issues>
auto* issueIn(Issues& issues, int id) {
    for (auto& issue : issues)
        if (issue.id == id)
            return &issue;
    return static_cast<decltype(&issues.front())>(nullptr);
}
} // namespace

QString name(Format format) {
    for (const auto& [f, n] : kFormats)
        if (f == format)
            return QString::fromLatin1(n);
    return QStringLiteral("unknown");
}

std::optional<Format> formatNamed(QStringView contractName) {
    for (const auto& [f, n] : kFormats)
        if (contractName == QLatin1StringView(n))
            return f;
    return std::nullopt;
}

const Issue* Record::issue(int id) const {
    return issueIn(issues, id);
}

Issue* Record::issue(int id) {
    return issueIn(issues, id);
}

const Reading* Record::find(FieldRef ref) const {
    const auto* map = &fields;
    if (ref.issueId != 0) {
        const Issue* i = issue(ref.issueId);
        if (i == nullptr)
            return nullptr;
        map = &i->fields;
    }
    const auto it = map->find(ref.field);
    return it == map->end() ? nullptr : &it->second;
}

bool Record::set(FieldRef ref, std::optional<Reading> reading) {
    auto* map = &fields;
    if (ref.issueId != 0) {
        Issue* i = issue(ref.issueId);
        if (i == nullptr)
            return false;
        map = &i->fields;
    }
    if (reading)
        map->insert_or_assign(ref.field, std::move(*reading));
    else
        map->erase(ref.field);
    return true;
}

} // namespace lectern::letter
