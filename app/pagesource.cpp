// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pagesource.h"

namespace lectern::app {

PageSource::PageSource(pdf::Reader& reader, QObject* parent)
    : QObject(parent)
    , m_reader(reader) {}

viewer::Seams PageSource::seams() {
    viewer::Seams seams;
    seams.renderPage = [this](const viewer::PageImageRequest& request, viewer::ImageHandler done) {
        return m_reader.render({request.page, request.pixels, request.quarterTurns, request.clip}, this,
                               [done = std::move(done)](base::Result<pdf::RenderReply> reply) {
                                   if (reply)
                                       done(reply->image);
                                   else
                                       done(base::fail(reply.error()));
                               });
    };
    seams.cancelRender = [this](viewer::Ticket ticket) { m_reader.cancel(ticket); };
    seams.loadPageText = [this](int page, viewer::TextHandler done) {
        m_reader.text(page, this, std::move(done));
    };
    return seams;
}

void PageSource::show(const QString& sha256, const QString& path, Done done) {
    const quint64 asked = ++m_asked;
    m_sha256 = sha256;
    m_reader.open(
        {path, m_passwords.value(sha256)}, this,
        [this, asked, sha256, path, done = std::move(done)](const base::Result<pdf::DocumentInfo>& info) {
            if (asked != m_asked)
                return;
            if (info && info->sha256 == sha256) {
                m_sizes = info->pageSizes;
                return done(m_sizes);
            }
            m_sha256.clear();
            // Boxes that were read from other bytes would light the wrong words.
            done(info ? base::fail(base::Code::Damaged, path) : base::fail(info.error()));
        });
}

void PageSource::close() {
    ++m_asked;
    m_sha256.clear();
    m_reader.close();
}

} // namespace lectern::app
