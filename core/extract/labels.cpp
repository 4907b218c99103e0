// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/labels.h"

#include "core/extract/squeeze.h"

#include <algorithm>
#include <array>
#include <optional>

namespace lectern::extract {

namespace {

struct Entry {
    Label label;
    QStringView squeezed;
};

// clang-format off
constexpr std::array kLabels = {
    Entry{Label::CaseNumber, u"casenumber"}, Entry{Label::CaseNumber, u"imrcasenumber"},
    Entry{Label::CaseNumber, u"maximuscasenumber"}, Entry{Label::CaseNumber, u"imrcaseno"},
    Entry{Label::CaseNumber, u"caseno"}, Entry{Label::CaseNumber, u"imrnumber"}, Entry{Label::CaseNumber, u"imrcase"},
    Entry{Label::CaseNumber, u"maximuscaseno"}, Entry{Label::CaseNumber, u"maximusimrcasenumber"},
    Entry{Label::CaseNumber, u"maximuscase"},
    Entry{Label::DecisionDate, u"dated"}, Entry{Label::DecisionDate, u"decisiondate"},
    Entry{Label::DecisionDate, u"dateofdecision"}, Entry{Label::DecisionDate, u"determinationdate"},
    Entry{Label::DecisionDate, u"dateofdetermination"}, Entry{Label::DecisionDate, u"imrdecisiondate"},
    Entry{Label::DecisionDate, u"finaldeterminationdate"}, Entry{Label::DecisionDate, u"date"},
    Entry{Label::DecisionDate, u"dateissued"}, Entry{Label::DecisionDate, u"letterdate"},
    Entry{Label::DateAssigned, u"dateassigned"}, Entry{Label::DateAssigned, u"assignmentdate"},
    Entry{Label::DateAssigned, u"dateofassignment"}, Entry{Label::DateAssigned, u"dateassignedtoreviewer"},
    Entry{Label::DateOfInjury, u"dateofinjury"}, Entry{Label::DateOfInjury, u"datesofinjury"},
    Entry{Label::DateOfInjury, u"injurydate"}, Entry{Label::DateOfInjury, u"doi"},
    Entry{Label::UrDecisionDate, u"urdenialdate"}, Entry{Label::UrDecisionDate, u"dateofurdecision"},
    Entry{Label::UrDecisionDate, u"urdecisiondate"}, Entry{Label::UrDecisionDate, u"dateofurdenial"},
    Entry{Label::UrDecisionDate, u"utilizationreviewdenialdate"}, Entry{Label::UrDecisionDate, u"utilizationreviewdate"},
    Entry{Label::UrDecisionDate, u"dateofutilizationreviewdecision"}, Entry{Label::UrDecisionDate, u"utilizationreviewdecisiondate"},
    Entry{Label::UrDecisionDate, u"dateofutilizationreview"}, Entry{Label::UrDecisionDate, u"dateofutilizationreviewdenial"},
    Entry{Label::UrDecisionDate, u"urdeterminationdate"}, Entry{Label::UrDecisionDate, u"dateofurdetermination"},
    Entry{Label::UrDecisionDate, u"urdate"},
    Entry{Label::ApplicationReceived, u"applicationreceived"}, Entry{Label::ApplicationReceived, u"imrapplicationreceived"},
    Entry{Label::ApplicationReceived, u"applicationreceiveddate"}, Entry{Label::ApplicationReceived, u"dateapplicationreceived"},
    Entry{Label::ApplicationReceived, u"dateofapplication"}, Entry{Label::ApplicationReceived, u"applicationdate"},
    Entry{Label::ApplicationReceived, u"imrapplicationdate"}, Entry{Label::ApplicationReceived, u"dateimrapplicationreceived"},
    Entry{Label::Priority, u"priority"}, Entry{Label::Priority, u"reviewpriority"}, Entry{Label::Priority, u"casepriority"},
    Entry{Label::EmployeeName, u"employeename"}, Entry{Label::EmployeeName, u"employee"},
    Entry{Label::EmployeeName, u"injuredemployee"}, Entry{Label::EmployeeName, u"injuredworker"},
    Entry{Label::EmployeeName, u"nameofemployee"}, Entry{Label::EmployeeName, u"injuredemployeename"},
    Entry{Label::EmployeeName, u"injuredworkername"}, Entry{Label::EmployeeName, u"employeesname"},
    Entry{Label::ClaimNumber, u"claimnumber"}, Entry{Label::ClaimNumber, u"claimsnumber"},
    Entry{Label::ClaimNumber, u"claimno"}, Entry{Label::ClaimNumber, u"claim"}, Entry{Label::ClaimNumber, u"claimsno"},
    Entry{Label::ClaimNumber, u"claimnumbers"},
    Entry{Label::ProviderName, u"providername"}, Entry{Label::ProviderName, u"provider"},
    Entry{Label::ProviderName, u"requestingphysician"}, Entry{Label::ProviderName, u"requestingprovider"},
    Entry{Label::ProviderName, u"treatingphysician"}, Entry{Label::ProviderName, u"treatingprovider"},
    Entry{Label::ProviderName, u"primarytreatingphysician"}, Entry{Label::ProviderName, u"providersname"},
    Entry{Label::ProviderName, u"physicianname"}, Entry{Label::ProviderName, u"nameofprovider"},
    Entry{Label::ClaimsAdministrator, u"claimsadministrator"}, Entry{Label::ClaimsAdministrator, u"claimsadministratorname"},
    Entry{Label::ClaimsAdministrator, u"claimadministrator"}, Entry{Label::ClaimsAdministrator, u"nameofclaimsadministrator"},
    Entry{Label::ClaimsAdministrator, u"claimsadministratorsname"},
    Entry{Label::Licensure, u"statesoflicensure"}, Entry{Label::Licensure, u"stateoflicensure"},
    Entry{Label::Licensure, u"licensure"},
    Entry{Label::Specialty, u"certificationsspecialty"}, Entry{Label::Specialty, u"certificationspecialty"},
    Entry{Label::Specialty, u"certificationsspecialties"}, Entry{Label::Specialty, u"specialty"},
    Entry{Label::Other, u"treatmentsindisputelistedonimrapplication"}, Entry{Label::Other, u"treatmentsindispute"},
    Entry{Label::Other, u"treatmentindisputelistedonimrapplication"}, Entry{Label::Other, u"finaldetermination"},
    Entry{Label::Other, u"imrapplication"}, Entry{Label::Other, u"employer"}, Entry{Label::Other, u"insurer"},
    Entry{Label::Other, u"dear"}, Entry{Label::Other, u"re"}, Entry{Label::Other, u"phone"}, Entry{Label::Other, u"fax"},
    Entry{Label::Other, u"telephone"}, Entry{Label::Other, u"employername"}, Entry{Label::Other, u"adjnumber"},
    Entry{Label::Other, u"dateofbirth"}, Entry{Label::Other, u"address"}, Entry{Label::Other, u"eamsnumber"},
};
// clang-format on

constexpr int kMostLines = 300;
constexpr int kMostWords = 8; // in a label

struct Hit {
    Label label;
    int errors;
};

std::optional<Hit> labelFor(const QString& words, bool anchored) {
    if (words.size() < 2 || words.size() > 48)
        return std::nullopt;
    std::optional<Hit> best;
    for (const Entry& e : kLabels) {
        const QStringView entry = e.squeezed;
        if (words == entry)
            return Hit{e.label, 0};
        const int allowed = entry.size() < 7 ? 0 : entry.size() < 10 ? 1 : 2;
        if (!anchored || allowed == 0)
            continue;
        if (const auto errors = typos(words, entry, allowed); errors && (!best || *errors < best->errors))
            best = Hit{e.label, *errors};
    }
    return best;
}

bool isTime(const QString& text, qsizetype colon) {
    return colon > 0 && colon + 1 < text.size() && text.at(colon - 1).isDigit() &&
           text.at(colon + 1).isDigit();
}

/// Labels that end in a colon (or were meant to: ";").
void findOnLine(const Sheet& sheet, const SheetLine& line, std::vector<FoundLabel>& out) {
    const QString& text = sheet.text();
    qsizetype open = line.from; // no label begins before this
    for (qsizetype at = line.from; at < line.to; ++at) {
        const QChar c = text.at(at);
        if ((c != u':' && c != u';' && c != u'：') || isTime(text, at))
            continue;
        // Where words begin before the colon, nearest last.
        std::array<qsizetype, kMostWords> starts{};
        int count = 0;
        qsizetype i = at;
        while (i > open && count < kMostWords) {
            while (i > open && text.at(i - 1).isSpace())
                --i;
            while (i > open && !text.at(i - 1).isSpace())
                --i;
            starts[static_cast<std::size_t>(count++)] = i;
            if (std::find(line.columns.begin(), line.columns.end(), i) != line.columns.end())
                break; // a label does not reach over a column's edge
        }
        for (int n = count - 1; n >= 0; --n) {
            const qsizetype from = starts[static_cast<std::size_t>(n)];
            const bool anchored = from == line.from || n == count - 1;
            if (const auto hit = labelFor(squeezed(QStringView(text).mid(from, at - from)), anchored)) {
                FoundLabel found;
                found.label = hit->label;
                found.errors = hit->errors;
                found.labelFrom = from;
                found.from = at + 1;
                out.push_back(found);
                break;
            }
        }
        open = at + 1;
    }
}

/// A label without its colon, at a line's or a column's start: only one that no sentence begins with.
void findBare(const Sheet& sheet, const SheetLine& line, std::vector<FoundLabel>& out) {
    static constexpr std::array bare = {Entry{Label::CaseNumber, u"imrcasenumber"},
                                        Entry{Label::CaseNumber, u"casenumber"},
                                        Entry{Label::CaseNumber, u"maximuscasenumber"},
                                        Entry{Label::DateAssigned, u"dateassigned"},
                                        Entry{Label::DateOfInjury, u"dateofinjury"},
                                        Entry{Label::DecisionDate, u"decisiondate"},
                                        Entry{Label::UrDecisionDate, u"urdenialdate"},
                                        Entry{Label::UrDecisionDate, u"dateofurdecision"},
                                        Entry{Label::ApplicationReceived, u"applicationreceived"},
                                        Entry{Label::ApplicationReceived, u"imrapplicationreceived"},
                                        Entry{Label::Priority, u"priority"},
                                        Entry{Label::ClaimNumber, u"claimnumber"},
                                        Entry{Label::ClaimNumber, u"claimsnumber"},
                                        Entry{Label::EmployeeName, u"employeename"},
                                        Entry{Label::ProviderName, u"providername"}};
    const auto tryAt = [&](qsizetype from) {
        const bool known = std::any_of(out.begin(), out.end(), [&](const FoundLabel& f) {
            return f.labelFrom <= from && from < f.from;
        });
        if (known)
            return;
        const qsizetype start = sheet.squeezedAt(from);
        const QStringView rest = QStringView(sheet.squeezedText()).mid(start, 40);
        const Entry* best = nullptr;
        for (const Entry& e : bare)
            if (rest.startsWith(e.squeezed) && (best == nullptr || e.squeezed.size() > best->squeezed.size()))
                best = &e;
        if (best == nullptr || !sheet.text().at(from).isUpper())
            return;
        const qsizetype end = sheet.after(start, best->squeezed.size());
        if (end > line.to || (end < line.to && sheet.text().at(end).isLetterOrNumber()))
            return;
        FoundLabel found;
        found.label = best->label;
        found.labelFrom = from;
        found.from = end;
        found.colon = false;
        out.push_back(found);
    };
    tryAt(line.from);
    for (const qsizetype column : line.columns)
        tryAt(column);
}

void trim(const QString& text, qsizetype& from, qsizetype& to) {
    const auto blank = [](QChar c) { return c.isSpace() || c == u':' || c == u'#'; };
    while (from < to && blank(text.at(from)))
        ++from;
    while (to > from && text.at(to - 1).isSpace())
        --to;
}

/// The value in the label's column on the line below, if that line holds no label.
void lookBelow(const Sheet& sheet, int lineIndex, const std::vector<std::vector<FoundLabel>>& byLine,
               std::size_t slot, FoundLabel& found) {
    const auto& lines = sheet.lines();
    const auto next = static_cast<std::size_t>(lineIndex) + 1;
    if (next >= lines.size() || slot + 1 >= byLine.size() || !byLine[slot + 1].empty() ||
        lines[next].page != lines[next - 1].page)
        return;
    const SheetLine& below = lines[next];
    const letter::Evidence where = sheet.passage().evidence(found.labelFrom, found.from - found.labelFrom);
    if (where.empty())
        return;
    std::vector<qsizetype> starts = {below.from};
    starts.insert(starts.end(), below.columns.begin(), below.columns.end());
    double nearest = 0.12;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        qsizetype from = starts[i];
        qsizetype to = i + 1 < starts.size() ? starts[i + 1] : below.to;
        const letter::Evidence cell = sheet.passage().evidence(from, to - from);
        if (cell.empty())
            continue;
        const double distance = std::abs(cell.front().rect.left - where.front().rect.left);
        if (distance >= nearest)
            continue;
        nearest = distance;
        trim(sheet.text(), from, to);
        found.from = from;
        found.length = to - from;
        found.below = true;
    }
}

bool isName(Label label) {
    return label == Label::EmployeeName || label == Label::ProviderName ||
           label == Label::ClaimsAdministrator;
}

/// A name goes on in the next line when that stands under the value and not under the label.
void addWrapped(const Sheet& sheet, int lineIndex, const std::vector<std::vector<FoundLabel>>& byLine,
                std::size_t slot, FoundLabel& found) {
    const auto& lines = sheet.lines();
    const auto next = static_cast<std::size_t>(lineIndex) + 1;
    if (!isName(found.label) || found.length == 0 || found.below || next >= lines.size() ||
        slot + 1 >= byLine.size() || !byLine[slot + 1].empty() || lines[next].page != lines[next - 1].page ||
        lines[next].spaced || !lines[next].columns.empty() || found.from + found.length < lines[next - 1].to)
        return;
    const letter::Evidence value = sheet.passage().evidence(found.from, found.length);
    const letter::Evidence label = sheet.passage().evidence(found.labelFrom, 1);
    if (value.empty() || label.empty() || std::abs(lines[next].left - value.front().rect.left) > 0.012 ||
        lines[next].left - label.front().rect.left < 0.05)
        return;
    found.length = lines[next].to - found.from;
}

} // namespace

