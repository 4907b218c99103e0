// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewer/seams.h"

#include <QColor>
#include <QCoreApplication>
#include <QImage>
#include <QTimer>

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace lectern::test {

/// A reader of invented pages: each page is one colour, its words stand on a known grid. Answers when the
/// event loop turns, or, with `holds`, when the test says so. Keeps a list of what it was asked.
class FakeReader {
public:
    bool holds = false; ///< renderings wait for release()
    std::set<int> damaged;
    std::map<int, letter::PageText> texts;
    std::vector<viewer::PageImageRequest> asked;
    std::vector<viewer::Ticket> cancelled;
    std::vector<int> textsAsked;

    static QColor colourOf(int page) { return QColor(QColor::fromHsv((page * 67) % 360, 120, 230).rgb()); }

    viewer::Seams seams() {
        return {[this](const viewer::PageImageRequest& request, viewer::ImageHandler done) {
                    asked.push_back(request);
                    const viewer::Ticket ticket = ++m_last;
                    m_open[ticket] = {request, std::move(done)};
                    if (!holds) {
                        QTimer::singleShot(0, &m_context, [this, ticket] { answer(ticket); });
                    }
                    return ticket;
                },
                [this](viewer::Ticket ticket) {
                    cancelled.push_back(ticket);
                    m_open.erase(ticket);
                },
                [this](int page, viewer::TextHandler done) {
                    textsAsked.push_back(page);
                    QTimer::singleShot(0, &m_context, [this, page, done = std::move(done)] {
                        if (damaged.count(page)) {
                            done(base::fail(base::Code::PageFailed));
                        } else if (const auto it = texts.find(page); it != texts.end()) {
                            done(it->second);
                        } else {
                            letter::PageText empty;
                            empty.page = page;
                            empty.widthPt = 612;
                            empty.heightPt = 792;
                            done(empty);
                        }
                    });
                }};
    }

    size_t open() const { return m_open.size(); }
    /// Answers what is under way.
    void release() {
        while (!m_open.empty()) {
            answer(m_open.begin()->first);
        }
    }
    void releaseOne() {
        if (!m_open.empty()) {
            answer(m_open.begin()->first);
        }
    }

    /// A page of lines: words as wide as their letters (1 % of the page each), one line every 3 %.
    static letter::PageText lines(int page, const QStringList& lines) {
        letter::PageText text;
        text.page = page;
        text.widthPt = 612;
        text.heightPt = 792;
        double top = 0.1;
        int number = 0;
        for (const QString& line : lines) {
            double left = 0.1;
            for (const QString& word : line.split(QLatin1Char(' '))) {
                const double width = 0.01 * double(word.size());
                text.words.push_back({word, {left, top, left + width, top + 0.02}, number, 1});
                left += width + 0.01;
            }
            top += 0.03;
            ++number;
        }
        return text;
    }

private:
    struct Open {
        viewer::PageImageRequest request;
        viewer::ImageHandler done;
    };
    void answer(viewer::Ticket ticket) {
        const auto it = m_open.find(ticket);
        if (it == m_open.end()) {
            return;
        }
        const Open open = std::move(it->second);
        m_open.erase(it);
        if (damaged.count(open.request.page)) {
            open.done(base::fail(base::Code::PageFailed));
            return;
        }
        const QSize size = open.request.clip.isEmpty() ? open.request.pixels : open.request.clip.size();
        QImage image(size, QImage::Format_RGB32);
        image.fill(colourOf(open.request.page));
        open.done(image);
    }

    std::map<viewer::Ticket, Open> m_open;
    viewer::Ticket m_last = 0;
    QObject m_context; // answers die with the reader
};

} // namespace lectern::test
