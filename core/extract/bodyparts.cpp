// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/bodywords.h"
#include "core/extract/summaryparts.h"

#include <QRegularExpression>

#include <algorithm>

// The injured parts, by tiers: what the letter calls injured, then what the verb of injury governs, then what
// hurts. The first tier that names a part ends the search, since a later one names what was found or treated.

namespace lectern::extract {

using namespace Qt::StringLiterals;

namespace {

const auto noCase = QRegularExpression::CaseInsensitiveOption;

struct Span {
    qsizetype from = 0;
    qsizetype to = 0;
};

class Parts {
public:
    Parts(const Passage& p, const std::vector<Sentence>& sentences)
        : m_passage(p)
        , m_text(p.flat())
        , m_sentences(sentences) {}

    OptionalReading read() {
        double confidence = 0.92;
        named();
        if (m_parts.isEmpty())
            governed();
        if (m_parts.isEmpty()) {
            hurting();
            confidence = 0.8;
        }
        if (m_parts.isEmpty()) {
            alone();
            confidence = 0.65;
        }
        if (m_parts.isEmpty())
            return std::nullopt;
        addSides();
        letter::Evidence evidence;
        QStringList raw;
        for (const Span& s : m_places) {
            const letter::Evidence e = m_passage.evidence(s.from, s.to - s.from);
            evidence.insert(evidence.end(), e.begin(), e.end());
            raw << m_text.mid(s.from, s.to - s.from);
        }
        letter::Reading r =
            reading(m_passage, m_places.front().from, m_places.front().to - m_places.front().from, m_parts,
                    std::min(confidence, m_cap), u"summary.body-parts"_s);
        r.raw = raw.join(u"; ");
        r.evidence = evidence;
        return r;
    }

private:
    /// Where the parts stop: how it came about, what was done about it.
    qsizetype stop(qsizetype from, qsizetype to) const {
        static const QRegularExpression join(
            uR"((?:\b(?:when|while|since|due\s+to|as\s+a\s+result|caused\s+by|secondary\s+to|after|from\s+(?!(?:the\s+)?(?:\d|neck|low))|following|subsequent\s+to|by\s+\w+ing|who\s+has|diagnos\w+|treat\w+|exam\w*|radiat\w+|runs?\s+(?:down|to|into)|with\s+(?:radiat\w*|numb\w*|tingl\w*|weak\w*)|that\s+(?:she|he)|(?<=\s)(?:shifting|moving|opening|lifting|pulling|pushing)|MRI|x-?rays?)\b|\d:\s|;))"_s,
            noCase);
        const QRegularExpressionMatch m = join.match(QStringView(m_text).left(to), from);
        return m.hasMatch() ? std::min(to, m.capturedStart()) : to;
    }

    bool skipped(const Sentence& c) const {
        static const QRegularExpression other(
            uR"(^\W*(?:\w+\s+){0,4}?(?:diagnos\w*|dx|impression|assessment|request|MRI|x-?rays?|exam\w*|EMG)\b|\b(?:prior|previous|pre-?existing|non-?industrial|den(?:y|ies|ied)|no\s+(?:history|new|other|specific))\b[^,]{0,30}\b(?:injur|accident))"_s,
            noCase);
        return other.match(m_text.mid(c.from, c.to - c.from)).hasMatch();
    }

    void collect(qsizetype from, qsizetype to) {
        const std::vector<BodyWord> words = findBodyWords(m_text.mid(from, to - from));
        for (std::size_t i = 0; i < words.size(); ++i) {
            const BodyWord& b = words[i];
            QString text = m_text.mid(from + b.from, b.length).simplified().toLower();
            if (b.part == u"lumbar" || b.part == u"cervical" || b.part == u"thoracic")
                text += u" spine";
            if (b.side.isEmpty() && i > 0 && !words[i - 1].side.isEmpty() &&
                words[i - 1].side != u"bilateral" && !text.contains(u"back") && !text.contains(u"neck") &&
                !text.contains(u"spine"))
                m_cap = std::min(m_cap, 0.75); // "left wrist and hand": the left hand, most likely
            const bool known = std::any_of(m_parts.begin(), m_parts.end(), [&](const QString& k) {
                return k == text || (b.side.isEmpty() && k.endsWith(u' ' + text));
            });
            if (known)
                continue;
            m_parts << text;
            m_places.push_back({from + b.from, from + b.end()});
        }
    }

