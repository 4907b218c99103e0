// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/placemime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>

#include <algorithm>

namespace lectern::viewer {

using namespace Qt::StringLiterals;

QByteArray encodePlace(const CarriedText& carried) {
    QJsonArray evidence;
    for (const letter::Place& place : carried.places) {
        const letter::Rect& r = place.rect;
        evidence.append(
            QJsonObject{{u"page"_s, place.page}, {u"rect"_s, QJsonArray{r.left, r.top, r.right, r.bottom}}});
    }
    return QJsonDocument(QJsonObject{{u"text"_s, carried.text}, {u"evidence"_s, evidence}})
        .toJson(QJsonDocument::Compact);
}

std::optional<CarriedText> decodePlace(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (!object[u"text"].isString() || !object[u"evidence"].isArray()) {
        return {};
    }
    CarriedText carried{object[u"text"].toString(), {}};
    for (const auto& value : object[u"evidence"].toArray()) {
        const int page = value[u"page"].toInt();
        const QJsonArray rect = value[u"rect"].toArray();
        const bool numbers = rect.size() == 4 && std::all_of(rect.begin(), rect.end(), [](const auto& n) {
                                 return n.isDouble() && n.toDouble() >= 0 && n.toDouble() <= 1;
                             });
        if (page < 1 || !numbers) {
            return {};
        }
        carried.places.push_back(
            {page, {rect[0].toDouble(), rect[1].toDouble(), rect[2].toDouble(), rect[3].toDouble()}});
    }
    return carried;
}

QMimeData* placeMimeData(const QString& text, const letter::Evidence& places) {
    auto* data = new QMimeData;
    data->setText(text);
    data->setData(QLatin1String(placeMimeType), encodePlace({text, places}));
    return data;
}

} // namespace lectern::viewer
