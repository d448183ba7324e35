// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk_support.h"

#include "desk/table_edits.h"
#include "store/cell_checks.h"
#include "store/cell_edits.h"
#include "store/edits.h"
#include "store/printed_tables.h"
#include "store/sources.h"
#include "store/table_pairs.h"
#include "store/tables.h"

using namespace desk_test;

namespace {

constexpr double Left = 60, Wide = 100, Top = 300, High = 14;

Rect place(int row, int col)
{
    return {Left + Wide * col, Top + High * row, Left + Wide * col + 80, Top + High * row + 12};
}

/// A table of visits with a total, one word a cell, each at its place.
ReportTable visits(const QString &caption, int page, const std::vector<QStringList> &rows)
{
    ReportTable t;
    t.item = "3";
    t.caption = caption;
    t.rows = int(rows.size());
    t.cols = int(rows.front().size());
    t.pdfPageFrom = t.pdfPageTo = page;
    t.pageFrom = t.pageTo = QString::number(page + 40);
    t.columnTypes.assign(std::size_t(t.cols), ColumnType::WholeNumber);
    t.columnTypes.front() = ColumnType::Text;
    for (int row = 0; row < t.rows; ++row) {
        for (int col = 0; col < t.cols; ++col) {
            if (!rows[std::size_t(row)][col].isEmpty())
                t.cells.push_back({row, col, 1, 1, rows[std::size_t(row)][col], {{page, place(row, col)}}});
        }
        addPlace(t.source, page, place(row, 0));
        addPlace(t.source, page, place(row, t.cols - 1));
    }
    return t;
}

Reading pack()
{
    Reading r = novemberPack();
    r.tables = {visits("Visits to pools", 6, {{"Pool", "July", "August"}, {"Cressing", "10", "11"}, {"Marsh End", "20", "21"}, {"Old Ferry", "30", ""}, {"Total", "60", "64"}}),
                visits("Visits to gyms", 7, {{"Gym", "July", "August"}, {"Tern Island", "5", "6"}, {"Total", "5", "6"}})};
    r.tables[1].headerRows = 1;
    return r;
}

PrintedWords wordsOf(const ReportTable &t)
{
    PrintedWords words;
    for (const TableCell &cell : t.cells) {
        Rect box = cell.source.front().rect;
        for (const QString &word : cell.text.split(' ')) {
            box.x1 = box.x0 + 30;
            words[cell.source.front().page].push_back({word, box, true});
            box.x0 += 40;
        }
    }
    return words;
}

/// Everything of a table that a person sees or that points into it.
struct Seen
{
    QString words;
    std::vector<Id> cells;
    bool operator==(const Seen &) const = default;
};

QString wordsOf(const TableRecord &t)
{
    QString words = QStringLiteral("%1 %2x%3 heading %4 seams %5\n").arg(t.grid.caption).arg(t.grid.rows).arg(t.grid.cols).arg(t.grid.headerRows).arg(t.grid.seams.size());
    for (const TableCell &cell : t.grid.cells) {
        words += QStringLiteral("%1,%2 %3x%4 %5").arg(cell.row).arg(cell.col).arg(cell.rowSpan).arg(cell.colSpan).arg(cell.text);
        for (const Place &p : cell.source)
            words += QStringLiteral(" @%1:%2,%3").arg(p.page).arg(p.rect.x0).arg(p.rect.y0);
        words += '\n';
    }
    for (const ColumnType type : t.grid.columnTypes)
        words += QString::number(int(type));
    return words;
}

class Tables : public Desk
{
public:
    explicit Tables(const Reading &reading = pack()) { import(reading, "november"); }
    std::vector<Id> all()
    {
        const auto rows = listTables(reader());
        REQUIRE(rows);
        std::vector<Id> ids;
        for (const TableRow &row : *rows)
            ids.push_back(row.id);
        return ids;
    }
    TableRecord table(std::size_t at)
    {
        auto loaded = loadTableWithPlaces(reader(), all().at(at));
        REQUIRE(loaded);
        return std::move(*loaded);
    }
    Id cell(std::size_t at, int row, int col)
    {
        const TableRecord t = table(at);
        const TableCell *found = t.grid.cellAt(row, col);
        REQUIRE(found);
        return t.cellIds[std::size_t(found - t.grid.cells.data())];
    }
    std::vector<Seen> seen()
    {
        std::vector<Seen> result;
        for (std::size_t at = 0; at < all().size(); ++at)
            result.push_back({wordsOf(table(at)), table(at).cellIds});
        return result;
    }
    /// Does one correction, takes it back, does it again. Checks that each is whole, that it is one step with that name, and that it says which table it is about.
    void corrects(const char *name, const std::function<Result<Changes>()> &correct)
    {
        const auto before = seen();
        const Id about = all().at(0);
        const auto done = correct();
        INFO((done ? std::string() : done.error().sentence.toStdString() + " / " + done.error().context.toStdString()));
        REQUIRE(done);
        CHECK(store().undoName() == QString::fromUtf8(name));
        CHECK(done->touches({RecordKind::Table, about}));
        const auto after = seen();
        REQUIRE(store().undo("clerk"));
        CHECK(seen() == before);
        CHECK(store().check()->ok());
        REQUIRE(store().redo("clerk"));
        CHECK(seen() == after);
        CHECK(store().check()->ok());
    }
};

} // namespace

