// SPDX-License-Identifier: GPL-3.0-or-later
// Tables outside the desk: what each form says, and that a file is there whole or not at all.
#include "desk/commands.h"
#include "desk/desk_support.h"
#include "desk/export_table.h"
#include "desk/export_table_cells.h"
#include "desk/export_table_layout.h"
#include "desk/export_table_source.h"
#include "store/tables.h"

#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <csignal>

#include <sys/resource.h>

using namespace scrutiny;
using Kind = XlsxCell::Kind;

namespace {

/// Two heading rows (a merged one), then a row heading over two rows and a row of its own.
TableRecord figures()
{
    TableRecord table;
    ReportTable &grid = table.grid;
    grid.caption = "Places: by ward";
    grid.rows = 5;
    grid.cols = 3;
    grid.headerRows = 2;
    grid.pdfPageFrom = 6;
    grid.pdfPageTo = 7;
    grid.cells = {{0, 0, 2, 1, "Ward", {}}, {0, 1, 1, 2, "Places", {}}, {1, 1, 1, 1, "2025", {}}, {1, 2, 1, 1, "2026", {}},
                  {2, 0, 2, 1, "Harbour \"old\"", {}}, {2, 1, 1, 1, "1,112*", {}}, {2, 2, 1, 1, "<5", {}},
                  {3, 1, 1, 1, "(3%)", {}}, {3, 2, 1, 1, "=SUM(A1)", {}},
                  {4, 0, 1, 1, "Quay", {}}, {4, 1, 1, 1, "87", {}}, {4, 2, 1, 1, "9", {}}};
    grid.columnTypes = {ColumnType::Text, ColumnType::WholeNumber, ColumnType::WholeNumber};
    grid.footnotes = {"* An estimate."};
    grid.seams = {{4, 7, false, 2}};
    return table;
}

TableOrigin origin()
{
    TableOrigin o;
    o.title = "Places: by ward";
    o.council = "Wherry District Council";
    o.committee = "Skills Scrutiny Committee";
    o.meeting = QDate(2026, 11, 12);
    o.paperFile = "pack.pdf";
    o.labels = {{6, "46"}, {7, "47"}};
    return o;
}

XlsxCell inColumn(const char *text, ColumnType type)
{
    return xlsxCell(QString::fromUtf8(text), {type, type != ColumnType::Text && type != ColumnType::Category && type != ColumnType::YesNo});
}

void isNumber(const char *text, ColumnType type, double number, const char *format)
{
    const XlsxCell cell = inColumn(text, type);
    INFO(text << " as " << cell.format.toStdString());
    CHECK(cell.kind == Kind::Number);
    CHECK(cell.number == number); // the very number that a person would type
    CHECK(cell.format == QString::fromUtf8(format));
}

void isText(const char *text, ColumnType type)
{
    INFO(text);
    CHECK(inColumn(text, type) == XlsxCell{Kind::Text, 0, QString::fromUtf8(text), {}});
}

QByteArray contentOf(const QString &file)
{
    QFile in(file);
    REQUIRE(in.open(QIODevice::ReadOnly));
    return in.readAll();
}

struct Said
{
    int status = -1;
    QString out, trouble;
};

Said desk(const QStringList &arguments)
{
    QProcess program;
    program.start(QStringLiteral(SCRUTINY_BIN_DIR "/scrutiny-desk"), arguments);
    REQUIRE(program.waitForFinished(120'000));
    return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()), QString::fromUtf8(program.readAllStandardError())};
}

} // namespace

