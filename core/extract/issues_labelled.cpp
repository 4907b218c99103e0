// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/issues.h"

#include "core/extract/outcome.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace lectern::extract {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostHeadingLines = 14;
constexpr std::size_t kMostIssues = 200;

enum class Part { Heading, Claims, Reviewer, Rationale };

struct Event {
    Part part = Part::Heading;
    qsizetype from = 0; ///< of a label; of a heading's service
    qsizetype to = 0;   ///< where its content begins; a heading's end
    Verdict decision;   ///< of a heading; from/length in the sheet
    int errors = 0;
    bool sentence = false; ///< a heading that is a sentence ("... is not medically necessary")
    bool sure = true;
};

std::optional<Part> partOf(Mark mark) {
    switch (mark) {
    case Mark::ClaimsAdministratorGuideline:
    case Mark::ClaimsAdministratorBased:
        return Part::Claims;
    case Mark::ReviewerGuideline:
    case Mark::ReviewerBased:
        return Part::Reviewer;
    case Mark::Rationale:
    case Mark::RationaleForDecision:
        return Part::Rationale;
    default:
        return std::nullopt;
    }
}

bool endsSentence(QStringView text) {
    QStringView t = text.trimmed();
    while (!t.isEmpty() && (t.back() == u'"' || t.back() == u'”' || t.back() == u')'))
        t.chop(1);
    return !t.isEmpty() && (t.back() == u'.' || t.back() == u'!' || t.back() == u'?');
}

class Reader {
public:
    explicit Reader(const LetterView& letter)
        : m_letter(letter)
        , m_sheet(*letter.sheet)
        , m_flat(m_sheet.flat()) {}

    std::vector<IssueParts> read() {
        findRegion();
        findLabels();
        findHeadings();
        return assemble();
    }

private:
    QStringView between(qsizetype from, qsizetype to) const {
        return m_flat.mid(from, std::max<qsizetype>(0, to - from));
    }
    const SheetLine& line(int i) const { return m_sheet.lines()[static_cast<std::size_t>(i)]; }

    void findRegion() {
        m_from = m_letter.from;
        m_to = m_letter.to;
        const FoundMark* heading = m_letter.first(Mark::Issues);
        for (const FoundMark& mark : m_letter.marks) {
            if (!partOf(mark.mark))
                continue;
            // The labels are surer than the section's heading: one before it moves the region up.
            if (heading != nullptr && heading->from < mark.from)
                m_from = heading->to;
            else
                for (const FoundMark& before : m_letter.marks)
                    if (before.from < mark.from)
                        m_from = before.to;
            break;
        }
        if (heading != nullptr && m_from == m_letter.from)
            m_from = heading->to;
        // The fixed sentence that leads in.
        static const QRegularExpression lead(
            uR"re(^\s*(?:the final determination (?:was|is)|the (?:following )?determination)[^:.]{0,160}(?::|set forth below\.?|below\.)\s*)re"_s,
            QRegularExpression::CaseInsensitiveOption);
        if (const auto m = lead.match(between(m_from, std::min(m_to, m_from + 300))); m.hasMatch())
            m_from += m.capturedEnd();
        // The letter's own text is over at its first closing words after the last label.
        qsizetype lastLabel = -1;
        for (const FoundMark& mark : m_letter.marks)
            if (mark.from >= m_from && partOf(mark.mark))
                lastLabel = mark.from;
        for (const FoundMark& mark : m_letter.marks)
            if (lastLabel >= 0 && mark.from > lastLabel &&
                (mark.mark == Mark::Closing || mark.mark == Mark::Effect)) {
                m_to = mark.from;
                break;
            }
    }

    void findLabels() {
        for (const FoundMark& mark : m_letter.marks) {
            const auto part = partOf(mark.mark);
            if (!part || mark.from < m_from || mark.from >= m_to)
                continue;
            if (m_events.size() >= 4 * kMostIssues)
                break;
            const bool sentence =
                mark.mark == Mark::ClaimsAdministratorBased || mark.mark == Mark::ReviewerBased;
            Event event;
            event.part = *part;
            event.from = mark.from;
            event.to = sentence ? mark.from : mark.to;
            event.errors = mark.errors;
            m_events.push_back(event);
        }
    }

    qsizetype previousEnd(qsizetype at) const {
        qsizetype out = m_from;
        for (const Event& e : m_events)
            if (e.from < at)
                out = std::max(out, std::min(e.to, at));
        return out;
    }