TEST_CASE("Cells are retyped, one or many as one step, and the paper's words stay beside them")
{
    Tables desk;
    const Id one = desk.cell(0, 1, 1), two = desk.cell(0, 2, 1);
    desk.corrects("retype a cell of “Visits to pools”", [&] { return retypeCells(desk.store(), {{one, "12"}}, "clerk"); });
    desk.corrects("retype 2 cells of “Visits to pools”", [&] { return retypeCells(desk.store(), {{one, "13"}, {two, "22"}}, "clerk"); });
    CHECK(desk.table(0).grid.textAt(1, 1) == "13");
    const auto edits = listCellEdits(desk.reader(), desk.all()[0]);
    REQUIRE(edits->size() == 2);
    CHECK(edits->at(0).original == "10");
    CHECK(retypeCells(desk.store(), {{one, "13"}}, "clerk")->isEmpty());
    CHECK(retypeCells(desk.store(), {{9999, "13"}}, "clerk").error().kind == ErrorKind::NotFound);
    REQUIRE(retypeCells(desk.store(), {{one, "10"}}, "clerk"));
    CHECK(listCellEdits(desk.reader(), desk.all()[0])->size() == 1);
}

TEST_CASE("A place without a cell takes a text, and the paper's form leaves it empty again")
{
    Tables desk;
    const auto before = desk.seen();
    desk.corrects("retype a cell of “Visits to pools”", [&] { return typeIntoPlace(desk.store(), desk.all()[0], 3, 2, "32", "clerk"); });
    CHECK(desk.table(0).grid.textAt(3, 2) == "32");
    CHECK(listCellEdits(desk.reader(), desk.all()[0])->at(0).original == "");
    REQUIRE(typeIntoPlace(desk.store(), desk.all()[0], 3, 2, "33", "clerk")); // now it has one
    CHECK(listCellEdits(desk.reader(), desk.all()[0])->size() == 1);
    CHECK(typeIntoPlace(desk.store(), desk.all()[0], 9, 2, "33", "clerk").error().kind == ErrorKind::Invalid);
    // The table is still the paper's: printed again word for word it is known.
    ImportPlan again = desk.plan(pack(), "again");
    CHECK(find(again, RecordKind::Table, "caption", "Visits to pools")->state == EntryState::Known);
    REQUIRE(restorePrintedTable(desk.store(), desk.all()[0], "clerk"));
    CHECK(desk.seen() == before);
    CHECK(listCellEdits(desk.reader(), desk.all()[0])->empty());
}

TEST_CASE("Heading rows and types of columns are set, and the paper's kept")
{
    Tables desk;
    const Id id = desk.all()[0];
    const auto before = desk.seen();
    desk.corrects("set 2 heading rows", [&] { return setHeadingRows(desk.store(), id, 2, "clerk"); });
    CHECK(desk.table(0).grid.headerRows == 2);
    CHECK(setHeadingRows(desk.store(), id, 5, "clerk").error().kind == ErrorKind::Invalid);
    desk.corrects("say what column 2 of “Visits to pools” holds", [&] { return setColumnType(desk.store(), id, 1, ColumnType::Money, "clerk"); });
    CHECK(desk.table(0).grid.columnTypes[1] == ColumnType::Money);
    CHECK(desk.table(0).grid.columnTypes[2] == ColumnType::WholeNumber);
    CHECK(setColumnType(desk.store(), id, 3, ColumnType::Money, "clerk").error().kind == ErrorKind::Invalid);
    desk.corrects("take the paper's own form of “Visits to pools”", [&] { return restorePrintedTable(desk.store(), id, "clerk"); });
    CHECK(desk.seen() == before);
    CHECK(printedTypes(desk.reader(), id)->empty());
}

