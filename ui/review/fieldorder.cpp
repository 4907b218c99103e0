// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/fieldorder.h"

#include <array>

namespace lectern::review {

using letter::Group;

namespace {
constexpr std::array kGroups = {Group::Case,     Group::Dates,   Group::Parties,
                                Group::Reviewer, Group::Patient, Group::Summary};
}

std::span<const Group> caseGroups() {
    return kGroups;
}

std::vector<letter::FieldRef> fieldOrder(const letter::Record& record) {
    std::vector<letter::FieldRef> out;
    out.reserve(letter::caseFields().size() + record.issues.size() * letter::issueFields().size());
    for (const Group group : kGroups)
        for (const letter::FieldInfo& row : letter::caseFields())
            if (row.group == group)
                out.push_back({row.field, 0});
    for (const letter::Issue& issue : record.issues)
        for (const letter::FieldInfo& row : letter::issueFields())
            out.push_back({row.field, issue.id});
    return out;
}

} // namespace lectern::review
