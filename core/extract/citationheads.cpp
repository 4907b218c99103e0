// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/citationheads.h"

#include "core/letter/guideline.h"

#include <QRegularExpression>

#include <algorithm>

namespace lectern::extract {

using namespace Qt::StringLiterals;

namespace {

/// "Neck and Upper Back Complaints" -> a pattern that lets "&", commas and a missing "and" pass.
QString titlePattern(const QString& title) {
    static const QRegularExpression parting(u"[^A-Za-z0-9]+"_s);
    QString out;
    for (const QString& word : title.split(parting, Qt::SkipEmptyParts)) {
        if (word == u"and" || word == u"the" || word == u"of")
            continue;
        if (!out.isEmpty())
            out += u"[\\s,&/-]+(?:(?:and|the|of)[\\s,]+)*"_s;
        out += word;
    }
    if (out.endsWith(u's'))
        out += u'?';
    return out;
}

/// Titles long enough to be told from prose: "Prevention", "Eye" and "Knee" are not.
bool standsAlone(const QString& title) {
    if (title.endsWith(u"Complaints") || title.endsWith(u"Disorders") || title.endsWith(u"Conditions"))
        return true;
    return title.count(u' ') >= 2 && title.size() > 24;
}

QString titlesPattern() {
    QStringList all;
    for (const letter::GuidelineChapter& c : letter::GuidelineCatalogue::standard().chapters()) {
        if (c.document != u"ACOEM")
            continue;
        for (const QString& title : QStringList(c.title) + c.aliases) {
            if (standsAlone(title))
                all << titlePattern(title);
        }
    }
    std::sort(all.begin(), all.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
    return all.join(u'|');
}

// One alternative a source; the group that matched says which.
const QRegularExpression& heads() {
    static const QRegularExpression re(
        uR"((Off?icial\s+Disab\w+\s+Guid\w*(?:\s*\(?\s*ODG\b\s*\)?)?|\bODG\b(?:[-\s]*TWC\b)?))"
        uR"(|((?:The\s+)?American\s+Colleg\w+\s+of\s+Occ\w+\s+(?:and|&)\s+Env\w+\s+Med\w+(?:['’]s)?(?:\s*\(\s*ACOEM\s*\))?|\bACOEM\b(?:['’]s)?))"
        uR"(|(\bChronic\s+Pain\s+(?:(?:Medical|Med\.?)\s+)?(?:Treat\w*(?:\s+Guid\w+)?|Guid\w+)|\bChronic\s+Pain(?=,?\s*\(?(?:19|20)\d\d)))"
        uR"(|(\bPost[-\s]*surg\w+\s+(?:Physical\s+Medicine\s+)?(?:(?:Medical\s+)?(?:Treat\w*|Rehab\w*)(?:\s+Guid\w+)?|Guid\w+)))"
        uR"(|(\bAcupunc\w+\s+(?:(?:Medical\s+)?Treat\w*(?:\s+Guid\w+)?|Guid\w+)|\bAcupuncture(?=,?\s*\(?(?:19|20)\d\d)))"
        uR"(|(\bOpioids?\s+(?:(?:Medical\s+)?Treat\w*(?:\s+Guid\w+)?|Guid\w+)|\bOpioids?(?=,?\s*\(?(?:19|20)\d\d)))"
        uR"(|\b(?:chapters?|chpt?r?\.?|ch\.)\s*[:#]?\s*(\d{1,2})\b)"
        uR"(|\b()"_s +
            titlesPattern() + uR"()\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return re;
}

} // namespace

QString documentName(Source source) {
    switch (source) {
    case Source::None:
        return {};
    case Source::Mtus:
        return u"MTUS"_s;
    case Source::Acoem:
        return u"ACOEM"_s;
    case Source::ChronicPain:
        return u"Chronic Pain"_s;
    case Source::Postsurgical:
        return u"Postsurgical"_s;
    case Source::Acupuncture:
        return u"Acupuncture"_s;
    case Source::Opioids:
        return u"Opioids"_s;
    case Source::Odg:
        return u"ODG"_s;
    }
    return {};
}

std::vector<CitationHead> findCitationHeads(const QString& text) {
    static const QRegularExpression yearNext(uR"(\G,?\s*\(?\s*(?:19|20)\d\d\b)"_s);
    static constexpr Source named[] = {Source::Odg,          Source::Acoem,       Source::ChronicPain,
                                       Source::Postsurgical, Source::Acupuncture, Source::Opioids};
    const auto& catalogue = letter::GuidelineCatalogue::standard();
    std::vector<CitationHead> out;
    auto it = heads().globalMatch(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch m = it.next();
        CitationHead head;
        head.from = m.capturedStart();
        head.length = m.capturedLength();
        const int group = m.lastCapturedIndex();
        if (group <= 6) {
            head.source = named[group - 1];
        } else if (group == 7) {
            head.kind = CitationHead::Kind::Chapter;
            head.source = Source::Acoem;
            head.chapter = m.captured(7);
            if (catalogue.byNumber(u"ACOEM", head.chapter) == nullptr)
                continue;
        } else {
            head.kind = CitationHead::Kind::Title;
            head.source = Source::Acoem;
            if (const auto* c = catalogue.byTitle(u"ACOEM", m.captured(8))) {
                head.chapter = c->chapter;
                head.title = c->title;
            }
        }
        head.dated = yearNext.match(text, head.end()).hasMatch();
        out.push_back(head);
    }
    return out;
}

} // namespace lectern::extract