TEST_CASE("A table is split and joined again; figures that are followed stay with their cells")
{
    Tables desk;
    const Id id = desk.all()[0], followed = desk.cell(0, 3, 1), total = desk.cell(0, 4, 1);
    REQUIRE(followFigure(desk.store(), {0, "Old Ferry", followed, 0, false, false}, "clerk"));
    REQUIRE(retypeCells(desk.store(), {{total, "61"}}, "clerk"));
    Id second = 0;
    desk.corrects("split “Visits to pools” at row 4", [&] { return splitTableAt(desk.store(), id, 3, "clerk", &second); });
    REQUIRE(desk.all().size() == 3);
    CHECK(desk.all()[0] == id);
    CHECK(desk.all()[1] == second); // before the gyms
    CHECK(nextTable(desk.reader(), id) == second);
    CHECK(desk.table(0).grid.rows == 3);
    const TableRecord below = desk.table(1);
    CHECK(below.grid.rows == 3);
    CHECK(below.grid.textAt(0, 0) == "Pool");
    CHECK(below.grid.textAt(1, 1) == "30");
    CHECK(desk.cell(1, 1, 1) == followed);
    CHECK(listFollowedFigures(desk.reader())->at(0).tableId == second);
    CHECK(listCellEdits(desk.reader(), second)->at(0).original == "60");
    REQUIRE(printedFormsOf(desk.reader(), second)->size() == 1);
    CHECK(printedFormsOf(desk.reader(), second)->at(0).tableIds == std::vector<Id>{id, second});
    CHECK(splitTableAt(desk.store(), id, 0, "clerk").error().kind == ErrorKind::Invalid);

    desk.corrects("join “Visits to pools” with the table on page 46", [&] { return joinWithNextTable(desk.store(), id, "clerk"); });
    REQUIRE(desk.all().size() == 2);
    CHECK(desk.cell(0, 3, 1) == followed);
    CHECK(desk.table(0).grid.textAt(4, 1) == "61");
    CHECK(listCellEdits(desk.reader(), id)->at(0).owner.id == total);
    CHECK(joinWithNextTable(desk.store(), desk.all()[1], "clerk").error().kind == ErrorKind::NotFound);
}

TEST_CASE("What was said of a table that is joined to another holds of both")
{
    Tables desk;
    const Id pools = desk.all()[0], gyms = desk.all()[1];
    Reading january = januaryPack();
    january.tables = {visits("Visits to gyms", 5, {{"Gym", "October"}, {"Tern Island", "7"}})};
    desk.import(january, "january");
    const Id later = desk.all()[0];
    REQUIRE(pairTables(desk.store(), later, gyms, TablePair::State::Same, "clerk"));
    CHECK(listTablePairs(desk.reader())->at(0).earlierId == gyms); // by the meetings' dates
    REQUIRE(joinWithNextTable(desk.store(), pools, "clerk"));
    CHECK(*tableChain(desk.reader(), later) == std::vector<Id>{pools, later});
    REQUIRE(desk.store().undo("clerk"));
    CHECK(*tableChain(desk.reader(), later) == std::vector<Id>{gyms, later});
    CHECK(pairTables(desk.store(), later, later, TablePair::State::Same, "clerk").error().kind == ErrorKind::Invalid);
    REQUIRE(unpairTables(desk.store(), later, gyms, "clerk"));
    CHECK(listTablePairs(desk.reader())->empty());
}