    /// The list of parts that ends at `to`, over commas and "and".
    void collectBefore(qsizetype floor, qsizetype to, qsizetype gap) {
        const qsizetype back = std::max(floor, to - 90);
        const std::vector<BodyWord> before = findBodyWords(m_text.mid(back, to - back));
        if (before.empty() || back + before.back().end() < to - gap)
            return;
        qsizetype first = before.back().from;
        for (auto b = before.rbegin() + 1; b != before.rend(); ++b) {
            if (first - b->end() > 12)
                break;
            first = b->from;
        }
        collect(back + first, to);
    }

    void named() {
        static const QRegularExpression label(
            uR"(\b(?:(?:accepted|injured|claimed|affected|involved|compensable)\s+(?:body\s+)?(?:parts?|regions?|areas?)(?:\(s\))?\s*(?:injured\s+)?(?:(?:are\s+noted\s+to\s+)?include[sd]?|is|are|was|were|:)+(?:\s+the\b)?|(?:body\s+)?parts?(?:\(s\))?\s*(?:injured|accepted|involved|claimed|affected)?\s*(?:is|are|was|were|include[sd]?|:)+|(?:claim|case)\s+(?:is|was|has\s+been)\s+accepted\s+for|injured\s*:)\s*)"_s,
            noCase);
        static const QRegularExpression passive(
            uR"(\s+(?:is|are|was|were|has\s+been|have\s+been|being)\s+(?:\w+ly\s+)?(?:affected|injured|involved|hurt|broken|crushed|fractured|burned)\b)"_s,
            noCase);
        for (const Sentence& c : m_sentences) {
            const QRegularExpressionMatch m = label.match(QStringView(m_text).left(c.to), c.from);
            if (m.hasMatch() && m.capturedStart() < c.to)
                collect(m.capturedEnd(), stop(m.capturedEnd(), c.to));
            const QRegularExpressionMatch v = passive.match(QStringView(m_text).left(c.to), c.from);
            if (m_parts.isEmpty() && v.hasMatch() && v.capturedStart() < c.to && !skipped(c))
                collectBefore(c.from, v.capturedStart(), 3);
            if (!m_parts.isEmpty())
                return;
        }
    }

    void governed() {
        static const QRegularExpression verb(
            uR"(\b(?:injur(?:y|ies|ed|ing)\b(?!\s+(?:worker|employee|party|person|patient|individual|claimant|applicant|workers?['’]?s?|body|parts?|areas?)\b)\s*(?:is\s+|was\s+|were\s+)?(?:to|of|involv\w+|affect\w+|includ\w+|in)?|(?:burns?|lacerations?|contusions?|sprains?|strains?|fractures?)\s+(?:of|to)\s+|hurt(?:ing)?\b(?!\s+ever)|(?:sprained|strained|jarred|burned|twisted|tore|fractured|bruised|wrenched|broke)\s+(?=(?:his|her|the|both|left|right|neck|back|low|face|hand)\b)|felt\s+(?:an?\s+)?(?:\w+\s+)?(?:tear|pop|pain|snap|pull|strain|crack)\s+in|(?:sustain|suffer|incurr|sutain|sustian)\w*))"_s,
            noCase);
        for (const Sentence& c : m_sentences) {
            if (skipped(c))
                continue;
            auto it = verb.globalMatch(QStringView(m_text).left(c.to), c.from);
            while (it.hasNext()) {
                const QRegularExpressionMatch m = it.next();
                if (m.capturedStart() >= c.to)
                    break;
                // "low back injury": the part stands before
                if (m_parts.isEmpty() && (m.captured().startsWith(u"injury", Qt::CaseInsensitive) ||
                                          m.captured().startsWith(u"injuries", Qt::CaseInsensitive)))
                    collectBefore(c.from, m.capturedStart(), 14);
                collect(m.capturedEnd(), stop(m.capturedEnd(), c.to));
            }
            if (!m_parts.isEmpty())
                return;
        }
    }

