// SPDX-License-Identifier: GPL-3.0-or-later
// What our reading costs on top of Poppler's own: the same file, the same pages, the same pixels.
// LECTERN_BENCH_PDF=FILE takes a file of yours in place of the made letter.
#include "core/pdf/document.h"
#include "tests/support/pdfmaker.h"

#include <QFile>
#include <QGuiApplication>
#include <benchmark/benchmark.h>
#include <poppler-qt6.h>

#include <algorithm>
#include <cstdlib>

using namespace lectern;
using namespace Qt::StringLiterals;

namespace {

// Seven pages of 46 lines with a header block, set by Qt: embedded fonts, compressed streams.
QByteArray madeLetter() {
    std::vector<QStringList> pages;
    for (int page = 0; page < 7; ++page) {
        QStringList lines{u"Case Number:  CM14-0012345      Date Assigned:  06/12/2014"_s,
                          u"Date of Injury:  01/02/2010      Decision Date:  12/29/2014"_s};
        for (int i = 0; i < 44; ++i)
            lines
                << u"Line %1 of an invented letter tells of pain in the lower back and of what was asked for."_s
                       .arg(i);
        pages.push_back(lines);
    }
    return testsupport::textPdf(pages, {{}, 10, 72, 1.3});
}

const QByteArray& letterBytes() {
    static const QByteArray bytes = [] {
        QFile file(QString::fromLocal8Bit(std::getenv("LECTERN_BENCH_PDF")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : madeLetter();
    }();
    return bytes;
}

void popplerText(benchmark::State& state) {
    for (auto _ : state) {
        const auto pdf = Poppler::Document::loadFromData(letterBytes());
        for (int i = 0; i < pdf->numPages(); ++i)
            benchmark::DoNotOptimize(std::unique_ptr<Poppler::Page>(pdf->page(i))->textList());
    }
}
BENCHMARK(popplerText)->Unit(benchmark::kMillisecond);

void ourText(benchmark::State& state) {
    for (auto _ : state) {
        const auto document = pdf::Document::fromBytes(letterBytes(), {});
        benchmark::DoNotOptimize(pdf::allText(*document));
    }
}
BENCHMARK(ourText)->Unit(benchmark::kMillisecond);

void popplerRender(benchmark::State& state) {
    const auto pdf = Poppler::Document::loadFromData(letterBytes());
    pdf->setRenderHint(Poppler::Document::Antialiasing);
    pdf->setRenderHint(Poppler::Document::TextAntialiasing);
    const std::unique_ptr<Poppler::Page> page(pdf->page(0));
    const auto dpi = static_cast<double>(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(page->renderToImage(dpi, dpi));
}
BENCHMARK(popplerRender)->Arg(100)->Arg(200)->Unit(benchmark::kMillisecond);

void ourRender(benchmark::State& state) {
    const auto document = pdf::Document::fromBytes(letterBytes(), {});
    const QSizeF points = document->info().pageSizes[0];
    const auto scale = static_cast<double>(state.range(0)) / 72.0;
    const pdf::RenderRequest request{1, (points * scale).toSize(), 0, {}};
    for (auto _ : state)
        benchmark::DoNotOptimize(document->render(request));
}
BENCHMARK(ourRender)->Arg(100)->Arg(200)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv); // Qt's PDF writer needs fonts
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
