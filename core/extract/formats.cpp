// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/formats.h"

#include <QRegularExpression>

#include <array>

namespace lectern::extract {

using namespace Qt::StringLiterals;
using letter::Format;

namespace {

struct Point {
    Mark mark;
    Format format;
    int points;
};

// What each heading and label says about the format. Letter2014 stands for 2014 to 2016 here.
constexpr std::array kPoints = {
    Point{Mark::NoticeTitle, Format::Notice2013, 4},
    Point{Mark::DecisionAndRationale, Format::Notice2013, 3},
    Point{Mark::Qualifications, Format::Notice2013, 1},
    Point{Mark::CaseSummary, Format::Notice2013, 1},
    Point{Mark::DocumentsForDetermination, Format::Notice2013, 1},
    Point{Mark::Regarding, Format::Notice2013, 2},
    Point{Mark::SectionRelied, Format::Notice2013, 3},
    Point{Mark::RationaleForDecision, Format::Notice2013, 1},
    Point{Mark::Effect, Format::Notice2013, 2},
    Point{Mark::HasDetermined, Format::Notice2013, 2},
    Point{Mark::ClaimsAdministratorBased, Format::Letter2013, 3},
    Point{Mark::ReviewerBased, Format::Letter2013, 3},
    Point{Mark::DocumentsReviewed, Format::Letter2013, 2},
    Point{Mark::HowMade, Format::Letter2013, 1},
    Point{Mark::ClinicalSummary, Format::Letter2013, 1},
    Point{Mark::Issues, Format::Letter2013, 1},
    Point{Mark::Rationale, Format::Letter2013, 1},
    Point{Mark::ClaimsAdministratorGuideline, Format::Letter2014, 3},
    Point{Mark::ReviewerGuideline, Format::Letter2014, 3},
    Point{Mark::Rationale, Format::Letter2014, 1},
    Point{Mark::HowMade, Format::Letter2014, 1},
    Point{Mark::ClinicalSummary, Format::Letter2014, 1},
    Point{Mark::Issues, Format::Letter2014, 2},
    Point{Mark::ReviewTitle, Format::ProfessionalReview, 4},
    Point{Mark::IssueAtDispute, Format::ProfessionalReview, 3},
    Point{Mark::GuidelinesReliedUpon, Format::ProfessionalReview, 3},
    Point{Mark::RationaleWhy, Format::ProfessionalReview, 3},
    Point{Mark::CaseSummary, Format::ProfessionalReview, 1},
    Point{Mark::DocumentsForDetermination, Format::ProfessionalReview, 1},
    Point{Mark::Qualifications, Format::ProfessionalReview, 1},
};

constexpr int kEnough = 3;

/// 2014, 2015 and 2016 differ in how the credentials and the guidelines are printed.
Format yearOf(const LetterView& letter) {
    const QStringView text = QStringView(letter.sheet->flat()).mid(letter.from, letter.to - letter.from);
    static const QRegularExpression sections(uR"re(\bSection\(s\)|\bSections?\s?:)re"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression edition(
        uR"re((?<!Non-)\bMTUS\s+(?!ACOEM\b)[A-Z][\w,\- ]{3,60}? (?:2004|20(?:0[5-9]|1\d|2\d))\b)re"_s);
    static const QRegularExpression pageList(uR"re(\bPage\(s\)|\bPages?\s?:)re"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression labels(
        uR"re(\bState\(?s?\)? of Licensure\s?:|\bCertification\(?s?\)?\s?/\s?Specialty\s?:)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    int later = 0;
    int earlier = 0;
    for (std::size_t i = 0; i < letter.marks.size(); ++i) {
        const FoundMark& mark = letter.marks[i];
        if (mark.mark != Mark::ClaimsAdministratorGuideline && mark.mark != Mark::ReviewerGuideline)
            continue;
        const qsizetype end = i + 1 < letter.marks.size() ? letter.marks[i + 1].from : letter.to;
        const QStringView guideline =
            text.mid(mark.to - letter.from, std::min<qsizetype>(end - mark.to, 1200));
        later += sections.match(guideline).hasMatch() || edition.match(guideline).hasMatch() ? 1 : 0;
        earlier += pageList.match(guideline).hasMatch() || guideline.contains(u"ACOEM Chapter") ? 1 : 0;
    }
    if (later > earlier)
        return Format::Letter2016;
    const bool labelled = labels.match(text).hasMatch();
    static const QRegularExpression number(uR"re(\bCM(\d\d)-\d{6,8})re"_s);
    const auto m = number.match(text);
    if (later == 0 && earlier == 0 && m.hasMatch() && m.capturedView(1).toInt() >= 16)
        return Format::Letter2016;
    return labelled ? Format::Letter2015 : Format::Letter2014;
}

} // namespace

Format recognise(const LetterView& letter) {
    std::array<int, 7> score{};
    for (const Point& p : kPoints)
        if (letter.has(p.mark))
            score[static_cast<std::size_t>(p.format)] += p.points;
    Format best = Format::Unknown;
    int most = kEnough - 1;
    for (const Format f :
         {Format::Letter2014, Format::Letter2013, Format::Notice2013, Format::ProfessionalReview})
        if (score[static_cast<std::size_t>(f)] > most) {
            most = score[static_cast<std::size_t>(f)];
            best = f;
        }
    return best == Format::Letter2014 ? yearOf(letter) : best;
}

} // namespace lectern::extract