TEST_CASE("A workbook's cell is a number that is shown as printed")
{
    isNumber("1,207", ColumnType::WholeNumber, 1207, "#,##0");
    isNumber("87", ColumnType::WholeNumber, 87, "#,##0");
    isNumber("2027", ColumnType::WholeNumber, 2027, "0"); // a year
    isNumber("1112*", ColumnType::WholeNumber, 1112, "0\"*\"");
    isNumber("12.50", ColumnType::Decimal, 12.5, "#,##0.00");
    isNumber("−4.1", ColumnType::Decimal, -4.1, "#,##0.0");
    isNumber("+12", ColumnType::WholeNumber, 12, "\"+\"#,##0;-#,##0");
    isNumber("(1,207)", ColumnType::WholeNumber, -1207, "#,##0_);\\(#,##0\\)");
    isNumber("£434,964.18", ColumnType::Money, 434964.18, "\"£\"#,##0.00");
    isNumber("-£250", ColumnType::Money, -250, "\"£\"#,##0");
    isNumber("£1.2m", ColumnType::Money, 1.2e6, "\"£\"#,##0.0,,\"m\"");
    isNumber("43.4%", ColumnType::Percentage, 0.434, "0.0%");
    isNumber("(3%)", ColumnType::Percentage, 0.03, "\"(\"0%\")\"");
    isNumber("45", ColumnType::Percentage, 45, "#,##0"); // no sign, no hundredth
    isNumber("5 March 2024", ColumnType::Date, 45356, "dd/mm/yyyy");
    isNumber("05/03/2024", ColumnType::Date, 45356, "dd/mm/yyyy");
}

TEST_CASE("A workbook's cell is the printed text where a number would lose something or make something up")
{
    for (const char *text : {"<5", "n/a", "–", "76.0% (231)", "0123", "01632 960131", "7700900123", "12345678901234567", "1112****", "45p", "12m", "1:20", "£", "(12", "=1+1", "↑ 5"})
        isText(text, ColumnType::WholeNumber);
    for (const char *text : {"00/00/0000", "31/02/2024", "March 2024", "12", "1 and 15 December 2026", "5 March 1899"})
        isText(text, ColumnType::Date);
    isText("12", ColumnType::Text);
    isText("3", ColumnType::Category);
    isText("Y", ColumnType::YesNo);
    CHECK(inColumn("  ", ColumnType::Text).kind == Kind::Empty);
}

TEST_CASE("A column that mixes counts and percentages still holds figures; one of words does not")
{
    ReportTable grid;
    grid.rows = 4;
    grid.cols = 2;
    grid.cells = {{0, 0, 1, 1, "Indicator", {}}, {0, 1, 1, 1, "Result", {}}, {1, 0, 1, 1, "1", {}}, {1, 1, 1, 1, "1,421", {}},
                  {2, 0, 1, 1, "Answered", {}}, {2, 1, 1, 1, "88.6%", {}}, {3, 0, 1, 1, "Seen", {}}, {3, 1, 1, 1, "n/a", {}}};
    grid.columnTypes = {ColumnType::Text, ColumnType::Text};
    const auto columns = xlsxColumns(grid);
    REQUIRE(columns.size() == 2);
    CHECK_FALSE(columns[0].figures);
    CHECK(columns[1].figures);
}

