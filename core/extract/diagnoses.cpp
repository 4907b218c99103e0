// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/summaryparts.h"

#include <QRegularExpression>

#include <algorithm>

// A list of diagnoses is split where print splits it: by numbers, else by semicolons, else by commas and a
// last "and". Commas and "and" within one diagnosis ("cervical, thoracic and lumbar strain", "sprain and
// strain") are told by what stands on their sides: a diagnosis ends with a noun of disease or its side, level
// or code.

namespace lectern::extract {

using namespace Qt::StringLiterals;

namespace {

const auto noCase = QRegularExpression::CaseInsensitiveOption;

struct Item {
    qsizetype from = 0;
    qsizetype to = 0;
};

/// Holds a noun that names a disease.
bool hasNoun(const QString& s) {
    static const QRegularExpression noun(
        uR"(\b(?:strains?|sprains?|syndromes?|pain|tears?|torn|stenosis|fractures?|disorders?|diseases?|depression|anxiety|stress|insomnia|headaches?|migraines?|protrusions?|bulg(?:e|es|ing)|herniations?|HNP|displacement|degeneration|degenerative|impingement|contusions?|lacerations?|dislocations?|instability|derangement|concussion|dystrophy|entrapment|effusion|cyst|burns?|amputation|deformity|deficiency|dysfunction|diabetes|hypertension|obesity|hernia|tinnitus|vertigo|infection|ulcer|reflux|GERD|apnea|lumbago|sciatica|sciatic|CRPS|RSD|PTSD|TBI|DDD|DJD|CTS|HTN|spasms?|discopathy|gout|asthma|injur(?:y|ies)|trauma|status\s+post|s\/p|post[\s-]*op\w*|surger(?:y|ies)|fusion|laminectomy|discectomy|numbness|weakness|swelling|stiffness|(?:trigger|mallet)\s+(?:finger|thumb)|trigger\s+points?|loss|bruxism|caries|abuse|dependence|dependency|withdrawal|bone|ganglion|rigidus|valgus|varus|whiplash|nonunion|malunion|neuroma|contracture|stretch|foreign\s+body|constipation|nausea|PTSD|foot\s+drop|drop\s+foot|stiff\s+\w+|LBP|OA|(?:knee|hip|shoulder)\s+(?:OA|DJD)|scar(?:s|ring)?|keloid|dry\s+eyes?|meniscus|hardware|adhesions?|spurs?|malalignment|inflammation|chondromalacia|(?:\w+(?:itis|osis|oses|pathy|pathies|algia|algias|plegia|paresis|esthesia|listhesis|lysis|malacia|oma|emia|penia|ectomy|plasty|rrhea|sthesia)))\b)"_s,
        noCase);
    return noun.match(s).hasMatch();
}

/// Words that only place or qualify what stands before: "right greater than left", "L4-5", "unspecified".
bool onlyQualifies(const QString& s) {
    static const QRegularExpression re(
        uR"(^(?:left|right|bilateral(?:ly)?|both|unspecified|unsp\w*|not\s+otherwise|NOS|nos|acute|chronic|mild|moderate|severe|greater|worse|with|without|w\/o|secondary|due|initial|subsequent|type\s+\w+|grade|stage|stable|resolved|improved|recurrent|residual|symptomatic|single|multiple|multi-?level|non-?\w+|by\s|per\s|rule|confirmed|industrial|in\s+remission|[LCTS]\d|\d|at\s|of\s|from\s|closed|open|right-sided|left-sided|R\b|L\b|(?:more|less)\s+\w+|major|minor|lower|upper)\b)"_s,
        noCase);
    return re.match(s).hasMatch() &&
           (!hasNoun(s) || s.startsWith(u"with", Qt::CaseInsensitive) ||
            s.startsWith(u"secondary", Qt::CaseInsensitive) || s.startsWith(u"due", Qt::CaseInsensitive));
}

/// A region alone, waiting for its noun: "cervical", "thoracic and lumbar".
bool onlyRegion(const QString& s) {
    static const QRegularExpression re(
        uR"(^(?:(?:the|of|and|left|right|bilateral|cervical|thoracic|lumbar|lumbosacral|sacral|neck|(?:low|mid|upper)?\s*back|shoulders?|knees?|wrists?|elbows?|hands?|hips?|ankles?|foot|feet|spine|arms?|legs?|forearms?|(?:upper|lower)\s+extremit\w+|trapezius|acute|chronic|mild|moderate|severe)\b[\s\/,-]*)+$)"_s,
        noCase);
    return re.match(s).hasMatch();
}

Item trimmed(const QString& s, Item i) {
    static const QRegularExpression lead(
        uR"(^(?:[\s,.;:)•·*-]+|\(?\d{1,2}[.)](?=\s|[A-Za-z])\s*|\b(?:and|also|the|an?(?=\s)|of|that|has|include[sd]?|with(?=\s+(?:an?\s+)?(?:diagnos)))\b\s*)+)"_s,
        noCase);
    static const QRegularExpression tail(
        uR"((?:[\s,.;:•·*-]+|\b(?:and|or|with)\b|(?<=\s)\(?\d{1,2}[.)])*$)"_s, noCase);
    QString own = s.mid(i.from, i.to - i.from);
    const QRegularExpressionMatch l = lead.match(own);
    if (l.hasMatch())
        i.from += l.capturedLength();
    own = s.mid(i.from, i.to - i.from);
    const QRegularExpressionMatch t = tail.match(own);
    if (t.hasMatch())
        i.to = i.from + t.capturedStart();
    return i;
}

/// Cuts [whole.from, whole.to) at matches of `re` that stand outside parentheses.
std::vector<Item> cutAt(const QString& s, Item whole, const QRegularExpression& re) {
    std::vector<Item> out;
    qsizetype from = whole.from;
    auto it = re.globalMatch(QStringView(s).left(whole.to), whole.from);
    while (it.hasNext()) {
        const QRegularExpressionMatch m = it.next();
        if (m.capturedStart() >= whole.to)
            break;
        const QStringView before = QStringView(s).mid(from, m.capturedStart() - from);
        if (before.count(u'(') > before.count(u')'))
            continue;
        out.push_back({from, m.capturedStart()});
        from = m.capturedEnd();
    }
    out.push_back({from, whole.to});
    return out;
}

/// Splits "X and Y" where both are whole diagnoses.
void splitAnd(const QString& s, Item item, std::vector<Item>& out) {
    static const QRegularExpression conjunction(uR"(\s+(?:and|as\s+well\s+as|along\s+with|&)\s+)"_s, noCase);
    static const QRegularExpression pair(uR"(\b(?:strains?|sprains?)$)"_s, noCase);
    static const QRegularExpression pairNext(uR"(^(?:strains?|sprains?)\b)"_s, noCase);
    static const QRegularExpression closed(
        uR"((?:\b(?:strains?|sprains?|syndrome|pain|tears?|stenosis|fractures?|disorders?|disease|depression|stress|insomnia|headaches?|protrusions?|bulges?|herniations?|displacement|impingement|contusions?|derangement|dystrophy|dysfunction|diabetes|hypertension|lumbago|sciatica|spasms?|reflux|finger|apnea|PTSD|CRPS|GERD|OA|DJD|DDD|HNP|CTS|stiffness|foreign\s+body|drop|stiff\s+\w+|stretch|contracture|neuroma|nonunion|malunion|instability|weakness|numbness|whiplash|concussion|headache|injur(?:y|ies)|NOS|levels?|left|right|\w+(?:itis|osis|pathy|algia|listhesis|lysis|malacia))|[LCTS]\d(?:-[LCTS]?\d)?|\)|(?:left|right|bilateral|the)\s+(?:\w+\s+)?(?:shoulders?|knees?|wrists?|elbows?|hands?|hips?|ankles?|foot|feet)|(?:lumbar|cervical|thoracic)\s+spine)$)"_s,
        noCase);
    auto it = conjunction.globalMatch(QStringView(s).left(item.to), item.from);
    while (it.hasNext()) {
        const QRegularExpressionMatch m = it.next();
        if (m.capturedStart() >= item.to)
            break;
        const QString left = s.mid(item.from, m.capturedStart() - item.from).trimmed();
        const QString right = s.mid(m.capturedEnd(), item.to - m.capturedEnd()).trimmed();
        if (left.count(u'(') > left.count(u')'))
            continue;
        if (pair.match(left).hasMatch() && pairNext.match(right).hasMatch())
            continue;
        if (hasNoun(left) && closed.match(left).hasMatch() && hasNoun(right) && !onlyQualifies(right)) {
            out.push_back({item.from, m.capturedStart()});
            splitAnd(s, {m.capturedEnd(), item.to}, out);
            return;
        }
    }
    out.push_back(item);
}

std::vector<Item> split(const QString& s, Item whole) {
    static const QRegularExpression numbers(
        uR"((?:^|(?<=[\s,;:]))\(?(?:\d{1,2}[.)]|#\d{1,2}[:.]?)(?=\s|[A-Z])\s*)"_s);
    static const QRegularExpression semicolon(u";"_s);
    static const QRegularExpression comma(uR"(,(?!\d)\s*)"_s);
    const QString own = s.mid(whole.from, whole.to - whole.from);
    if (own.count(numbers) >= 2 || (own.count(numbers) == 1 && numbers.match(own).capturedStart() < 3))
        return cutAt(s, whole, numbers);
    if (own.contains(u';'))
        return cutAt(s, whole, semicolon);
    std::vector<Item> joined;
    for (const Item& part : cutAt(s, whole, comma)) {
        const QString text = s.mid(part.from, part.to - part.from).trimmed();
        static const QRegularExpression leadAnd(uR"(^and\s+)"_s, noCase);
        const QString bare = QString(text).remove(leadAnd);
        if (!joined.empty()) {
            const QString before = s.mid(joined.back().from, joined.back().to - joined.back().from).trimmed();
            // "cervical, thoracic and lumbar strain"; "strain of the neck, upper back and left shoulder"
            if ((onlyRegion(before) && !hasNoun(before)) || onlyQualifies(bare) ||
                (onlyRegion(bare) && !hasNoun(bare))) {
                joined.back().to = part.to;
                continue;
            }
        }
        joined.push_back(part);
    }
    std::vector<Item> out;
    for (const Item& item : joined)
        splitAnd(s, trimmed(s, item), out);
    return out;
}

/// Where the list ends within its sentence.
qsizetype listEnd(const QString& s, qsizetype from, qsizetype to) {
    static const QRegularExpression end(
        uR"((?:,?\s+(?:and\s+)?(?:\b(?:he|she|they|it|patient|the\s+(?:patient|worker|claimant|applicant|employee|injured|provider|request|treating))\s+(?:is|was|has|had|underwent|received|complain\w*|continu\w*|reports?|presents?|ha[sd]|also)\b|(?:was|is|has|had|have|were)\s+(?:been\s+)?(?:treated|prescribed|recommended|requested|underwent|given|referred|currently|noted|authorized|undergone|received|made|based|confirmed)\b|underwent\b|treated\s+with|treatment\s+(?:has|to|included?)\b|for\s+which\b|which\s+(?:was|were|is|has)\b|,?\s*per\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,3}?(?:report|PR|note|physician|provider)|(?:reportedly\s+)?associated\s+with\s+(?:an?\s+|the\s+)?(?:industrial|work|cumulative|injury)|based\s+on\b|after\s+(?:an?|the|exam|evaluation|MRI|imaging)\b|by\s+(?:Dr|the\s+treating|his|her|MRI|x-?ray|EMG|imaging)|prior\s+treatment|as\s+of\b|as\s+documented|according\s+to|on\s+(?:(?:or\s+about\s+)?\d{1,2}[\/-]\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?\s+\d)|there\s+(?:is|was)|currently\s+\w+ing)))"_s,
        noCase);
    const QRegularExpressionMatch m = end.match(QStringView(s).left(to), from);
    return m.hasMatch() && m.capturedStart() < to && m.capturedStart() > from ? m.capturedStart() : to;
}

} // namespace

OptionalReading readDiagnoses(const Passage& p, const std::vector<Sentence>& sentences) {
    static const QRegularExpression head(
        uR"(\b(?:(?:diagnos(?:es|is|e|tic\s+impressions?)|diagonses|diagnosises|dx(?:['’]?s)?|clinical\s+impressions?|impressions?(?=\s*(?::|is\b|was\b|are\b|were\b|include))|assessments?(?=\s*(?::|on\s+\d|include|was\b|is\b|of\b)))\b(?:\s*\((?:es|is|s)\))?(?:\s*\([^)]{0,20}\))?(?:\s+(?:of\s+record|codes?|at\s+(?:that|this|the)\s+(?:time|visit)|on\s+(?:that|the)\s+(?:date|visit)|(?:on|of|dated|from)\s+[\d\/]{6,10}|listed|noted|given|provided|made|rendered|reported|documented|offered|for\s+(?:the|this)\s+(?:patient|worker|claim|case)|per\s+[\w.\s]{2,20}?|by\s+(?:the\s+)?(?:provider|physician|treating\s+\w+)|in\s+(?:the|this)\s+(?:report|case|record)|relevant\s+to\s+(?:this|the)\s+(?:request|case|review)))*\s*(?:,\s*)?(?:(?:current(?:ly)?|to)\s+)?(?:\s*(?:is|are|was|were|include[sd]?|including|of|consist(?:s|ed)?\s+of|to\s+include|ha(?:s|ve)\s+(?:been|included)|listed|noted|given|reported|documented|stated|as|to\s+be|as\s+follows|the\s+following|following|:|-|–)(?=[\s:\d])\s*)+:?|(?<=[.;]\s)(?:diagnos[ie]s|dx)\s+(?!(?:of|is|was|were|are|and|at|for|not|in|on|made|remains?|that|code|include\w*|has|have|had|ha)\b)(?=[a-z])|\bdiagnos[ie]s\s+(?:(?!(?:and|or|was|is|but|with|not|studies|testing|procedures?)\b)[\w-]+\s+){1,6}?(?:are|were|include[sd]?|as)\s*:?\s+(?!(?:not|no)\b)|(?<!was\s)(?<!were\s)(?<!been\s)(?<!is\s)(?<!when\s)diagnosed\s+(?!(?:with|as|in|on|by|at|after|when|to|conditions?|and|having)\b)(?=[a-z])|\b(?:being|been)\s+treated\s+for\s+(?!(?:the|his|her|an?|this|over|more|about|many|several|\d+)\b)|\bdiagnosed\s*:|\bassess(?:es|ed)\s+(?=[a-z])(?!(?:as|with|for|by|the|to|on|and|in|at|his|her|that|this|it|him|whether)\b)|\b(?:diagnos[ie]s|dx)\s+(?=\(?1[.)])|\b(?:undergoing|receiv(?:ing|ed)|under)\s+(?:medical\s+|ongoing\s+|conservative\s+)?(?:treatment|care)\s+for\s+|\bproblem\s+list\s*:|(?<=s\s)condition\s+treated\s*:|\b(?:submitted|filed)\s+an?\s+(?:industrial\s+)?claim\s+for\s+(?=(?:[\w-]+\s+){0,3}?\w+(?:itis|osis|pathy|algia|syndrome|lumbago)\b)(?=[^.;]*\bassociated\s+with\b)|(?:diagnosed|dx['’]?d|assessed)\s+(?:\w+\s+){0,2}?(?:with|as|to\s+have)(?:\s+(?:having|suffering\s+from|the\s+following|having\s+had))?\s*:?)\s*)"_s, noCase);
    static const QRegularExpression refused(
        uR"(^\W*(?:not|no\b|none|unknown|unclear|unavailable|consistent|supported|based|deferred|established\b|made|changed|unchanged|the\s+same|same|confirmed|pending|questionable|necessary|needed|required|performed|done|in\s+question))"_s,
        noCase);
    static const QRegularExpression notHead(
        uR"((?:\b(?:differential|no|any|without|previous(?:ly)?|prior|family|rule[\s-]*out|if|denies|for|confirm|aid|establish|secondary\s+to\s+(?:the|a)|specific|definitive)\s+(?:\w+\s+)?$))"_s,
        noCase);
    const QString& s = p.flat();
    QStringList values;
    std::vector<Item> places;
    double confidence = 0.93;
    int heads = 0;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const Sentence& c = sentences[i];
        // a head needs its word; most sentences have none
        static const QRegularExpression hint(
            uR"(diag|diago|dx|impression|assess|(?:treated|treatment|care|claim)\s+for|problem\s+list)"_s,
            noCase);
        if (!hint.match(QStringView(s).mid(c.from, c.to - c.from)).hasMatch())
            continue;
        auto it = head.globalMatch(QStringView(s).left(std::min(s.size(), c.to + 40)), c.from);
        while (it.hasNext()) {
            const QRegularExpressionMatch m = it.next();
            if (m.capturedStart() >= c.to)
                break;
            const QString before = s.mid(std::max(c.from, m.capturedStart() - 24),
                                         m.capturedStart() - std::max(c.from, m.capturedStart() - 24));
            qsizetype to = c.to;
            // a numbered list's "1." may have been taken for a sentence's end
            std::size_t next = i + 1;
            while (next < sentences.size() && sentences[next].from < s.size() &&
                   s[sentences[next].from].isDigit() && sentences[next].from + 2 < s.size() &&
                   (s[sentences[next].from + 1] == u'.' || s[sentences[next].from + 1] == u')')) {
                to = sentences[next].to;
                ++next;
            }
            if (m.capturedEnd() >= to && next < sentences.size() && m.captured().trimmed().endsWith(u':'))
                to = sentences[next].to;
            if (m.capturedEnd() >= to || notHead.match(before).hasMatch() ||
                refused.match(s.mid(m.capturedEnd(), 30)).hasMatch())
                continue;
            to = listEnd(s, m.capturedEnd(), to);
            ++heads;
            std::vector<Item> listed = split(s, {m.capturedEnd(), to});
            // "Assessment: Rib contusion. Shoulder contusion. Plan: ...": a full stop after each
            static const QRegularExpression verb(
                uR"(:|\b(?:is|was|are|were|has|had|have|will|patient|he|she|worker|claimant|\w+ed)\b)"_s,
                noCase);
            if (listed.size() == 1 && to == c.to && m.captured().trimmed().endsWith(u':'))
                for (std::size_t more = i + 1; more < sentences.size(); ++more) {
                    const Sentence& n = sentences[more];
                    const QString own = s.mid(n.from, n.to - n.from);
                    if (own.size() > 48 || !hasNoun(own) || verb.match(own).hasMatch())
                        break;
                    listed.push_back({n.from, n.to});
                }
            for (const Item& raw : listed) {
                const Item item = trimmed(s, raw);
                const QString text = s.mid(item.from, item.to - item.from).simplified();
                // a bare code names nothing; "treated for injuries to the neck" tells parts
                static const QRegularExpression noName(
                    uR"(^(?:[VE]?\d{3}(?:\.\d{1,2})?|[A-Z]\d\d(?:\.\w{1,4})?|injur(?:y|ies)\s+(?:to|of)\b.*)$)"_s,
                    noCase);
                if (noName.match(text).hasMatch())
                    continue;
                if (text.size() < 3 || text.size() > 200 || refused.match(text).hasMatch())
                    continue;
                if (!hasNoun(text))
                    confidence = std::min(confidence, 0.75);
                if (!values.contains(text, Qt::CaseInsensitive)) {
                    values << text;
                    places.push_back(item);
                }
            }
        }
    }
    if (values.isEmpty())
        return std::nullopt;
    if (heads > 1)
        confidence -= 0.12; // a later list may repeat the first in other words
    if (values.size() > 12)
        confidence -= 0.15;
    letter::Evidence evidence;
    QStringList raw;
    for (const Item& i : places) {
        const letter::Evidence e = p.evidence(i.from, i.to - i.from);
        evidence.insert(evidence.end(), e.begin(), e.end());
        raw << s.mid(i.from, i.to - i.from);
    }
    letter::Reading r = reading(p, places.front().from, places.front().to - places.front().from, values,
                                confidence, u"summary.diagnoses"_s);
    r.raw = raw.join(u"; ");
    r.evidence = evidence;
    return r;
}

} // namespace lectern::extract
