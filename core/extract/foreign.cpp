// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/foreign.h"

#include "core/extract/squeeze.h"

#include <algorithm>
#include <array>

namespace lectern::extract {

namespace {

constexpr int kTitleLines = 14;
constexpr qsizetype kLongestTitle = 90;

// Squeezed; a short line that begins with one of these is the title of another kind of paper.
constexpr std::array kTitles = {
    u"proofofservice",
    u"declarationofservice",
    u"certificateofservice",
    u"proofofmailing",
    u"declarationofmailing",
    u"faxcover",
    u"faxtransmi",
    u"facsimile",
    u"faxtransmittal",
    u"faxmessage",
    u"telefax",
    u"utilizationreviewdetermination",
    u"utilizationreviewdecision",
    u"utilizationreviewdenial",
    u"utilizationreviewreport",
    u"utilizationreviewnotice",
    u"utilizationreviewtreatmentdetermination",
    u"noticeofutilizationreview",
    u"noticeofnoncertification",
    u"noticeofdenial",
    u"noticeofmodification",
    u"noncertificationnotice",
    u"noticeofadversedetermination",
    u"adversedetermination",
    u"noncertification",
    u"requestforauthorization",
    u"dwcformrfa",
    u"applicationforindependentmedicalreview",
    u"dwcformimr",
    u"stateofcaliforniadivisionofworkerscompensationapplication",
    u"stateofcaliforniadivisionofworkerscompensationrequest",
    u"noticeofassignmentandrequestforinformation",
    u"noticeofassignment",
    u"progressreport",
    u"primarytreatingphysician",
    u"secondarytreatingphysician",
    u"treatingphysiciansprogressreport",
    u"physiciansprogressreport",
    u"doctorsfirstreport",
    u"operativereport",
    u"operativenote",
    u"chartnote",
    u"progressnote",
    u"medicalreport",
    u"initialevaluation",
    u"consultationreport",
    u"qualifiedmedicalevaluat",
    u"panelqualifiedmedical",
    u"agreedmedicalevaluat",
    u"historyandphysical",
    u"radiologyreport",
    u"mrireport",
    u"diagnosticimaging",
    u"mriofthe",
    u"mrilumbar",
    u"electrodiagnosticreport",
    u"explanationofreview",
    u"explanationofbenefits",
    u"invoice",
    u"billingstatement",
    u"authorizationtorelease",
    u"medicalrecordsrequest",
    u"recordsrequest",
    u"transmittal",
    u"prescription",
    u"physicaltherapynote",
    u"physicaltherapydaily",
    u"petitionfor",
    u"workerscompensationappealsboard",
    u"letterofrepresentation",
    u"noticeofrepresentation",
    u"tableofcontents",
    u"indexofdocuments",
    u"exhibit",
};

} // namespace

bool looksForeign(const Sheet& sheet, int firstLine, int endLine) {
    const auto& lines = sheet.lines();
    bool to = false;
    bool from = false;
    bool pages = false;
    bool fax = false;
    for (int i = firstLine; i < endLine && i < firstLine + kTitleLines + 8; ++i) {
        const SheetLine& line = lines[static_cast<std::size_t>(i)];
        const QStringView text = QStringView(sheet.text()).mid(line.from, line.to - line.from);
        if (text.size() > kLongestTitle)
            continue;
        const QString words = squeezed(text);
        // The rows of a fax cover sheet.
        to = to || words.startsWith(u"to");
        from = from || words.startsWith(u"from") || words.contains(u"from");
        pages = pages || words.startsWith(u"pages") || words.startsWith(u"numberofpages") ||
                words.contains(u"totalpages") || words.startsWith(u"ofpages") ||
                words.contains(u"pagesincluding");
        fax = fax || words.startsWith(u"fax");
        if (i >= firstLine + kTitleLines || text.endsWith(u'.'))
            continue;
        // An element of a list of documents, or a line within a sentence, names such a paper and is none.
        if (!text.front().isLetter() || text.contains(u" was ") || text.contains(u" were ") ||
            text.contains(u" is ") ||
            (i + 1 < endLine && sheet.text().at(lines[static_cast<std::size_t>(i) + 1].from).isLower()))
            continue;
        const bool titled = std::any_of(kTitles.begin(), kTitles.end(), [&](const char16_t* title) {
            return words.startsWith(QStringView(title)) && words.size() <= QStringView(title).size() + 36;
        });
        // A label line ("UR Denial Date: 8/1/14") is no title.
        if (titled && !(text.contains(u':') && text.indexOf(u':') < text.size() - 1))
            return true;
    }
    return fax && to && from && (pages || endLine - firstLine < 25);
}

} // namespace lectern::extract
