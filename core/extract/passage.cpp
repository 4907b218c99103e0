// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/passage.h"

#include <algorithm>
#include <optional>

namespace lectern::extract {

struct Passage::Shared {
    std::vector<Token> tokens; // sorted by `from`, not overlapping
};

namespace {

/// Tokens that overlap [from, to), as a range of indexes.
std::pair<std::size_t, std::size_t> overlapping(const std::vector<Token>& tokens, qsizetype from,
                                                qsizetype to) {
    const auto first = std::partition_point(tokens.begin(), tokens.end(),
                                            [&](const Token& t) { return t.from + t.length <= from; });
    const auto last = std::partition_point(first, tokens.end(), [&](const Token& t) { return t.from < to; });
    return {static_cast<std::size_t>(first - tokens.begin()),
            static_cast<std::size_t>(last - tokens.begin())};
}

/// The part of a token's box that covers [from, to) of the text: by character count, which is near enough to
/// light half a word and exact for whole ones.
letter::Rect part(const Token& t, qsizetype from, qsizetype to) {
    letter::Rect box = t.box;
    if (t.length <= 0)
        return box;
    const double unit = t.box.width() / static_cast<double>(t.length);
    if (from > t.from)
        box.left = t.box.left + unit * static_cast<double>(from - t.from);
    if (to < t.from + t.length)
        box.right = t.box.left + unit * static_cast<double>(to - t.from);
    return box;
}

} // namespace

Passage Passage::mid(qsizetype from, qsizetype length) const {
    from = std::clamp<qsizetype>(from, 0, m_text.size());
    qsizetype to = length < 0 ? m_text.size() : std::min(m_text.size(), from + length);
    while (from < to && m_text.at(from).isSpace())
        ++from;
    while (to > from && m_text.at(to - 1).isSpace())
        --to;
    Passage out;
    out.m_shared = m_shared;
    out.m_offset = m_offset + from;
    out.m_text = m_text.mid(from, to - from);
    out.m_flat = m_flat.mid(from, to - from);
    return out;
}

letter::Evidence Passage::evidence(qsizetype from, qsizetype length) const {
    letter::Evidence out;
    if (!m_shared || length <= 0)
        return out;
    const qsizetype begin = m_offset + from;
    const qsizetype end = m_offset + std::min(from + length, m_text.size());
    const auto [first, last] = overlapping(m_shared->tokens, begin, end);
    int line = -1;
    for (std::size_t i = first; i < last; ++i) {
        const Token& t = m_shared->tokens[i];
        const letter::Rect box = part(t, begin, end);
        if (!out.empty() && t.line == line && out.back().page == t.page)
            out.back().rect = out.back().rect.united(box);
        else
            out.push_back({t.page, box});
        line = t.line;
    }
    return out;
}

float Passage::confidence(qsizetype from, qsizetype length) const {
    float least = 1;
    if (!m_shared)
        return least;
    const auto [first, last] = overlapping(m_shared->tokens, m_offset + from, m_offset + from + length);
    for (std::size_t i = first; i < last; ++i)
        least = std::min(least, m_shared->tokens[i].confidence);
    return least;
}

std::vector<Token> Passage::tokens() const {
    std::vector<Token> out;
    if (!m_shared)
        return out;
    const auto [first, last] = overlapping(m_shared->tokens, m_offset, m_offset + m_text.size());
    out.reserve(last - first);
    for (std::size_t i = first; i < last; ++i) {
        Token t = m_shared->tokens[i];
        t.from -= m_offset;
        out.push_back(t);
    }
    return out;
}

struct PassageBuilder::Pending {
    QString text;
    std::vector<Token> tokens;
    int line = 0;
    std::optional<int> lastLine;
};

PassageBuilder::PassageBuilder()
    : m_pending(std::make_unique<Pending>()) {}

PassageBuilder::~PassageBuilder() = default;

namespace {

/// The keyboard's hyphen, or the printer's own (U+2010, U+2011).
bool isHyphen(QChar c) {
    return c == u'-' || c == QChar(0x2010) || c == QChar(0x2011);
}

/// A hyphen at a line end is the printer's, not the word's, when lower-case letters stand on both sides and
/// the left part is long enough to be a syllable. "L4-", "CM14-", "X-" and "non-" keep theirs.
bool joins(QStringView left, QStringView right) {
    if (left.size() > 1 && left.endsWith(QChar::SoftHyphen))
        return true;
    if (left.size() < 3 || right.size() < 2 || !isHyphen(left.back()) || left.endsWith(u"--"))
        return false;
    QStringView stem = left.chopped(1);
    if (!stem.back().isLower() || !right.front().isLower())
        return false;
    // Second parts of compounds: "Opioid-induced", "left-sided"; letters as these are seldom hyphenated by
    // their printer, so a part that is a word of its own keeps its hyphen.
    static const QStringView second[] = {
        u"induced",   u"based",    u"related",     u"sided",     u"term",     u"dependent", u"type",
        u"old",       u"like",     u"specific",    u"certified", u"bearing",  u"aged",      u"level",
        u"grade",     u"dose",     u"acting",      u"release",   u"site",     u"handed",    u"dominant",
        u"thickness", u"limiting", u"threatening", u"free",      u"up",       u"off",       u"on",
        u"day",       u"week",     u"month",       u"year",      u"hour",     u"point",     u"stage",
        u"step",      u"effect",   u"steroidal",   u"compliant", u"approved", u"operative"};
    qsizetype letters = 0;
    while (letters < right.size() && right.at(letters).isLetter())
        ++letters;
    if (std::any_of(std::begin(second), std::end(second),
                    [&](QStringView w) { return right.first(letters).compare(w, Qt::CaseInsensitive) == 0; }))
        return false;
    // A compound parted again within its second part ("left-sid-ed") is joined there when only an ending
    // follows.
    if (const auto inner = std::find_if(stem.rbegin(), stem.rend(), isHyphen); inner != stem.rend()) {
        if (letters > 4)
            return false;
        stem = stem.last(inner - stem.rbegin());
    }
    static const QStringView kept[] = {u"non",  u"pre",    u"post",  u"self", u"follow", u"well", u"low",
                                       u"high", u"long",   u"short", u"year", u"week",   u"day",  u"month",
                                       u"soft", u"weight", u"cross", u"half", u"intra",  u"anti"};
    return std::none_of(std::begin(kept), std::end(kept),
                        [&](QStringView k) { return stem.compare(k, Qt::CaseInsensitive) == 0; });
}

/// A word that is broken after its own hyphen or slash: "L4-" "5", "177-" "178", "items/" "services". "low-
/// and high-impact" is two words.
bool staysTogether(QStringView left, QStringView right) {
    if (left.size() < 2 || right.isEmpty() || !left.at(left.size() - 2).isLetterOrNumber() ||
        !right.front().isLetterOrNumber())
        return false;
    if (left.endsWith(u'/'))
        return true;
    return isHyphen(left.back()) && right != u"and" && right != u"or" && right != u"to";
}

} // namespace

void PassageBuilder::add(const letter::Word& word, int page, int line, bool gapBefore) {
    if (word.text.isEmpty())
        return;
    Pending& p = *m_pending;
    const bool newLine = p.lastLine && *p.lastLine != line;
    if (newLine)
        ++p.line;
    if (!p.text.isEmpty()) {
        const Token& last = p.tokens.back();
        const QStringView left = QStringView(p.text).mid(last.from, last.length);
        if (newLine && joins(left, word.text)) {
            p.text.chop(1);
            --p.tokens.back().length;
        } else if (!newLine || !staysTogether(left, word.text)) {
            p.text += newLine ? u'\n' : u' ';
        }
    }
    p.lastLine = line;
    p.tokens.push_back({p.text.size(), word.text.size(), page, p.line, word.box, word.confidence, gapBefore});
    p.text += word.text;
}

Passage PassageBuilder::take() {
    Passage out;
    auto shared = std::make_shared<Passage::Shared>();
    shared->tokens = std::move(m_pending->tokens);
    out.m_shared = std::move(shared);
    out.m_text = std::move(m_pending->text);
    out.m_flat = out.m_text;
    out.m_flat.replace(u'\n', u' ');
    m_pending = std::make_unique<Pending>();
    return out;
}

} // namespace lectern::extract