    void hurting() {
        static const QRegularExpression pain(
            uR"(\b(?:pain(?:ful)?|complain\w*|symptoms?|ache[sd]?|aching|hurts?|sore|stiff|numbness|swelling)\b)"_s,
            noCase);
        static const QRegularExpression none(
            uR"(\b(?:no|denies|denied|without)\s+(?:\w+\s+)?(?:pain|complaint|symptom))"_s, noCase);
        std::size_t seen = 0;
        for (const Sentence& c : m_sentences) {
            if (++seen > 5 || !m_parts.isEmpty())
                return;
            if (skipped(c))
                continue;
            const QRegularExpressionMatch m = pain.match(QStringView(m_text).left(c.to), c.from);
            if (!m.hasMatch() || m.capturedStart() >= c.to ||
                none.match(m_text.mid(c.from, c.to - c.from)).hasMatch())
                continue;
            // before the word of pain, within its clause, and behind it
            const qsizetype colon = m_text.lastIndexOf(u';', m.capturedStart());
            collectBefore(std::max(c.from, colon), m.capturedStart(), 24);
            collect(m.capturedEnd(), stop(m.capturedEnd(), c.to));
        }
    }

    /// "Right eye." as a sentence of its own.
    void alone() {
        std::size_t seen = 0;
        for (const Sentence& c : m_sentences) {
            if (++seen > 4)
                return;
            const std::vector<BodyWord> words = findBodyWords(m_text.mid(c.from, c.to - c.from));
            qsizetype length = 0;
            for (const BodyWord& b : words)
                length += b.length + 6; // "and", a comma
            if (!words.empty() && words.front().from == 0 && length >= c.to - c.from - 2)
                collect(c.from, c.to);
        }
        // "a drum rolled onto her foot"
        static const QRegularExpression onto(
            uR"(\b(?:fell|rolled|ran|struck|hit|kicked|swung|toppled|dropped|landed|slammed|crushed|caught|flew)\s+(?:\w+\s+){0,2}?(?:(?:on|onto|over|against|in|into|across|behind|upon)\s+)?(?=(?:his|her)\s+(?:left|right)?))"_s,
            noCase);
        for (std::size_t i = 0; i < std::min<std::size_t>(3, m_sentences.size()) && m_parts.isEmpty(); ++i) {
            const Sentence& c = m_sentences[i];
            const QRegularExpressionMatch m = onto.match(QStringView(m_text).left(c.to), c.from);
            if (m.hasMatch() && m.capturedEnd() < c.to)
                collect(m.capturedEnd(), std::min(c.to, m.capturedEnd() + 40));
        }
        // what the accident's sentence names with its side: "banged his right elbow against a fender"
        static const QRegularExpression sided(
            uR"(\b(?:his|her|the|patient['’]s)\s+(?=(?:left|right|both)\s))"_s, noCase);
        for (std::size_t i = 0; i < std::min<std::size_t>(3, m_sentences.size()) && m_parts.isEmpty(); ++i) {
            const Sentence& c = m_sentences[i];
            if (skipped(c))
                continue;
            const QRegularExpressionMatch m = sided.match(QStringView(m_text).left(c.to), c.from);
            if (m.hasMatch() && m.capturedEnd() < c.to)
                collect(m.capturedEnd(), std::min(c.to, m.capturedEnd() + 24));
        }
    }

    /// A part named without its side, whose side the summary names elsewhere, and only one.
    void addSides() {
        const std::vector<BodyWord> all = findBodyWords(m_text);
        for (qsizetype i = 0; i < m_parts.size(); ++i) {
            const QString part = m_parts[i];
            QString sided;
            bool agree = true;
            for (const BodyWord& b : all) {
                if (b.part != part || b.side.isEmpty() || b.side == u"bilateral")
                    continue;
                const QString text = b.side + u' ' + b.part;
                agree = agree && (sided.isEmpty() || sided == text);
                sided = text;
            }
            if (agree && !sided.isEmpty() && !m_parts.contains(sided)) {
                m_parts[i] = sided;
                m_cap = std::min(m_cap, 0.8);
            }
        }
    }

    const Passage& m_passage;
    const QString& m_text;
    const std::vector<Sentence>& m_sentences;
    QStringList m_parts;
    std::vector<Span> m_places;
    double m_cap = 1;
};

} // namespace

OptionalReading readBodyParts(const Passage& p, const std::vector<Sentence>& sentences) {
    return Parts(p, sentences).read();
}

} // namespace lectern::extract
