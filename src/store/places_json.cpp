// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/places_json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace scrutiny {

QString placesToJson(const Source &places)
{
    QJsonArray all;
    const auto points = [](double value) { return std::round(value * 100) / 100; };
    for (const Place &place : places)
        all.append(QJsonArray{place.page, points(place.rect.x0), points(place.rect.y0), points(place.rect.x1), points(place.rect.y1)});
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

Source placesFromJson(const QByteArray &json)
{
    Source places;
    const QJsonArray all = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &entry : all) {
        const QJsonArray numbers = entry.toArray();
        const int page = numbers.at(0).toInt();
        if (numbers.size() == 5 && page > 0)
            places.push_back({page, {numbers.at(1).toDouble(), numbers.at(2).toDouble(), numbers.at(3).toDouble(), numbers.at(4).toDouble()}});
    }
    return places;
}

} // namespace scrutiny
