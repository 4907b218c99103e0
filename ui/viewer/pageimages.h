// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/worker.h"
#include "ui/viewer/pagecache.h"
#include "ui/viewer/renderqueue.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <set>

namespace lectern::viewer {

/// The document's pages as images: wanted, rendered one at a time, kept, and darkened when the page is to be
/// dark. Shared by the sheet and the thumbnails, so that they never compete for the reader. GUI thread.
class PageImages : public QObject {
    Q_OBJECT

public:
    PageImages(RenderPage render, CancelRender cancel, QObject* parent = nullptr);
    ~PageImages() override;

    void clear();
    /// What a lane wants now, most wanted first. What is there already, or failed before, is passed over.
    void want(Lane lane, const std::vector<PageImageRequest>& requests);

    const QImage* exact(const PageImageRequest& request);
    PageCache::Nearest nearest(int page, int quarterTurns, int width);
    /// Why the page could not be rendered, if it could not.
    std::optional<base::Error> failure(int page) const;
    void retry(int page);

    bool isDark() const { return m_dark; }
    void setDark(bool dark);
    PageCache& cache() { return m_cache; }
    const RenderQueue& queue() const { return m_queue; }

Q_SIGNALS:
    void imageReady(int page);
    void pageFailed(int page);
    void darkChanged(bool dark);

private:
    void rendered(const PageImageRequest& request, base::Result<QImage> result);
    void darken(const PageImageRequest& request, const QImage& light);

    PageCache m_cache;
    RenderQueue m_queue;
    std::map<int, base::Error> m_failures;
    std::set<ImageKey> m_darkening;
    quint64 m_document = 0; // counts documents: a darkened page of an earlier one is dropped
    bool m_dark = false;
    std::unique_ptr<base::Worker> m_worker; // darkens; made at first need
};

} // namespace lectern::viewer
