// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/outcome.h"

#include "core/extract/squeeze.h"

#include <algorithm>
#include <array>
#include <vector>

namespace lectern::extract {

using namespace Qt::StringLiterals;

namespace {

struct Span {
    qsizetype from = 0;
    qsizetype to = 0;
};

bool isWordChar(QChar c) {
    return c.isLetterOrNumber() || c == u'\'' || c == u'’';
}

std::vector<Span> wordsOf(QStringView text) {
    std::vector<Span> out;
    qsizetype i = 0;
    while (i < text.size()) {
        while (i < text.size() && !isWordChar(text.at(i)))
            ++i;
        qsizetype b = i;
        while (b < text.size() && isWordChar(text.at(b)))
            ++b;
        if (b > i)
            out.push_back({i, b});
        i = b;
    }
    return out;
}

QString word(QStringView text, Span span) {
    return squeezed(text.mid(span.from, span.to - span.from));
}

template <std::size_t N>
bool isOneOf(const QString& w, const std::array<const char16_t*, N>& set) {
    return std::any_of(set.begin(), set.end(), [&](const char16_t* s) { return w == QStringView(s); });
}

constexpr std::array kVerbs = {u"is",   u"are",   u"was",    u"were",    u"be",
                               u"been", u"being", u"remain", u"remains", u"as"};
constexpr std::array kFillers = {
    u"considered",   u"deemed",    u"found",      u"to",     u"felt",       u"shown",     u"established",
    u"currently",    u"at",        u"this",       u"time",   u"determined", u"supported", u"certified",
    u"appropriate",  u"and",       u"reasonable", u"or",     u"therefore",  u"thus",      u"both",
    u"clearly",      u"seen",      u"judged",     u"viewed", u"recognized", u"regarded",  u"also",
    u"indeed",       u"now",       u"hereby",     u"either", u"warranted",  u"indicated", u"justified",
    u"have",         u"has",       u"had",        u"does",   u"do",         u"appear",    u"appears",
    u"meet",         u"qualify",   u"which",      u"that",   u"it",         u"request",   u"requested",
    u"demonstrated", u"documented"};
constexpr std::array kDoubt = {u"would", u"could",   u"may",  u"might", u"should",
                               u"if",    u"whether", u"when", u"until", u"unless"};

bool negates(const QString& w) {
    return w == u"not" || w == u"cannot" || w == u"never" || w == u"nor" || w == u"isnt" || w == u"arent" ||
           w == u"wasnt" || w == u"werent" || w == u"doesnt" || w == u"hasnt" || w == u"havent" ||
           w == u"dont" || w == u"non" || w == u"isnot" || w == u"arenot" || w == u"wasnot" ||
           w == u"werenot" || w == u"nt" || w == u"nott" || w == u"nto" || w == u"ont";
}

/// A full stop, or its like, that ends a sentence at `at`: what follows is a blank and no small letter.
bool ends(QStringView text, qsizetype at) {
    const QChar c = text.at(at);
    if (c != u'.' && c != u'!' && c != u'?')
        return false;
    qsizetype next = at + 1;
    while (next < text.size() && (text.at(next) == u'"' || text.at(next) == u'”' || text.at(next) == u')'))
        ++next;
    if (next >= text.size())
        return true;
    if (!text.at(next).isSpace())
        return false;
    while (next < text.size() && text.at(next).isSpace())
        ++next;
    if (next >= text.size() || !text.at(next).isLower())
        return !(at >= 2 && (text.mid(at - 2, 2) == u"Dr" || text.mid(at - 2, 2) == u"No" ||
                             text.mid(at - 2, 2) == u"vs"));
    return false;
}

/// No sentence is longer: text without full stops must not make every look at it cost its whole length.
constexpr qsizetype kLongestSentence = 1500; // characters to either side

Span sentenceAround(QStringView text, qsizetype from, qsizetype to) {
    Span out{from, to};
    const qsizetype first = std::max<qsizetype>(0, from - kLongestSentence);
    const qsizetype last = std::min(text.size(), to + kLongestSentence);
    while (out.from > first && !ends(text, out.from - 1))
        --out.from;
    while (out.from < from && text.at(out.from).isSpace())
        ++out.from;
    while (out.to < last && !ends(text, out.to))
        ++out.to;
    if (out.to < last)
        ++out.to;
    return out;
}

struct Hit {
    qsizetype phraseFrom = 0;
    qsizetype phraseTo = 0;
    bool negative = false;
    bool verb = false;
    bool doubt = false;
    int errors = 0;
};

/// "medically necessary" ending at word `k`; nullopt if it does not.
std::optional<Hit> hitAt(QStringView text, const std::vector<Span>& words, std::size_t k) {
    const Span last = words[k];
    const qsizetype size = last.to - last.from;
    const QChar initial = text.at(last.from).toLower();
    const bool glued = size >= 16;
    if (!glued && (initial != u'n' || size < 7 || size > 11))
        return std::nullopt;
    const QString w = word(text, last);
    Hit hit;
    hit.phraseTo = last.to;
    qsizetype first = static_cast<qsizetype>(k); // index of the word that holds "medically"
    QString attached;                            // what is glued before "medically"
    if (glued) {
        const qsizetype at = w.indexOf(u"medicallynecess");
        if (at < 0)
            return std::nullopt;
        attached = w.left(at);
    } else {
        const auto necessary = typos(w, u"necessary", 2);
        if (!necessary || k == 0)
            return std::nullopt;
        hit.errors = *necessary;
        first = static_cast<qsizetype>(k) - 1;
        const QString m = word(text, words[k - 1]);
        if (m.contains(u"medically"))
            attached = m.left(m.indexOf(u"medically"));
        else if (m == u"medical")
            ++hit.errors;
        else if (const auto medically = typos(m, u"medically", 2))
            hit.errors += *medically;
        else
            return std::nullopt;
    }
    hit.phraseFrom = words[static_cast<std::size_t>(first)].from;
    if (attached.endsWith(u"not") || attached == u"non") {
        hit.negative = true;
        attached.chop(3);
        hit.verb = attached == u"is" || attached == u"are" || attached == u"was" || attached == u"were";
    }
    for (qsizetype i = first - 1, steps = 0; i >= 0 && steps < 9; --i, ++steps) {
        const Span span = words[static_cast<std::size_t>(i)];
        const qsizetype next = words[static_cast<std::size_t>(i) + 1].from;
        bool stop = false;
        for (qsizetype c = span.to; c < next; ++c)
            stop = stop || text.at(c) == u';' || text.at(c) == u':' || ends(text, c);
        if (stop)
            break;
        const QString v = word(text, span);
        if (negates(v)) {
            hit.negative = true;
            hit.verb = hit.verb || v.size() > 3;
            hit.phraseFrom = span.from;
        } else if (isOneOf(v, kVerbs)) {
            hit.verb = true;
            hit.phraseFrom = span.from;
        } else if (isOneOf(v, kDoubt)) {
            hit.doubt = true;
            break;
        } else if (!isOneOf(v, kFillers)) {
            break;
        }
    }
    return hit;
}

/// "None of ... are", "Neither ... nor ... is", "No further ... is": the sentence's subject says no.
bool subjectDenies(QStringView sentence) {
    const QStringView head = sentence.left(12);
    for (const QStringView no : {QStringView(u"No "), QStringView(u"None "), QStringView(u"Neither ")})
        if (head.startsWith(no, Qt::CaseInsensitive))
            return true;
    return false;
}

Conclusion conclusion(QStringView text, const Hit& hit) {
    const Span sentence = sentenceAround(text, hit.phraseFrom, hit.phraseTo);
    Conclusion out;
    out.from = sentence.from;
    out.length = sentence.to - sentence.from;
    out.phraseFrom = hit.phraseFrom;
    out.errors = hit.errors;
    const bool negative = hit.negative || subjectDenies(text.mid(sentence.from, out.length));
    out.value = negative ? u"not_medically_necessary"_s : u"medically_necessary"_s;
    return out;
}

/// "medical necessity ... has (not) been established", "lacks medical necessity": said less plainly.
std::optional<Conclusion> indirect(QStringView text, const std::vector<Span>& words) {
    constexpr int kMostTries = 40;
    int tries = 0;
    for (std::size_t k = words.size(); k-- > 1 && tries < kMostTries;) {
        const Span span = words[k];
        if (span.to - span.from < 8 || span.to - span.from > 11 || text.at(span.from).toLower() != u'n')
            continue;
        if (!typos(word(text, span), u"necessity", 2) || !typos(word(text, words[k - 1]), u"medical", 1))
            continue;
        ++tries;
        const Span sentence = sentenceAround(text, words[k - 1].from, span.to);
        bool negative = false;
        bool positive = false;
        bool doubt = false;
        const auto begin =
            std::partition_point(words.begin(), words.end(), [&](Span w) { return w.from < sentence.from; });
        for (auto i = static_cast<std::size_t>(begin - words.begin()); i < words.size(); ++i) {
            if (words[i].to > sentence.to)
                break;
            const QString w = word(text, words[i]);
            negative = negative || negates(w) || w == u"lack" || w == u"lacks" || w == u"lacking" ||
                       w == u"no" || w == u"without" || w == u"fails" || w == u"failed" || w == u"neither" ||
                       w == u"unable";
            positive = positive || w == u"established" || w == u"supported" || w == u"met" ||
                       w == u"demonstrated" || w == u"supports" || w == u"support" || w == u"affirmed" ||
                       w == u"meets" || w == u"confirmed" || w == u"substantiated" || w == u"apparent" ||
                       w == u"clear";
            doubt = doubt || isOneOf(w, kDoubt) || w == u"citing";
        }
        if (doubt || (!negative && !positive))
            continue;
        Conclusion out;
        out.direct = false;
        out.from = sentence.from;
        out.length = sentence.to - sentence.from;
        out.phraseFrom = words[k - 1].from;
        out.value = negative ? u"not_medically_necessary"_s : u"medically_necessary"_s;
        return out;
    }
    return std::nullopt;
}

} // namespace

std::optional<Conclusion> conclusionOf(QStringView flat) {
    // It is mostly the last thing said: the end is looked at first, and only then the whole.
    constexpr qsizetype kTail = 700;
    if (flat.size() > 2 * kTail) {
        qsizetype from = flat.size() - kTail;
        while (from > 0 && !flat.at(from).isSpace())
            --from;
        if (auto said = conclusionOf(flat.mid(from)); said && said->direct && said->from > 0) {
            said->from += from;
            said->phraseFrom += from;
            return said;
        }
    }
    const std::vector<Span> words = wordsOf(flat);
    std::optional<Hit> loose;
    for (std::size_t k = words.size(); k-- > 0;) {
        const auto hit = hitAt(flat, words, k);
        if (!hit || hit->doubt)
            continue;
        if (!hit->verb) {
            if (!loose)
                loose = hit;
            continue;
        }
        Conclusion out = conclusion(flat, *hit);
        for (std::size_t i = k; i-- > 0 && words[i].from > out.from;)
            if (const auto other = hitAt(flat, words, i); other && other->verb && !other->doubt)
                out.both = out.both || conclusion(flat, *other).value != out.value;
        return out;
    }
    if (auto said = indirect(flat, words))
        return said;
    if (loose) {
        Conclusion out = conclusion(flat, *loose);
        out.direct = false;
        return out;
    }
    return std::nullopt;
}

std::optional<Conclusion> firstConclusionOf(QStringView flat) {
    const std::vector<Span> words = wordsOf(flat);
    for (std::size_t k = 0; k < words.size(); ++k)
        if (const auto hit = hitAt(flat, words, k); hit && !hit->doubt && (hit->verb || hit->negative))
            return conclusion(flat, *hit);
    return std::nullopt;
}

} // namespace lectern::extract
