// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/citationheads.h"
#include "core/extract/citationparts.h"
#include "core/extract/facts.h"
#include "core/letter/guideline.h"

#include <QRegularExpression>

#include <algorithm>

// A guideline paragraph is a row of statements ("Decision based on ...", "based its decision on ..."), each a
// row of sources. It is cut at the statements, then at the labels MTUS and Non-MTUS, then where a head names
// a new source; what is left is one source's own text (citationparts).

namespace lectern::extract {

using namespace Qt::StringLiterals;

namespace {

const auto noCase = QRegularExpression::CaseInsensitiveOption;

struct Range {
    qsizetype from = 0;
    qsizetype to = 0;
};

/// A stretch under one label; prose is running text of 2013, where what follows a full stop is no source.
struct Stretch {
    Range range;
    Authority authority = Authority::Unsaid;
    bool prose = false;
    bool stated = false; ///< "based on" led it in
};

/// Sentences that say that there is no source are blanked out, so that offsets stay.
QString withoutDenials(const QString& flat) {
    static const QRegularExpression denial(
        uR"((?:(?<=[.;:])\s+|^\s*)[^.;]*?(?:\b(?:did|do|does|has|have|had|was|were)\s*n(?:o|['’])t\s+(?:\w+\s+)?(?:bas\w*|cit\w*|rel(?:y|ied)|us(?:e|ed)|provid\w*|identif\w*|referenc\w*|stat\w*|list\w*|specif\w*|indicat\w*|giv\w*|includ\w*|speaks?|address\w*|cover\w*|mention\w*|contain\w*|discuss\w*)\b[^.;]*?(?=,?\s*\b(?:but|rather|instead|therefore|so|thus|hence|and)\b|[.;]|$)|\b(?:found\s+)?(?:that\s+)?no\s+(?:specific\s+|other\s+|relevant\s+|applicable\s+)?(?:sections?|MTUS|guidelines?|evidence|citations?|criteria|source)\b[^.;]*|\bnone\s+(?:cited|given|provided|stated|listed|applicable)\b[^.;]*|^\s*(?:none|n\/a|not\s+(?:applicable|stated|cited|provided|given))\s*(?=[.;]|$)|\bno\s+MTUS\s*\/\s*[^.;]*))"_s,
        noCase);
    QString out = flat;
    auto it = denial.globalMatch(flat);
    while (it.hasNext()) {
        const QRegularExpressionMatch m = it.next();
        for (qsizetype i = m.capturedStart(); i < m.capturedEnd(); ++i)
            out[i] = u' ';
    }
    return out;
}

/// Where a sentence of prose ends at or after `from`: a full stop before a capital that no abbreviation owns.
qsizetype sentenceEnd(const QString& s, qsizetype from, qsizetype to) {
    static const QRegularExpression abbreviation(
        uR"((?:^|[\s(,])(?:pp?|pgs?|pages?|ch|chpt?r?|no|vol|sec|al|vs|eds?|st|dr|u\.s|inc|etc|e\.g|i\.e|med|j|am)$)"_s,
        noCase);
    for (qsizetype i = from; i < to; ++i) {
        if (s[i] != u'.' || i + 2 >= to || !s[i + 1].isSpace() || !s[i + 2].isUpper())
            continue;
        if (!abbreviation.match(s.mid(std::max<qsizetype>(from, i - 8), i - std::max<qsizetype>(from, i - 8)))
                 .hasMatch())
            return i;
    }
    return to;
}

std::vector<Stretch> stretches(const QString& text) {
    // "Decision based on", with a slip or two; or the prose of 2013
    static const QRegularExpression statement(
        uR"(\b(?:D[ec]{1,2}\w{2,7}n?s?\s*(?:is\s+|was\s+|were\s+)?bas?e?[sd]\s*(?:up)?on\b|(?:bas(?:es|ed|ing))\s+(?:its|his|her|their|the|his\s*\/\s*her|he\s*\/\s*she)\W*(?:(?:or\s+)?her\s+)?(?:[\w-]+\s+){0,2}?(?:decisions?|determinations?|denials?|rationale)\s+(?:up)?on\b|(?:rel(?:ied|ies|ying))\s+(?:up)?on\b))"_s,
        noCase);
    static const QRegularExpression label(
        uR"((?:\bNon[-\s‐‑–]*MTUS\b(?:\s*Citations?\b)?\s*[:,-]?(?:\s*Other\s+Medical\s+Treatment\s+Guidelines?\s+(?:or|and)\s+(?:other\s+)?Medical\s+Evidence\s*:?)?|\bOther\s+Medical\s+Treatment\s+Guidelines?\s+or\s+Medical\s+Evidence\s*:?|(?<=[.;]\s|,\s|and\s|^)MTUS\b(?!\s*\))))"_s,
        noCase);
    struct Statement {
        qsizetype from;
        qsizetype body;
        bool prose;
    };
    std::vector<Statement> found;
    auto it = statement.globalMatch(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch m = it.next();
        found.push_back(
            {m.capturedStart(), m.capturedEnd(), !m.captured().startsWith(u'D', Qt::CaseInsensitive)});
    }
    if (found.empty())
        found.push_back({-1, 0, true});
    std::vector<Stretch> out;
    for (std::size_t i = 0; i < found.size(); ++i) {
        qsizetype at = found[i].body;
        const qsizetype end = i + 1 < found.size() ? found[i + 1].from : text.size();
        while (at < end && (text[at].isSpace() || text[at] == u':'))
            ++at;
        // the label's own text is looked at from `at` on, so that "^" stands for the body's start
        const QString body = text.mid(at, end - at);
        Stretch now{{at, end}, Authority::Unsaid, found[i].prose, found[i].from >= 0};
        auto labels = label.globalMatch(body);
        while (labels.hasNext()) {
            const QRegularExpressionMatch m = labels.next();
            const QStringView before = QStringView(body).left(m.capturedStart()).trimmed();
            if (before.endsWith(u"not part of the") || before.endsWith(u"a") ||
                before.endsWith(u"part of the"))
                continue;
            const bool mtus = m.captured().startsWith(u"MTUS", Qt::CaseInsensitive);
            const qsizetype cut = at + m.capturedStart();
            // in prose "the MTUS" says where a source belongs, not that a new one starts
            if (mtus && now.prose && m.capturedStart() > 0)
                continue;
            now.range.to = cut;
            if (now.range.to - now.range.from > 2)
                out.push_back(now);
            now.range = {mtus ? cut : at + m.capturedEnd(), end};
            now.authority = mtus ? Authority::Mtus : Authority::NonMtus;
        }
        out.push_back(now);
    }
    return out;
}

bool startsSource(const QString& text, const CitationHead& head, qsizetype previousEnd) {
    static const QRegularExpression parted(
        uR"((?:[;,.:&/]|\b(?:and|also|with|plus|or|as well as))\s*(?:the\s+|also\s+)*$|\d\)\s*$)"_s, noCase);
    return parted.match(text.mid(previousEnd, head.from - previousEnd)).hasMatch();
}

/// Heads that open a source of their own, the first included.
std::vector<CitationHead> openings(const QString& text, const std::vector<CitationHead>& heads) {
    static const QRegularExpression complete(
        uR"(\b(?:p(?:ages?|gs?|p)?\b\.?\s*(?:\(s\))?\s*:?\s*\d|part\s+of\s+(?:the\s+)?M|sect?ions?\s*(?:\(s\)|:))|[;]|\.\s)"_s,
        noCase);
    static const QRegularExpression listing(uR"(\bsect?ions?\s*(?:\(\s*s\s*\)?|:))"_s, noCase);
    std::vector<CitationHead> out;
    QString chapter;
    QString title;
    qsizetype previous = 0;
    for (const CitationHead& head : heads) {
        bool open = out.empty();
        if (!open) {
            const CitationHead& current = out.back();
            const QString since = text.mid(current.from, head.from - current.from);
            const bool inList = listing.match(since).hasMatch();
            const bool parted = startsSource(text, head, previous);
            if (head.kind == CitationHead::Kind::Chapter && current.source != Source::Acoem)
                continue;
            if (inList && !head.dated && head.kind != CitationHead::Kind::Name)
                continue;
            if (inList && !head.dated &&
                !text.mid(head.from, head.length).contains(u"Guid", Qt::CaseInsensitive) &&
                head.source != Source::Odg && head.source != Source::Acoem)
                continue;
            if (head.source != current.source)
                // an ACOEM title within an ODG reference names the same thing twice unless it stands apart
                open = parted || head.kind == CitationHead::Kind::Name;
            else if (head.kind == CitationHead::Kind::Chapter)
                open = !chapter.isEmpty() && chapter != head.chapter;
            else if (head.kind == CitationHead::Kind::Title)
                open =
                    (!title.isEmpty() && title != head.title) || (parted && complete.match(since).hasMatch());
            else
                open = parted && complete.match(since).hasMatch();
        }
        if (open) {
            out.push_back(head);
            chapter.clear();
            title.clear();
        }
        if (head.kind == CitationHead::Kind::Chapter)
            chapter = head.chapter;
        else if (head.kind == CitationHead::Kind::Title)
            title = head.title;
        previous = head.end();
    }
    return out;
}

/// "<Title> 2004, Section(s): ..." whose title the catalogue knows only by a near miss.
void addMisspelt(const QString& text, std::vector<CitationHead>& heads) {
    static const QRegularExpression dated(
        uR"((?:^|[;.,]\s*|\band\s+)(?:MTUS\s+)?([A-Z][A-Za-z&,\/ -]{5,80}?),?\s*\(?((?:19|20)\d\d)(?:\s*\/\s*\d{4})?\)?\s*[,.;]?\s*Sect?ions?\s*\()"_s);
    auto it = dated.globalMatch(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch m = it.next();
        CitationHead head;
        head.kind = CitationHead::Kind::Title;
        head.source = Source::Acoem;
        head.from = m.capturedStart(1);
        head.length = m.capturedLength(1);
        head.dated = true;
        const bool known = std::any_of(heads.begin(), heads.end(), [&](const CitationHead& h) {
            return h.from < head.end() && head.from < h.end();
        });
        if (known)
            continue;
        const auto* c = letter::GuidelineCatalogue::standard().byTitle(u"ACOEM", m.captured(1));
        if (c == nullptr)
            continue;
        head.chapter = c->chapter;
        head.title = c->title;
        heads.push_back(head);
    }
    std::sort(heads.begin(), heads.end(),
              [](const CitationHead& a, const CitationHead& b) { return a.from < b.from; });
}

class Reader {
public:
    explicit Reader(const Passage& passage)
        : m_passage(passage)
        , m_text(withoutDenials(passage.flat())) {}

