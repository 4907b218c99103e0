// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/segment.h"

#include "core/extract/foreign.h"
#include "core/extract/labels.h"
#include "core/extract/outcome.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <set>

namespace lectern::extract {

using namespace Qt::StringLiterals;

namespace {

/// How far into a letter a mark stands: 0 cover and header, 1 its first section, 2 the sections before the
/// issues, 3 the issues; -1 says nothing.
int rankOf(Mark mark) {
    switch (mark) {
    case Mark::LetterHead:
    case Mark::NoticeTitle:
    case Mark::ReviewTitle:
    case Mark::CoverOutcome:
        return 0;
    case Mark::HowMade:
        return 1;
    case Mark::DocumentsReviewed:
    case Mark::ClinicalSummary:
    case Mark::CaseSummary:
    case Mark::DecisionAndRationale:
    case Mark::Qualifications:
    case Mark::DocumentsForDetermination:
    case Mark::IssueAtDispute:
    case Mark::HasDetermined:
        return 2;
    case Mark::Issues:
    case Mark::Regarding:
    case Mark::SectionRelied:
    case Mark::RationaleForDecision:
    case Mark::GuidelinesReliedUpon:
    case Mark::RationaleWhy:
    case Mark::ClaimsAdministratorGuideline:
    case Mark::ReviewerGuideline:
    case Mark::Rationale:
    case Mark::ClaimsAdministratorBased:
    case Mark::ReviewerBased:
    case Mark::Effect:
        return 3;
    case Mark::Closing:
        return -1;
    }
    return -1;
}

/// Wording that no other paper has.
bool isStrong(Mark mark) {
    switch (mark) {
    case Mark::NoticeTitle:
    case Mark::ReviewTitle:
    case Mark::HowMade:
    case Mark::Issues:
    case Mark::DecisionAndRationale:
    case Mark::SectionRelied:
    case Mark::IssueAtDispute:
    case Mark::GuidelinesReliedUpon:
    case Mark::RationaleWhy:
    case Mark::ClaimsAdministratorGuideline:
    case Mark::ReviewerGuideline:
    case Mark::ClaimsAdministratorBased:
    case Mark::ReviewerBased:
    case Mark::Regarding:
        return true;
    default:
        return false;
    }
}

struct PageInfo {
    int page = 0;
    int firstLine = 0;
    int endLine = 0;
    std::vector<FoundMark> marks;
    int headerLine = -1; // where a header block begins
    QString caseNumber;  // of its header block, else of its running foot
    bool headerNumber = false;
    bool strong = false;
    bool foreign = false;
};

QString caseNumberIn(QStringView text) {
    static const QRegularExpression number(uR"re(\bCM\d{2}-\d{6,8}\b)re"_s);
    const auto m = number.match(text);
    return m.hasMatch() ? m.captured() : QString();
}

std::vector<PageInfo> pagesOf(const Sheet& sheet, const std::vector<FoundMark>& marks,
                              const std::vector<TextLine>& furniture) {
    std::vector<PageInfo> out;
    for (int i = 0; i < static_cast<int>(sheet.lines().size()); ++i) {
        const int page = sheet.lines()[static_cast<std::size_t>(i)].page;
        if (out.empty() || out.back().page != page) {
            out.push_back({});
            out.back().page = page;
            out.back().firstLine = i;
        }
        out.back().endLine = i + 1;
    }
    std::map<int, QString> feet;
    for (const TextLine& line : furniture)
        if (const QString number = caseNumberIn(line.text); !number.isEmpty())
            feet.emplace(line.page, number);
    auto next = marks.begin();
    for (PageInfo& info : out) {
        for (; next != marks.end() && next->line < info.endLine; ++next) {
            info.marks.push_back(*next);
            info.strong = info.strong || isStrong(next->mark);
        }
        // A header block stands before the page's first section.
        const auto& lines = sheet.lines();
        qsizetype to = lines[static_cast<std::size_t>(info.endLine) - 1].to;
        for (const FoundMark& m : info.marks)
            if (rankOf(m.mark) > 0) {
                to = m.from;
                break;
            }
        std::set<Label> specific;
        for (const FoundLabel& label :
             findLabels(sheet, lines[static_cast<std::size_t>(info.firstLine)].from, to)) {
            if (label.label == Label::Other || label.label == Label::Licensure ||
                label.label == Label::Specialty || label.label == Label::ClaimNumber ||
                label.label == Label::EmployeeName || label.label == Label::ProviderName ||
                label.label == Label::ClaimsAdministrator)
                continue;
            const int line = sheet.lineAt(label.labelFrom);
            if (label.label == Label::CaseNumber) {
                const QString number = caseNumberIn(QStringView(sheet.flat()).mid(label.from, label.length));
                if (!number.isEmpty() && info.caseNumber.isEmpty()) {
                    info.caseNumber = number;
                    info.headerNumber = true;
                    specific.insert(Label::Other); // counts twice
                }
            }
            specific.insert(label.label);
            if (info.headerLine < 0)
                info.headerLine = line;
        }
        if (specific.size() < 2 || (specific.size() < 3 && info.caseNumber.isEmpty())) {
            info.headerLine = -1;
            info.headerNumber = false;
        }
        if (info.caseNumber.isEmpty() && feet.contains(info.page))
            info.caseNumber = feet.at(info.page);
        if (info.strong)
            continue;
        // A list of documents names such papers: its page is none of them, nor is the one that it runs on to.
        const auto lists = [](const PageInfo& p) {
            return !p.marks.empty() && (p.marks.back().mark == Mark::DocumentsReviewed ||
                                        p.marks.back().mark == Mark::DocumentsForDetermination);
        };
        int last = info.endLine;
        for (const FoundMark& m : info.marks)
            if (rankOf(m.mark) > 0) {
                last = m.line;
                break;
            }
        const std::size_t at = static_cast<std::size_t>(&info - out.data());
        const bool within = at > 0 && lists(out[at - 1]) && out[at - 1].page + 1 == info.page;
        info.foreign = !within && looksForeign(sheet, info.firstLine, last);
    }
    return out;
}

bool hasMark(const PageInfo& page, Mark mark) {
    return std::any_of(page.marks.begin(), page.marks.end(),
                       [mark](const FoundMark& m) { return m.mark == mark; });
}

/// A letter while it is gathered.
struct Draft {
    int startLine = 0;
    int endLine = 0;
    int rank = -1;
    std::set<Mark> seen;
    QString caseNumber;
    bool strong = false;
    bool header = false;
};

bool endsSentence(QStringView text) {
    const QStringView t = text.trimmed();
    return !t.isEmpty() && QStringView(u".!?\"”").contains(t.back());
}

/// May `page`, which holds no mark of a letter, be more of the letter whose last line so far is before it?
bool continues(const Sheet& sheet, const Draft& draft, const PageInfo& page) {
    if (page.foreign || draft.endLine <= 0)
        return false;
    if (!page.caseNumber.isEmpty() && page.caseNumber == draft.caseNumber)
        return true;
    const auto& lines = sheet.lines();
    const SheetLine& last = lines[static_cast<std::size_t>(draft.endLine) - 1];
    const SheetLine& first = lines[static_cast<std::size_t>(page.firstLine)];
    const QStringView before =
        QStringView(sheet.flat())
            .mid(std::max<qsizetype>(0, last.to - 200), std::min<qsizetype>(200, last.to));
    if (!endsSentence(before) || sheet.text().at(first.from).isLower())
        return true;
    if (draft.rank < 3)
        return true;
    // After "is (not) medically necessary" a letter without marks is over, but for its signature. "Necessity
    // has not been established" is said in the middle of a rationale too, and a page that goes on to conclude
    // is the rest of one.
    const auto said = conclusionOf(before);
    const bool over = said && said->direct && said->from + said->length >= before.size() - 3;
    const SheetLine& end = lines[static_cast<std::size_t>(page.endLine) - 1];
    return !over || hasMark(page, Mark::Closing) ||
           conclusionOf(QStringView(sheet.flat()).mid(first.from, end.to - first.from)).has_value();
}

class Gatherer {
public:
    Gatherer(const Sheet& sheet, const std::vector<PageInfo>& pages)
        : m_sheet(sheet)
        , m_pages(pages) {}

