// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/pageimages.h"

#include "ui/viewer/darkpage.h"

namespace lectern::viewer {

using namespace Qt::StringLiterals;

PageImages::PageImages(RenderPage render, CancelRender cancel, QObject* parent)
    : QObject(parent)
    , m_queue(std::move(render), std::move(cancel),
              [this](const PageImageRequest& request, base::Result<QImage> result) {
                  rendered(request, std::move(result));
              }) {}

PageImages::~PageImages() = default;

void PageImages::clear() {
    m_queue.clear();
    m_cache.clear();
    m_failures.clear();
    m_darkening.clear();
    ++m_document;
}

void PageImages::want(Lane lane, const std::vector<PageImageRequest>& requests) {
    std::vector<PageImageRequest> missing;
    for (const PageImageRequest& request : requests) {
        if (m_cache.contains({request, m_dark}) || m_darkening.count({request, true}) ||
            m_failures.count(request.page)) {
            continue;
        }
        const QImage* light = m_dark ? m_cache.find({request, false}) : nullptr;
        if (light) {
            darken(request, *light);
        } else {
            missing.push_back(request);
        }
    }
    m_queue.want(lane, std::move(missing));
}

const QImage* PageImages::exact(const PageImageRequest& request) {
    return m_cache.find({request, m_dark});
}

PageCache::Nearest PageImages::nearest(int page, int quarterTurns, int width) {
    return m_cache.nearest(page, quarterTurns, m_dark, width);
}

std::optional<base::Error> PageImages::failure(int page) const {
    const auto it = m_failures.find(page);
    return it == m_failures.end() ? std::nullopt : std::make_optional(it->second);
}

void PageImages::retry(int page) {
    if (m_failures.erase(page)) {
        Q_EMIT imageReady(page);
    }
}

void PageImages::setDark(bool dark) {
    if (m_dark != dark) {
        m_dark = dark;
        Q_EMIT darkChanged(dark);
    }
}

void PageImages::rendered(const PageImageRequest& request, base::Result<QImage> result) {
    if (!result) {
        // Aborted is nobody's fault: the page is asked for again when the view next wants it.
        if (result.error().code != base::Code::Aborted) {
            m_failures[request.page] = result.error();
        }
        Q_EMIT pageFailed(request.page);
        return;
    }
    if (m_dark) {
        darken(request, *result);
        return;
    }
    m_cache.insert({request, false}, *result);
    Q_EMIT imageReady(request.page);
}

void PageImages::darken(const PageImageRequest& request, const QImage& light) {
    // Off the GUI thread: a page on a 4K screen has twenty million pixels.
    if (!m_worker) {
        m_worker = std::make_unique<base::Worker>(u"dark pages"_s);
    }
    m_darkening.insert({request, true});
    m_worker->run(
        this, [light] { return darkened(light); },
        [this, request, document = m_document](const QImage& dark) {
            if (document != m_document) {
                return;
            }
            m_darkening.erase({request, true});
            m_cache.insert({request, true}, dark);
            Q_EMIT imageReady(request.page);
        });
}

} // namespace lectern::viewer