    std::vector<letter::Citation> read() {
        for (const Stretch& s : stretches(m_text))
            readStretch(s);
        return std::move(m_out);
    }

private:
    void readStretch(const Stretch& s) {
        const QString text = m_text.mid(s.range.from, s.range.to - s.range.from);
        std::vector<CitationHead> heads = findCitationHeads(text);
        addMisspelt(text, heads);
        // an article may speak of "knee complaints" or of the ACOEM: only a sentence that opens with a
        // source's name ends it
        if (s.authority == Authority::NonMtus && !heads.empty() &&
            isArticle(heads.front().kind == CitationHead::Kind::Name ? text.left(heads.front().from) : text))
            heads.erase(std::remove_if(heads.begin(), heads.end(),
                                       [&](const CitationHead& h) { return !opensSentence(text, h); }),
                        heads.end());
        const std::vector<CitationHead> starts = openings(text, heads);
        if (starts.empty() || (starts.front().from > 0 && s.authority == Authority::NonMtus &&
                               isArticle(text.left(starts.front().from)))) {
            const qsizetype end = starts.empty() ? text.size() : starts.front().from;
            readOther(s, text, {0, end});
        }
        for (std::size_t i = 0; i < starts.size(); ++i) {
            const bool first = i == 0;
            Range r{first && !(s.prose || isArticle(text.left(starts[0].from))) ? 0 : starts[i].from,
                    i + 1 < starts.size() ? starts[i + 1].from : text.size()};
            if (s.prose)
                r.to = std::min(r.to, sentenceEnd(text, starts[i].end(), r.to));
            // "...; Smith J et al., A trial of ..., Spine 2013": an article stands behind the known source
            const qsizetype parted = text.indexOf(u"; ", starts[i].end());
            if (parted > 0 && parted < r.to && namesArticle(text.mid(parted, r.to - parted))) {
                readKnown(s, text, {r.from, parted}, starts[i].source);
                Stretch own = s;
                own.authority = Authority::NonMtus;
                readOther(own, text, {parted + 2, r.to});
                continue;
            }
            readKnown(s, text, r, starts[i].source);
        }
    }

