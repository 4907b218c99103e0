// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/marks.h"

#include <QIconEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lectern::form {

using review::Mark;

namespace {

double luminance(const QColor& c) {
    const auto part = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(c.redF()) + 0.7152 * part(c.greenF()) + 0.0722 * part(c.blueF());
}

/// Hue of the mark's meaning in 0..359; -1 = none.
int hueOf(Mark mark) {
    switch (mark) {
    case Mark::Confirmed:
    case Mark::Sure:
        return 140;
    case Mark::ByHand:
    case Mark::Answered:
        return 212;
    case Mark::Look:
    case Mark::Missing:
        return 36;
    case Mark::Failed:
        return 356;
    case Mark::Empty:
        return -1;
    }
    return -1;
}

void drawShape(QPainter& p, Mark mark, const QRectF& r, const QColor& colour) {
    QPen pen(colour, r.width() * 0.14, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    p.setPen(pen);
    p.setBrush(Qt::NoBrush);
    const auto at = [&](double x, double y) {
        return QPointF(r.left() + x * r.width(), r.top() + y * r.height());
    };
    switch (mark) {
    case Mark::Confirmed:
        p.drawPolyline(QPolygonF({at(0.12, 0.55), at(0.4, 0.82), at(0.9, 0.2)}));
        break;
    case Mark::ByHand:
        p.drawPolygon(
            QPolygonF({at(0.14, 0.86), at(0.2, 0.62), at(0.7, 0.12), at(0.88, 0.3), at(0.38, 0.8)}));
        break;
    case Mark::Answered:
        p.drawLine(at(0.15, 0.5), at(0.85, 0.5));
        break;
    case Mark::Sure:
        p.setPen(Qt::NoPen);
        p.setBrush(colour);
        p.drawEllipse(at(0.5, 0.5), r.width() * 0.26, r.height() * 0.26);
        break;
    case Mark::Look: {
        QFont font = p.font();
        font.setBold(true);
        font.setPixelSize(std::max(6, static_cast<int>(r.height())));
        p.setFont(font);
        p.drawText(r, Qt::AlignCenter, QStringLiteral("?"));
        break;
    }
    case Mark::Failed:
        p.drawLine(at(0.18, 0.18), at(0.82, 0.82));
        p.drawLine(at(0.82, 0.18), at(0.18, 0.82));
        break;
    case Mark::Missing:
        p.drawPolygon(QPolygonF({at(0.5, 0.08), at(0.92, 0.5), at(0.5, 0.92), at(0.08, 0.5)}));
        break;
    case Mark::Empty:
        p.setPen(QPen(colour, r.width() * 0.1));
        p.drawEllipse(at(0.5, 0.5), r.width() * 0.3, r.height() * 0.3);
        break;
    }
}

/// Drawn at whatever size and pixel ratio is asked for, so that it is sharp at any scale.
class MarkEngine : public QIconEngine {
public:
    MarkEngine(Mark mark, const QColor& colour, const QColor& selected)
        : m_mark(mark)
        , m_colour(colour)
        , m_selected(selected) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const double side = std::min(rect.width(), rect.height());
        const QRectF square(rect.center().x() + 0.5 - side / 2, rect.center().y() + 0.5 - side / 2, side,
                            side);
        drawShape(*painter, m_mark, square.adjusted(1, 1, -1, -1),
                  mode == QIcon::Selected ? m_selected : m_colour);
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap out(size);
        out.fill(Qt::transparent);
        QPainter painter(&out);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return out;
    }
    QIconEngine* clone() const override { return new MarkEngine(m_mark, m_colour, m_selected); }

private:
    Mark m_mark;
    QColor m_colour;
    QColor m_selected; // on a selected row's ground
};

} // namespace

double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor markColour(Mark mark, const QPalette& palette) {
    const QColor ground = palette.color(QPalette::Window);
    const bool dark = luminance(ground) < 0.18;
    const int hue = hueOf(mark);
    // From a mid lightness away from the ground until the words can be read on it.
    for (int lightness = 110; lightness >= 0 && lightness <= 255; lightness += dark ? 6 : -6) {
        const QColor c = QColor::fromHsl(std::max(0, hue), hue < 0 ? 0 : dark ? 170 : 200, lightness);
        if (contrast(c, ground) >= 4.6)
            return c;
    }
    return palette.color(QPalette::WindowText);
}

QIcon markIcon(Mark mark, const QPalette& palette) {
    return QIcon(new MarkEngine(mark, markColour(mark, palette), palette.color(QPalette::HighlightedText)));
}

} // namespace lectern::form
