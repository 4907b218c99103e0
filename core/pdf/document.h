// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/letter/pagetext.h"
#include "core/pdf/reader.h"

#include <QImage>

#include <functional>
#include <memory>

namespace lectern::pdf {

/// Asked now and then during long work; true = give up. Called on the thread that does the work.
using AbortCheck = std::function<bool()>;

/// Limits that no honest letter comes near (reliability.md 4.5).
inline constexpr qint64 kMaxFileBytes = 200LL * 1024 * 1024;
inline constexpr int kMaxPages = 5000;
inline constexpr qint64 kMaxImagePixels = 64LL * 1000 * 1000;
inline constexpr int kMaxWordsPerPage = 100'000;
inline constexpr qsizetype kMaxCharactersPerPage = 1'000'000; ///< UTF-16 units: 2 MB

/// One open PDF, read synchronously. Its bytes are in memory: the file may go away after open().
///
/// Thread rule: Poppler is not safe from two threads at once, not even for two documents. All calls on all
/// documents of a program, destructors included, must come from one thread at a time; programs with a window
/// use LocalReader, which sees to it.
class Document {
public:
    /// Reads the file once; hash and content are of those very bytes. Missing, Unreadable (no permission, a
    /// folder, a device), Empty, NotAPdf (no "%PDF-" in the first 1024 bytes), Damaged (no page opens),
    /// PasswordNeeded, PasswordWrong, TooLarge (bytes, pages). The error's detail is the path.
    static base::Result<Document> open(const OpenRequest& request);
    /// The same for bytes that are in memory already; `path` only names them.
    static base::Result<Document> fromBytes(const QByteArray& bytes, const QString& path,
                                            const QByteArray& password = {});

    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;
    ~Document();

    const DocumentInfo& info() const;

    /// Words of `page` (from 1) in reading order. PageFailed, Aborted.
    base::Result<letter::PageText> text(int page, const AbortCheck& abort = {}) const;

    /// The page, or its clip, in exactly the pixels asked for. PageFailed, Aborted; TooLarge beyond
    /// kMaxImagePixels; Invalid for an empty size or a clip that leaves the page.
    base::Result<QImage> render(const RenderRequest& request, const AbortCheck& abort = {}) const;

private:
    struct Private;
    explicit Document(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// The first `maxPages` pages. A page that cannot be read is there with no words and `cut` set; Damaged if
/// that is all there is, or if the file is cut short and no word is left of it. Aborted.
base::Result<letter::DocumentText> allText(const Document& document, int maxPages = 100,
                                           const AbortCheck& abort = {});

} // namespace lectern::pdf
