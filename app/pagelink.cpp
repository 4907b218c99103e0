// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pagelink.h"

#include "ui/review/words.h"

namespace lectern::app {

using letter::FieldRef;
using letter::Record;
using review::ReviewSession;
using viewer::PageView;

namespace {

/// Every value of the letter with its address, those of the case first.
template <class Each>
void eachReading(const Record& record, Each each) {
    for (const auto& [field, reading] : record.fields)
        each(FieldRef{field, 0}, reading);
    for (const letter::Issue& issue : record.issues)
        for (const auto& [field, reading] : issue.fields)
            each(FieldRef{field, issue.id}, reading);
}

std::optional<FieldRef> refOf(const letter::Finding& finding) {
    if (!finding.field)
        return std::nullopt;
    return FieldRef{*finding.field, finding.issueId};
}

} // namespace

PageLink::PageLink(ReviewSession& session, PageView& view, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_view(view) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &PageLink::light);
    connect(&session, &ReviewSession::fieldChanged, this, &PageLink::lightLater);
    connect(&session, &ReviewSession::findingsChanged, this, &PageLink::lightLater);
    connect(&session, &ReviewSession::issuesChanged, this, &PageLink::lightLater);
    connect(&session, &ReviewSession::issueChanged, this, &PageLink::lightLater);
    connect(&session, &ReviewSession::currentFieldChanged, this, &PageLink::showCurrent);

    connect(&view, &PageView::placeActivated, &session, [this](FieldRef field) {
        m_session.setCurrentField(field);
        Q_EMIT backToForm();
    });
    connect(&view, &PageView::selectionOffered, &session,
            [this](const QString& text, const letter::Evidence& places) {
                m_session.takeFromPage(m_session.currentField(), text, places);
                Q_EMIT backToForm();
            });
    connect(&view, &PageView::fieldChosen, &session,
            [this](FieldRef field, const QString& text, const letter::Evidence& places) {
                m_session.setCurrentField(field);
                m_session.takeFromPage(field, text, places);
                Q_EMIT backToForm();
            });
    connect(&view, &PageView::escaped, this, &PageLink::backToForm);
}

void PageLink::pagesArrived() {
    light();
    m_view.goToPage(m_session.record().firstPage);
    showCurrent();
}

void PageLink::lightLater() {
    m_soon.start();
}

void PageLink::light() {
    m_soon.stop();
    if (!m_session.hasCase())
        return;
    m_view.setLitPlaces(litPlaces());
    m_view.setFindingMarks(findingMarks());
    m_view.setFieldChoices(fieldChoices());
    m_view.setCurrentField(m_session.currentField());
}

void PageLink::showCurrent() {
    if (!m_session.hasCase() || m_view.pageCount() == 0)
        return;
    const FieldRef ref = m_session.currentField();
    m_view.setCurrentField(ref);
    const letter::Reading* reading = m_session.record().find(ref);
    if (reading == nullptr || reading->evidence.empty())
        reading =
            m_session.readRecord().find(ref); // typed over: its place on the page is still the one to compare
    if (reading != nullptr && !reading->evidence.empty())
        m_view.reveal(reading->evidence);
}

std::vector<viewer::LitPlace> PageLink::litPlaces() const {
    std::vector<viewer::LitPlace> places;
    const Record& record = m_session.record();
    eachReading(record, [&](FieldRef ref, const letter::Reading& reading) {
        if (!reading.evidence.empty())
            places.push_back({ref, reading.evidence, reading.confidence, review::label(ref, record),
                              !m_session.findingsAt(ref).empty()});
    });
    return places;
}

std::vector<viewer::FindingMark> PageLink::findingMarks() const {
    std::vector<viewer::FindingMark> marks;
    for (const letter::Finding& finding : m_session.record().findings)
        if (!finding.evidence.empty())
            marks.push_back({finding.severity, finding.message, finding.evidence, refOf(finding)});
    return marks;
}

std::vector<viewer::FieldChoice> PageLink::fieldChoices() const {
    std::vector<viewer::FieldChoice> choices;
    for (const letter::FieldInfo& row : letter::caseFields())
        choices.push_back({{row.field, 0}, review::label(row.field), review::title(row.group)});
    for (const letter::Issue& issue : m_session.record().issues)
        for (const letter::FieldInfo& row : letter::issueFields())
            choices.push_back(
                {{row.field, issue.id}, review::label(row.field), tr("Issue %1").arg(issue.number)});
    return choices;
}

} // namespace lectern::app
