// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/citationparts.h"

#include "core/letter/guideline.h"

#include <QRegularExpression>

#include <algorithm>

namespace lectern::extract {

using namespace Qt::StringLiterals;

namespace {

/// Marks where something was read and taken out, so that what is left does not run together.
constexpr QChar hole(u'\x1f');

const auto noCase = QRegularExpression::CaseInsensitiveOption;

/// Takes the first match of `re` out of `text` and gives its group.
QString take(QString& text, const QRegularExpression& re, int group = 1) {
    const QRegularExpressionMatch m = re.match(text);
    if (!m.hasMatch())
        return {};
    const QString out = m.captured(group).simplified();
    text.replace(m.capturedStart(), m.capturedLength(), hole);
    return out;
}

void takeAll(QString& text, const QRegularExpression& re) {
    text.replace(re, QString(hole));
}

/// "2004", "2009/2016" as printed; the 2nd edition of ACOEM is that of 2004.
QString takeEdition(QString& text, Source source) {
    static const QRegularExpression code(uR"(8\s*C\.?\s*C\.?\s*R\.?[^,;)\x1f]*(?:\d{4}\.\d+[^,;)\x1f]*)?)"_s,
                                         noCase);
    static const QRegularExpression updated(
        uR"(\(?\s*(?:last\s+)?(?:updated|revised|revision|effective|accessed)\b[^);,\x1f]*\)?)"_s, noCase);
    static const QRegularExpression ordinal(
        uR"(,?\s*\(?\s*(?:\b(\d{1,2}(?:st|nd|rd|th)|second|third)\s+(?:ed(?:ition|\.)?)\b\.?|\bonline\s+(?:edition|version)|\bweb[-\s]*based(?:\s+version)?|\b(?:current|latest)\s+(?:edition|version)|\(web\)|\bpdf\b)\s*\)?)"_s,
        noCase);
    static const QRegularExpression year(
        uR"([,\s]*[(\[]?\s*(?:\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?\s+(?:\d{1,2},?\s+)?)?\b((?:19|20)\d\d(?:\s*/\s*(?:19|20)?\d\d)?)\b(?:\s+(?:edition|version|update|revision|rev\.?))?\s*[)\]]?)"_s,
        noCase);
    takeAll(text, code);
    QString out;
    if (const QRegularExpressionMatch m = updated.match(text); m.hasMatch()) {
        // "Effective July 18, 2009" and "Revised 2007" are the edition where nothing else is
        const QRegularExpressionMatch y = year.match(m.captured());
        if (source != Source::Odg && y.hasMatch())
            out = y.captured(1);
    }
    takeAll(text, updated);
    QString nth;
    for (int i = 0; i < 3; ++i) {
        const QString got = take(text, ordinal);
        if (nth.isEmpty())
            nth = got;
    }
    const QString printed = take(text, year).remove(u' ');
    if (!printed.isEmpty())
        out = printed;
    if (out.isEmpty() && source == Source::Acoem && nth.startsWith(u'2'))
        out = u"2004"_s;
    return out;
}

/// What is left between the holes, without the words that lead or close a reference.
QString rest(const QString& text) {
    static const QRegularExpression lead(
        uR"(^(?:[\s,.:;)\]\/–—-]+|(?:the|and|or|in|on|of|for|under|regarding|as|well|with|from|see|also|to|at|by|both|per|citations?|source|guidelines?|guides?|practice|occupational medicine|medical treatment utilization schedule|MTUS|california|twc|procedure summary|procedures?|treatment in workers?['’]?s?\s*comp(?:ensation)?\.?|treatment index|integrated treatment|disability duration|sections?(?:\(s\))?|topics?|chapters?|disorders|complaints|text|title|work\s*loss data institute)\b(?!-)[:.]?\s*|[(\[]\s*(?:TWC|ODG|ACOEM|MTUS|CPMTG)\s*[)\]])+)"_s,
        noCase);
    static const QRegularExpression tail(
        uR"((?:[\s,.:;(\[\/–—-]+|\b(?:the|and|or|in|on|of|for|sections?|topics?|chapters?|guidelines?|procedure summary|which is|which are|is|are|that is)\b\.?|[(\[]\s*(?:TWC|ODG|ACOEM|MTUS)\s*[)\]])+$)"_s,
        noCase);
    QStringList parts;
    for (const QString& piece : text.split(hole, Qt::SkipEmptyParts)) {
        QString p = piece.simplified();
        p.remove(lead);
        p.remove(tail);
        if (p.count(u'(') > p.count(u')'))
            p += u')';
        else if (p.endsWith(u')') && p.count(u'(') < p.count(u')'))
            p.chop(1);
        const bool letters = std::any_of(p.begin(), p.end(), [](QChar c) { return c.isLetter(); });
        if (p.size() > 2 && letters)
            parts << p;
    }
    return parts.join(u", ");
}

QString odgTitles() {
    QStringList all;
    for (const letter::GuidelineChapter& c : letter::GuidelineCatalogue::standard().chapters()) {
        if (c.document != u"ODG" || c.title == u"Official Disability Guidelines")
            continue;
        for (const QString& title : QStringList(c.title) + c.aliases) {
            QString p = QRegularExpression::escape(title);
            p.replace(u"\\ "_s, u"\\s+"_s);
            p.replace(u"\\&"_s, u"(?:&|and)"_s);
            all << p;
        }
    }
    std::sort(all.begin(), all.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
    return all.join(u'|');
}

/// The ODG chapter named at the start of what is left, or before the word "chapter". "Low Back - Lumbar &
/// Thoracic (Acute & Chronic)" is "Low Back"; "Knee" stays as printed.
QString takeOdgTitle(QString& text) {
    static const QRegularExpression re(
        u"\\b("_s + odgTitles() +
            uR"()\b(?!\)|-)((?:\s*[-–,:]?\s*\(?(?:Lumbar|Cervical)\s*(?:&|and)\s*Thoracic\)?)?(?:\s*\(\s*(?:acute|chronic|trauma|type)\b[^)]*\))?(?:\s+Disorders?|\s+Complaints?)?)(\s*[,:]?\s*\(?(?:Chapter|Procedure\s+Summary|Procedures?|Section|Guidelines?)\b\)?)*)"_s,
        noCase);
    static const QRegularExpression idle(
        uR"(^(?:[\s\x1f,.:;()\[\]–—-]|\b(?:the|in|on|of|for|under|see|and|chapter|guidelines?|citation|twc|treatment|index|integrated|disability|duration|workers?['’]?s?|compensation|comp|section)\b)*$)"_s,
        noCase);
    auto it = re.globalMatch(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch m = it.next();
        const bool first = idle.match(text.left(m.capturedStart())).hasMatch();
        const bool named = m.capturedLength(3) > 0 || m.capturedLength(2) > 0;
        QString title = m.captured(1).simplified();
        qsizetype after = m.capturedEnd();
        while (after < text.size() && text[after].isSpace())
            ++after;
        const bool runsOn = after < text.size() && text[after].isLower();
        if (!named && (!first || (runsOn && !title.contains(u' '))))
            continue;
        const auto* c = letter::GuidelineCatalogue::standard().byTitle(u"ODG", title);
        // a qualifier is no part of the name, and capitals are no spelling
        if (c != nullptr && (title.contains(u'(') || title.contains(u" - ") || title == title.toUpper() ||
                             title.contains(u"Lumbar", Qt::CaseInsensitive) || title.front().isLower()))
            title = c->title;
        text.replace(m.capturedStart(), m.capturedLength(), hole);
        return title;
    }
    return {};
}

/// An ACOEM title with slips in it, or an unusual short form, among the words left.
const letter::GuidelineChapter* loosely(const QString& words) {
    const QStringList all = words.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype n = std::min<qsizetype>(all.size(), 9); n > 0; --n) {
        if (const auto* c =
                letter::GuidelineCatalogue::standard().byTitle(u"ACOEM", all.mid(0, n).join(u' ')))
            return c;
    }
    return nullptr;
}

/// The 2004 book counts its pages through: the chapter of a page list that names none, if all pages lie in
/// one.
const letter::GuidelineChapter* byPages(const letter::Citation& c) {
    static const QRegularExpression number(u"\\d+"_s);
    if (!c.chapter.isEmpty() || (!c.edition.isEmpty() && c.edition != u"2004"))
        return nullptr;
    const letter::GuidelineChapter* out = nullptr;
    auto it = number.globalMatch(c.pages);
    while (it.hasNext()) {
        const auto* holder = letter::GuidelineCatalogue::standard().byAcoemPage(it.next().captured().toInt());
        if (holder == nullptr || holder->softPages || (out != nullptr && out != holder))
            return nullptr;
        out = holder;
    }
    return out;
}

void readAcoem(QString& text, letter::Citation& c) {
    const auto& catalogue = letter::GuidelineCatalogue::standard();
    const letter::GuidelineChapter* titled = nullptr;
    std::vector<CitationHead> heads = findCitationHeads(text);
    for (auto h = heads.rbegin(); h != heads.rend(); ++h) {
        if (h->source != Source::Acoem)
            continue;
        if (h->kind == CitationHead::Kind::Chapter)
            c.chapter = QString::number(h->chapter.toInt());
        else if (h->kind == CitationHead::Kind::Title)
            titled = catalogue.byTitle(u"ACOEM", QStringView(text).mid(h->from, h->length));
        text.replace(h->from, h->length, hole);
    }
    QString left = rest(text);
    if (titled == nullptr && !left.isEmpty()) {
        titled = loosely(left);
        if (titled != nullptr)
            left.clear();
    }
    if (titled != nullptr) {
        c.title = titled->title;
        // "Elbow Disorders" is the 2007 revision of chapter 10, and since 2017 a guideline of its own
        const bool later = c.edition.right(4).toInt() >= 2011;
        if (c.chapter.isEmpty() && !later)
            c.chapter = titled->chapter;
    } else if (const auto* numbered = catalogue.byNumber(u"ACOEM", c.chapter)) {
        c.title = numbered->title;
    } else if (const auto* paged = byPages(c); paged != nullptr && left.isEmpty()) {
        c.chapter = paged->chapter;
        c.title = paged->title;
        c.confidence = 0.85;
    }
    if (c.section.isEmpty() && left.size() <= 120)
        c.section = left;
}

} // namespace

QString takePages(QString& text) {
    static const QRegularExpression list(
        uR"([,;(\[]*\s*\b(?:pages?|pgs?|pp?)\b\.?\s*(?:\(\s*s\s*\)?|\{s\})?\s*[:.#]?\s*(?:\b(?:pages?|pp?)\b\.?\s*)?(\d{1,4}(?![\d.]*\d\.\d|\.\d)[a-z]?(?:\s*(?:[-–—‑]|\bto\b|\bthrough\b)\s*\d{1,4})?(?:\s*(?:,\s*(?:and|&)|,|;|&|\band\b)\s*(?:p(?:ages?|gs?|p)?\.?\s*)?(?!(?:19|20)\d\d\b)\d{1,4}\b(?![\d.]*\d\.\d|\.\d|\s*[a-z]{3,}|\))(?:\s*(?:[-–—‑]|\bto\b|\bthrough\b)\s*\d{1,4})?)*)\s*[)\]]?)"_s,
        noCase);
    static const QRegularExpression glued(
        uR"(\bp{1,2}\.?(\d{1,3}(?:\s*[-–]\s*\d{1,3})?(?:\s*,\s*\d{1,3}(?:\s*[-–]\s*\d{1,3})?)*)\b)"_s,
        noCase);
    static const QRegularExpression one(uR"((\d{1,4})(?:\D*?(?:[-–—‑]|to|through)\s*(\d{1,4}))?)"_s, noCase);
    static const QRegularExpression empty(
        uR"(\b(?:pages?|pgs?)\b\s*(?:\(\s*s\s*\))?\s*:?\s*(?:unknown|n/?a|not\s+(?:given|cited))?\s*(?=[.;,]?\s*$))"_s,
        noCase);
    QStringList out;
    for (const QRegularExpression* re : {&list, &glued}) {
        for (QRegularExpressionMatch m = re->match(text); m.hasMatch(); m = re->match(text)) {
            auto it = one.globalMatch(m.captured(1));
            while (it.hasNext()) {
                const QRegularExpressionMatch p = it.next();
                const QString first = p.captured(1);
                QString last = p.captured(2);
                if (!last.isEmpty() && last.size() < first.size())
                    last.prepend(first.left(first.size() - last.size()));
                const QString entry = last.isEmpty() ? first : first + u'-' + last;
                if (!out.contains(entry))
                    out << entry;
            }
            text.replace(m.capturedStart(), m.capturedLength(), hole);
        }
    }
    takeAll(text, empty);
    return out.join(u", ");
}

letter::Citation readKnownSource(const QString& printed, Source source, Authority authority) {
    static const QRegularExpression membership(
        uR"(,?\s*\(?\s*(?:(?:which|that|both|all)\b[^,;.]{0,40}?|\ba\s+)?\bpart\s+of\s+(?:the\s+)?(?:California\s+)?(?:MTUS|Medical\s+Treatment\s+Utili[sz]ation\s+Schedule(?:\s*\(\s*MTUS\s*\))?)\s*\)?)"_s,
        noCase);
    static const QRegularExpression label(
        uR"(^\W*(?:(?:Non[-\s]*)?MTUS\b|the\b|and\b|California\b|Medical\s+Treatment\s+Utili[sz]ation\s+Schedule\b(?:\s*\(\s*MTUS\s*\))?|Citations?\b:?)+[\s,:]*)"_s,
        noCase);
    static const QRegularExpression sections(uR"(,?\s*\bsect?ions?\s*(?:\(\s*s\s*\)?\s*:?|:)\s*(.*)$)"_s,
                                             noCase);
    letter::Citation c;
    c.document = documentName(source);
    const bool outside =
        authority == Authority::NonMtus || (authority == Authority::Unsaid && source == Source::Odg);
    c.authority = outside ? u"Non-MTUS"_s : u"MTUS"_s;
    QString text = printed;
    takeAll(text, membership);
    for (int i = 0; i < 3 && label.match(text).hasMatch(); ++i)
        text.remove(label);
    c.pages = takePages(text);
    c.section = rest(take(text, sections));
    c.edition = takeEdition(text, source);
    c.confidence = 0.96;
    if (source == Source::Acoem) {
        readAcoem(text, c);
        if (c.title.isEmpty())
            c.confidence = 0.9;
        return c;
    }
    const std::vector<CitationHead> heads = findCitationHeads(text);
    for (auto h = heads.rbegin(); h != heads.rend(); ++h) {
        if (h->source == source)
            text.replace(h->from, h->length, hole);
    }
    if (source == Source::Odg) {
        c.title = takeOdgTitle(text);
        if (c.title.isEmpty())
            c.confidence = 0.9;
    }
    if (c.section.isEmpty()) {
        const QString left = rest(text);
        if (left.size() <= 160)
            c.section = left;
    }
    return c;
}

letter::Citation readOtherSource(const QString& printed, Authority authority) {
    letter::Citation c;
    c.authority = authority == Authority::Mtus ? u"MTUS"_s : u"Non-MTUS"_s;
    QString text = printed.simplified();
    while (!text.isEmpty() && (text.front().isSpace() || text.front() == u':' || text.front() == u',' ||
                               text.front() == u';' || text.front() == u'-' || text.front() == u'.'))
        text.remove(0, 1);
    while (!text.isEmpty() &&
           (text.back().isSpace() || text.back() == u'.' || text.back() == u',' || text.back() == u';'))
        text.chop(1);
    c.document = text;
    c.confidence = 0.8;
    // a guideline's own page list stands in its field; an article's is part of its name
    QString left = text;
    static const QRegularExpression label(u"Page\\s*\\(s\\)"_s, noCase);
    if (text.contains(label)) {
        c.pages = takePages(left);
        const QString name = left.section(hole, 0, 0).trimmed();
        if (!name.isEmpty())
            c.document = name.endsWith(u',') || name.endsWith(u'.') ? name.chopped(1) : name;
    }
    return c;
}

} // namespace lectern::extract
