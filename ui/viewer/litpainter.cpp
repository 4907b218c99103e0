// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/litpainter.h"

#include <QCoreApplication>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace lectern::viewer {

namespace {

// Fills are multiplied into a light page and screened into a dark one, so that ink stays as crisp as it was.
void washIn(QPainter& painter, const QRectF& rect, const QColor& onLight, const QColor& onDark, bool dark) {
    painter.setCompositionMode(dark ? QPainter::CompositionMode_Screen : QPainter::CompositionMode_Multiply);
    painter.fillRect(rect, dark ? onDark : onLight);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
}

struct Hues {
    QColor softLight, softDark, line, lineDark;
};

// Blue, amber and vermilion: told apart by the common kinds of colour blindness too.
const Hues& huesOf(Sureness sureness) {
    static const Hues high{QColor(226, 238, 252), QColor(10, 32, 58), QColor(0, 98, 178),
                           QColor(96, 172, 240)};
    static const Hues middle{QColor(253, 240, 208), QColor(56, 40, 0), QColor(168, 106, 0),
                             QColor(240, 184, 72)};
    static const Hues low{QColor(253, 224, 214), QColor(66, 20, 6), QColor(192, 57, 10),
                          QColor(250, 140, 100)};
    return sureness == Sureness::High ? high : sureness == Sureness::Middle ? middle : low;
}

Qt::PenStyle penOf(Sureness sureness) {
    return sureness == Sureness::High     ? Qt::SolidLine
           : sureness == Sureness::Middle ? Qt::DashLine
                                          : Qt::DotLine;
}

} // namespace

Sureness surenessOf(double confidence) {
    return confidence >= 0.9 ? Sureness::High : confidence >= 0.6 ? Sureness::Middle : Sureness::Low;
}

QString surenessName(Sureness sureness) {
    switch (sureness) {
    case Sureness::High:
        return QCoreApplication::translate("viewer", "sure");
    case Sureness::Middle:
        return QCoreApplication::translate("viewer", "not quite sure");
    case Sureness::Low:
        break;
    }
    return QCoreApplication::translate("viewer", "unsure");
}

void paintLit(QPainter& painter, const QRectF& rect, const LitLook& look) {
    const Hues& hues = huesOf(look.sureness);
    const QColor line = look.dark ? hues.lineDark : hues.line;
    const QRectF box = rect.adjusted(-1.5, -1, 1.5, 1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (look.current) {
        washIn(painter, box, QColor(255, 236, 130), QColor(92, 74, 0), look.dark);
        painter.setPen(QPen(line, 2, penOf(look.sureness), Qt::FlatCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(-1, -1, 1, 1));
    } else {
        washIn(painter, box, look.hovered ? hues.softLight.darker(108) : hues.softLight,
               look.hovered ? hues.softDark.lighter(150) : hues.softDark, look.dark);
        QColor soft = line;
        soft.setAlphaF(look.hovered ? 1.0F : 0.6F);
        painter.setPen(QPen(soft, look.hovered ? 1.6 : 1.1, penOf(look.sureness), Qt::FlatCap));
        painter.drawLine(QPointF(box.left(), box.bottom()), QPointF(box.right(), box.bottom()));
    }
    if (look.finding) {
        painter.setPen(QPen(line, 1.1));
        painter.drawLine(QPointF(box.left(), box.bottom() + 2.5), QPointF(box.right(), box.bottom() + 2.5));
    }
    painter.restore();
}

void paintHit(QPainter& painter, const QRectF& rect, bool current, bool dark) {
    const QRectF box = rect.adjusted(-1, -1, 1, 1);
    washIn(painter, box, current ? QColor(255, 170, 70) : QColor(255, 244, 140),
           current ? QColor(130, 70, 0) : QColor(74, 66, 0), dark);
    if (current) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(QPen(dark ? QColor(255, 190, 110) : QColor(176, 78, 0), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(-1, -1, 1, 1));
        painter.restore();
    }
}

void paintFindingMark(QPainter& painter, const QRectF& rect, letter::Severity severity, bool dark) {
    using letter::Severity;
    QPainterPath path;
    const QPointF centre = rect.center();
    const double r = rect.width() / 2;
    if (severity == Severity::Error) {
        QPolygonF octagon;
        for (int i = 0; i < 8; ++i) {
            const double angle = (22.5 + 45.0 * i) * M_PI / 180.0;
            octagon << centre + QPointF(r * std::cos(angle), r * std::sin(angle));
        }
        path.addPolygon(octagon);
        path.closeSubpath();
    } else if (severity == Severity::Warning) {
        path.addPolygon(QPolygonF({QPointF(centre.x(), rect.top()), rect.bottomRight(), rect.bottomLeft()}));
        path.closeSubpath();
    } else {
        path.addEllipse(centre, r * 0.92, r * 0.92);
    }
    const QColor fill = severity == Severity::Error     ? QColor(190, 30, 30)
                        : severity == Severity::Warning ? QColor(230, 160, 0)
                                                        : QColor(40, 100, 180);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(dark ? QColor(20, 20, 20) : QColor(Qt::white), 1.5));
    painter.setBrush(fill);
    painter.drawPath(path);
    QFont font = painter.font();
    font.setBold(true);
    font.setPixelSize(std::max(7, int(rect.height() * 0.62)));
    painter.setFont(font);
    painter.setPen(severity == Severity::Warning ? QColor(Qt::black) : QColor(Qt::white));
    const QRectF text = severity == Severity::Warning ? rect.translated(0, rect.height() * 0.1) : rect;
    painter.drawText(text, Qt::AlignCenter,
                     severity == Severity::Note ? QStringLiteral("i") : QStringLiteral("!"));
    painter.restore();
}

QSizeF keyLabelSize(const QFont& font, const QString& label) {
    const QFontMetricsF metrics(font);
    return {metrics.horizontalAdvance(label) + 4, metrics.height()};
}

void paintKeyLabel(QPainter& painter, const QRectF& box, const QString& label, qsizetype typed) {
    const QFontMetricsF metrics(painter.font());
    painter.setPen(QPen(QColor(110, 84, 0), 1));
    painter.setBrush(QColor(255, 226, 110));
    painter.drawRoundedRect(box, 2, 2);
    QPointF pen(box.left() + 2, box.top() + metrics.ascent());
    painter.setPen(QColor(150, 130, 60));
    painter.drawText(pen, label.left(typed));
    pen.rx() += metrics.horizontalAdvance(label.left(typed));
    painter.setPen(Qt::black);
    painter.drawText(pen, label.mid(typed));
}

} // namespace lectern::viewer