    std::vector<Draft> gather() {
        for (const PageInfo& page : m_pages)
            add(page);
        finish();
        return std::move(m_out);
    }

private:
    void finish() {
        if (m_open)
            m_out.push_back(m_draft);
        m_open = false;
        m_draft = {};
    }

    void start(int line) {
        finish();
        m_open = true;
        m_draft.startLine = line;
    }

    /// Where on its page a letter begins whose first mark is at `line`: at the top, unless the letter before
    /// it ends on this page.
    int beginning(const PageInfo& page, int line, int lastOldLine) const {
        if (lastOldLine >= page.firstLine)
            return std::max(lastOldLine + 1,
                            page.headerLine > lastOldLine && page.headerLine < line ? page.headerLine : line);
        if (!m_open || line - page.firstLine < 8)
            return page.firstLine;
        const auto& lines = m_sheet.lines();
        const qsizetype from = lines[static_cast<std::size_t>(page.firstLine)].from;
        const qsizetype to = lines[static_cast<std::size_t>(line)].from;
        return conclusionOf(QStringView(m_sheet.flat()).mid(from, to - from))
                   ? (page.headerLine >= 0 && page.headerLine < line ? page.headerLine : line)
                   : page.firstLine;
    }

    void add(const PageInfo& page) {
        if (page.foreign)
            return; // its lines were taken out before; a letter may go on after it
        const bool newNumber = m_open && !page.caseNumber.isEmpty() && !m_draft.caseNumber.isEmpty() &&
                               page.caseNumber != m_draft.caseNumber;
        const bool title = hasMark(page, Mark::NoticeTitle) || hasMark(page, Mark::ReviewTitle);
        const bool head = page.headerLine >= 0;
        const bool letterHead =
            hasMark(page, Mark::LetterHead) &&
            (title || head || hasMark(page, Mark::CoverOutcome) || hasMark(page, Mark::HowMade));
        if (page.marks.empty() && !head) {
            if (m_open && !newNumber && continues(m_sheet, m_draft, page))
                m_draft.endLine = page.endLine;
            else if (!m_open)
                m_loose = page.firstLine; // maybe the middle of a letter whose beginning lacks
            else
                m_over = true;
            return;
        }
        if (m_open && (newNumber || m_over)) {
            const bool more = !newNumber && !head && !title && page.strong;
            if (!more)
                start(page.firstLine);
        } else if (m_open && m_draft.rank >= 3 &&
                   (title || letterHead || (head && page.headerNumber && startsOver(page)))) {
            const int first = head && page.headerLine >= 0 ? page.headerLine : page.marks.front().line;
            if (first < page.firstLine + (page.endLine - page.firstLine) / 3 || title)
                start(beginning(page, first, lastOld(page, first)));
        }
        m_over = false;
        if (!m_open)
            start(page.firstLine);
        for (const FoundMark& mark : page.marks) {
            if (begins(page, mark)) {
                const int line = beginning(page, mark.line, lastOld(page, mark.line));
                m_draft.endLine = line;
                start(line);
            }
            m_draft.rank = std::max(m_draft.rank, rankOf(mark.mark));
            m_draft.strong = m_draft.strong || isStrong(mark.mark);
            m_draft.seen.insert(mark.mark);
        }
        if (head) {
            m_draft.header = true;
            m_draft.rank = std::max(m_draft.rank, 0);
        }
        if (!page.caseNumber.isEmpty())
            m_draft.caseNumber = page.caseNumber;
        m_draft.endLine = page.endLine;
    }