    static bool isNumbered(QStringView text) {
        static const QRegularExpression number(
            uR"re(^(?:(?:issue|item|request)\s*(?:no\.?|number|#)?\s*#?\d{1,2}\b|\(?#?\d{1,2}[.)]\s*[A-Za-z(“"]))re"_s,
            QRegularExpression::CaseInsensitiveOption);
        return number.match(text).hasMatch();
    }

    /// Where the heading begins whose service ends at `end`, not before `floor`.
    qsizetype headingStart(qsizetype end, qsizetype floor) const {
        if (end <= floor)
            return floor;
        int at = m_sheet.lineAt(end - 1);
        const int first = m_sheet.lineAt(floor);
        for (int steps = 0; at > first && steps < kMostHeadingLines; --at, ++steps) {
            const SheetLine& here = line(at);
            if (here.joined)
                continue;
            // The outcome word can stand on a line of its own: then there is no service yet on this line.
            static const QRegularExpression letter(uR"re([A-Za-z]{2})re"_s);
            if (here.from >= end || !letter.match(between(here.from, end)).hasMatch())
                continue;
            if (isNumbered(between(here.from, here.to)))
                return std::max(floor, here.from);
            const QStringView before = between(std::max(floor, line(at - 1).from), line(at - 1).to);
            if (here.spaced || endsSentence(before))
                return std::max(floor, here.from);
        }
        qsizetype start = std::max(floor, line(at).from);
        // Within a line a rationale may end and the heading begin.
        const auto said = firstConclusionOf(between(start, end));
        if (said && said->from + said->length < end - start &&
            m_flat.at(start + said->from + said->length - 1) == u'.') {
            start += said->from + said->length;
            while (start < end && m_flat.at(start).isSpace())
                ++start;
        }
        return start;
    }

    void addHeading(const Verdict& decision, bool sentence, qsizetype headingEnd) {
        Event event;
        event.part = Part::Heading;
        event.decision = decision;
        event.sentence = sentence;
        event.errors = decision.errors;
        event.to = headingEnd;
        const qsizetype serviceEnd = sentence ? headingEnd : decision.from;
        event.from = headingStart(serviceEnd, previousEnd(serviceEnd));
        m_headings.push_back(event);
    }

    /// "...: Upheld" right before a label; and one before a paragraph without label, where it stands as a
    /// heading.
    void findHeadings() {
        std::vector<qsizetype> done;
        for (std::size_t i = 0; i < m_events.size(); ++i) {
            const qsizetype end = m_events[i].from;
            const qsizetype floor = i == 0 ? m_from : m_events[i - 1].to;
            if (end <= floor)
                continue;
            const QStringView region = between(std::max(floor, end - 400), end);
            if (auto verdict = decisionAtEnd(region)) {
                verdict->from += std::max(floor, end - 400);
                if (plausible(*verdict, true)) {
                    addHeading(*verdict, false, end);
                    continue;
                }
            }
            if (m_events[i].part == Part::Claims || (m_events[i].part == Part::Reviewer && opens(i)))
                addSentence(floor, end);
        }
        const int first = m_sheet.lineAt(m_from);
        const int last = m_sheet.lineAt(std::max(m_from, m_to - 1));
        for (int i = first; i <= last && m_headings.size() < kMostIssues; ++i) {
            const SheetLine& here = line(i);
            if (here.to <= m_from)
                continue;
            const qsizetype from = std::max(here.from, m_from);
            const QStringView words = between(from, here.to);
            // plausible() asks for a colon or its like before the word: without one there is nothing to look
            // at.
            const QStringView tail = words.mid(std::max<qsizetype>(0, words.size() - 44));
            if (std::none_of(tail.begin(), tail.end(),
                             [](QChar c) { return QStringView(u":;-–—|").contains(c); }))
                continue;
            auto verdict = decisionAtEnd(words);
            if (!verdict)
                continue;
            verdict->from += from;
            const bool known = std::any_of(m_headings.begin(), m_headings.end(), [&](const Event& h) {
                return verdict->from >= h.from && verdict->from <= h.to;
            });
            if (!known && plausible(*verdict, false) && standsAlone(i, *verdict))
                addHeading(*verdict, false, here.to);
        }
        m_events.insert(m_events.end(), m_headings.begin(), m_headings.end());
        std::stable_sort(m_events.begin(), m_events.end(),
                         [](const Event& a, const Event& b) { return a.from < b.from; });
    }

    /// Is label `i` the first of its issue?
    bool opens(std::size_t i) const { return i == 0 || m_events[i - 1].part == Part::Rationale; }

    /// Is the decision word one that heads an issue, and not the end of a sentence in prose?
    bool plausible(const Verdict& v, bool beforeLabel) const {
        qsizetype before = v.from;
        while (before > m_from && m_flat.at(before - 1).isSpace())
            --before;
        const QChar mark = before > m_from ? m_flat.at(before - 1) : u':';
        const bool parted = QStringView(u":;-–—|.").contains(mark);
        const QChar initial = m_flat.at(v.from);
        if (beforeLabel)
            return parted || initial.isUpper() ||
                   between(std::max(m_from, before - 12), before).contains(u" is") ||
                   between(std::max(m_from, before - 12), before).contains(u" are");
        return parted && mark != u'.' && initial.isUpper();
    }

    /// A heading that no label follows must look like one: a paragraph of its own, its word at the line's
    /// end.
    bool standsAlone(int i, const Verdict& v) const {
        const qsizetype start = headingStart(v.from, previousEnd(v.from));
        const int first = m_sheet.lineAt(start);
        const SheetLine& top = line(first);
        const bool begins =
            top.from >= start && (top.spaced || top.pageStart || first == 0 ||
                                  isNumbered(between(top.from, top.to)) || start <= m_from + 1);
        const bool lastLine = i + 1 >= static_cast<int>(m_sheet.lines().size());
        const bool endsPara =
            lastLine || line(i + 1).spaced || line(i + 1).pageStart || isNumbered(between(top.from, top.to));
        return begins && endsPara && v.from - start < 600 && v.from > start;
    }

    /// "N. SERVICE is not medically necessary and appropriate.": the last paragraph before the labels.
    void addSentence(qsizetype floor, qsizetype end) {
        const auto said = conclusionOf(between(std::max(floor, end - 1500), end));
        if (!said || !said->direct)
            return;
        const qsizetype base = std::max(floor, end - 1500);
        const qsizetype sentenceEnd = base + said->from + said->length;
        if (!between(sentenceEnd, end).trimmed().isEmpty() && between(sentenceEnd, end).trimmed().size() > 40)
            return;
        qsizetype start = base + said->from;
        // A number that begins a line before the sentence ends begins the heading, whatever full stops stand
        // in it.
        const int lastLine = m_sheet.lineAt(base + said->phraseFrom);
        bool headed = start <= m_from + 2;
        for (int i = lastLine, steps = 0; i >= 0 && steps < kMostHeadingLines && line(i).from >= base;
             --i, ++steps) {
            if (isNumbered(between(line(i).from, line(i).to))) {
                start = line(i).from;
                headed = true;
                break;
            }
            if (line(i).spaced) {
                headed = headed || line(i).from <= start;
                start = std::min(start, line(i).from);
                break;
            }
        }
        const int top = m_sheet.lineAt(start);
        headed = headed || line(top).pageStart || line(top).from == start;
        if (!headed)
            return;
        Event event;
        event.part = Part::Heading;
        event.sentence = true;
        event.from = std::max(start, floor);
        event.to = sentenceEnd;
        event.errors = said->errors;
        event.decision.from = base + said->phraseFrom;
        event.decision.length = sentenceEnd - event.decision.from;
        event.decision.value = decisionFor(said->value);
        m_headings.push_back(event);
    }

    std::vector<IssueParts> assemble() {
        std::vector<IssueParts> out;
        bool open = false;
        bool have[4] = {false, false, false, false};
        for (std::size_t i = 0; i < m_events.size() && out.size() < kMostIssues; ++i) {
            const Event& e = m_events[i];
            const qsizetype end = i + 1 < m_events.size() ? m_events[i + 1].from : m_to;
            const bool heading = e.part == Part::Heading;
            const bool again =
                !heading && (have[static_cast<int>(e.part)] ||
                             (have[static_cast<int>(Part::Rationale)] && e.part != Part::Rationale));
            // A second rationale label within one rationale is prose of its writer.
            if (again && e.part == Part::Rationale && open) {
                IssueParts& issue = out.back();
                const qsizetype begin = m_rationaleFrom;
                issue.rationale = m_letter.piece(begin, end);
                continue;
            }
            if (heading || again || !open) {
                out.emplace_back();
                std::fill(std::begin(have), std::end(have), false);
                open = true;
                if (heading)
                    takeHeading(out.back(), e);
                else
                    takeNoHeading(out.back(), i);
            }
            have[static_cast<int>(e.part)] = true;
            IssueParts& issue = out.back();
            if (heading) {
                // What follows a heading with no label is its rationale.
                const Passage rest = m_letter.piece(e.to, end);
                if (i + 1 >= m_events.size() || m_events[i + 1].part == Part::Heading) {
                    issue.rationale = rest;
                    issue.rationaleTrust = 0.85;
                }
                continue;
            }
            const Passage content = m_letter.piece(e.to, end);
            const double trust = 0.98 - 0.02 * e.errors;
            if (e.part == Part::Claims)
                issue.claimsGuideline = content;
            else if (e.part == Part::Reviewer)
                issue.reviewerGuideline = content;
            else {
                issue.rationale = content;
                issue.rationaleTrust = trust;
                m_rationaleFrom = e.to;
            }
            const bool lastPart = i + 1 >= m_events.size() || m_events[i + 1].part == Part::Heading ||
                                  m_events[i + 1].part == Part::Claims;
            if (e.part == Part::Reviewer && lastPart)
                splitRationale(issue, e.to, end);
        }
        return out;
    }

    void takeHeading(IssueParts& issue, const Event& e) const {
        const qsizetype serviceEnd = e.decision.from;
        const ServiceText service = serviceOf(m_letter.piece(e.from, serviceEnd), e.sentence);
        issue.service = service.text;
        issue.number = service.number;
        issue.decision = m_sheet.passage().mid(e.decision.from, e.decision.length);
        issue.decisionValue = e.decision.value;
        issue.decisionTrust = 0.99 - 0.03 * e.errors;
        if (e.sentence) {
            issue.serviceRule = "issue.sentence";
            issue.serviceTrust = 0.95;
            issue.decisionRule = "issue.sentence";
            issue.decisionTrust = 0.97 - 0.02 * e.errors;
            issue.concludes = m_letter.piece(e.from, e.to);
        }
    }

    /// A heading whose decision word lacks: the last short paragraph before the label.
    void takeNoHeading(IssueParts& issue, std::size_t event) const {
        const qsizetype end = m_events[event].from;
        const qsizetype floor = event == 0 ? m_from : std::min(m_events[event - 1].to, end);
        const QStringView region = between(floor, end);
        qsizetype tail = region.size();
        while (tail > 0 && region.at(tail - 1).isSpace())
            --tail;
        if (tail == 0)
            return;
        const qsizetype start = headingStart(floor + tail, floor);
        const ServiceText service = serviceOf(m_letter.piece(start, end), false);
        // In a rationale's last paragraph a full stop ends the text; a heading has none.
        const bool prose = event > 0 && endsSentence(region) && service.number == 0;
        if (prose || service.text.size() > 400)
            return;
        issue.service = service.text;
        issue.number = service.number;
        issue.serviceTrust = 0.8;
        issue.serviceRule = "issue.heading-without-decision";
    }

    /// The label of the rationale lacks: it begins with the first paragraph that names no source.
    void splitRationale(IssueParts& issue, qsizetype from, qsizetype to) const {
        const int first = m_sheet.lineAt(from);
        const int last = m_sheet.lineAt(std::max(from, to - 1));
        for (int i = first + 1; i <= last; ++i) {
            if (!line(i).spaced && !endsSentence(between(line(i - 1).from, line(i - 1).to)))
                continue;
            const QStringView words = between(line(i).from, line(i).to);
            if (words.startsWith(u"Decision based") || words.startsWith(u"Non-MTUS") ||
                words.startsWith(u"MTUS") || words.startsWith(u"The MTUS") ||
                (!line(i).spaced && to - line(i).from < 200))
                continue;
            issue.reviewerGuideline = m_letter.piece(from, line(i).from);
            issue.rationale = m_letter.piece(line(i).from, to);
            issue.rationaleTrust = 0.85;
            issue.guidelineTrust = 0.85;
            return;
        }
    }

    const LetterView& m_letter;
    const Sheet& m_sheet;
    QStringView m_flat;
    qsizetype m_from = 0;
    qsizetype m_to = 0;
    qsizetype m_rationaleFrom = 0;
    std::vector<Event> m_events;
    std::vector<Event> m_headings;
};

} // namespace

namespace {

/// "1 Right knee brace", "2 Crutches": numbers without a full stop, which count through all the issues. Alone
/// such a number may be a quantity.
void takeCountedNumbers(std::vector<IssueParts>& issues) {
    if (issues.size() < 2)
        return;
    const auto counted = [&](std::size_t i) {
        const QString number = QString::number(i + 1) + u' ';
        const Passage& service = issues[i].service;
        return issues[i].number == 0 && service.flat().startsWith(number) && service.size() > number.size() &&
               service.flat().at(number.size()).isUpper();
    };
    for (std::size_t i = 0; i < issues.size(); ++i)
        if (!counted(i))
            return;
    for (std::size_t i = 0; i < issues.size(); ++i) {
        issues[i].number = static_cast<int>(i) + 1;
        issues[i].service = issues[i].service.mid(QString::number(i + 1).size());
    }
}

} // namespace

std::vector<IssueParts> readLabelledIssues(const LetterView& letter) {
    std::vector<IssueParts> out = Reader(letter).read();
    takeCountedNumbers(out);
    return out;
}

} // namespace lectern::extract
