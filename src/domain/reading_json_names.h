// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reading.h"

#include <QJsonValue>
#include <QLatin1String>

/// Words of the reading's JSON that stand for enumerations; for reading_json_write.cpp and reading_json_read.cpp alone.
namespace scrutiny::json {

inline const QString Format = QStringLiteral("scrutiny-papers/1");

// Names in the file, one table an enumeration, both ways.
template<typename E>
struct Name
{
    E value;
    QLatin1String name;
};

inline constexpr Name<ReadingIssue::Severity> Severities[] = {
    {ReadingIssue::Severity::Note, QLatin1String("note")},
    {ReadingIssue::Severity::Doubt, QLatin1String("doubt")},
    {ReadingIssue::Severity::Problem, QLatin1String("problem")},
};
inline constexpr Name<Rag> Rags[] = {
    {Rag::Green, QLatin1String("green")}, {Rag::Amber, QLatin1String("amber")}, {Rag::Red, QLatin1String("red")}};
inline constexpr Name<ActionStatus> Statuses[] = {
    {ActionStatus::Open, QLatin1String("open")}, {ActionStatus::Complete, QLatin1String("complete")}};
inline constexpr Name<PageFacts::Kind> PageKinds[] = {{PageFacts::Kind::Text, QLatin1String("text")},
                                               {PageFacts::Kind::Scan, QLatin1String("scan")},
                                               {PageFacts::Kind::Blank, QLatin1String("blank")}};
inline constexpr Name<ColumnType> ColumnTypes[] = {
    {ColumnType::Text, QLatin1String("text")},       {ColumnType::WholeNumber, QLatin1String("whole number")},
    {ColumnType::Decimal, QLatin1String("decimal")}, {ColumnType::Money, QLatin1String("money")},
    {ColumnType::Percentage, QLatin1String("percentage")}, {ColumnType::Date, QLatin1String("date")},
    {ColumnType::YesNo, QLatin1String("yes or no")}, {ColumnType::Category, QLatin1String("category")}};

template<typename E, std::size_t N>
QJsonValue nameOf(const Name<E> (&names)[N], E value)
{
    for (const auto &n : names) {
        if (n.value == value)
            return QString(n.name);
    }
    return QJsonValue::Null;
}

template<typename E, std::size_t N>
E valueOf(const Name<E> (&names)[N], const QJsonValue &name, E otherwise)
{
    const QString text = name.toString();
    for (const auto &n : names) {
        if (text == n.name)
            return n.value;
    }
    return otherwise;
}

} // namespace scrutiny::json
