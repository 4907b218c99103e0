// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/reviewsession.h"
#include "ui/viewer/pageview.h"

#include <QObject>
#include <QTimer>

namespace lectern::app {

/// Joins page and review: the current field is lit and brought into view, a click on a lit place makes its
/// field current, words taken from the page go into a field. The two know nothing of each other.
class PageLink : public QObject {
    Q_OBJECT

public:
    PageLink(review::ReviewSession& session, viewer::PageView& view, QObject* parent = nullptr);

    /// The pages of the session's letter are there now: light everything, go to the letter's first page.
    void pagesArrived();

Q_SIGNALS:
    /// The person has done with the page: the keyboard belongs to the form again.
    void backToForm();

private:
    void lightLater();
    void light();
    void showCurrent();
    std::vector<viewer::LitPlace> litPlaces() const;
    std::vector<viewer::FindingMark> findingMarks() const;
    std::vector<viewer::FieldChoice> fieldChoices() const;

    review::ReviewSession& m_session;
    viewer::PageView& m_view;
    QTimer m_soon; // several changes in one turn of the event loop light the page once
};

} // namespace lectern::app
