// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/pagesearch.h"

#include <QObject>
#include <QTimer>

#include <span>
#include <vector>

namespace lectern::viewer {

class PageTexts;

/// A search under way: pages are gone through in slices of a few milliseconds as their words come, so that
/// the window never waits. Hits are in the order of the letter; the current one is the first at or after the
/// page that the search began on. GUI thread.
class SearchSession : public QObject {
    Q_OBJECT

public:
    explicit SearchSession(PageTexts* texts, QObject* parent = nullptr);

    /// Begins anew; an empty query ends the search. The same query and options again change nothing.
    void start(const QString& query, const SearchOptions& options, int fromPage);
    void clear();

    const QString& query() const { return m_query; }
    bool isActive() const { return !m_query.isEmpty(); }
    /// True when every page has been looked at.
    bool isComplete() const;
    int count() const { return int(m_hits.size()); }
    int currentIndex() const { return m_current; } ///< from 0; -1 = none
    const SearchHit* current() const;
    std::span<const SearchHit> hitsOn(int page) const;

    void next();
    void previous();

Q_SIGNALS:
    void changed();        ///< hits, count, completeness
    void currentChanged(); ///< another hit is the current one

private:
    void work();
    void take(int page);
    void step(int by);

    PageTexts* m_texts;
    QString m_query;
    SearchOptions m_options;
    int m_fromPage = 1;
    std::vector<SearchHit> m_hits;
    std::vector<int> m_pending; // settled, not yet searched
    std::vector<bool> m_seen;   // page-1: searched in this search
    int m_searched = 0;
    int m_current = -1;
    QTimer m_timer;
};

} // namespace lectern::viewer
