// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "support/catch.h"

using namespace scrutiny;

namespace {

Reading samplePack()
{
    Reading r;
    r.fileName = "pack.pdf";
    r.sha256 = "ab12";
    r.pages = 12;
    r.issues = {{ReadingIssue::Severity::Doubt, 9, "The row runs over the page's end and was joined.", "action", "24", {{9, {1, 2, 3, 4}}}}};
    r.meeting = MeetingFacts{};
    r.meeting->committee = "Skills Scrutiny Committee";
    r.meeting->date = QDate(2026, 9, 10);
    r.meeting->time = QTime(18, 30);
    r.meeting->members = {{"Dr W Oakes", "Chairman", {}}, {"L Tarn OBE", "", {}}};
    AgendaItemFacts item;
    item.number = "5";
    item.title = "Library visits";
    item.pageFrom = "61";
    item.pageTo = "64";
    item.pdfPageFrom = 7;
    item.pdfPageTo = 10;
    item.contributors = {"Ann Lee, Head of Libraries"};
    item.source = {{1, {56.7, 200, 300, 212}}};
    r.agendaItems = {item};
    ReportTable table;
    table.rows = 2;
    table.cols = 2;
    table.cells = {{0, 0, 1, 2, "Visits", {}}, {1, 0, 1, 1, "2025", {}}, {1, 1, 1, 1, "1112*", {{8, {10, 20, 30, 40}}}}};
    table.seams = {{1, 9, true, 1, {-1, 4}}};
    table.columnTypes = {ColumnType::Date, ColumnType::WholeNumber};
    r.tables = {table};
    RecommendationFacts blank;
    blank.number = "1";
    blank.text = "That visits are counted.";
    r.recommendations = {blank};
    return r;
}

QJsonObject parsed(const Reading &r)
{
    return QJsonDocument::fromJson(toJson(r)).object();
}

} // namespace

TEST_CASE("A reading comes back from its JSON as it was")
{
    const Reading before = samplePack();
    const auto after = readingFromJson(toJson(before));
    REQUIRE(after);
    CHECK(toJson(*after) == toJson(before));
    CHECK(after->agendaItems.at(0).source == before.agendaItems.at(0).source);
    CHECK(after->tables.at(0).textAt(0, 1) == "Visits");
    CHECK(after->tables.at(0).seams.at(0).rowCut);
    CHECK(after->tables.at(0).seams.at(0).cutAt == std::vector<int>{-1, 4});
}

TEST_CASE("A seam that does not say how its row divides is read all the same")
{
    QJsonObject o = parsed(samplePack());
    const auto cutAt = [&o](const QJsonValue &value) {
        QJsonObject table = o["tables"].toArray()[0].toObject();
        QJsonObject seam = table["seams"].toArray()[0].toObject();
        seam["cut_at"] = value;
        table["seams"] = QJsonArray{seam};
        o["tables"] = QJsonArray{table};
        return readingFromJson(QJsonDocument(o).toJson())->tables.at(0).seams.at(0).cutAt;
    };
    CHECK(cutAt(QJsonValue::Undefined).empty()); // as written before there was such a field
    CHECK(cutAt("4").empty());
    CHECK(cutAt(QJsonArray{1, 2, 3}).empty()); // not one a column
    CHECK(cutAt(QJsonArray{-900, "x"}) == std::vector<int>{-1, -1});
    CHECK(cutAt(QJsonArray{2'000'000'000, 0}) == std::vector<int>{2'000'000'000, 0}); // whoever cuts holds it to the text
}

TEST_CASE("Printed page numbers are numbers, and what is not there is null")
{
    const QJsonObject o = parsed(samplePack());
    const QJsonObject item = o["agenda_items"].toArray()[0].toObject();
    CHECK(item["page_from"].toInt() == 61);
    CHECK(item["time"].isNull());
    CHECK(o["recommendations"].toArray()[0].toObject()["rag"].isNull());
    CHECK(o["meeting"].toObject()["members"].toArray()[1].toObject()["role"].isNull());
    CHECK(o["meeting"].toObject()["time"].toString() == "18:30");
}

TEST_CASE("A pack without a front sheet has a null meeting")
{
    Reading r;
    r.pages = 1;
    CHECK(parsed(r)["meeting"].isNull());
    CHECK_FALSE(readingFromJson(toJson(r))->meeting);
}

TEST_CASE("What a message claims is held to bounds")
{
    QJsonObject o = parsed(samplePack());
    QJsonObject table = o["tables"].toArray()[0].toObject();
    table["cells"] = QJsonArray{QJsonObject{{"row", 1}, {"col", 1}, {"row_span", 2'000'000'000}, {"text", "in"}},
                                QJsonObject{{"row", 900}, {"col", 0}, {"text", "out"}}};
    o["tables"] = QJsonArray{table};
    QJsonObject item = o["agenda_items"].toArray()[0].toObject();
    item["pdf_page_from"] = 4000;
    item["source"] = QJsonArray{QJsonObject{{"page", 99}, {"rect", QJsonArray{0, 0, 5, 5}}}, QJsonObject{{"page", 2}, {"rect", QJsonArray{9, 9, 5, 5}}}};
    o["agenda_items"] = QJsonArray{item};
    const auto r = readingFromJson(QJsonDocument(o).toJson());
    REQUIRE(r);
    REQUIRE(r->tables.at(0).cells.size() == 1);
    CHECK(r->tables.at(0).cells.at(0).rowSpan == 1);
    CHECK(r->agendaItems.at(0).pdfPageFrom == 0);
    CHECK(r->agendaItems.at(0).source.empty());
}

TEST_CASE("What is no reading is refused")
{
    CHECK_FALSE(readingFromJson("{}"));
    CHECK_FALSE(readingFromJson("not json"));
    CHECK(readingFromJson("[1,2").error().kind == ErrorKind::Invalid);
}
