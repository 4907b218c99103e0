// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readdocument.h"

#include "core/checks/check.h"
#include "core/extract/extract.h"
#include "core/pdf/document.h"

#include <QFileInfo>

#include <algorithm>

namespace lectern::app {

using base::Code;

base::Result<ReadResult> readDocument(const QString& path, const QByteArray& password) {
    const auto pdf = pdf::Document::open({path, password});
    if (!pdf)
        return base::fail(pdf.error());
    const auto text = pdf::allText(*pdf, pdf::kMaxPages);
    if (!text)
        return base::fail(text.error());
    if (std::ranges::all_of(text->pages,
                            [](const letter::PageText& page) { return page.words.empty() && !page.cut; }))
        return base::fail(Code::NoTextLayer, path);

    const pdf::DocumentInfo& info = pdf->info();
    ReadResult result;
    result.repaired = info.repaired;
    result.cutShort = info.cutShort;
    for (const letter::PageText& page : text->pages)
        if (page.cut && page.words.empty())
            result.failedPages.push_back(page.page);
    result.document.source = {QFileInfo(path).fileName(), info.sha256, info.pages, false};
    result.document.records = extract::readLetters(*text);
    for (letter::Record& record : result.document.records)
        record.findings = checks::check(record);
    return result;
}

} // namespace lectern::app
