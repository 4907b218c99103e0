// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/document.h"

#include "core/pdf/filebytes.h"
#include "core/pdf/poppler_p.h"

#include <QCryptographicHash>

#include <mutex>

namespace lectern::pdf {

using base::Code;
using base::fail;

namespace {

// Poppler's messages may quote the page's text, so none of them may reach stderr or a log.
void silencePoppler() {
    static std::once_flag once;
    std::call_once(once, [] { Poppler::setDebugErrorFunction([](const QString&, const QVariant&) {}, {}); });
}

bool soundSize(QSizeF size) {
    return size.width() > 0 && size.height() > 0 && size.width() < 1e7 && size.height() < 1e7;
}

constexpr QSizeF kLetterPaper{612, 792}; // stands in for pages that do not open

// A complete file ends in %%EOF; some producers and mail gateways put a little junk behind it.
bool endsAsAPdf(const QByteArray& bytes) {
    return bytes.last(std::min<qsizetype>(bytes.size(), 2048)).contains("%%EOF");
}

// The page count is the file's own claim and may lie in both directions, so each page is looked at.
std::vector<QSizeF> pageSizes(const Poppler::Document& pdf, int claimed, int& opened) {
    std::vector<QSizeF> sizes;
    sizes.reserve(static_cast<std::size_t>(claimed));
    std::size_t last = 0;
    for (int i = 0; i < claimed; ++i) {
        const std::unique_ptr<Poppler::Page> page(pdf.page(i));
        const bool ok = page && soundSize(page->pageSizeF());
        sizes.push_back(ok ? page->pageSizeF() : kLetterPaper);
        if (ok) {
            ++opened;
            last = sizes.size();
        }
    }
    sizes.resize(last);
    return sizes;
}

} // namespace

struct Document::Private {
    DocumentInfo info;
    std::unique_ptr<Poppler::Document> pdf;

    base::Result<std::unique_ptr<Poppler::Page>> page(int number) const {
        if (number < 1 || number > info.pages)
            return fail(Code::PageFailed, info.path);
        std::unique_ptr<Poppler::Page> page(pdf->page(number - 1));
        if (!page || !soundSize(page->pageSizeF()))
            return fail(Code::PageFailed, info.path);
        return page;
    }
};

Document::Document(std::unique_ptr<Private> p)
    : d(std::move(p)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

base::Result<Document> Document::open(const OpenRequest& request) {
    const auto bytes = readFile(request.path, kMaxFileBytes);
    if (!bytes)
        return fail(bytes.error());
    return fromBytes(*bytes, request.path, request.password);
}

base::Result<Document> Document::fromBytes(const QByteArray& bytes, const QString& path,
                                           const QByteArray& password) {
    if (bytes.isEmpty())
        return fail(Code::Empty, path);
    if (bytes.size() > kMaxFileBytes)
        return fail(Code::TooLarge, path);
    if (!bytes.first(std::min<qsizetype>(bytes.size(), 1024)).contains("%PDF-"))
        return fail(Code::NotAPdf, path);

    silencePoppler();
    auto d = std::make_unique<Private>();
    d->pdf = Poppler::Document::loadFromData(bytes, password, password);
    if (!d->pdf)
        return fail(Code::Damaged, path);
    if (d->pdf->isLocked())
        return fail(password.isEmpty() ? Code::PasswordNeeded : Code::PasswordWrong, path);

    const int claimed = d->pdf->numPages();
    if (claimed > kMaxPages)
        return fail(Code::TooLarge, path);
    int opened = 0;
    d->info.pageSizes = pageSizes(*d->pdf, std::max(claimed, 0), opened);
    if (opened == 0)
        return fail(Code::Damaged, path);
    d->info.path = path;
    d->info.sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    d->info.bytes = bytes.size();
    d->info.pages = static_cast<int>(d->info.pageSizes.size());
    d->info.cutShort = !endsAsAPdf(bytes);
    d->info.repaired = d->info.cutShort || d->pdf->xrefWasReconstructed() || opened < claimed;

    d->pdf->setRenderHint(Poppler::Document::Antialiasing);
    d->pdf->setRenderHint(Poppler::Document::TextAntialiasing);
    d->pdf->setRenderBackend(Poppler::Document::SplashBackend);
    return Document(std::move(d));
}

const DocumentInfo& Document::info() const {
    return d->info;
}

base::Result<letter::PageText> Document::text(int page, const AbortCheck& abort) const {
    const auto opened = d->page(page);
    if (!opened)
        return fail(opened.error());
    return pageText(**opened, page, abort);
}

base::Result<QImage> Document::render(const RenderRequest& request, const AbortCheck& abort) const {
    const auto opened = d->page(request.page);
    if (!opened)
        return fail(opened.error());
    return pageImage(**opened, request, abort);
}

base::Result<letter::DocumentText> allText(const Document& document, int maxPages, const AbortCheck& abort) {
    letter::DocumentText all;
    const DocumentInfo& info = document.info();
    int read = 0;
    bool words = false;
    for (int page = 1; page <= std::min(info.pages, maxPages); ++page) {
        auto text = document.text(page, abort);
        if (text) {
            ++read;
            words = words || !text->words.empty();
            all.pages.push_back(std::move(*text));
        } else if (text.error().code == Code::Aborted) {
            return fail(text.error());
        } else {
            const QSizeF size = info.pageSizes[static_cast<std::size_t>(page) - 1];
            all.pages.push_back({page, size.width(), size.height(), letter::TextSource::Layer, true, {}});
        }
    }
    if (!all.pages.empty() && (read == 0 || (info.cutShort && !words)))
        return fail(Code::Damaged, info.path);
    return all;
}

} // namespace lectern::pdf
