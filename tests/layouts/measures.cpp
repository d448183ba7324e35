// SPDX-License-Identifier: GPL-3.0-or-later
#include "layouts/measures.h"

#include "base/text.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>

#include <functional>
#include <numeric>
#include <vector>

namespace scrutiny::test {

namespace {

QString plain(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInt()) : folded(value.toString());
}

double mean(const std::vector<double> &values)
{
    return values.empty() ? 0 : std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

/// Agreement of two lists regardless of order: twice the common over the sum.
double agreement(const QStringList &truth, QStringList read)
{
    if (truth.isEmpty() && read.isEmpty())
        return 1;
    const double all = double(truth.size() + read.size());
    int common = 0;
    for (const QString &one : truth)
        common += read.removeOne(one);
    return 2 * common / all;
}

QStringList names(const QJsonArray &people)
{
    static const QRegularExpression aside(QStringLiteral("\\(.*?\\)"));
    QStringList all;
    for (const QJsonValue &person : people) {
        QString name = person.isObject() ? person.toObject()["name"].toString() : person.toString();
        all.append(folded(name.remove(aside)));
    }
    return all;
}

QStringList texts(const QJsonArray &values)
{
    QStringList all;
    for (const QJsonValue &value : values)
        all.append(plain(value));
    return all;
}

double same(const QJsonValue &a, const QJsonValue &b)
{
    return plain(a) == plain(b) ? 1 : 0;
}

double meeting(const QJsonObject &truth, const QJsonObject &read)
{
    std::vector<double> parts;
    for (const QString &field : {QStringLiteral("committee"), QStringLiteral("date"), QStringLiteral("time"), QStringLiteral("venue")}) {
        const QString want = plain(truth[field]);
        if (want.isEmpty())
            continue;
        const QString got = plain(read[field]);
        parts.push_back(got == want || (field == QLatin1String("committee") && got.contains(want)));
    }
    if (const QJsonArray members = truth["members"].toArray(); !members.isEmpty()) {
        const auto roles = [](const QJsonArray &people) {
            QStringList all;
            for (const QJsonValue &person : people)
                if (!person["role"].toString().isEmpty())
                    all.append(plain(person["name"]) + QLatin1Char('/') + plain(person["role"]));
            return all;
        };
        parts.push_back(agreement(names(members), names(read["members"].toArray())));
        parts.push_back(agreement(roles(members), roles(read["members"].toArray())));
    }
    return mean(parts);
}

double items(const QJsonArray &truth, const QJsonArray &read)
{
    QMap<QString, QJsonObject> got;
    for (const QJsonValue &item : read)
        got[item["number"].toString()] = item.toObject();
    std::vector<double> parts;
    for (const QJsonValue &want : truth) {
        const QString number = want["number"].toString();
        if (!got.contains(number)) {
            parts.insert(parts.end(), 4, 0.0);
            continue;
        }
        const QJsonObject item = got.take(number);
        const auto pages = [&](const char *from, const char *to) { return want[QLatin1String(from)].toInt() == item[QLatin1String(from)].toInt() && want[QLatin1String(to)].toInt() == item[QLatin1String(to)].toInt(); };
        parts.push_back(same(want["title"], item["title"]));
        parts.push_back(want["time"].toString() == item["time"].toString());
        parts.push_back(pages("page_from", "page_to") && (want["pdf_page_from"].toInt() == 0 || pages("pdf_page_from", "pdf_page_to")));
        parts.push_back(agreement(texts(want["contributors"].toArray()), texts(item["contributors"].toArray())));
    }
    parts.insert(parts.end(), std::size_t(4 * got.size()), 0.0); // items that are none
    return mean(parts);
}

double minutes(const QJsonObject &truth, const QJsonArray &read)
{
    QJsonObject found = read.isEmpty() ? QJsonObject{{"start", "none"}, {"end", "none"}} : read.first().toObject();
    for (const QJsonValue &one : read)
        if (one["date"] == truth["date"]) {
            found = one.toObject();
            break;
        }
    QStringList wantedItems, foundItems, wantedActions, foundActions, numbers;
    for (const QJsonValue &item : truth["items"].toArray()) {
        numbers.append(item[0].toString());
        wantedItems.append(item[0].toString() + QLatin1Char('/') + plain(item[1]));
    }
    for (const QJsonValue &item : found["items"].toArray())
        if (numbers.contains(item["number"].toString()))
            foundItems.append(item["number"].toString() + QLatin1Char('/') + plain(item["title"]));
    for (const QJsonValue &action : truth["actions"].toArray())
        wantedActions.append(action[0].toString() + QLatin1Char('/') + plain(action[1]));
    for (const QJsonValue &action : found["actions"].toArray())
        foundActions.append(action["item"].toString() + QLatin1Char('/') + plain(action["owner"]));
    std::vector<double> parts{same(truth["date"], found["date"]),
                              double(truth["start"].toString() == found["start"].toString()),
                              double(truth["end"].toString() == found["end"].toString()),
                              agreement(names(truth["present"].toArray()), names(found["present"].toArray())),
                              agreement(names(truth["in_attendance"].toArray()), names(found["in_attendance"].toArray())),
                              agreement(wantedItems, foundItems),
                              agreement(wantedActions, foundActions)};
    if (truth.contains("co_opted_present"))
        parts.push_back(agreement(names(truth["co_opted_present"].toArray()), names(found["co_opted_present"].toArray())));
    return mean(parts);
}

double actionLog(const QJsonObject &truth, const QJsonArray &read)
{
    int complete = 0;
    QMap<QString, QJsonObject> byNumber;
    for (const QJsonValue &row : read) {
        complete += row["status"].toString().startsWith(QLatin1String("complete"));
        byNumber[row["number"].toString()] = row.toObject();
    }
    std::vector<double> parts{double(read.size() == truth["count"].toInt()), double(complete == truth["complete"].toInt())};
    const QJsonObject spots = truth["spot"].toObject();
    for (auto spot = spots.begin(); spot != spots.end(); ++spot) {
        const QJsonObject row = byNumber.value(spot.key());
        parts.push_back(same(spot.value()[0], row["date"]));
        parts.push_back(same(spot.value()[1], row["item"]));
    }
    return mean(parts);
}

double reports(const QJsonArray &truth, const QJsonArray &read)
{
    std::vector<double> parts;
    for (const QJsonValue &want : truth) {
        QJsonObject best;
        for (const QJsonValue &one : read) {
            if (one["item"].toString() != want["item"].toString())
                continue;
            if (best.isEmpty() || (want["title"].isString() && plain(one["title"]) == plain(want["title"])))
                best = one.toObject();
        }
        const QJsonObject fields = want.toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field)
            if (field.key() != QLatin1String("item"))
                parts.push_back(same(field.value(), best[field.key()]));
    }
    return mean(parts);
}

double recommendations(const QJsonArray &truth, const QJsonArray &read)
{
    std::vector<double> parts;
    for (const QJsonValue &want : truth) {
        QJsonObject best;
        for (const QJsonValue &one : read)
            if (plain(one["text"]) == plain(want["text"]) || (best.isEmpty() && one["number"].toString() == want["number"].toString()))
                best = one.toObject();
        for (const char *field : {"number", "text", "lead_member", "lead_officer", "action_by"})
            parts.push_back(same(want[QLatin1String(field)], best[QLatin1String(field)]));
    }
    return mean(parts);
}

double workProgramme(const QJsonObject &truth, const QJsonArray &read)
{
    QStringList topics;
    for (const QJsonValue &entry : read)
        topics.append(plain(entry["topic"]));
    std::vector<double> parts{double(read.size() == truth["count"].toInt())};
    for (const QJsonValue &topic : truth["topics"].toArray())
        parts.push_back(topics.contains(plain(topic)));
    return mean(parts);
}

using Grid = std::vector<QStringList>;

/// Neighbours to the right and below of every cell that is not empty.
QStringList relations(const Grid &grid)
{
    QStringList all;
    for (std::size_t r = 0; r < grid.size(); ++r)
        for (int c = 0; c < grid[r].size(); ++c) {
            const QString &cell = grid[r][c];
            if (cell.isEmpty())
                continue;
            for (int right = c + 1; right < grid[r].size(); ++right)
                if (!grid[r][right].isEmpty()) {
                    all.append(cell + QStringLiteral(">") + grid[r][right]);
                    break;
                }
            for (std::size_t below = r + 1; below < grid.size(); ++below)
                if (c < grid[below].size() && !grid[below][c].isEmpty()) {
                    all.append(cell + QStringLiteral("v") + grid[below][c]);
                    break;
                }
        }
    return all;
}

Grid gridOf(const QJsonObject &table)
{
    Grid grid;
    for (const QJsonValue &row : table["rows"].toArray())
        grid.push_back(texts(row.toArray()));
    for (const QJsonValue &cell : table["cells"].toArray()) {
        const std::size_t row = std::size_t(cell["row"].toInt());
        const int col = cell["col"].toInt();
        if (grid.size() <= row)
            grid.resize(row + 1);
        while (grid[row].size() <= col)
            grid[row].append(QString());
        grid[row][col] = plain(cell["text"]);
    }
    return grid;
}

double tables(const QJsonArray &truth, const QJsonArray &read)
{
    std::vector<QStringList> left;
    for (const QJsonValue &table : read) {
        QJsonObject cells{{"cells", table["cells"]}};
        left.push_back(relations(gridOf(cells)));
    }
    std::vector<double> parts;
    for (const QJsonValue &table : truth) {
        const QStringList want = relations(gridOf(QJsonObject{{"rows", table["rows"]}}));
        if (want.size() < 3)
            continue;
        double best = 0;
        std::size_t at = left.size();
        for (std::size_t k = 0; k < left.size(); ++k)
            if (const double fits = left[k].isEmpty() ? 0 : agreement(want, left[k]); fits > best) {
                best = fits;
                at = k;
            }
        if (at < left.size())
            left[at].clear();
        parts.push_back(best);
    }
    return mean(parts);
}

} // namespace

