// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/seams.h"

#include <QObject>
#include <QPainter>

#include <memory>
#include <optional>
#include <vector>

class QPagedPaintDevice;
class QPrinter;

namespace lectern::viewer {

/// The pages that a printer was told to print, from 1, in the order they come out. All when it was told none.
std::vector<int> pagesToPrint(const QPrinter& printer, int pageCount, int currentPage);

/// Prints page by page through the reader, so that the window stays alive and a thousand pages never lie in
/// memory at once. Each page is fitted into the printable part of the sheet, never enlarged, turned when that
/// lets it be larger. Evidence and dark mode are not printed: the paper shows the letter as it was served.
///
/// GUI thread. The device must outlive the job; `finished` comes once, also after `cancel`.
class PrintJob : public QObject {
    Q_OBJECT

public:
    static constexpr int maxDpi = 300; ///< more only costs time: letters are text
    static constexpr int minDpi = 150;

    PrintJob(QPagedPaintDevice* device, std::vector<QSizeF> sizesPt, std::vector<int> pages,
             RenderPage render, CancelRender cancelRender, QObject* parent = nullptr);
    ~PrintJob() override;

    void start();
    void cancel();

Q_SIGNALS:
    void progressed(int done, int all);
    /// `failedPages`: printed as a sentence that says so. `ok` is false when the device gave up or the job
    /// was cancelled.
    void finished(bool ok, const std::vector<int>& failedPages);

private:
    void next();
    void arrived(base::Result<QImage> result);
    void end(bool ok);
    PageImageRequest requestFor(int page) const;

    QPagedPaintDevice* m_device;
    std::vector<QSizeF> m_sizes;
    std::vector<int> m_pages;
    RenderPage m_render;
    CancelRender m_cancelRender;
    QPainter m_painter;
    std::vector<int> m_failed;
    size_t m_at = 0;
    Ticket m_ticket = 0;
    quint64 m_serial = 0;
    bool m_running = false;
};

} // namespace lectern::viewer