    static bool opensSentence(const QString& text, const CitationHead& h) {
        const QStringView before = QStringView(text).left(h.from).trimmed();
        return h.kind == CitationHead::Kind::Name &&
               (before.isEmpty() || before.endsWith(u'.') || before.endsWith(u';') ||
                (h.source == Source::Odg && before.endsWith(u" and")));
    }

    /// Words enough before a known name to be a source of their own.
    static bool isArticle(const QString& text) {
        static const QRegularExpression marks(
            uR"(\bet\s+al\b|https?:|www\.|\bJournal\b|\bvol(?:ume)?\b|\b(?:19|20)\d\d\s*[;:)]|[.;]\s+\S.*[.;])"_s,
            noCase);
        return text.size() > 12 && marks.match(text).hasMatch();
    }

    /// Marks that no section of a known source bears: authors, a journal, an address.
    static bool namesArticle(const QString& text) {
        static const QRegularExpression marks(
            uR"(\bet\s+al\b|https?:|www\.|\bJournal\b|\bJ\.?\s+[A-Z][a-z]+|\b(?:19|20)\d\d\s*[;:]\s*\d)"_s);
        return text.size() > 30 && marks.match(text).hasMatch();
    }

    void readOther(const Stretch& s, const QString& text, Range r) {
        static const QRegularExpression noSource(
            uR"(\b(?:medical\s+records?|documentation|lack\s+of|facts?|same\s+guidelines?|opinions?|reviewed|not\s+supported|employee|claimant|patient)\b)"_s,
            noCase);
        static const QRegularExpression bareMtus(
            uR"(^\W*(?:the\s+)?(?:California\s+)?(?:MTUS|Medical\s+Treatment\s+Utili[sz]ation\s+Schedule(?:\s*\(\s*MTUS\s*\))?)(?:\s+guidelines?)?\W*$)"_s,
            noCase);
        if (s.prose)
            r.to = std::min(r.to, sentenceEnd(text, r.from, r.to));
        QString own = text.mid(r.from, r.to - r.from);
        static const QRegularExpression partyLabel(
            uR"(^\s*(?:the\s+)?(?:claims?\s+administrators?|maximus|(?:expert|physician|professional)\s+reviewers?)['’s]*\s+guidelines?\s*:\s*)"_s,
            noCase);
        own.remove(partyLabel);
        const bool letters = std::count_if(own.begin(), own.end(), [](QChar c) { return c.isLetter(); }) >= 3;
        if (!letters)
            return;
        if (bareMtus.match(own).hasMatch()) {
            letter::Citation c = readKnownSource(own, Source::Mtus, Authority::Mtus);
            c.section.clear();
            c.confidence = 0.8;
            add(std::move(c), s, r);
            return;
        }
        if (s.authority == Authority::Mtus) {
            // a title that only the catalogue recognises
            letter::Citation c = readKnownSource(own, Source::Acoem, Authority::Mtus);
            if (c.title.isEmpty()) {
                c = readOtherSource(own.trimmed().mid(4), Authority::Mtus);
                c.confidence = 0.6;
            } else {
                c.confidence = 0.85;
            }
            if (!c.document.isEmpty())
                add(std::move(c), s, r);
            return;
        }
        if (s.prose && s.authority == Authority::Unsaid &&
            (noSource.match(own).hasMatch() || own.size() > 200 || (!s.stated && own.size() > 80)))
            return;
        letter::Citation c = readOtherSource(own, s.authority);
        if (s.authority == Authority::Unsaid)
            c.confidence = 0.6;
        if (!c.document.isEmpty())
            add(std::move(c), s, r);
    }

