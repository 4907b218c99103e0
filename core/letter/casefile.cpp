// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letter/casefile.h"

#include <array>

namespace lectern::letter {

namespace {
constexpr std::array<std::pair<CaseState, const char*>, 6> kStates = {{
    {CaseState::New, "new"},
    {CaseState::InReview, "in_review"},
    {CaseState::Postponed, "postponed"},
    {CaseState::Reviewed, "reviewed"},
    {CaseState::Exported, "exported"},
    {CaseState::Rejected, "rejected"},
}};
} // namespace

QString name(CaseState state) {
    for (const auto& [s, n] : kStates)
        if (s == state)
            return QString::fromLatin1(n);
    return QStringLiteral("new");
}

std::optional<CaseState> caseStateNamed(QStringView token) {
    for (const auto& [s, n] : kStates)
        if (token == QLatin1StringView(n))
            return s;
    return std::nullopt;
}

} // namespace lectern::letter