std::vector<FoundLabel> findLabels(const Sheet& sheet, qsizetype from, qsizetype to) {
    std::vector<FoundLabel> out;
    if (from >= to || sheet.lines().empty())
        return out;
    const int first = sheet.lineAt(from);
    std::vector<std::vector<FoundLabel>> byLine;
    for (int i = first; i < static_cast<int>(sheet.lines().size()) && i < first + kMostLines; ++i) {
        const SheetLine& line = sheet.lines()[static_cast<std::size_t>(i)];
        if (line.from >= to)
            break;
        std::vector<FoundLabel> hits;
        findOnLine(sheet, line, hits);
        findBare(sheet, line, hits);
        std::sort(hits.begin(), hits.end(),
                  [](const FoundLabel& a, const FoundLabel& b) { return a.labelFrom < b.labelFrom; });
        byLine.push_back(std::move(hits));
    }
    for (std::size_t slot = 0; slot < byLine.size(); ++slot) {
        const int lineIndex = first + static_cast<int>(slot);
        const SheetLine& line = sheet.lines()[static_cast<std::size_t>(lineIndex)];
        for (std::size_t h = 0; h < byLine[slot].size(); ++h) {
            FoundLabel found = byLine[slot][h];
            qsizetype begin = found.from;
            qsizetype end = h + 1 < byLine[slot].size() ? byLine[slot][h + 1].labelFrom : line.to;
            trim(sheet.text(), begin, end);
            for (const qsizetype column : line.columns)
                if (column > begin && column < end) {
                    end = column;
                    break;
                }
            trim(sheet.text(), begin, end);
            found.from = begin;
            found.length = end - begin;
            if (found.length == 0) {
                found.from = byLine[slot][h].from;
                lookBelow(sheet, lineIndex, byLine, slot, found);
            }
            addWrapped(sheet, lineIndex, byLine, slot, found);
            out.push_back(found);
        }
    }
    return out;
}

} // namespace lectern::extract