QMap<QString, double> measure(const QJsonObject &truth, const QJsonObject &reading)
{
    QMap<QString, double> kinds;
    const auto add = [&](const QString &kind, const std::function<double(const QJsonValue &, const QJsonValue &)> &measured) {
        const QJsonValue want = truth[kind];
        if (!want.isNull() && !want.isUndefined() && !(want.isArray() && want.toArray().isEmpty()))
            kinds[kind] = measured(want, reading[kind]);
    };
    add(QStringLiteral("meeting"), [](auto &a, auto &b) { return meeting(a.toObject(), b.toObject()); });
    add(QStringLiteral("agenda_items"), [](auto &a, auto &b) { return items(a.toArray(), b.toArray()); });
    add(QStringLiteral("minutes"), [](auto &a, auto &b) { return minutes(a.toObject(), b.toArray()); });
    add(QStringLiteral("action_log"), [](auto &a, auto &b) { return actionLog(a.toObject(), b.toArray()); });
    add(QStringLiteral("reports"), [](auto &a, auto &b) { return reports(a.toArray(), b.toArray()); });
    add(QStringLiteral("recommendations"), [](auto &a, auto &b) { return recommendations(a.toArray(), b.toArray()); });
    add(QStringLiteral("work_programme"), [](auto &a, auto &b) { return workProgramme(a.toObject(), b.toArray()); });
    add(QStringLiteral("tables"), [](auto &a, auto &b) { return tables(a.toArray(), b.toArray()); });
    // Papers about tables say how many there are, so that a false one counts, and their captions.
    if (truth.contains(QStringLiteral("table_count"))) {
        const double want = truth[QStringLiteral("table_count")].toInt(), read = double(reading[QStringLiteral("tables")].toArray().size());
        kinds[QStringLiteral("table_count")] = want == read ? 1 : std::min(want, read) / std::max(want, read);
    }
    if (truth.contains(QStringLiteral("captions"))) {
        QStringList captions;
        for (const QJsonValue &table : reading[QStringLiteral("tables")].toArray())
            captions += plain(table[QStringLiteral("caption")]);
        kinds[QStringLiteral("captions")] = agreement(texts(truth[QStringLiteral("captions")].toArray()), captions);
    }
    return kinds;
}

double whole(const QMap<QString, double> &kinds)
{
    return kinds.isEmpty() ? 0 : std::accumulate(kinds.begin(), kinds.end(), 0.0) / double(kinds.size());
}

} // namespace scrutiny::test