    /// A header block with the same case number on each page is a running head; it begins a letter only with
    /// a letter's first sections after it, or where the number is another one.
    bool startsOver(const PageInfo& page) const {
        return page.caseNumber != m_draft.caseNumber || hasMark(page, Mark::HowMade) ||
               hasMark(page, Mark::CoverOutcome) || hasMark(page, Mark::ClinicalSummary);
    }

    /// Last line before `line` on this page that belongs to the open letter by a mark of its own; -1 if none.
    int lastOld(const PageInfo& page, int line) const {
        int out = -1;
        for (const FoundMark& m : page.marks)
            if (m.line < line && rankOf(m.mark) >= 3 && m.line >= m_draft.startLine)
                out = m.line;
        if (out < 0)
            return -1;
        // Up to the line that concludes its rationale.
        const auto& lines = m_sheet.lines();
        for (int i = line - 1; i > out; --i) {
            const SheetLine& l = lines[static_cast<std::size_t>(i)];
            const QStringView tail = QStringView(m_sheet.flat()).mid(l.from, l.to - l.from);
            if (endsSentence(tail) && tail.size() > 20)
                return i;
        }
        return out;
    }

    bool begins(const PageInfo& page, const FoundMark& mark) const {
        if (mark.line < m_draft.startLine)
            return false;
        switch (mark.mark) {
        case Mark::HowMade:
            return m_draft.seen.contains(Mark::HowMade) || m_draft.rank >= 2;
        case Mark::NoticeTitle:
        case Mark::ReviewTitle:
            return m_draft.seen.contains(mark.mark) && m_draft.rank >= 2;
        case Mark::ClinicalSummary:
        case Mark::DocumentsReviewed:
        case Mark::DecisionAndRationale:
        case Mark::IssueAtDispute:
            return m_draft.rank >= 3 && m_draft.seen.contains(mark.mark);
        case Mark::Issues:
            return m_draft.rank >= 3 && m_draft.seen.contains(Mark::Issues) &&
                   mark.line - page.firstLine <= 1;
        default:
            return false;
        }
    }

