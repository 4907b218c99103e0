// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/pagecache.h"

#include <tuple>

namespace lectern::viewer {

namespace {

auto tied(const ImageKey& k) {
    const PageImageRequest& r = k.request;
    return std::make_tuple(r.page, r.quarterTurns, k.dark, r.pixels.width(), r.pixels.height(), r.clip.x(),
                           r.clip.y(), r.clip.width(), r.clip.height());
}

// An image under this size weighs so little that it may outlive a few hundred uses of others.
constexpr qsizetype smallBytes = 256 * 1024;
constexpr quint64 smallBonus = 400;

} // namespace

bool operator<(const ImageKey& a, const ImageKey& b) {
    return tied(a) < tied(b);
}

PageCache::PageCache(qsizetype maxBytes)
    : m_maxBytes(maxBytes) {}

void PageCache::insert(const ImageKey& key, const QImage& image) {
    Entry& entry = m_entries[key];
    m_bytes += image.sizeInBytes() - entry.image.sizeInBytes();
    entry = {image, ++m_clock};
    trim();
}

const QImage* PageCache::find(const ImageKey& key) {
    const auto it = m_entries.find(key);
    if (it == m_entries.end()) {
        return nullptr;
    }
    it->second.used = ++m_clock;
    return &it->second.image;
}

PageCache::Nearest PageCache::nearest(int page, int quarterTurns, bool dark, int width) {
    Nearest best;
    Entry* chosen = nullptr;
    ImageKey from;
    from.request.page = page;
    from.request.quarterTurns = quarterTurns;
    from.request.pixels = QSize(0, 0);
    for (auto it = m_entries.lower_bound(from); it != m_entries.end() && it->first.request.page == page &&
                                                it->first.request.quarterTurns == quarterTurns;
         ++it) {
        if (!it->first.request.clip.isEmpty()) {
            continue;
        }
        const int here = it->second.image.width();
        const int there = chosen ? chosen->image.width() : 0;
        const bool shade = it->first.dark == dark;
        const bool bestShade = chosen && best.dark == dark;
        const bool better = !chosen || (shade != bestShade ? shade
                                        : there < width    ? here > there
                                                           : here >= width && here < there);
        if (better) {
            chosen = &it->second;
            best = {&it->second.image, it->first.dark};
        }
    }
    if (chosen) {
        chosen->used = ++m_clock;
    }
    return best;
}

void PageCache::clear() {
    m_entries.clear();
    m_bytes = 0;
}

void PageCache::setMaxBytes(qsizetype bytes) {
    m_maxBytes = bytes;
    trim();
}

void PageCache::trim() {
    // The newest stays even if it alone is over the limit: it is about to be painted.
    while (m_bytes > m_maxBytes && m_entries.size() > 1) {
        auto oldest = m_entries.end();
        quint64 least = 0;
        for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
            const quint64 age =
                it->second.used + (it->second.image.sizeInBytes() <= smallBytes ? smallBonus : 0);
            if (it->second.used != m_clock && (oldest == m_entries.end() || age < least)) {
                oldest = it;
                least = age;
            }
        }
        if (oldest == m_entries.end()) {
            return;
        }
        m_bytes -= oldest->second.image.sizeInBytes();
        m_entries.erase(oldest);
    }
}

} // namespace lectern::viewer
