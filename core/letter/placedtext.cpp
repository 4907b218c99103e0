// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letter/placedtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lectern::letter {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostPlaces = 10'000;

std::optional<Place> placeFrom(const QJsonObject& o) {
    const QJsonArray r = o.value("rect"_L1).toArray();
    const Place place{
        o.value("page"_L1).toInt(),
        {r.at(0).toDouble(-1), r.at(1).toDouble(-1), r.at(2).toDouble(-1), r.at(3).toDouble(-1)}};
    const auto onPage = [](double v) { return v >= 0 && v <= 1; };
    if (place.page < 1 || r.size() != 4 || !onPage(place.rect.left) || !onPage(place.rect.top) ||
        !onPage(place.rect.right) || !onPage(place.rect.bottom))
        return std::nullopt;
    return place;
}

} // namespace

QByteArray toMime(const PlacedText& placed) {
    QJsonArray evidence;
    for (const Place& p : placed.evidence)
        evidence.append(QJsonObject{
            {u"page"_s, p.page},
            {u"rect"_s, QJsonArray{p.rect.left, p.rect.top, p.rect.right, p.rect.bottom}},
        });
    return QJsonDocument(QJsonObject{{u"text"_s, placed.text}, {u"evidence"_s, evidence}})
        .toJson(QJsonDocument::Compact);
}

std::optional<PlacedText> placedTextFromMime(const QByteArray& bytes) {
    const QJsonDocument doc = QJsonDocument::fromJson(bytes);
    if (!doc.isObject() || !doc.object().value("text"_L1).isString())
        return std::nullopt;
    PlacedText out{doc.object().value("text"_L1).toString(), {}};
    const QJsonArray evidence = doc.object().value("evidence"_L1).toArray();
    if (evidence.size() > kMostPlaces)
        return std::nullopt;
    for (const auto& v : evidence) {
        const auto place = placeFrom(v.toObject());
        if (!place)
            return std::nullopt;
        out.evidence.push_back(*place);
    }
    return out;
}

} // namespace lectern::letter