    const Sheet& m_sheet;
    const std::vector<PageInfo>& m_pages;
    std::vector<Draft> m_out;
    Draft m_draft;
    bool m_open = false;
    bool m_over = false; // the open letter ended on an earlier page
    int m_loose = -1;
};

LetterView viewOf(const Sheet& sheet, const std::vector<FoundMark>& marks,
                  const std::vector<TextLine>& furniture, int startLine, int endLine) {
    const auto& lines = sheet.lines();
    LetterView out;
    out.sheet = &sheet;
    const SheetLine& first = lines[static_cast<std::size_t>(startLine)];
    const SheetLine& last = lines[static_cast<std::size_t>(endLine) - 1];
    out.from = first.from;
    out.to = last.to;
    out.firstPage = first.page;
    out.lastPage = last.page;
    for (const FoundMark& mark : marks)
        if (mark.from >= out.from && mark.from < out.to)
            out.marks.push_back(mark);
    for (const TextLine& line : furniture)
        if (line.page >= out.firstPage && line.page <= out.lastPage)
            out.feet.push_back(line);
    return out;
}

} // namespace

Segmented segment(PartedLines parted) {
    Segmented out;
    if (parted.content.empty())
        return out;
    auto sheet = std::make_shared<Sheet>(parted.content);
    std::vector<FoundMark> marks = findMarks(*sheet);
    std::vector<PageInfo> pages = pagesOf(*sheet, marks, parted.furniture);

    std::set<int> foreign;
    for (const PageInfo& page : pages)
        if (page.foreign)
            foreign.insert(page.page);
    const bool anyLetter =
        std::any_of(pages.begin(), pages.end(), [](const PageInfo& p) { return p.strong; });
    if (!foreign.empty() && foreign.size() < pages.size() && anyLetter) {
        std::erase_if(parted.content, [&](const TextLine& line) { return foreign.contains(line.page); });
        sheet = std::make_shared<Sheet>(parted.content);
        marks = findMarks(*sheet);
        pages = pagesOf(*sheet, marks, parted.furniture);
    }
    out.sheet = sheet;

    std::vector<Draft> drafts = Gatherer(*sheet, pages).gather();
    for (const Draft& draft : drafts)
        if ((draft.strong || (draft.header && (draft.seen.contains(Mark::CoverOutcome) ||
                                               draft.seen.contains(Mark::LetterHead)))) &&
            draft.endLine > draft.startLine)
            out.letters.push_back(viewOf(*sheet, marks, parted.furniture, draft.startLine, draft.endLine));
    if (out.letters.empty())
        out.letters.push_back(
            viewOf(*sheet, marks, parted.furniture, 0, static_cast<int>(sheet->lines().size())));
    return out;
}

} // namespace lectern::extract
