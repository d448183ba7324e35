// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/json_fields.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace scrutiny::json {
namespace {

constexpr double LongestSide = 20'000; // points; PDF itself ends at 14,400

double tenth(double points)
{
    return std::round(points * 10) / 10;
}

} // namespace

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue date(const QDate &date)
{
    return orNull(date.toString(Qt::ISODate));
}

QJsonValue time(const QTime &time)
{
    return time.isValid() ? QJsonValue(time.toString(QStringLiteral("HH:mm"))) : QJsonValue(QJsonValue::Null);
}

QJsonValue positive(int number)
{
    return number > 0 ? QJsonValue(number) : QJsonValue(QJsonValue::Null);
}

QJsonValue pageLabel(const QString &label)
{
    bool isNumber = false;
    const int number = label.toInt(&isNumber);
    return isNumber ? QJsonValue(number) : orNull(label);
}

QJsonValue list(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QJsonValue source(const Source &source)
{
    QJsonArray out;
    for (const Place &place : source) {
        const Rect &r = place.rect;
        out.append(QJsonObject{{"page", place.page}, {"rect", QJsonArray{tenth(r.x0), tenth(r.y0), tenth(r.x1), tenth(r.y1)}}});
    }
    return out;
}

QString textFrom(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInt());
    // Line breaks within a text are kept (lists in a cell); the rest was normalised by the writer.
    return value.toString().trimmed();
}

QString labelFrom(const QJsonValue &value)
{
    return textFrom(value).left(32);
}

QDate dateFrom(const QJsonValue &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

QTime timeFrom(const QJsonValue &value)
{
    return QTime::fromString(value.toString(), QStringLiteral("HH:mm"));
}

QStringList listFrom(const QJsonValue &value)
{
    QStringList out;
    const QJsonArray texts = value.toArray();
    for (const QJsonValue &text : texts) {
        if (text.isString())
            out << text.toString();
    }
    return out;
}

int pageFrom(const QJsonValue &value, int pages)
{
    const int page = value.toInt();
    return page >= 1 && page <= pages ? page : 0;
}

double lengthFrom(const QJsonValue &value)
{
    const double length = value.toDouble();
    return std::isfinite(length) ? std::clamp(length, 0.0, LongestSide) : 0.0;
}

Source sourceFrom(const QJsonValue &value, int pages)
{
    Source out;
    const QJsonArray places = value.toArray();
    for (const QJsonValue &entry : places) {
        const QJsonObject place = entry.toObject();
        const QJsonArray rect = place["rect"].toArray();
        const int page = pageFrom(place["page"], pages);
        if (page == 0 || rect.size() != 4)
            continue;
        const Rect r{lengthFrom(rect[0]), lengthFrom(rect[1]), lengthFrom(rect[2]), lengthFrom(rect[3])};
        if (!r.isEmpty())
            out.push_back({page, r});
    }
    return out;
}

} // namespace scrutiny::json
