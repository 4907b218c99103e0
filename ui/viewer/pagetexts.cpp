// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/pagetexts.h"

#include <QPointer>

#include <algorithm>

namespace lectern::viewer {

PageTexts::PageTexts(LoadPageText load, QObject* parent)
    : QObject(parent)
    , m_load(std::move(load)) {}

PageTexts::~PageTexts() = default;

void PageTexts::reset(int pageCount) {
    ++m_generation;
    m_pages.clear();
    m_pages.resize(size_t(std::max(0, pageCount)));
    m_wanted.clear();
    m_all = false;
    m_allFrom = 1;
    m_loading = 0;
    m_settled = 0;
}

const letter::PageText* PageTexts::text(int page) const {
    return page >= 1 && page <= pageCount() ? m_pages[size_t(page - 1)].text.get() : nullptr;
}

bool PageTexts::isSettled(int page) const {
    return page < 1 || page > pageCount() || m_pages[size_t(page - 1)].settled;
}

void PageTexts::want(std::vector<int> pages) {
    m_wanted = std::move(pages);
    next();
}

void PageTexts::wantAll(bool all) {
    m_all = all;
    next();
}

void PageTexts::next() {
    if (m_starting || !m_load) {
        return;
    }
    m_starting = true;
    while (!m_loading) {
        std::erase_if(m_wanted, [this](int page) { return isSettled(page); });
        int page = m_wanted.empty() ? 0 : m_wanted.front();
        if (!page && m_all) {
            while (m_allFrom <= pageCount() && isSettled(m_allFrom)) {
                ++m_allFrom;
            }
            page = m_allFrom <= pageCount() ? m_allFrom : 0;
        }
        if (!page) {
            break;
        }
        m_loading = page;
        const QPointer<PageTexts> self(this);
        m_load(page, [self, page, generation = m_generation](base::Result<letter::PageText> result) {
            if (self) {
                self->arrived(page, generation, std::move(result));
            }
        });
    }
    m_starting = false;
}

void PageTexts::arrived(int page, quint64 generation, base::Result<letter::PageText> result) {
    if (generation != m_generation || page != m_loading) {
        return;
    }
    m_loading = 0;
    Entry& entry = m_pages[size_t(page - 1)];
    entry.settled = true;
    ++m_settled;
    if (result) {
        entry.text = std::make_unique<letter::PageText>(std::move(*result));
        entry.text->page = page;
    }
    next();
    Q_EMIT textReady(page);
}

bool PageTexts::knowsWord(const QString& lowerCase, int page) const {
    // A letter repeats its words within a few pages; a packet of thousands need not be gone through for a
    // hyphen.
    for (int number = std::max(1, page - 10); number <= std::min(pageCount(), page + 10); ++number) {
        const letter::PageText* there = text(number);
        if (!there) {
            continue;
        }
        for (const letter::Word& word : there->words) {
            const qsizetype at = word.text.indexOf(lowerCase, 0, Qt::CaseInsensitive);
            if (at >= 0 && (at == 0 || !word.text[at - 1].isLetterOrNumber()) &&
                (at + lowerCase.size() == word.text.size() ||
                 !word.text[at + lowerCase.size()].isLetterOrNumber())) {
                return true;
            }
        }
    }
    return false;
}

} // namespace lectern::viewer
