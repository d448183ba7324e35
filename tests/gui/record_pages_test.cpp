// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/bench_support.h"

#include "gui/ask_meeting.h"
#include "gui/field_line.h"
#include "gui/history_page.h"
#include "gui/recommendations_page.h"
#include "gui/record_card.h"
#include "gui/work_programme_page.h"
#include "store/recommendations.h"
#include "store/work_programme.h"

#include <QComboBox>
#include <QPushButton>

using namespace scrutiny;

TEST_CASE("Recommendations: under their review, an unknown status is not green")
{
    test::PageOnDesk<RecommendationsPage> on;
    REQUIRE(on.list()->model()->rowCount() == 2);
    CHECK(on.list()->model()->index(0, 0).data().toString() == QStringLiteral("Careers advice review"));
    CHECK_FALSE(on.list()->model()->index(0, 0).flags() & Qt::ItemIsSelectable);
    const QModelIndex rag = on.list()->model()->index(1, on.list()->rows()->columnOf("rag"));
    CHECK(rag.data().toString() == QStringLiteral("Not assigned"));
    CHECK(Tone(rag.data(ToneRole).toInt()) == Tone::Plain);
    CHECK(on.chip("Never answered 1"));
    CHECK_FALSE(on.chip("G Green"));
}

TEST_CASE("Recommendations: a status is assigned by a meeting and filtered by")
{
    test::PageOnDesk<RecommendationsPage> on;
    const QModelIndex rag = on.list()->model()->index(1, on.list()->rows()->columnOf("rag"));
    on.list()->setCurrentIndex(rag);
    on.list()->edit(rag);
    auto *choices = on.list()->viewport()->findChild<QComboBox *>();
    REQUIRE(choices);
    choices->setCurrentText("A Amber");
    emit choices->activated(choices->currentIndex());
    REQUIRE(on.page.askMeeting()->isVisible());
    QTest::keyClick(on.page.askMeeting()->meetings(), Qt::Key_Return);
    const auto rows = listRecommendations(on.bench.reader());
    REQUIRE(rows);
    CHECK(rows->front().recommendation.rag == Rag::Amber);
    CHECK(rows->front().recommendation.ragOn == QDate(2027, 1, 14));
    CHECK(rag.data().toString() == QStringLiteral("A Amber"));
    REQUIRE(on.chip("A Amber 1"));
    CHECK_FALSE(on.chip("Not assigned"));
    on.bench.undo();
    CHECK(rag.data().toString() == QStringLiteral("Not assigned"));
}

TEST_CASE("Work programme: under its dates, dropped topics apart")
{
    test::PageOnDesk<WorkProgrammePage> on;
    CHECK(on.shown("topic") == QStringList({"Adult learning"}));
    CHECK(on.list()->model()->index(0, 0).data().toString() == QStringLiteral("14 January 2027"));
    REQUIRE(on.chip("Dropped 1"));
    QTest::mouseClick(on.chip("Dropped 1"), Qt::LeftButton);
    CHECK(on.shown("topic") == QStringList({"Adult learning", "Skills bootcamps"}));
    CHECK(on.shown("dropped") == QStringList({QString(), "Dropped"}));
}

TEST_CASE("Work programme: arrows pass over headings, a topic is edited in place and moves with its date")
{
    test::PageOnDesk<WorkProgrammePage> on(false);
    QSignalSpy places(&on.page, &Page::showPlace);
    on.list()->setFocus(Qt::TabFocusReason);
    CHECK(on.list()->currentIndex().row() == 1); // the first row is a heading
    QTest::keyClick(on.list(), Qt::Key_Down);
    CHECK(on.list()->currentIndex().row() == 2);
    REQUIRE(places.count() > 0);
    CHECK(places.last().at(0).value<PlaceOnPaper>().source.front().page == 8);
    on.type(on.at(RecordKind::WorkProgramme, "Adult learning", "leadOfficers"), "Ann Lee\nRaj Patel");
    auto topics = listWorkProgramme(on.bench.reader());
    REQUIRE(topics);
    CHECK(topics->front().topic.leadOfficers == QStringList({"Ann Lee", "Raj Patel"}));

    FieldLine *date = on.page.card()->fieldLine("dateText");
    REQUIRE(date);
    date->startEditing();
    auto *editor = date->findChild<QPlainTextEdit *>();
    editor->setPlainText("11 March 2027");
    QTest::keyClick(editor, Qt::Key_Return);
    CHECK(on.list()->model()->index(2, 0).data().toString() == QStringLiteral("11 March 2027"));
    on.bench.undo();
    CHECK(on.list()->model()->rowCount() == 3);
}

TEST_CASE("History: who changed what and when, and what happened to one record")
{
    test::PageOnDesk<WorkProgrammePage> on(false);
    on.type(on.at(RecordKind::WorkProgramme, "Adult learning", "topic"), "Adult education");
    const RecordRef topic = on.list()->currentRecord();
    HistoryPage history(on.bench);
    history.show();
    history.open({"history"});
    REQUIRE(history.mainList()->model()->rowCount() == 2);
    const QModelIndex newest = history.mainList()->model()->index(0, 1);
    CHECK(newest.data().toString().startsWith("Change topic of"));
    CHECK(newest.siblingAtColumn(2).data().toString() == QStringLiteral("clerk"));
    history.open({"history", 0, topic});
    REQUIRE(history.mainList()->model()->rowCount() >= 1);
    CHECK(history.mainList()->model()->index(0, 1).data(SecondLineRole).toString() == QStringLiteral("“Adult learning” became “Adult education”"));
}
