// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/searchsession.h"

#include "ui/viewer/pagetexts.h"

#include <QElapsedTimer>

#include <algorithm>

namespace lectern::viewer {

namespace {

// Time a slice may take: half a frame, so that scrolling stays smooth while it searches.
constexpr int sliceMs = 8;

} // namespace

SearchSession::SearchSession(PageTexts* texts, QObject* parent)
    : QObject(parent)
    , m_texts(texts) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &SearchSession::work);
    connect(texts, &PageTexts::textReady, this, [this](int page) {
        if (isActive()) {
            m_pending.push_back(page);
            m_timer.start();
        }
    });
}

void SearchSession::start(const QString& query, const SearchOptions& options, int fromPage) {
    if (query == m_query && options == m_options) {
        return;
    }
    const bool goOn = m_current >= 0 && isActive();
    const int from = goOn ? m_hits[size_t(m_current)].page : std::max(1, fromPage);
    clear();
    if (foldedQuery(query, options.matchCase).isEmpty()) {
        return;
    }
    m_query = query;
    m_options = options;
    m_fromPage = from;
    m_seen.assign(size_t(m_texts->pageCount()), false);
    // The pages at hand, those from here on first, since one of them has the hit that is shown first.
    for (int page = 1; page <= m_texts->pageCount(); ++page) {
        if (m_texts->isSettled(page)) {
            m_pending.push_back(page);
        }
    }
    std::rotate(m_pending.begin(), std::lower_bound(m_pending.begin(), m_pending.end(), m_fromPage),
                m_pending.end());
    m_texts->wantAll(true);
    work();
}

void SearchSession::clear() {
    const bool had = isActive();
    m_timer.stop();
    m_query.clear();
    m_hits.clear();
    m_pending.clear();
    m_searched = 0;
    m_current = -1;
    if (had) {
        m_texts->wantAll(false);
        Q_EMIT changed();
    }
}

bool SearchSession::isComplete() const {
    return !isActive() || m_searched >= m_texts->pageCount();
}

const SearchHit* SearchSession::current() const {
    return m_current >= 0 ? &m_hits[size_t(m_current)] : nullptr;
}

std::span<const SearchHit> SearchSession::hitsOn(int page) const {
    const auto first = std::partition_point(m_hits.begin(), m_hits.end(),
                                            [page](const SearchHit& hit) { return hit.page < page; });
    const auto last =
        std::partition_point(first, m_hits.end(), [page](const SearchHit& hit) { return hit.page == page; });
    return {first, last};
}

void SearchSession::work() {
    if (!isActive()) {
        return;
    }
    QElapsedTimer clock;
    clock.start();
    size_t done = 0;
    while (done < m_pending.size() && (done == 0 || clock.elapsed() < sliceMs)) {
        take(m_pending[done++]);
    }
    m_pending.erase(m_pending.begin(), m_pending.begin() + std::ptrdiff_t(done));
    if (!m_pending.empty()) {
        m_timer.start();
    }
    if (m_current < 0 && !m_hits.empty()) {
        // The first from here on; from the top only when it is certain that there is none below.
        const auto it = std::partition_point(m_hits.begin(), m_hits.end(),
                                             [this](const SearchHit& hit) { return hit.page < m_fromPage; });
        if (it != m_hits.end() || isComplete()) {
            m_current = it == m_hits.end() ? 0 : int(it - m_hits.begin());
            Q_EMIT currentChanged();
        }
    }
    Q_EMIT changed();
}

void SearchSession::take(int page) {
    if (page > int(m_seen.size()) || m_seen[size_t(page - 1)]) {
        return;
    }
    m_seen[size_t(page - 1)] = true;
    ++m_searched;
    const letter::PageText* text = m_texts->text(page);
    if (!text) {
        return;
    }
    std::vector<SearchHit> found = searchPage(*text, m_query, m_options);
    if (found.empty()) {
        return;
    }
    const auto at = std::partition_point(m_hits.begin(), m_hits.end(),
                                         [page](const SearchHit& hit) { return hit.page < page; });
    const int index = int(at - m_hits.begin());
    if (m_current >= index) {
        m_current += int(found.size()); // the same hit, further down the list
    }
    m_hits.insert(at, std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

void SearchSession::step(int by) {
    if (m_hits.empty()) {
        return;
    }
    const int size = count();
    m_current = m_current < 0 ? 0 : (m_current + by + size) % size;
    Q_EMIT currentChanged();
    Q_EMIT changed();
}

void SearchSession::next() {
    step(1);
}

void SearchSession::previous() {
    step(-1);
}

} // namespace lectern::viewer
