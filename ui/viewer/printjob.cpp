// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/printjob.h"

#include "ui/viewer/sentences.h"

#include <QPagedPaintDevice>
#include <QPointer>
#include <QPrinter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lectern::viewer {

std::vector<int> pagesToPrint(const QPrinter& printer, int pageCount, int currentPage) {
    std::vector<int> pages;
    int from = 1;
    int to = pageCount;
    if (printer.printRange() == QPrinter::CurrentPage) {
        from = to = currentPage;
    } else if (printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0) {
        from = std::clamp(printer.fromPage(), 1, pageCount);
        to = std::clamp(printer.toPage(), from, pageCount);
    }
    if (from >= 1 && to >= from) {
        pages.resize(static_cast<unsigned>(to - from) + 1U);
        std::iota(pages.begin(), pages.end(), from);
    }
    if (printer.pageOrder() == QPrinter::LastPageFirst) {
        std::reverse(pages.begin(), pages.end());
    }
    return pages;
}

PrintJob::PrintJob(QPagedPaintDevice* device, std::vector<QSizeF> sizesPt, std::vector<int> pages,
                   RenderPage render, CancelRender cancelRender, QObject* parent)
    : QObject(parent)
    , m_device(device)
    , m_sizes(std::move(sizesPt))
    , m_pages(std::move(pages))
    , m_render(std::move(render))
    , m_cancelRender(std::move(cancelRender)) {
    std::erase_if(m_pages, [this](int page) { return page < 1 || page > int(m_sizes.size()); });
}

PrintJob::~PrintJob() {
    if (m_running && m_ticket && m_cancelRender) {
        m_cancelRender(m_ticket);
    }
}

void PrintJob::start() {
    m_running = true;
    if (m_pages.empty() || !m_painter.begin(m_device)) {
        end(false);
        return;
    }
    next();
}

void PrintJob::cancel() {
    if (!m_running) {
        return;
    }
    if (m_ticket && m_cancelRender) {
        m_cancelRender(m_ticket);
    }
    if (auto* printer = dynamic_cast<QPrinter*>(m_device)) {
        printer->abort();
    }
    end(false);
}

PageImageRequest PrintJob::requestFor(int page) const {
    const QSizeF sheet = m_painter.viewport().size();
    const double deviceDpi = m_device->logicalDpiX();
    const double dpi = std::clamp(deviceDpi, double(minDpi), double(maxDpi));
    QSizeF size = m_sizes[size_t(page - 1)].boundedTo({14400, 14400}).expandedTo({9, 9});
    // A landscape exhibit on an upright sheet is turned.
    const int turns = (size.width() > size.height()) != (sheet.width() > sheet.height()) ? 1 : 0;
    if (turns) {
        size.transpose();
    }
    const QSizeF room = sheet * (72.0 / deviceDpi);
    const double shrink = std::min({1.0, room.width() / size.width(), room.height() / size.height()});
    const QSizeF pixels = size * shrink * dpi / 72.0;
    return {
        page,
        QSize(std::max(1, int(std::lround(pixels.width()))), std::max(1, int(std::lround(pixels.height())))),
        turns,
        {}};
}

void PrintJob::next() {
    const QPointer<PrintJob> self(this);
    const quint64 serial = ++m_serial;
    m_ticket = 0;
    const Ticket ticket = m_render(requestFor(m_pages[m_at]), [self, serial](base::Result<QImage> result) {
        // Back through the event loop: a reader that answers at once must not nest a page in a page.
        if (self) {
            QMetaObject::invokeMethod(
                self.data(),
                [self, serial, result = std::move(result)] {
                    if (self && self->m_running && self->m_serial == serial) {
                        self->arrived(result);
                    }
                },
                Qt::QueuedConnection);
        }
    });
    m_ticket = ticket;
}

void PrintJob::arrived(base::Result<QImage> result) {
    const int page = m_pages[m_at];
    const QRect sheet = m_painter.viewport();
    const PageImageRequest request = requestFor(page);
    if (result && result->size() == request.pixels) {
        const double dpi = std::clamp(double(m_device->logicalDpiX()), double(minDpi), double(maxDpi));
        const QSizeF shown = QSizeF(request.pixels) * (m_device->logicalDpiX() / dpi);
        const QRectF target(
            QPointF((sheet.width() - shown.width()) / 2, (sheet.height() - shown.height()) / 2), shown);
        m_painter.setRenderHint(QPainter::SmoothPixmapTransform, true);
        m_painter.drawImage(target, *result);
    } else {
        m_failed.push_back(page);
        m_painter.drawText(sheet, Qt::AlignCenter | Qt::TextWordWrap, pageNotPrintedSentence(page));
    }
    ++m_at;
    Q_EMIT progressed(int(m_at), int(m_pages.size()));
    if (!m_running) { // cancelled by who heard it
        return;
    }
    if (m_at == m_pages.size()) {
        end(true);
    } else if (!m_device->newPage()) {
        end(false);
    } else {
        next();
    }
}

void PrintJob::end(bool ok) {
    m_running = false;
    m_ticket = 0;
    if (m_painter.isActive()) {
        ok = m_painter.end() && ok;
    }
    Q_EMIT finished(ok, m_failed);
}

} // namespace lectern::viewer
