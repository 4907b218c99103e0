// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/outcome.h"

#include "core/extract/squeeze.h"

#include <algorithm>
#include <array>
#include <vector>

namespace lectern::extract {

using namespace Qt::StringLiterals;

namespace {

struct Piece {
    qsizetype from = 0;
    qsizetype to = 0;
    QString letters; // squeezed; 0, 1 and | read as the letters they are taken for by OCR
};

bool isWordChar(QChar c) {
    return c.isLetterOrNumber() || c == u'\'' || c == u'’' || c == u'|';
}

/// Words of [from, to), at most `limit` from its start or its end.
std::vector<Piece> pieces(QStringView text, qsizetype from, qsizetype to, int limit, bool fromEnd) {
    std::vector<Piece> out;
    const auto push = [&](qsizetype a, qsizetype b) {
        Piece piece{a, b, {}};
        for (qsizetype i = a; i < b; ++i) {
            const QChar c = text.at(i);
            if (c == u'|' || c == u'1')
                piece.letters += u'l';
            else if (c == u'0')
                piece.letters += u'o';
            else if (c.isLetterOrNumber())
                piece.letters += c.toLower();
        }
        out.push_back(std::move(piece));
    };
    if (fromEnd) {
        qsizetype i = to;
        while (i > from && static_cast<int>(out.size()) < limit) {
            while (i > from && !isWordChar(text.at(i - 1)))
                --i;
            qsizetype a = i;
            while (a > from && isWordChar(text.at(a - 1)))
                --a;
            if (a < i)
                push(a, i);
            i = a;
        }
        std::reverse(out.begin(), out.end());
    } else {
        qsizetype i = from;
        while (i < to && static_cast<int>(out.size()) < limit) {
            while (i < to && !isWordChar(text.at(i)))
                ++i;
            qsizetype b = i;
            while (b < to && isWordChar(text.at(b)))
                ++b;
            if (b > i)
                push(i, b);
            i = b;
        }
    }
    return out;
}

enum class Sense { None, Upheld, Overturned, Partial, In, Part, Modified, And };

struct WordSense {
    Sense sense = Sense::None;
    int errors = 0;
};

WordSense senseOf(const QString& word) {
    struct Entry {
        QStringView word;
        Sense sense;
        int errors;
    };
    static constexpr Entry entries[] = {
        {u"upheld", Sense::Upheld, 1},
        {u"uphold", Sense::Upheld, 1},
        {u"overturned", Sense::Overturned, 2},
        {u"overturn", Sense::Overturned, 1},
        {u"partially", Sense::Partial, 2},
        {u"partial", Sense::Partial, 1},
        {u"partly", Sense::Partial, 0},
        {u"in", Sense::In, 0},
        {u"part", Sense::Part, 0},
        {u"modified", Sense::Modified, 1},
        {u"and", Sense::And, 0},
    };
    WordSense best;
    int least = 99;
    for (const Entry& e : entries)
        if (const auto errors = typos(word, e.word, e.errors); errors && *errors < least) {
            least = *errors;
            best = {e.sense, *errors};
        }
    if (best.sense == Sense::None) {
        // Run together: "PartiallyOverturned", "overturnedinpart".
        if (word.contains(u"overturn") && (word.startsWith(u"partial") || word.endsWith(u"inpart")))
            return {Sense::Partial, 0};
        // "uplteld", "upheId": OCR breaks one letter into two.
        if (word.size() >= 5 && word.size() <= 7 && word.startsWith(u"up") && word.endsWith(u"eld"))
            return {Sense::Upheld, 1};
        if (word.size() >= 8 && word.startsWith(u"over") && word.endsWith(u"ed"))
            if (const auto errors = typos(word, u"overturned", 3))
                return {Sense::Overturned, *errors};
    }
    return best;
}

std::optional<Verdict> verdictOf(const std::vector<Piece>& words, const std::vector<WordSense>& senses,
                                 std::size_t first, std::size_t last) {
    Verdict out;
    out.from = words[first].from;
    out.length = words[last].to - words[first].from;
    bool upheld = false;
    bool overturned = false;
    bool part = false;
    for (std::size_t i = first; i <= last; ++i) {
        upheld = upheld || senses[i].sense == Sense::Upheld;
        overturned = overturned || senses[i].sense == Sense::Overturned;
        part = part || senses[i].sense == Sense::Partial || senses[i].sense == Sense::Part ||
               senses[i].sense == Sense::Modified;
        out.errors += senses[i].errors;
    }
    if (!upheld && !overturned && !part)
        return std::nullopt;
    out.value = part || (upheld && overturned) ? u"partially_overturned"_s
                : upheld                       ? u"upheld"_s
                                               : u"overturned"_s;
    return out;
}

bool decides(Sense s) {
    return s == Sense::Upheld || s == Sense::Overturned || s == Sense::Modified;
}

} // namespace

std::optional<Verdict> decisionAtEnd(QStringView text) {
    const qsizetype from = std::max<qsizetype>(0, text.size() - 80);
    const std::vector<Piece> words = pieces(text, from, text.size(), 7, true);
    if (words.empty())
        return std::nullopt;
    std::vector<WordSense> senses;
    for (const Piece& p : words)
        senses.push_back(senseOf(p.letters));
    std::size_t first = words.size();
    bool core = false;
    while (first > 0) {
        const Sense s = senses[first - 1].sense;
        if (s == Sense::None)
            break;
        core = core || decides(s) || (s == Sense::Partial && words[first - 1].letters.contains(u"overturn"));
        --first;
    }
    while (first < words.size() && (senses[first].sense == Sense::And || senses[first].sense == Sense::In ||
                                    senses[first].sense == Sense::Part))
        ++first;
    if (!core || first >= words.size() || senses.back().sense == Sense::And ||
        senses.back().sense == Sense::In)
        return std::nullopt;
    return verdictOf(words, senses, first, words.size() - 1);
}

std::optional<Verdict> decisionAtStart(QStringView text) {
    const std::vector<Piece> words = pieces(text, 0, std::min<qsizetype>(text.size(), 80), 6, false);
    std::vector<WordSense> senses;
    bool core = false;
    std::size_t count = 0;
    for (const Piece& p : words) {
        const WordSense s = senseOf(p.letters);
        if (s.sense == Sense::None)
            break;
        // "UPHOLD. In part ..." is two sentences.
        if (count > 0 && text.mid(words[count - 1].to, p.from - words[count - 1].to).contains(u'.'))
            break;
        senses.push_back(s);
        core = core || decides(s.sense) || (s.sense == Sense::Partial && p.letters.contains(u"overturn"));
        ++count;
    }
    while (count > 0 && (senses[count - 1].sense == Sense::In || senses[count - 1].sense == Sense::And))
        --count;
    if (!core || count == 0)
        return std::nullopt;
    return verdictOf(words, senses, 0, count - 1);
}

QString decisionFor(const QString& conclusion) {
    return conclusion == u"not_medically_necessary" ? u"upheld"_s
           : conclusion == u"medically_necessary"   ? u"overturned"_s
                                                    : QString();
}

} // namespace lectern::extract
