// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "models/recommendation_rows.h"
#include "models/search_rows.h"

#include <QAbstractItemModelTester>

using namespace scrutiny;

namespace {

RowValues heading(const QString &text)
{
    RowValues row;
    row.cells = {{text}};
    row.heading = true;
    return row;
}

RowValues row(Id id, const QString &text)
{
    return {{RecordKind::WorkProgramme, id}, {}, {{text}}, {}};
}

QStringList texts(const RowsFilter &filter)
{
    QStringList all;
    for (int i = 0; i < filter.rowCount(); ++i)
        all += filter.index(i, 0).data().toString();
    return all;
}

} // namespace

TEST_CASE("A heading is shown while a row below it is, and not in a sorted list")
{
    RowsModel model;
    RowsFilter filter(&model);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setColumns({{QStringLiteral("topic"), QStringLiteral("Topic")}});
    model.setRows({heading("January"), row(1, "Buses"), row(2, "Youth hub"), heading("March"), row(3, "Adult learning")});
    CHECK(texts(filter) == QStringList({"January", "Buses", "Youth hub", "March", "Adult learning"}));
    filter.setWords("youth");
    CHECK(texts(filter) == QStringList({"January", "Youth hub"}));
    filter.setWords({});
    filter.sort(0);
    CHECK(texts(filter) == QStringList({"Adult learning", "Buses", "Youth hub"}));
    filter.sort(-1);
    CHECK(texts(filter).size() == 5);
    CHECK(filter.index(0, 0).flags() == Qt::NoItemFlags);
}

TEST_CASE("A RAG status is a letter and a word, and unknown is not green")
{
    CHECK(ragWords(Rag::Amber) == QStringLiteral("A Amber"));
    CHECK(ragWords(Rag::None) == QStringLiteral("Not assigned"));
    CHECK(ragTone(Rag::None) != ragTone(Rag::Green));
    for (const Rag rag : {Rag::None, Rag::Green, Rag::Amber, Rag::Red})
        CHECK(ragOfWords(ragWords(rag)) == rag);
}

TEST_CASE("A hit reads as a sentence without marks")
{
    SearchHit hit;
    hit.record = {RecordKind::Action, 4};
    hit.title = "12 Bus fares";
    hit.snippet = QStringLiteral("what the %1operators%2 charge").arg(snippetStart).arg(snippetEnd);
    hit.committee = "Skills Scrutiny Committee";
    hit.paperId = 1;
    hit.page = 4;
    hit.pageLabel = "44";
    const auto rows = searchRows({hit});
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].sentence == QStringLiteral("Action, 12 Bus fares, what the operators charge, Skills Scrutiny Committee, p. 44."));
    CHECK(rows[0].cells[0].second.contains(snippetStart));
    for (const SearchGroup &group : searchGroups())
        for (const RecordKind kind : group.kinds)
            CHECK(searchGroupOf(kind) == &group);
}
