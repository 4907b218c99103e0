// SPDX-License-Identifier: GPL-3.0-or-later
// Mutated letters: the seeds are texts of invented letters; what the fuzzer makes of them (lines dropped,
// doubled, swapped, cut anywhere) is laid out as pages and read. It must neither crash nor hang, and whatever
// it reads must keep the record's promises.
#include "core/extract/extract.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace lectern;

namespace {

constexpr int kLinesAPage = 50;

/// Form feeds and every 50th line end a page; a tab stands for the gap between two columns.
letter::DocumentText pagesOf(const QString& text) {
    letter::DocumentText out;
    letter::PageText page;
    page.widthPt = 612;
    page.heightPt = 792;
    int line = 0;
    const auto endPage = [&] {
        page.page = static_cast<int>(out.pages.size()) + 1;
        out.pages.push_back(page);
        page.words.clear();
        line = 0;
    };
    for (const QString& printed : text.split(u'\n')) {
        double x = 0.1;
        for (const QString& cell : printed.split(u'\t')) {
            for (const QString& word : cell.split(u' ', Qt::SkipEmptyParts)) {
                const double width = 0.008 * static_cast<double>(word.size());
                const double top = 0.05 + 0.018 * line;
                page.words.push_back({word, {x, top, x + width, top + 0.014}, line, 1.0F});
                x += width + 0.008;
            }
            x += 0.15;
        }
        ++line;
        if (line >= kLinesAPage || printed.contains(u'\f'))
            endPage();
    }
    endPage();
    return out;
}

void require(bool holds) {
    if (!holds)
        std::abort();
}

void check(const letter::Reading& reading, int pages) {
    require(reading.confidence >= 0 && reading.confidence <= 1);
    require(!reading.isEmpty());
    for (const letter::Place& place : reading.evidence)
        require(place.page >= 1 && place.page <= pages);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const letter::DocumentText document = pagesOf(text);
    const int pages = static_cast<int>(document.pages.size());
    for (const letter::Record& record : extract::readLetters(document)) {
        require(record.firstPage >= 1 && record.firstPage <= record.lastPage && record.lastPage <= pages);
        for (const auto& [field, reading] : record.fields)
            check(reading, pages);
        for (const letter::Issue& issue : record.issues)
            for (const auto& [field, reading] : issue.fields)
                check(reading, pages);
    }
    return 0;
}
