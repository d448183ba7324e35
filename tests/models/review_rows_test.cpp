// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "desk/import_entries.h"
#include "models/review_rows.h"

#include <QAbstractItemModelTester>

using namespace scrutiny;

namespace {

Source at(int page, double from, double to)
{
    return {{page, {60, from, 500, to}}};
}

ActionLogRow row(const QString &number, const QString &text, const Source &source)
{
    ActionLogRow r;
    r.number = number;
    r.date = QDate(2026, 9, 7);
    r.dateText = QStringLiteral("7-9-26");
    r.item = QStringLiteral("Bus fares");
    r.action = text;
    r.source = source;
    return r;
}

/// Three actions and a table; action 3 stands before action 2 on the paper, and both are doubtful.
ImportPlan plan()
{
    ImportPlan p;
    Source over = at(9, 700, 780);
    over.push_back({10, {60, 60, 500, 100}});
    p.reading.pages = 12;
    p.reading.fileName = QStringLiteral("pack.pdf");
    p.reading.actionLog = {row(QStringLiteral("1"), QStringLiteral("Send the price lists."), at(8, 100, 120)),
                           row(QStringLiteral("2"), QStringLiteral("Report on fares. Invite both operators to the next meeting."), over),
                           row(QStringLiteral("3"), QStringLiteral("Visit the depot."), at(7, 100, 120))};
    p.reading.actionLog[1].owner = QStringLiteral("Ann Lee");
    for (int page = 1; page <= 12; ++page)
        p.reading.pageFacts.push_back({page, QString::number(page + 20), {}, 595, 842, PageFacts::Kind::Text, QStringLiteral("words")});
    ReportTable table;
    table.caption = QStringLiteral("Starts by quarter");
    table.rows = table.cols = 1;
    table.cells = {{0, 0, 1, 1, QStringLiteral("Quarter"), at(11, 1, 2)}};
    p.reading.tables = {table};
    p.entries = entriesOf(p.reading);
    p.entries[1].doubts = {QStringLiteral("The row runs over the page's end and was joined.")};
    p.entries[2].doubts = {QStringLiteral("No date.")};
    p.doubts = {QStringLiteral("Pages 3 and 4 are pictures without text.")};
    return p;
}

} // namespace

TEST_CASE("Rows of a review keep Qt's rules of models through every filter")
{
    Review review{plan(), 0.4, {}, {}};
    RowsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setColumns(reviewColumns(QStringLiteral("check"), 10));
    for (const ReviewFilter &filter : reviewFilters(review.plan)) {
        model.setRows(reviewRows(review.plan, filter.key, -1));
        CHECK(model.rowCount() == filter.count);
    }
    REQUIRE(decide(review, {ReviewDecision::What::Settle, 1}));
    model.setRows(reviewRows(review.plan, QStringLiteral("check"), -1));
    CHECK(model.rowCount() == 1);
}

TEST_CASE("What is to check comes in the order of the pages")
{
    const ImportPlan p = plan();
    const auto rows = reviewRows(p, QStringLiteral("check"), -1);
    REQUIRE(rows.size() == 2);
    CHECK(reviewEntry(p, rows[0].record) == 2);
    CHECK(reviewEntry(p, rows[1].record) == 1);
    CHECK(rows[1].place.paperId == -1);
    CHECK(rows[1].place.source.size() == 2);
    CHECK(nextToCheck(p, -1) == 2);
    CHECK(nextToCheck(p, 2) == 1);
    CHECK(nextToCheck(p, 1) == 2); // round to the first
}

TEST_CASE("An action over two pages offers to be split where its second sentence begins")
{
    const ImportPlan p = plan();
    const auto deeds = reviewDeeds(p, 1);
    CHECK(std::any_of(deeds.begin(), deeds.end(), [](const ReviewDeed &d) { return d.what == ReviewDecision::What::Split && d.inRow; }));
    CHECK(p.entries[1].value(QStringLiteral("text")).mid(likelySplit(p.entries[1])).startsWith(QStringLiteral("Invite")));
}

