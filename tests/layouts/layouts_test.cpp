// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "domain/reading.h"
#include "layouts/measures.h"
#include "reading/pipeline.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace scrutiny;
using namespace scrutiny::test;

// Every sample paper that has a truth beside it is read as a whole and compared. scores.txt holds what each has reached:
// none may fall. `SCRUTINY_STORE_SCORES=1 test_layouts` writes the file anew when the reader has become better.

namespace {

const QString source = QStringLiteral(SCRUTINY_SOURCE_DIR);
const QString scoresFile = source + QStringLiteral("/tests/layouts/scores.txt");

QStringList papers()
{
    QStringList all;
    for (const char *folder : {"/tests/layouts", "/data/packs"}) {
        const QDir dir(source + QLatin1String(folder));
        for (const QString &truth : dir.entryList({QStringLiteral("*.truth.json")}, QDir::Files, QDir::Name))
            all.append(dir.filePath(truth.chopped(11)));
    }
    return all;
}

QJsonObject object(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QMap<QString, double> storedScores()
{
    QMap<QString, double> scores;
    QFile file(scoresFile);
    if (!file.open(QIODevice::ReadOnly))
        return scores;
    for (const QString &line : QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts))
        if (!line.startsWith('#'))
            scores[line.section(' ', 0, 0)] = line.section(' ', 1, 1).toDouble();
    return scores;
}

QString inWords(const QMap<QString, double> &kinds)
{
    QString text;
    for (auto kind = kinds.begin(); kind != kinds.end(); ++kind)
        text += QStringLiteral("%1 %2  ").arg(kind.key()).arg(kind.value(), 0, 'f', 3);
    return text;
}

} // namespace

TEST_CASE("no sample paper is read worse than before", "[layouts]")
{
    const QMap<QString, double> stored = storedScores();
    QMap<QString, double> now;
    REQUIRE(papers().size() >= 15);
    for (const QString &paper : papers()) {
        const auto reading = reading::readPaper(paper + QStringLiteral(".pdf"));
        const QString name = paper.section('/', -1);
        INFO(name.toStdString());
        REQUIRE(reading.has_value());
        const auto kinds = measure(object(paper + QStringLiteral(".truth.json")), QJsonDocument::fromJson(toJson(*reading)).object());
        now[name] = whole(kinds);
        INFO(inWords(kinds).toStdString());
        CHECK(now[name] >= stored.value(name, 0.9) - 0.0006);
    }
    if (qEnvironmentVariableIsSet("SCRUTINY_STORE_SCORES")) {
        QFile file(scoresFile);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("# What each sample paper has reached, 0 to 1. May only rise.\n");
        for (auto score = now.begin(); score != now.end(); ++score)
            file.write(QStringLiteral("%1 %2\n").arg(score.key()).arg(score.value(), 0, 'f', 3).toUtf8());
    }
}

TEST_CASE("every place of a reading lies on its page", "[layouts]")
{
    for (const QString &paper : papers()) {
        const auto reading = reading::readPaper(paper + QStringLiteral(".pdf"));
        INFO(paper.toStdString());
        REQUIRE(reading.has_value());
        const auto holds = [&](const Source &source) {
            for (const Place &place : source) {
                REQUIRE(place.page >= 1);
                REQUIRE(place.page <= reading->pages);
                const PageFacts &page = reading->pageFacts[std::size_t(place.page - 1)];
                CHECK(place.rect.x0 > -5);
                CHECK(place.rect.y0 > -5);
                CHECK(place.rect.x1 < page.width + 5);
                CHECK(place.rect.y1 < page.height + 5);
                CHECK_FALSE(place.rect.isEmpty());
            }
            return !source.empty();
        };
        for (const AgendaItemFacts &item : reading->agendaItems)
            CHECK(holds(item.source));
        for (const MinutesFacts &minutes : reading->minutes) {
            for (const MinuteItemFacts &item : minutes.items)
                CHECK(holds(item.source));
            for (const MinuteActionFacts &action : minutes.actions)
                CHECK(holds(action.source));
        }
        for (const ActionLogRow &row : reading->actionLog)
            CHECK(holds(row.source));
        for (const RecommendationFacts &recommendation : reading->recommendations)
            CHECK(holds(recommendation.source));
        for (const ReportTable &table : reading->tables)
            CHECK(holds(table.source));
    }
}
