// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/places_json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

// The file may have been written by anybody: numbers that no page has would take the window somewhere without end.
constexpr int mostPages = 100000;
constexpr std::size_t mostPlaces = 10000;
constexpr double farthest = 100000; // points

double pointsOf(const QJsonValue &value)
{
    const double points = value.toDouble();
    return std::isfinite(points) ? std::clamp(points, -farthest, farthest) : 0;
}

} // namespace

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
        const Rect rect{pointsOf(numbers.at(1)), pointsOf(numbers.at(2)), pointsOf(numbers.at(3)), pointsOf(numbers.at(4))};
        if (numbers.size() == 5 && page > 0 && page <= mostPages && places.size() < mostPlaces)
            places.push_back({page, rect});
    }
    return places;
}

} // namespace scrutiny