TEST_CASE("A column's edge is moved, put in and taken away; retyped cells keep their words")
{
    Tables desk;
    const Id id = desk.all()[0];
    const PrintedWords words = wordsOf(desk.table(0).grid);
    REQUIRE(retypeCells(desk.store(), {{desk.cell(0, 1, 1), "12"}}, "clerk"));

    SECTION("moved")
    {
        // `End` and `Ferry` stand at 100 to 130: they change sides, but not beside a retyped cell.
        REQUIRE(retypeCells(desk.store(), {{desk.cell(0, 2, 1), "22"}}, "clerk"));
        const Id ferry = desk.cell(0, 3, 0);
        desk.corrects("move a column's edge of “Visits to pools”", [&] { return moveColumnEdge(desk.store(), id, {0, 6, 95}, words, "clerk"); });
        CHECK(desk.table(0).grid.textAt(3, 0) == "Old");
        CHECK(desk.table(0).grid.textAt(3, 1) == "Ferry 30");
        CHECK(desk.cell(0, 3, 0) == ferry);
        CHECK(desk.table(0).grid.textAt(2, 0) == "Marsh End");
        CHECK(desk.table(0).grid.textAt(2, 1) == "22");
        CHECK(desk.table(0).grid.textAt(1, 1) == "12");
        CHECK(listCellEdits(desk.reader(), id)->size() == 2);
        CHECK(moveColumnEdge(desk.store(), id, {5, 6, 95}, words, "clerk").error().kind == ErrorKind::Invalid);
    }
    SECTION("put in")
    {
        desk.corrects("divide a column of “Visits to pools”", [&] { return addColumnEdge(desk.store(), id, {0, 6, 95}, words, "clerk"); });
        CHECK(desk.table(0).grid.cols == 4);
        CHECK(desk.table(0).grid.textAt(2, 1) == "End");
        CHECK(desk.table(0).grid.textAt(1, 2) == "12");
        CHECK(listCellEdits(desk.reader(), id)->at(0).original == "10");
    }
    SECTION("taken away: what the paper says of the joined text is known, too")
    {
        desk.corrects("join two columns of “Visits to pools”", [&] { return removeColumnEdge(desk.store(), id, 0, "clerk"); });
        CHECK(desk.table(0).grid.cols == 2);
        CHECK(desk.table(0).grid.textAt(1, 0) == "Cressing 12");
        const auto edits = listCellEdits(desk.reader(), id);
        REQUIRE(edits->size() == 1);
        CHECK(edits->at(0).owner.id == desk.cell(0, 1, 0));
        CHECK(edits->at(0).original == "Cressing 10");
    }
    CHECK(printedFormsOf(desk.reader(), id)->at(0).grid.textAt(1, 1) == "10");
}

TEST_CASE("However a table was corrected, the paper's own form comes back, and cells that are followed are still the same")
{
    Tables desk;
    const std::vector<Id> ids = desk.all();
    const auto before = desk.seen();
    const Id cell = desk.cell(0, 3, 1), gym = desk.cell(1, 1, 1);
    REQUIRE(followFigure(desk.store(), {0, "Old Ferry", cell, 0, false, false}, "clerk"));
    REQUIRE(followFigure(desk.store(), {0, "Tern Island", gym, 0, false, false}, "clerk"));
    REQUIRE(retypeCells(desk.store(), {{cell, "31"}, {desk.cell(0, 0, 1), "In July"}}, "clerk"));
    REQUIRE(splitTableAt(desk.store(), ids[0], 3, "clerk"));
    REQUIRE(splitTableAt(desk.store(), ids[0], 2, "clerk"));
    CHECK(desk.all().size() == 4);
    REQUIRE(joinWithNextTable(desk.store(), desk.all()[2], "clerk")); // the last part of the pools and the gyms
    REQUIRE(removeColumnEdge(desk.store(), desk.all()[1], 1, "clerk"));
    const PrintedWords words = wordsOf(pack().tables[0]);
    REQUIRE(moveColumnEdge(desk.store(), desk.all()[0], {0, 6, 95}, words, "clerk"));
    REQUIRE(retypeCells(desk.store(), {{desk.cell(0, 1, 1), "what is this"}}, "clerk"));
    REQUIRE(desk.all().size() == 3);

    desk.corrects("take the paper's own form of “Visits to pools”", [&] { return restorePrintedTable(desk.store(), desk.all()[1], "clerk"); });
    const auto after = desk.seen();
    REQUIRE(after.size() == 2);
    CHECK(after[0].words == before[0].words);
    CHECK(after[1].words == before[1].words);
    CHECK(desk.all()[0] == ids[0]);
    CHECK(desk.cell(0, 3, 1) == cell);
    CHECK(desk.cell(1, 1, 1) == gym);
    CHECK(listFollowedFigures(desk.reader())->size() == 2);
    CHECK(listCellEdits(desk.reader(), ids[0])->empty());
    CHECK(listPrintedTables(desk.reader(), desk.table(0).meetingId)->empty());
    // As printed again, it takes a new paper's figures like any other.
    Reading changed = pack();
    for (TableCell &c : changed.tables[0].cells)
        c.text.replace("30", "33");
    ImportPlan plan = desk.plan(changed, "again");
    CHECK(find(plan, RecordKind::Table, "caption", "Visits to pools")->state == EntryState::Changed);
}