TEST_CASE("The card shows what is printed beside what is read and typed")
{
    Review review{plan(), 0, {}, {}};
    REQUIRE(decide(review, {ReviewDecision::What::Correct, 1, QStringLiteral("owner"), QStringLiteral("Bea Holt")}));
    const ReviewCardWords card = reviewCard(review.plan, 1, -1);
    const auto field = [&](const QString &name) {
        const auto it = std::find_if(card.fields.begin(), card.fields.end(), [&](const ReviewFieldWords &f) { return f.name == name; });
        REQUIRE(it != card.fields.end());
        return *it;
    };
    CHECK(field(QStringLiteral("raisedOn")).text == QStringLiteral("7 Sep 2026"));
    CHECK(field(QStringLiteral("raisedOn")).aside == QStringLiteral("printed 7-9-26"));
    CHECK(field(QStringLiteral("owner")).text == QStringLiteral("Bea Holt"));
    CHECK(field(QStringLiteral("owner")).aside == QStringLiteral("printed Ann Lee"));
    CHECK(field(QStringLiteral("state")).pill);
    CHECK(std::any_of(card.fields.begin(), card.fields.end(), [](const ReviewFieldWords &f) { return f.text == QStringLiteral("p. 29, p. 30"); }));
    CHECK(std::any_of(card.missing.begin(), card.missing.end(), [](const ReviewFieldWords &f) { return f.name == QStringLiteral("due"); }));
}

TEST_CASE("A person's own words in the store are said to be kept")
{
    ImportPlan p = plan();
    p.entries[0].known = {RecordKind::Action, 7};
    p.entries[0].state = EntryState::Changed;
    for (EntryField &field : p.entries[0].fields) {
        field.known = field.value;
        if (field.name == QLatin1String("text")) {
            field.known = QStringLiteral("Send the lists of prices");
            field.edited = true;
        }
    }
    const ReviewCardWords card = reviewCard(p, 0, -1);
    const auto text = std::find_if(card.fields.begin(), card.fields.end(), [](const ReviewFieldWords &f) { return f.name == QLatin1String("text"); });
    REQUIRE(text != card.fields.end());
    CHECK(text->note.contains(QStringLiteral("yours is kept")));
}

TEST_CASE("Typed values take the store's form or say how to type them")
{
    CHECK(typedValue(QStringLiteral("raisedOn"), QStringLiteral("7 Sep 2026")).value() == QStringLiteral("2026-09-07"));
    CHECK(typedValue(QStringLiteral("time"), QStringLiteral("2.05 pm")).value() == QStringLiteral("14:05"));
    CHECK(typedValue(QStringLiteral("state"), QStringLiteral("Proposed closed")).value() == QStringLiteral("proposed-closed"));
    CHECK(typedValue(QStringLiteral("rag"), QStringLiteral("A Amber")).value() == QStringLiteral("amber"));
    CHECK(typedValue(QStringLiteral("due"), QStringLiteral("  spring ")).value() == QStringLiteral("spring"));
    CHECK_FALSE(typedValue(QStringLiteral("raisedOn"), QStringLiteral("soon")));
    CHECK_FALSE(typedValue(QStringLiteral("time"), QStringLiteral("after lunch")));
}

TEST_CASE("A plan that changes nothing says so in one sentence")
{
    ImportPlan p = plan();
    CHECK(nothingNew(p).isEmpty());
    for (ImportEntry &entry : p.entries)
        entry.state = EntryState::Known;
    CHECK_FALSE(nothingNew(p).isEmpty());
    ImportPlan scan;
    scan.reading.pages = 12;
    scan.reading.pageFacts.resize(12);
    for (PageFacts &page : scan.reading.pageFacts)
        page.kind = PageFacts::Kind::Scan;
    CHECK(nothingNew(scan) == QStringLiteral("These 12 pages are pictures without text. They are kept and shown, but nothing can be read from them."));
}
