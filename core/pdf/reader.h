// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/letter/pagetext.h"

#include <QByteArray>
#include <QImage>
#include <QObject>
#include <QSize>
#include <QSizeF>
#include <QString>

#include <functional>
#include <vector>

namespace lectern::pdf {

// The messages between a window and whatever reads PDFs for it. Plain values: they can cross a thread today
// and a pipe to a reader process tomorrow, with no change on either side of `Reader`.

struct OpenRequest {
    QString path;
    QByteArray password; ///< empty = none
};

struct DocumentInfo {
    QString path;
    QString sha256; ///< of the file's bytes as they were read, 64 hex digits
    qint64 bytes = 0;
    int pages = 0;
    std::vector<QSizeF> pageSizes; ///< points, as printed (after the page's own /Rotate), one a page
    /// Its tables had to be rebuilt, it names pages that are not there, or it is cut short: what opens may
    /// not be all of it, and the user should be told.
    bool repaired = false;
    bool cutShort = false; ///< the end of the file is missing
};

/// One image: the whole of `page` scaled to `pixels`, or only `clip` of it (in those pixels) when not empty.
struct RenderRequest {
    int page = 1;
    QSize pixels;         ///< of the whole page, after turning
    int quarterTurns = 0; ///< clockwise, 0..3
    QRect clip;
};

struct RenderReply {
    QImage image; ///< exactly the size asked for; RGB32, device pixel ratio 1
};

using Ticket = quint64; ///< of a request under way; 0 = none

/// Reads one PDF at a time for its owner. Asynchronous: every call returns at once and its handler runs later
/// on the thread that made the reader, once, in no promised order, unless the request was cancelled or
/// `context` or the reader died. Errors: Missing, Unreadable, Empty, NotAPdf, Damaged, PasswordNeeded,
/// PasswordWrong, TooLarge at open; PageFailed, Aborted, TimedOut, ReaderDied per page. A document whose
/// pages are only images opens well; its PageText has no words (NoTextLayer is the caller's to conclude).
class Reader : public QObject {
    Q_OBJECT

public:
    template <class T>
    using Handler = std::function<void(base::Result<T>)>;

    using QObject::QObject;

    virtual void open(const OpenRequest& request, QObject* context, Handler<DocumentInfo> done) = 0;
    /// Drops the document; what is under way is aborted.
    virtual void close() = 0;
    /// Words with boxes of one page, in reading order.
    virtual Ticket text(int page, QObject* context, Handler<letter::PageText> done) = 0;
    virtual Ticket render(const RenderRequest& request, QObject* context, Handler<RenderReply> done) = 0;
    /// A request that has not started is dropped; one under way is stopped as soon as it can be. Its handler
    /// is not called any more.
    virtual void cancel(Ticket ticket) = 0;
};

} // namespace lectern::pdf
