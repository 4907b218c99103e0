// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accuracy/tally.h"

#include <algorithm>
#include <array>

namespace lectern::accuracy {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kEdges = {0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1.0001};

std::vector<Bin> emptyBins() {
    std::vector<Bin> bins;
    for (std::size_t i = 0; i + 1 < kEdges.size(); ++i)
        bins.push_back(Bin{kEdges[i], kEdges[i + 1], 0, 0, 0});
    return bins;
}

void addTo(std::vector<Bin>& bins, const Item& item) {
    if (bins.empty())
        bins = emptyBins();
    for (Bin& bin : bins) {
        if (item.confidence >= bin.from && item.confidence < bin.to) {
            ++bin.all;
            bin.right += item.verdict == Verdict::Right ? 1 : 0;
            bin.sum += item.confidence;
        }
    }
}

} // namespace

void Count::add(const Item& item) {
    switch (item.verdict) {
    case Verdict::Right:
        ++right;
        break;
    case Verdict::Missing:
        ++missing;
        break;
    case Verdict::Extra:
        ++extra;
        [[fallthrough]];
    case Verdict::Wrong:
        ++wrong;
        break;
    }
    close += item.close ? 1 : 0;
}

Count& Count::operator+=(const Count& other) {
    right += other.right;
    wrong += other.wrong;
    extra += other.extra;
    missing += other.missing;
    close += other.close;
    return *this;
}

double Count::rightShare() const {
    return expected() == 0 ? 1 : static_cast<double>(right) / expected();
}

double Count::wrongShare() const {
    return expected() == 0 ? (wrong > 0 ? 1 : 0) : static_cast<double>(wrong) / expected();
}

bool isValue(const Item& item) {
    return item.field != "letter"_L1 && item.field != "pages"_L1 && item.field != "issue_count"_L1 &&
           item.field != "number"_L1 && item.field != "format"_L1 && !item.field.endsWith("_topic"_L1);
}

void Tally::add(const Compared& letter) {
    bool whole = true;
    ++letters;
    for (const Item& item : letter.items) {
        byFormatAndField[QString()][item.field].add(item);
        byFormatAndField[letter.format][item.field].add(item);
        whole = whole && item.verdict == Verdict::Right;
        if (item.field == "letter"_L1) {
            lettersMissed += item.verdict == Verdict::Missing ? 1 : 0;
            lettersMadeUp += item.verdict == Verdict::Extra ? 1 : 0;
        } else if (item.field == "issue_count"_L1) {
            issueCountsWrong += item.verdict == Verdict::Right ? 0 : 1;
        } else if (item.field == "decision"_L1) {
            ++decisions[item.expected][item.got];
        }
        if (item.confidence >= 0 && isValue(item)) {
            addTo(reliability[QString()], item);
            addTo(reliability[item.rule.isEmpty() ? u"field "_s + item.field : item.rule], item);
        }
    }
    lettersWhole += whole ? 1 : 0;
}

Count Tally::total(const QString& format) const {
    Count sum;
    const auto fields = byFormatAndField.find(format);
    if (fields == byFormatAndField.end())
        return sum;
    for (const auto& [field, count] : fields->second) {
        Item probe;
        probe.field = field;
        if (isValue(probe))
            sum += count;
    }
    return sum;
}

int Tally::decisionsExpected() const {
    int sum = 0;
    for (const auto& [want, gots] : decisions)
        for (const auto& [got, n] : gots)
            sum += want.isEmpty() ? 0 : n;
    return sum;
}

int Tally::decisionsRight() const {
    int sum = 0;
    for (const auto& [want, gots] : decisions)
        if (const auto same = gots.find(want); same != gots.end())
            sum += same->second;
    return sum;
}

} // namespace lectern::accuracy