TEST_CASE("Remarks are confirmed one by one or with the table, and another figure asks again")
{
    Reading reading = pack();
    reading.tables[0] = visits("Visits to pools", 6, {{"Pool", "July", "August", "September"}, {"Cressing", "10", "11", "12"}, {"Marsh End", "20", "21", "22"},
                                                      {"Old Ferry", "30", "31", "32"}, {"Total", "60", "64", "66"}});
    Tables desk(reading);
    const Id id = desk.all()[0];
    const auto remarks = [&] {
        auto found = remarksOfTable(desk.reader(), desk.table(0));
        REQUIRE(found);
        return *found;
    };
    REQUIRE(remarks().size() == 1); // 11, 21 and 31 are not 64
    const OpenRemark open = remarks()[0];
    CHECK(open.cellId == desk.cell(0, 4, 2));
    CHECK_FALSE(open.confirmed);
    desk.corrects("confirm a figure of “Visits to pools”", [&] { return confirmRemark(desk.store(), open.cellId, open.remark, true, "clerk"); });
    CHECK(remarks()[0].confirmed);
    REQUIRE(retypeCells(desk.store(), {{open.cellId, "65"}}, "clerk"));
    CHECK_FALSE(remarks()[0].confirmed);
    REQUIRE(retypeCells(desk.store(), {{open.cellId, "64"}}, "clerk"));
    CHECK(remarks()[0].confirmed);
    desk.corrects("ask about a figure of “Visits to pools” again", [&] { return confirmRemark(desk.store(), open.cellId, open.remark, false, "clerk"); });
    CHECK_FALSE(remarks()[0].confirmed);

    REQUIRE(desk.store().change("doubt", "clerk", [&](Transaction &tx) -> Result<void> {
        const Id paper = desk.table(0).paperId;
        addDoubt(tx, {0, paper, 6, ReadingIssue::Severity::Doubt, "Look at it.", {RecordKind::Table, id}, false});
        addDoubt(tx, {0, paper, 6, ReadingIssue::Severity::Doubt, "And here.", {RecordKind::TableCell, open.cellId}, false});
        addDoubt(tx, {0, paper, 7, ReadingIssue::Severity::Doubt, "Another one.", {RecordKind::Table, desk.all()[1]}, false});
        return {};
    }));
    const auto openDoubts = [&] { return int(listDoubts(desk.reader())->size()); };
    const int before = openDoubts();
    desk.corrects("confirm “Visits to pools”", [&] { return confirmTable(desk.store(), id, true, "clerk"); });
    CHECK(remarks()[0].confirmed);
    CHECK(desk.table(0).settled);
    CHECK(openDoubts() == before - 2);
    REQUIRE(confirmTable(desk.store(), id, false, "clerk"));
    CHECK_FALSE(remarks()[0].confirmed);
    CHECK_FALSE(desk.table(0).settled);
    CHECK(openDoubts() == before);
}

TEST_CASE("A figure is followed once, can be called otherwise, and is let go")
{
    Tables desk;
    const Id cell = desk.cell(0, 1, 1);
    Id id = 0, again = 0;
    REQUIRE(followFigure(desk.store(), {0, "Cressing", cell, 0, false, false}, "clerk", &id));
    CHECK(desk.store().undoName() == QString("follow “Cressing”"));
    REQUIRE(followFigure(desk.store(), {0, "Cressing", cell, 0, false, false}, "clerk", &again));
    CHECK(again == id);
    CHECK(followFigure(desk.store(), {0, "  ", cell, 0, true, false}, "clerk").error().kind == ErrorKind::Invalid);
    REQUIRE(changeFollowed(desk.store(), {id, "Cressing pool", cell, 0, true, true}, "clerk"));
    CHECK(listFollowedFigures(desk.reader())->at(0).bars);
    REQUIRE(stopFollowing(desk.store(), id, "clerk"));
    CHECK(stopFollowing(desk.store(), id, "clerk").error().kind == ErrorKind::NotFound);
    CHECK(changeFollowed(desk.store(), {id, "x", cell, 0, true, true}, "clerk").error().kind == ErrorKind::NotFound);
}
