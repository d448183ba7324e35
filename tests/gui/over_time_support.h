// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/table_edits.h"
#include "domain/table_types.h"
#include "gui/bench_support.h"
#include "store/meetings.h"
#include "store/papers.h"
#include "store/tables.h"

namespace scrutiny::test {

/// One paper's measures: a heading row, then name, result, target and status a row. Rows stand 20 points apart from y 300 on sheet 6.
inline TableRecord measures(const QString &caption, const QList<QStringList> &rows, int page = 6)
{
    TableRecord table;
    ReportTable &grid = table.grid;
    grid.caption = caption;
    grid.pdfPageFrom = grid.pdfPageTo = page;
    grid.rows = int(rows.size()) + 1;
    grid.cols = 4;
    const QStringList heads{QStringLiteral("Measure"), QStringLiteral("Result"), QStringLiteral("Target"), QStringLiteral("Status")};
    for (int row = 0; row < grid.rows; ++row)
        for (int col = 0; col < grid.cols; ++col)
            grid.cells.push_back({row, col, 1, 1, row ? rows[row - 1].value(col) : heads[col], {{page, {60.0 + 100 * col, 300.0 + 20 * row, 150.0 + 100 * col, 312.0 + 20 * row}}}});
    grid.columnTypes = columnTypes(grid);
    grid.source = {{page, {55, 295, 545, 300.0 + 20 * grid.rows}}};
    return table;
}

/// A page on a store in which three papers of one committee (10 September and 12 November 2026, 14 January 2027) print the same table of measures: one row
/// came in November, one went in January.
template<typename P>
class OverTimeOnDesk : public PageOnDesk<P>
{
public:
    OverTimeOnDesk(const QSize &size = {680, 860})
        : PageOnDesk<P>(true, size)
    {
        const auto papers = listPapers(this->bench.reader());
        REQUIRE(papers);
        REQUIRE(papers->size() == 2);
        const auto meetings = listMeetings(this->bench.reader());
        REQUIRE(meetings);
        const auto added = this->bench.store().change(QStringLiteral("add tables"), QStringLiteral("clerk"), [&](Transaction &tx) -> Result<void> {
            Meeting early;
            early.committeeId = meetings->front().meeting.committeeId;
            early.date = QDate(2026, 9, 10);
            Paper paper;
            paper.sha256 = QString(64, QLatin1Char('c'));
            paper.fileName = QStringLiteral("september.pdf");
            paper.pages = 8;
            paper.meetingId = 0;
            paper.role = PaperRole::Pack;
            paper.addedAt = tx.now();
            for (const MeetingRow &row : *meetings) // the minutes in November's pack are of that meeting
                if (row.meeting.date == early.date)
                    paper.meetingId = row.meeting.id;
            if (!paper.meetingId)
                paper.meetingId = addMeeting(tx, early);
            const Id september = addPaper(tx, paper);
            for (int sheet = 1; sheet <= 8; ++sheet) {
                PageRecord record;
                record.paperId = september;
                record.page = sheet;
                record.label = QString::number(sheet + 20);
                record.width = 595;
                record.height = 842;
                addPage(tx, record);
            }
            const auto put = [&](Id paperId, Id meetingId, const QString &caption, const QList<QStringList> &rows) {
                TableRecord table = measures(caption, rows);
                table.paperId = paperId;
                table.meetingId = meetingId;
                table.position = 9;
                return addTable(tx, table);
            };
            const auto meetingOn = [&](const QDate &date) {
                for (const Paper &one : *papers)
                    for (const MeetingRow &row : *meetings)
                        if (row.meeting.id == one.meetingId && row.meeting.date == date)
                            return one;
                return Paper();
            };
            const Paper november = meetingOn({2026, 11, 12}), january = meetingOn({2027, 1, 14});
            first = put(september, paper.meetingId, QStringLiteral("Measures, Quarter 1 2026/27"),
                        {{"Visits to the quay library", "1,204", "1,200", "Green"}, {"Adult learners", "310", "350", "Red"}, {"Careers interviews", "88", "80", "Green"},
                         {"Bus passes for apprentices", "45", "40", "Green"}});
            second = put(november.id, november.meetingId, QStringLiteral("Measures, Quarter 2 2026/27"),
                         {{"Visits to the quay library", "1,150*", "1,200", "Amber"}, {"Adult learners", "331", "350", "Amber"}, {"Careers interviews", "88", "80", "Green"},
                          {"Bus passes for apprentices", "52", "40", "Green"}, {"Youth hub sessions", "<5", "10", "Red"}});
            third = put(january.id, january.meetingId, QStringLiteral("Measures, Quarter 3 2026/27"),
                        {{"Visits to the quay library", "1,310", "1,250", "Green"}, {"Adult learners", "364", "350", "Green"}, {"Careers interviews", "88", "80", "Green"},
                         {"Youth hub sessions", "12", "10", "Green"}});
            return {};
        });
        REQUIRE(added);
    }

    /// Says that all three are the same table.
    void pairAll()
    {
        REQUIRE(pairTables(this->bench.store(), first, second, TablePair::State::Same, QStringLiteral("clerk")));
        REQUIRE(pairTables(this->bench.store(), second, third, TablePair::State::Same, QStringLiteral("clerk")));
        QTest::qWait(1);
    }
    Id cell(Id table, int row, int col)
    {
        const auto record = loadTable(this->bench.reader(), table);
        REQUIRE(record);
        const TableCell *found = record->grid.cellAt(row, col);
        REQUIRE(found);
        return record->cellIds[size_t(found - record->grid.cells.data())];
    }
    /// The words of the visible labels and buttons below `root`.
    static bool says(const QWidget &root, const QString &words)
    {
        for (const QLabel *label : root.findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }

    Id first = 0, second = 0, third = 0;
};

} // namespace scrutiny::test