    void readKnown(const Stretch& s, const QString& text, Range r, Source source) {
        static const QRegularExpression notPart(
            uR"(\bnot\s+(?:a\s+)?part\s+of\s+(?:the\s+)?(?:California\s+)?(?:MTUS|Medical\s+Treatment\s+Util)|\bnon[-\s]*MTUS\b)"_s,
            noCase);
        const QString own = text.mid(r.from, r.to - r.from);
        Authority authority = s.authority;
        // a Non-MTUS label that stands before known MTUS documents is the letter's own claim and is kept
        static const QRegularExpression labelled(
            uR"(\b(?<!Non-)(?<!Non )(?:the\s+)?MTUS[\s,:]+$|^\W*(?:the\s+)?MTUS\b)"_s, noCase);
        const bool said = s.authority == Authority::Mtus || labelled.match(text.left(r.from)).hasMatch() ||
                          labelled.match(own).hasMatch();
        if (said && source != Source::Odg)
            authority = Authority::Mtus; // its label is the letter's word, whatever the clause behind says
        else if (notPart.match(own).hasMatch())
            authority = Authority::NonMtus;
        else if (authority == Authority::Mtus && source == Source::Odg)
            authority = Authority::NonMtus; // the label was the first source's
        letter::Citation c = readKnownSource(own, source, authority);
        if (s.authority == Authority::Unsaid)
            c.confidence -= s.stated ? 0.02 : 0.15;
        add(std::move(c), s, r);
    }

    void add(letter::Citation c, const Stretch& s, Range r) {
        qsizetype from = s.range.from + r.from;
        qsizetype to = s.range.from + r.to;
        const QString& flat = m_passage.flat();
        static const QRegularExpression trailing(uR"((?:[\s,;.:]|\b(?:and|also|the|with)\b)*$)"_s, noCase);
        const QRegularExpressionMatch m = trailing.match(flat.mid(from, to - from));
        to = from + m.capturedStart();
        while (from < to && (flat[from].isSpace() || flat[from] == u':' || flat[from] == u','))
            ++from;
        if (from >= to)
            return;
        c.raw = flat.mid(from, to - from);
        c.evidence = m_passage.evidence(from, to - from);
        c.confidence *= std::min(1.0, 0.4 + 0.6 * static_cast<double>(m_passage.confidence(from, to - from)));
        c.raw = c.raw.simplified();
        m_out.push_back(std::move(c));
    }

    const Passage& m_passage;
    QString m_text;
    std::vector<letter::Citation> m_out;
};

} // namespace

std::vector<letter::Citation> readCitations(const Passage& guideline) {
    return guideline.isEmpty() ? std::vector<letter::Citation>() : Reader(guideline).read();
}

} // namespace lectern::extract
