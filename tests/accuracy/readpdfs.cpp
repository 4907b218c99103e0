// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/extract.h"
#include "core/letter/recordjson.h"
#include "core/pdf/document.h"
#include "tests/accuracy/run.h"

namespace lectern::accuracy {

Source readingPdfs() {
    return [](const QString& pdfPath) -> std::optional<QJsonObject> {
        pdf::OpenRequest request;
        request.path = pdfPath;
        const auto document = pdf::Document::open(request);
        if (!document)
            return std::nullopt;
        const auto text = pdf::allText(*document);
        if (!text)
            return std::nullopt;
        letter::ReadDocument read;
        read.source.file = pdfPath;
        read.source.sha256 = document->info().sha256;
        read.source.pages = document->info().pages;
        read.records = extract::readLetters(*text);
        // The full form names the rule of each value: the reliability table is by rule.
        return letter::toJson(read, letter::JsonDetail::Full);
    };
}

} // namespace lectern::accuracy
