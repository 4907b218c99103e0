// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/extract/composed.h"

namespace lectern::extract::test {

using namespace Qt::StringLiterals;

namespace {

const std::vector<ComposedIssue>& issuesOf(Kind kind) {
    static const std::vector<ComposedIssue> later = {
        {u"Gabapentin 300 mg, #90 with 2 refills: one capsule three times daily"_s, u"upheld"_s,
         u"Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 16-19."_s,
         u"Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 18. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Pain Chapter."_s,
         u"The worker has burning pain of the feet. The earlier denial was upheld on appeal and no relief from the drug is written down. Whether a lower dose would be medically necessary is another question. The request for gabapentin is not medically necessary and appropriate."_s},
        {u"Physical therapy, twice a week for six weeks, right knee"_s, u"overturned"_s,
         u"Decision based on MTUS ACOEM Chapter 13 Knee Complaints Page(s): 337-338."_s,
         u"Decision based on MTUS Postsurgical Treatment Guidelines."_s,
         u"A meniscus was trimmed in May. Twelve visits lie within what the guideline allows after that operation, and none were given so far. The request for physical therapy is medically necessary and appropriate."_s},
        {u"MRI of the lumbar spine without contrast"_s, u"partially_overturned"_s,
         u"Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303."_s,
         u"Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303-305."_s,
         u"Weakness of the great toe is new since June. One study is in keeping with the guideline and a series is not. A single MRI is medically necessary and appropriate."_s},
        {u"EMG/NCV of both lower extremities"_s, u"upheld"_s,
         u"Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back Chapter."_s,
         u"Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303."_s,
         u"The root is known from the images. Nothing remains that the needle could tell. The EMG/NCV of both lower extremities is not medically necessary and appropriate."_s}};
    static const std::vector<ComposedIssue> sentences = {
        {u"eight sessions of acupuncture for the neck"_s, u"upheld"_s,
         u"The Claims Administrator based its decision on the Acupuncture Medical Treatment Guidelines, which is part of the MTUS."_s,
         u"The Physician Reviewer based his/her decision on the Acupuncture Medical Treatment Guidelines."_s,
         u"Six visits were had and nothing is said of what they did. The request for eight sessions of acupuncture for the neck is not medically necessary and appropriate."_s},
        {u"a functional capacity evaluation"_s, u"overturned"_s,
         u"The Claims Administrator based its decision on the ACOEM Practice Guidelines, Chapter 7, which is not part of the MTUS."_s,
         u"The Physician Reviewer based his/her decision on the Official Disability Guidelines (ODG), Fitness for Duty Chapter."_s,
         u"Two tries at going back to work failed and the duties are in writing. The request for a functional capacity evaluation is medically necessary and appropriate."_s},
        {u"Naproxen 550 mg #60, dispensed 6/3/2013"_s, u"upheld"_s,
         u"The Claims Administrator based its decision on the Chronic Pain Medical Treatment Guidelines, page 67."_s,
         u"The Physician Reviewer based his/her decision on the Chronic Pain Medical Treatment Guidelines, pages 67-68."_s,
         u"The stomach bled in March. The request for Naproxen 550 mg #60 is not medically necessary and appropriate."_s}};
    static const std::vector<ComposedIssue> one = {
        {u"Lumbar epidural steroid injection at L4-5 on the left"_s, u"upheld"_s, QString(),
         u"The professional reviewer relied upon the Chronic Pain Medical Treatment Guidelines, page 46, since they speak of the injection asked for."_s,
         u"No root is shown to be pinched by examination or by image. The requested injection is not medically necessary."_s}};
    switch (kind) {
    case Kind::Notice:
    case Kind::Letter2013:
        return sentences;
    case Kind::Review:
        return one;
    default:
        return later;
    }
}

class Composer {
public:
    explicit Composer(const Manner& manner)
        : m(manner) {
        out.issues = issuesOf(manner.kind);
    }

