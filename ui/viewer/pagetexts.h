// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/seams.h"

#include <QObject>

#include <memory>
#include <set>
#include <vector>

namespace lectern::viewer {

/// The words of the document's pages, loaded one page at a time and only when something needs them: pages in
/// view first, all the others only for a search. GUI thread.
class PageTexts : public QObject {
    Q_OBJECT

public:
    explicit PageTexts(LoadPageText load, QObject* parent = nullptr);
    ~PageTexts() override;

    void reset(int pageCount);
    int pageCount() const { return int(m_pages.size()); }

    /// Null while it is not loaded, or if it cannot be. The address holds until `reset`.
    const letter::PageText* text(int page) const;
    /// Loaded or known not to load: nothing more will come.
    bool isSettled(int page) const;
    int settledCount() const { return m_settled; }

    /// These pages next, first things first; replaces what was asked so before.
    void want(std::vector<int> pages);
    /// Everything, after what `want` asked for; or no longer.
    void wantAll(bool all);

    /// True if the word (lower case) stands somewhere on the loaded pages near `page`: how a word broken at a
    /// line's end is told from one that is written with a hyphen.
    bool knowsWord(const QString& lowerCase, int page) const;

Q_SIGNALS:
    void textReady(int page); ///< also for a page that could not be loaded: see isSettled

private:
    void next();
    void arrived(int page, quint64 generation, base::Result<letter::PageText> result);

    struct Entry {
        std::unique_ptr<letter::PageText> text;
        bool settled = false;
    };
    LoadPageText m_load;
    std::vector<Entry> m_pages;
    std::vector<int> m_wanted;
    bool m_all = false;
    int m_allFrom = 1; // every page below is settled or was asked for
    int m_loading = 0;
    int m_settled = 0;
    quint64 m_generation = 0;
    bool m_starting = false;
};

} // namespace lectern::viewer