TEST_CASE("Texts and sheet names keep to what a workbook can hold")
{
    bool cut = false;
    CHECK(xlsxText("a\r\nb\x01\tc", &cut) == "a\nb\tc");
    CHECK_FALSE(cut);
    CHECK(xlsxText(QString(40'000, 'x'), &cut).size() == 32'767);
    CHECK(cut);
    CHECK(xlsxText(QString(QChar(0xD83D))).isEmpty()); // half a character

    CHECK(xlsxSheetName("Visits: by [centre] 2025/26?") == "Visits by centre 2025 26");
    CHECK(xlsxSheetName("A caption that runs on for much longer than a sheet's name").size() <= 31);
    CHECK(xlsxSheetName("'Quoted'") == "Quoted");
    for (const char *name : {"", "//", "source", "History"})
        CHECK(xlsxSheetName(QString::fromLatin1(name)) == "Table");
    CHECK(xlsxColumnName(0) == "A");
    CHECK(xlsxColumnName(26) == "AA");
    CHECK(xlsxColumnName(16'383) == "XFD");
}

TEST_CASE("A merged cell stays merged while its rows stand together, and is said in each row when an order cuts it")
{
    const ReportTable grid = figures().grid;
    const auto spanOf = [&](const RowOrder &order, int cell) {
        std::vector<std::pair<int, int>> places;
        for (const PlacedCell &p : exportRows(grid, order).cells)
            if (p.cell == cell)
                places.emplace_back(p.row, p.rowSpan);
        return places;
    };
    using Places = std::vector<std::pair<int, int>>;
    CHECK(spanOf({}, 4) == Places{{2, 2}});
    CHECK(spanOf({0, 1, 4, 2, 3}, 4) == Places{{3, 2}});
    CHECK(spanOf({0, 1, 3, 4, 2}, 4) == Places{{2, 1}, {4, 1}});
    CHECK(spanOf({0, 1, 3}, 4) == Places{{2, 1}}); // filtered
    CHECK(exportRows(grid, {0, 1, 3, 4, 2}).headings == 2);
    CHECK(exportRows(grid, {-1, 99, 4}).rows == std::vector<int>{4});
}

TEST_CASE("A table out of shape is exported without a fall")
{
    TableRecord table = figures();
    table.grid.cells.push_back({9, 9, 3, 3, "outside", {}});
    table.grid.cells.push_back({-1, 0, 3, 3, "above", {}});
    table.grid.cells.push_back({3, 2, 50, 50, "over others", {}});
    table.grid.cells.push_back({2, 1, -4, 0, "no size", {}});
    table.grid.headerRows = 12;
    table.grid.columnTypes.clear();
    desk_test::Desk on;
    CHECK(writeTableAsXlsx(on.path("odd.xlsx"), table, origin()));
    CHECK_FALSE(tableAsJson(table, origin()).contains("outside"));
    CHECK(tableAsCsv(table.grid).count("\r\n") == 5);
    CHECK(writeTableAsXlsx(on.path("empty.xlsx"), {}, {}));
}

TEST_CASE("A table as CSV: its order, and nothing that a spreadsheet would work out")
{
    ReportTable grid = figures().grid;
    CHECK(tableAsCsv(grid) == "\xEF\xBB\xBFWard,Places,\r\n,2025,2026\r\n\"Harbour \"\"old\"\"\",\"1,112*\",<5\r\n,(3%),'=SUM(A1)\r\nQuay,87,9\r\n");
    CHECK(tableAsCsv(grid, {1, 4, 3}) == "\xEF\xBB\xBFWard,2025,2026\r\nQuay,87,9\r\n\"Harbour \"\"old\"\"\",(3%),'=SUM(A1)\r\n");
    grid.cells[8].text = "-2+cmd";
    grid.cells[7].text = "-1,204";
    const QByteArray csv = tableAsCsv(grid, {3});
    CHECK(csv.endsWith("\"-1,204\",'-2+cmd\r\n"));
}

TEST_CASE("A table as JSON has printed text, value and place of every cell")
{
    TableRecord table = figures();
    table.grid.cells[5].source = {{6, {10, 20, 30, 40}}};
    const QJsonObject out = QJsonDocument::fromJson(tableAsJson(table, origin(), {0, 1, 4, 2})).object();
    CHECK(out["format"].toString() == "scrutiny-desk-table/1");
    CHECK(out["origin"]["committee"].toString() == "Skills Scrutiny Committee");
    CHECK(out["columns"][1]["heading"].toString() == "Places / 2025");
    CHECK(out["columns"][1]["type"].toString() == "whole number");
    const QJsonArray rows = out["rows"].toArray();
    REQUIRE(rows.size() == 4);
    CHECK(rows[1]["heading"].toBool());
    CHECK(rows[2]["row"].toInt() == 4);
    const QJsonValue places = rows[3]["cells"][1], few = rows[3]["cells"][2];
    CHECK(places["text"].toString() == "1,112*");
    CHECK(places["value"].toDouble() == 1112);
    CHECK(places["mark"].toString() == "*");
    CHECK(places["source"][0]["page"].toInt() == 6);
    CHECK(few["less_than"].toBool());
}

TEST_CASE("The source sheet says where each row stands and what was left out")
{
    const TableRecord table = figures();
    const auto textOf = [&](const RowOrder &order, const QStringList &cut = {}) {
        QStringList text;
        for (const SourceLine &line : sourceLines(table, origin(), exportRows(table.grid, order), cut))
            text += line.cells.join('|');
        return text;
    };
    const QStringList whole = textOf({});
    CHECK(whole.contains("Meeting|Thursday 12 November 2026"));
    CHECK(whole.contains("B|whole numbers|Places / 2025"));
    CHECK(whole.contains("46|6|1 to 4"));
    CHECK(whole.contains("47|7|5"));
    CHECK(whole.contains("Rows|All 5 of the table"));
    const QStringList sorted = textOf({0, 1, 4, 2}, {"B14"});
    CHECK(sorted.contains("46|6|1 to 2, 4"));
    CHECK(sorted.contains("Rows|4 of the table's 5, as they were sorted or filtered"));
    CHECK(sorted.contains("Left out|B14"));
}

TEST_CASE("The source sheet names the figures that do not agree by their places in the workbook")
{
    TableRecord table;
    ReportTable &grid = table.grid;
    grid.rows = 6;
    grid.cols = 3;
    for (int row = 0; row < 6; ++row) {
        const char *texts[][3] = {{"Ward", "Visits", "Calls"}, {"Harbour", "10", "4"}, {"Quay", "20", "5"}, {"Mill", "30", "6"}, {"Moor", "5", "7"}, {"Total", "65", "23"}};
        for (int col = 0; col < 3; ++col)
            grid.cells.push_back({row, col, 1, 1, QString::fromLatin1(texts[row][col]), {}});
    }
    const auto placesOf = [&](const RowOrder &order) {
        QStringList places;
        bool below = false;
        for (const SourceLine &line : sourceLines(table, origin(), exportRows(grid, order), {})) {
            if (below && line.cells.size() == 2 && line.cells[1].contains("22"))
                places += line.cells[0];
            below = below || line.cells.value(0) == "Worth a look";
        }
        return places;
    };
    CHECK(placesOf({}) == QStringList{"C6"});
    CHECK(placesOf({0, 5, 1}) == QStringList{"C2"});
    CHECK(placesOf({0, 1, 2}).isEmpty());
}

TEST_CASE("Rows are as high as their wrapped texts need")
{
    CHECK(linesIn("one two three", 20) == 1);
    CHECK(linesIn("one two three", 7) == 2);
    CHECK(linesIn("a\nb\n\nc", 20) == 4);
    CHECK(linesIn(QString(25, 'x'), 10) == 3);
    TableRecord table = figures();
    table.grid.cells[4].text = QString("A long name of a ward ").repeated(12);
    const SheetLayout layout = layoutOf(table.grid, exportRows(table.grid, {}));
    CHECK(layout.lines[2] == 0); // as usual: one line
    CHECK((1 + layout.lines[3]) * layout.widths[0] * 12 / 10 >= table.grid.cells[4].text.size());
    CHECK(layout.lines[4] == 0);
}

TEST_CASE("A workbook is the same bytes for the same table, and a failed export leaves what was there")
{
    desk_test::Desk on;
    const TableRecord table = figures();
    const QString file = on.path("places.xlsx"), again = on.path("again.xlsx");
    REQUIRE(writeTableAsXlsx(file, table, origin()));
    REQUIRE(writeTableAsXlsx(again, table, origin()));
    const QByteArray bytes = contentOf(file);
    CHECK(bytes.startsWith("PK"));
    CHECK(bytes == contentOf(again));
    REQUIRE(writeTableAsXlsx(again, table, origin(), {0, 1, 4, 2, 3}));
    CHECK(bytes != contentOf(again));

    const auto nowhere = writeTableAsXlsx(on.path("no/such/folder.xlsx"), table, origin());
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().kind == ErrorKind::Io);
    CHECK(nowhere.error().sentence.contains("Please choose another folder"));
    REQUIRE(QDir(on.path({})).mkdir("folder.xlsx"));
    CHECK_FALSE(writeTableAsXlsx(on.path("folder.xlsx"), table, origin()));
    CHECK(QDir(on.path("folder.xlsx")).exists());
    CHECK(QDir(on.path({})).entryList(QDir::Files | QDir::Hidden).filter("places").size() == 1);
}

TEST_CASE("A file that does not fit any more is not written, and what was there stays")
{
    desk_test::Desk on;
    const QString file = on.path("table.csv");
    REQUIRE(writeExport(file, "old"));
    // Less than a file's buffer: it fails only when the buffer is put out.
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto signalBefore = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit little{2048, before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &little) == 0);
    const auto written = writeExport(file, QByteArray(8192, 'x'));
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, signalBefore);
    CHECK_FALSE(written);
    CHECK(contentOf(file) == "old");
}

TEST_CASE("A stored table knows where it comes from, and the verbs export it by its number")
{
    desk_test::Desk on;
    Reading pack = desk_test::novemberPack();
    pack.tables.front().pageFrom = pack.tables.front().pageTo = "46";
    on.import(std::move(pack), "pack");
    const auto rows = listTables(on.reader());
    REQUIRE(rows);
    REQUIRE(rows->size() == 1);
    const auto table = loadTable(on.reader(), rows->front().id);
    REQUIRE(table);
    const auto from = originOf(on.reader(), *table);
    REQUIRE(from);
    CHECK(from->title == "Starts by quarter");
    CHECK(from->committee == "Skills Scrutiny Committee");
    CHECK(from->item == "3 Apprenticeships");
    CHECK(from->pages == "printed page 46 (sheet 6)");
    CHECK(from->labels.at(6) == "46");

    const QString store = on.path("test.desk"), id = QString::number(table->id);
    const Said listed = desk({"show", "--tables", "--store", store});
    CHECK(listed.status == ExitDone);
    CHECK(listed.out.contains("Starts by quarter"));
    CHECK(listed.out.contains(' ' + id + ' '));

    CHECK(desk({"export", "--table", id, "--store", store}).out.endsWith("Quarter,Starts\r\nQ1,87\n"));
    const QString json = on.path("starts.json");
    CHECK(desk({"export", "--table", id, "-o", json, "--store", store}).status == ExitDone);
    CHECK(QJsonDocument::fromJson(contentOf(json))["rows"][1]["cells"][1]["source"][0]["page"].toInt() == 6);
    CHECK(desk({"export", "--table", id, "-o", on.path("starts.xlsx"), "--store", store}).status == ExitDone);
    CHECK(contentOf(on.path("starts.xlsx")).startsWith("PK"));
    const Said all = desk({"export", "--tables", on.path("all"), "--csv", "12 November 2026", "--store", store});
    CHECK(all.status == ExitDone);
    CHECK(QFile::exists(on.path("all/%1 Starts by quarter.csv").arg(id)));
}

TEST_CASE("Exports that cannot be say one plain sentence and their exit status")
{
    desk_test::Desk on;
    on.import(desk_test::novemberPack(), "pack");
    const QString store = on.path("test.desk");
    const auto refused = [&](const QStringList &arguments, int status) {
        const Said said = desk(QStringList{"export", "--store", store} + arguments);
        INFO(arguments.join(' ').toStdString() << ": " << said.trouble.toStdString());
        CHECK(said.status == status);
        CHECK(said.out.isEmpty());
        CHECK(said.trouble.trimmed().count('\n') == 0);
        CHECK(said.trouble.trimmed().endsWith('.'));
    };
    refused({"--table", "999"}, ExitNothingFound);
    refused({"--table", "starts"}, ExitUsage);
    refused({"--table", "1", "--csv", "--xlsx", "-o", on.path("x")}, ExitUsage);
    refused({"--table", "1", "--xlsx"}, ExitUsage);
    refused({"--table", "1", "--tables", on.path("all")}, ExitUsage);
    refused({"--xlsx"}, ExitUsage);
    refused({"--table", "1", "-o", on.path("no/such/x.csv")}, ExitStore);
    refused({"--tables", store + "/below a file"}, ExitStore);
}