    Composed compose() {
        out.summary =
            u"This is a 41-year-old male who hurt his low back on 3/4/12 while lifting a crate of tiles. "
            "Diagnoses include lumbar strain. A report of 5/6/13 says that the pain goes down the left leg. "
            "He was upheld in his wish to work. An MRI of 6/7/13 shows a bulge at L4-5."_s;
        switch (m.kind) {
        case Kind::Notice:
            notice();
            break;
        case Kind::Letter2013:
            letter2013();
            break;
        case Kind::Review:
            review();
            break;
        default:
            letter();
            break;
        }
        out.text = pages();
        return out;
    }

private:
    void line(const QString& text) { lines += text; }
    void gap() {
        if (m.gaps)
            lines += QString();
    }
    /// A paragraph, wrapped.
    void paragraph(const QString& text) {
        QString row;
        for (const QString& word : text.split(u' ')) {
            if (!row.isEmpty() && row.size() + word.size() + 1 > m.width) {
                line(row);
                row.clear();
            }
            row += (row.isEmpty() ? u""_s : u" "_s) + word;
        }
        if (!row.isEmpty())
            line(row);
        gap();
    }
    QString label(const QString& plain) const {
        switch (m.labels) {
        case 1:
            return plain.toUpper();
        case 2: { // two letters swapped in the middle
            QString s = plain;
            const qsizetype at = s.size() / 2;
            if (s.at(at).isLetter() && s.at(at + 1).isLetter() && s.size() > 12)
                s[at] = std::exchange(s[at + 1], s[at]);
            return s;
        }
        case 3: {
            QString s = plain;
            return s.remove(u' ');
        }
        default:
            return plain;
        }
    }
    void heading(const QString& text) {
        if (m.labels == 4 && text.contains(u' ')) {
            const qsizetype at = text.lastIndexOf(u' ');
            line(text.left(at));
            line(text.mid(at + 1));
        } else {
            line(m.labels == 1 ? text.toUpper() : label(text));
        }
        gap();
    }
    QString word(const QString& token) const {
        const QString plain = token == u"upheld"       ? u"Upheld"_s
                              : token == u"overturned" ? u"Overturned"_s
                                                       : u"Overturned in part"_s;
        switch (m.words) {
        case 1:
            return plain.toUpper();
        case 2:
            return token == u"upheld"       ? u"Uphled"_s
                   : token == u"overturned" ? u"Overtuned"_s
                                            : u"Partialy Overturned"_s;
        case 3:
            return token == u"partially_overturned" ? u"PartiallyOverturned"_s : plain;
        default:
            return plain;
        }
    }
    void headerBlock() {
        line(u"Case Number: CM14-0098765\tDate Assigned: 08/11/2014"_s);
        line(u"Date of Injury: 03/04/2012\tDecision Date: 09/02/2014"_s);
        line(u"Priority: Standard\tApplication Received: 07/30/2014"_s);
        gap();
    }
    void credentials() {
        heading(u"HOW THE IMR FINAL DETERMINATION WAS MADE"_s);
        if (m.kind == Kind::Letter2015) {
            paragraph(
                u"MAXIMUS Federal Services sent the case file to an expert reviewer without ties to the parties."_s);
            line(u"State(s) of Licensure: Nevada, California"_s);
            line(u"Certification(s)/Specialty: Family Practice"_s);
            gap();
        } else {
            paragraph(
                u"MAXIMUS Federal Services sent the case file to an expert reviewer without ties to the "
                u"parties. The expert "
                "reviewer is Board Certified in Family Practice and is licensed to practice in Nevada."_s);
        }
    }
    void letter() {
        if (m.header)
            headerBlock();
        credentials();
        heading(u"CLINICAL CASE SUMMARY"_s);
        paragraph(out.summary);
        heading(u"IMR ISSUES, DECISIONS AND RATIONALES"_s);
        paragraph(
            u"The Final Determination was based on decisions for the disputed items/services set forth below:"_s);
        int n = 0;
        for (ComposedIssue& issue : out.issues) {
            ++n;
            if (m.kind == Kind::Letter2016) {
                issue.claims =
                    u"Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies."_s;
                issue.reviewer =
                    u"Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Gabapentin, and MTUS Low Back Complaints 2004, Section(s): Physical Methods."_s;
            }
            const QString number = m.numbers ? QString::number(n) + u". "_s : QString();
            const QString service = number + issue.service + (m.colonBeforeOutcome ? u":"_s : u" -"_s);
            if (m.outcomeOnOwnLine) {
                const bool was = std::exchange(m.gaps, false);
                paragraph(service);
                m.gaps = was;
                line(word(issue.decision));
                gap();
            } else {
                paragraph(service + u" "_s + word(issue.decision));
            }
            paragraph(label(u"Claims Administrator guideline"_s) + u": "_s + issue.claims);
            paragraph(label(u"MAXIMUS guideline"_s) + u": "_s + issue.reviewer);
            paragraph(label(u"Decision rationale"_s) + u": "_s + issue.rationale);
        }
    }
    void letter2013() {
        if (m.header) {
            line(u"IMR Case Number:\tCM13-0098765\tDate of Injury:\t03/04/2012"_s);
            line(u"Claims Number:\tQ-5511\tUR Denial Date:\t08/30/2013"_s);
            line(u"Priority:\tSTANDARD\tApplication Received:\t09/06/2013"_s);
            line(u"Employee Name:\tPat Doerr"_s);
            line(u"Provider Name:\tLee Marrow, M.D."_s);
            line(u"Treatment(s) in Dispute Listed on IMR Application:"_s);
            line(u"SEE ATTACHED"_s);
            gap();
            paragraph(
                u"Final Determination: PARTIAL OVERTURN. This decision means that some of the items are necessary."_s);
        }
        credentials();
        heading(u"DOCUMENTS REVIEWED"_s);
        paragraph(
            u"The following relevant documents received from the parties were reviewed and considered. These documents included:"_s);
        line(u"• Application of Independent Medical Review"_s);
        line(u"• Utilization Review Determination"_s);
        gap();
        heading(u"CLINICAL CASE SUMMARY"_s);
        paragraph(out.summary);
        heading(u"IMR DECISION(S) AND RATIONALE(S)"_s);
        paragraph(
            u"The Final Determination was based on decisions for the disputed items/services set forth below:"_s);
        int n = 0;
        for (const ComposedIssue& issue : out.issues) {
            ++n;
            const QString no = issue.decision == u"upheld" ? u"not "_s : QString();
            paragraph((m.numbers ? QString::number(n) + u". "_s : QString()) + u"The request for "_s +
                      issue.service + u" is "_s + (m.words == 3 ? no.trimmed() : no) +
                      u"medically necessary and appropriate."_s);
            paragraph(issue.claims);
            paragraph(issue.reviewer);
            paragraph(label(u"The Physician Reviewer’s decision rationale"_s) + u": "_s + issue.rationale);
        }
    }
    void determined() {
        int n = 0;
        for (const ComposedIssue& issue : out.issues) {
            ++n;
            const QString no =
                issue.decision == u"upheld" ? (m.words == 3 ? u"not"_s : u"not "_s) : QString();
            paragraph(QString::number(n) +
                      u") MAXIMUS Federal Services, Inc. has determined the request for "_s + issue.service +
                      u" is "_s + no + u"medically necessary and appropriate."_s);
        }
    }
    void notice() {
        line(u"MAXIMUS FEDERAL SERVICES, INC."_s);
        line(u"Independent Medical Review"_s);
        line(u"P.O. Box 0000"_s);
        gap();
        heading(u"Notice of Independent Medical Review Determination"_s);
        line(u"Dated: 9/26/2013"_s);
        gap();
        if (m.header) {
            line(u"Employee:\tPat Doerr"_s);
            line(u"Claim Number:\tQ-5511"_s);
            line(u"Date of UR Decision:\t8/30/2013"_s);
            line(u"Date of Injury:\t3/4/2012"_s);
            line(u"IMR Application Received:\t9/6/2013"_s);
            line(u"MAXIMUS Case Number:\tCM13-0098765"_s);
            gap();
        }
        determined();
        heading(u"INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE"_s);
        paragraph(
            u"An application for Independent Medical Review was filed on 9/6/2013 disputing the Utilization "
            u"Review Denial "
            "dated 8/30/2013. A Notice of Assignment and Request for Information was provided to the above parties on 9/23/2013."_s);
        determined();
        heading(u"Medical Qualifications of the Expert Reviewer:"_s);
        paragraph(
            u"The expert reviewer is Board Certified in Family Practice and is licensed to practice in Nevada."_s);
        heading(u"Case Summary:"_s);
        paragraph(out.summary);
        heading(u"Documents Reviewed for Determination:"_s);
        line(u"• Application for Independent Medical Review"_s);
        line(u"• Medical records from the Claims Administrator"_s);
        gap();
        int n = 0;
        for (ComposedIssue& issue : out.issues) {
            ++n;
            issue.reviewer.replace(u"Physician"_s, u"Expert"_s);
            paragraph(QString::number(n) + u") Regarding the request for "_s + issue.service + u":"_s);
            heading(
                u"Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make His/Her Decision"_s);
            paragraph(issue.claims + u" "_s + issue.reviewer);
            line(label(u"Rationale for the Decision"_s) + u":"_s);
            paragraph(issue.rationale);
        }
        heading(u"Effect of the Decision:"_s);
        paragraph(u"The decision of MAXIMUS Federal Services binds all parties."_s);
    }
    void review() {
        line(u"MEDICAL PROFESSIONAL REVIEW"_s);
        gap();
        if (m.header)
            line(u"Case Number: CM13-0098765"_s);
        const ComposedIssue& issue = out.issues.front();
        heading(u"ISSUE AT DISPUTE:"_s);
        paragraph(issue.service);
        heading(u"CASE SUMMARY:"_s);
        paragraph(out.summary);
        heading(u"DOCUMENTS REVIEWED FOR DETERMINATION:"_s);
        line(u"1. Letter of Dr. Fern, 2/3/2013"_s);
        line(u"2. MRI report, 6/7/2013"_s);
        gap();
        line(u"MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL"_s);
        line(u"REVIEWER AND WHY:"_s);
        gap();
        paragraph(issue.reviewer);
        line(u"RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT"_s);
        line(u"MEDICALLY NECESSARY:"_s);
        gap();
        paragraph(issue.rationale);
        heading(u"MEDICAL REVIEWER QUALIFICATIONS:"_s);
        paragraph(
            u"The reviewer is Board Certified in Family Practice and is licensed to practice in Nevada."_s);
    }
    QString pages() const {
        QStringList set;
        int count = 0;
        int page = 1;
        const auto furniture = [&](int n) {
            QStringList rows;
            if (!m.head.isEmpty())
                rows += u"^"_s + QString(m.head).replace(u"%"_s, QString::number(n));
            if (!m.foot.isEmpty())
                rows += u"_"_s + QString(m.foot).replace(u"%"_s, QString::number(n));
            return rows;
        };
        QString text = furniture(1).join(u'\n') + u'\n';
        for (const QString& row : lines) {
            text += row + u'\n';
            if (m.doubleSpaced)
                text += u'\n';
            if (m.breakAfter > 0 && ++count % m.breakAfter == 0)
                text += u'\f' + furniture(++page).join(u'\n') + u'\n';
        }
        return text;
    }

    Manner m;
    Composed out;
    QStringList lines;
};

} // namespace

Composed compose(const Manner& manner) {
    return Composer(manner).compose();
}

} // namespace lectern::extract::test
