// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/seams.h"

#include <QImage>

#include <map>

namespace lectern::viewer {

/// What an image in the cache is of.
struct ImageKey {
    PageImageRequest request;
    bool dark = false;

    friend bool operator==(const ImageKey&, const ImageKey&) = default;
    friend bool operator<(const ImageKey& a, const ImageKey& b);
};

/// Images of pages, as many as fit into a number of bytes; the longest unused goes first. Small images
/// (thumbnail size) are kept in preference to large ones, since they are what stands in for a page that is on
/// its way.
class PageCache {
public:
    explicit PageCache(qsizetype maxBytes = 128 * 1024 * 1024);

    void insert(const ImageKey& key, const QImage& image);
    /// Null if it is not there. Counts as a use. Valid until the next insert.
    const QImage* find(const ImageKey& key);
    bool contains(const ImageKey& key) const { return m_entries.count(key) > 0; }
    /// The image of the whole page, turned this way, nearest in size: the smallest that is at least as wide,
    /// else the widest. Of the asked darkness if there is one. Null if the page has none.
    struct Nearest {
        const QImage* image = nullptr;
        bool dark = false;
    };
    Nearest nearest(int page, int quarterTurns, bool dark, int width);
    void clear();

    qsizetype bytes() const { return m_bytes; }
    qsizetype maxBytes() const { return m_maxBytes; }
    void setMaxBytes(qsizetype bytes);

private:
    struct Entry {
        QImage image;
        quint64 used = 0;
    };
    void trim();

    std::map<ImageKey, Entry> m_entries; // ordered by page first: nearest() looks at one page's only
    qsizetype m_maxBytes;
    qsizetype m_bytes = 0;
    quint64 m_clock = 0;
};

} // namespace lectern::viewer
