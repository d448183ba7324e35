// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk_support.h"

#include "desk/waiting_imports.h"
#include "gui/card.h"
#include "gui/main_window.h"
#include "gui/paper_pane.h"
#include "gui/rail.h"
#include "gui/review_field.h"
#include "gui/review_page.h"
#include "gui/rows_view.h"
#include "store/actions.h"
#include "store/meetings.h"
#include "store/papers.h"

#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace scrutiny;

namespace {

/// Draws nothing: every page is a white picture, told later.
class BlankPages : public PageSource
{
public:
    int render(Id, int, double) override
    {
        const int request = ++m_last;
        QImage white(60, 80, QImage::Format_RGB32);
        white.fill(Qt::white);
        QMetaObject::invokeMethod(this, [this, request, white] { emit rendered(request, white); }, Qt::QueuedConnection);
        return request;
    }
    int words(Id, int) override
    {
        const int request = ++m_last;
        QMetaObject::invokeMethod(this, [this, request] { emit wordsRead(request, {}); }, Qt::QueuedConnection);
        return request;
    }
    void cancel(int) override {}

private:
    int m_last = 0;
};

/// The window on a store of its own. Papers are read by a script that prints the reading laid beside the file.
class Office
{
public:
    Office()
    {
        reader("echo 'progress 3 8' >&2; cat \"$2.json\"");
        open();
    }
    ~Office() { qunsetenv("SCRUTINY_PAPERS"); }

    /// The script that stands for the reading program; its arguments are `read FILE --progress`.
    void reader(const QByteArray &commands)
    {
        const QString name = desk.path(QStringLiteral("reader-%1.sh").arg(++m_readers));
        QFile script(name);
        REQUIRE(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\n" + commands + "\n");
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        script.close();
        qputenv("SCRUTINY_PAPERS", name.toUtf8());
    }
    void open()
    {
        window.reset();
        bench.reset();
        auto store = Store::open(desk.path("test.desk"));
        REQUIRE(store);
        bench = std::make_unique<Workbench>(std::move(*store), "clerk");
        bench->setToday(QDate(2026, 11, 1));
        window = std::make_unique<MainWindow>(*bench, &pages);
        window->resize(1440, 900);
        window->goHome();
        window->show();
        QTest::qWait(1);
    }
    QString paper(Reading reading, const QByteArray &content)
    {
        const QString file = desk.paper(reading, content);
        QFile json(file + ".json");
        REQUIRE(json.open(QIODevice::WriteOnly));
        json.write(toJson(reading));
        return file;
    }
    ReviewPage *bring(Reading reading, const QByteArray &content)
    {
        bench->import({paper(std::move(reading), content)});
        REQUIRE(QTest::qWaitFor([&] { return bench->plan() != nullptr; }, 10000));
        QTest::qWait(1); // what was laid out shows itself
        return page();
    }
    ReviewPage *page()
    {
        auto *shown = qobject_cast<ReviewPage *>(window->currentPage());
        REQUIRE(shown);
        return shown;
    }
    void settled()
    {
        REQUIRE(QTest::qWaitFor([&] { return !bench->isBusy(); }, 10000));
        QTest::qWait(1);
    }
    void acceptAll()
    {
        QTest::mouseClick(button("Accept"), Qt::LeftButton);
        settled();
    }
    void press(const char *command)
    {
        window->actions().find(QString::fromLatin1(command))->trigger();
        QTest::qWait(1);
    }
    QPushButton *button(const QString &words)
    {
        for (QPushButton *one : window->currentPage()->findChildren<QPushButton *>())
            if (one->isVisible() && one->text().startsWith(words))
                return one;
        FAIL("no button " << words.toStdString());
        return nullptr;
    }
    Chip *chip(const QString &words)
    {
        for (Chip *one : window->currentPage()->findChildren<Chip *>())
            if (one->isVisible() && one->text().startsWith(words))
                return one;
        return nullptr;
    }
    bool says(const QString &words)
    {
        for (QLabel *label : window->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }
    int stored()
    {
        return int(listMeetings(desk.reader())->size() + listActions(desk.reader())->size() + listPapers(desk.reader())->size());
    }

    desk_test::Desk desk;
    BlankPages pages;
    std::unique_ptr<Workbench> bench;
    std::unique_ptr<MainWindow> window;

private:
    int m_readers = 0;
};

QPlainTextEdit *editorOf(ReviewField *field)
{
    REQUIRE(field);
    for (auto *editor : field->findChildren<QPlainTextEdit *>())
        if (!editor->isHidden())
            return editor;
    FAIL("the field is not edited");
    return nullptr;
}

} // namespace

TEST_CASE("What is doubtful comes first, Enter settles it, and undo brings it back; nothing is stored")
{
    Office office;
    ReviewPage *page = office.bring(desk_test::novemberPack(), "november");
    CHECK(page->filter() == "check");
    const int toCheck = office.bench->plan()->toCheck();
    REQUIRE(toCheck == 2); // action 12, and the ACTION of the minutes that no row answers
    CHECK(page->mainList()->model()->rowCount() == toCheck);
    CHECK(office.window->focusWidget() == page->mainList());
    CHECK(office.chip("To check 2")->isChecked());
    const int first = page->entry();
    CHECK(office.window->paper()->view()->lit() == office.bench->plan()->entries[size_t(first)].source);

    QTest::keyClick(page->mainList(), Qt::Key_Return);
    CHECK(office.bench->plan()->toCheck() == 1);
    CHECK(page->entry() >= 0);
    CHECK(page->entry() != first);
    CHECK(office.window->paper()->view()->lit() == office.bench->plan()->entries[size_t(page->entry())].source);
    CHECK(page->statusLine().contains("1 of"));
    QTest::keyClick(page->mainList(), Qt::Key_Return);
    CHECK(office.says("Everything is checked"));

    office.press("undo");
    office.press("undo");
    CHECK(office.bench->plan()->toCheck() == 2);
    CHECK(page->entry() == first);
    office.press("redo");
    CHECK(office.bench->plan()->toCheck() == 1);
    CHECK(office.stored() == 0);
}

TEST_CASE("E edits in place: Enter takes, Escape leaves, what is no date is refused; the paper's words stay beside it")
{
    Office office;
    ReviewPage *page = office.bring(desk_test::novemberPack(), "november");
    page->showFilter(QString::number(int(RecordKind::Action)));
    REQUIRE(office.bench->plan()->entries[size_t(page->entry())].value("number") == "12");

    QTest::keyClick(page->mainList(), Qt::Key_E);
    editorOf(page->field("text"))->setPlainText("AL to send the price lists");
    QTest::keyClick(editorOf(page->field("text")), Qt::Key_Escape);
    CHECK(office.bench->review()->steps.empty());

    QTest::keyClick(page->mainList(), Qt::Key_E);
    editorOf(page->field("text"))->setPlainText("AL to send the price lists");
    QTest::keyClick(editorOf(page->field("text")), Qt::Key_Return);
    CHECK(page->field("text")->words().text == "AL to send the price lists");
    CHECK(page->field("text")->words().aside.contains("operators"));
    CHECK(office.window->focusWidget() == page->mainList());
    CHECK(page->undoName() == "change action of action 12");

    QTest::mouseClick(page->field("raisedOn"), Qt::LeftButton);
    editorOf(page->field("raisedOn"))->setPlainText("soon");
    QTest::keyClick(editorOf(page->field("raisedOn")), Qt::Key_Return);
    CHECK(page->field("raisedOn")->isEditing());
    editorOf(page->field("raisedOn"))->setPlainText("11/9/2026");
    QTest::keyClick(editorOf(page->field("raisedOn")), Qt::Key_Return);
    CHECK(page->field("raisedOn")->words().text == "11 Sep 2026");

    office.acceptAll();
    const auto actions = listActions(office.desk.reader());
    const auto twelve = std::find_if(actions->begin(), actions->end(), [](const ActionRow &row) { return row.action.number == "12"; });
    REQUIRE(twelve != actions->end());
    CHECK(twelve->action.text == "AL to send the price lists");
    CHECK(twelve->action.raisedOn == QDate(2026, 9, 11));
    CHECK(office.window->currentPage()->address().page == "meeting");

    office.press("undo");
    CHECK(listMeetings(office.desk.reader())->empty());
    CHECK(listActions(office.desk.reader())->empty());
}

TEST_CASE("A field that the paper does not print can be typed")
{
    Office office;
    ReviewPage *page = office.bring(desk_test::novemberPack(), "november");
    page->showFilter(QString::number(int(RecordKind::Action)));
    QTest::qWait(1);
    Chip *owner = office.chip("Add owner");
    REQUIRE(owner);
    QTest::mouseClick(owner, Qt::LeftButton);
    editorOf(page->field("owner"))->setPlainText("Ann Lee");
    QTest::keyClick(editorOf(page->field("owner")), Qt::Key_Return);
    CHECK(page->field("owner")->words().text == "Ann Lee");
    CHECK(page->field("owner")->words().aside == "not printed");
}

TEST_CASE("Delete leaves out and puts back; what is left out is not stored")
{
    Office office;
    ReviewPage *page = office.bring(desk_test::novemberPack(), "november");
    const int all = office.bench->plan()->accepted();
    page->showFilter(QString::number(int(RecordKind::Action)));
    QTest::keyClick(page->mainList(), Qt::Key_Delete);
    CHECK(office.bench->plan()->accepted() == all - 1);
    CHECK(office.button("Accept")->text() == QStringLiteral("Accept %1").arg(all - 1));
    QTest::keyClick(page->mainList(), Qt::Key_Delete);
    CHECK(office.bench->plan()->accepted() == all);
    QTest::mouseClick(office.button("Leave out"), Qt::LeftButton);
    office.acceptAll();
    const auto actions = listActions(office.desk.reader());
    CHECK(std::none_of(actions->begin(), actions->end(), [](const ActionRow &row) { return row.action.number == "12"; }));
    CHECK(std::any_of(actions->begin(), actions->end(), [](const ActionRow &row) { return row.action.number == "13"; }));
}

TEST_CASE("S cuts an action in two at the cursor, and undo joins it again")
{
    Office office;
    ReviewPage *page = office.bring(desk_test::novemberPack(), "november");
    page->showFilter(QString::number(int(RecordKind::Action)));
    page->mainList()->selectRow(1);
    REQUIRE(office.bench->plan()->entries[size_t(page->entry())].value("number") == "13");
    const size_t entries = office.bench->plan()->entries.size();
    QTest::keyClick(page->mainList(), Qt::Key_S);
    QPlainTextEdit *editor = editorOf(page->field("text"));
    QTextCursor cursor = editor->textCursor();
    cursor.setPosition(int(QString("Numbers of schools ").size()));
    editor->setTextCursor(cursor);
    QTest::keyClick(editor, Qt::Key_Return);
    REQUIRE(office.bench->plan()->entries.size() == entries + 1);
    CHECK(page->field("text")->words().text == "with a careers lead");
    CHECK(office.bench->plan()->entries[size_t(page->entry())].toCheck());
    CHECK(page->undo());
    CHECK(office.bench->plan()->entries.size() == entries);
    CHECK(office.bench->plan()->reading.actionLog.size() == 2);
    CHECK(page->field("text")->words().text == "Numbers of schools with a careers lead");
}

TEST_CASE("An ACTION without a row is added to the log or set aside")
{
    Office office;
    ReviewPage *page = office.bring(desk_test::novemberPack(), "november");
    page->showFilter(QString::number(int(RecordKind::MinuteAction)));
    REQUIRE(office.bench->plan()->entries[size_t(page->entry())].toCheck());
    QTest::mouseClick(office.button("Add"), Qt::LeftButton);
    office.acceptAll();
    const auto actions = listActions(office.desk.reader());
    CHECK(std::any_of(actions->begin(), actions->end(), [](const ActionRow &row) { return row.action.text.contains("youth hub") && row.action.number.isEmpty(); }));
}

TEST_CASE("The same paper again changes nothing and says so")
{
    Office office;
    office.bring(desk_test::novemberPack(), "november");
    office.acceptAll();
    const int stored = office.stored();
    office.bring(desk_test::novemberPack(), "november");
    CHECK(office.says("This paper is in the store already"));
    CHECK(office.bench->toReview() == 0);
    office.bench->import({office.paper(desk_test::januaryPack(), "january")}); // and nobody has to answer before the next one
    REQUIRE(QTest::qWaitFor([&] { return office.bench->plan() && !office.bench->plan()->knownPaper; }, 10000));
    office.bench->dropPlan();
    office.bring(desk_test::novemberPack(), "november");
    QTest::mouseClick(office.button("Open its meeting"), Qt::LeftButton);
    CHECK(office.window->currentPage()->address().page == "meeting");
    CHECK(office.stored() == stored);
    CHECK(office.bench->toReview() == 0);
}

TEST_CASE("A later pack shows what it changes")
{
    Office office;
    office.bring(desk_test::novemberPack(), "november");
    office.acceptAll();
    ReviewPage *page = office.bring(desk_test::januaryPack(), "january");
    REQUIRE(office.chip("Changed"));
    QTest::mouseClick(office.chip("Changed"), Qt::LeftButton);
    const QString why = page->mainList()->model()->index(0, 1).data().toString();
    CHECK(why.contains("Update: Requested from both operators. → Complete. Sent on 3 December."));
    CHECK(page->field("update")->words().note.contains("Requested from both operators."));
    office.acceptAll();
    const auto actions = listActions(office.desk.reader());
    CHECK(std::any_of(actions->begin(), actions->end(), [](const ActionRow &row) { return row.action.number == "12" && row.action.state == ActionState::ProposedClosed; }));
}

TEST_CASE("A reading program that is killed in the middle costs nothing but this paper")
{
    Office office;
    office.reader("echo 'progress 3 8' >&2; kill -9 $$");
    office.bench->import({office.paper(desk_test::novemberPack(), "november")});
    office.settled();
    CHECK(office.window->isVisible());
    CHECK(office.bench->plan() == nullptr);
    CHECK(office.stored() == 0);
    CHECK(office.says("Reading this paper failed, and nothing of it was kept."));
    office.reader("cat \"$2.json\"");
    office.bring(desk_test::novemberPack(), "november");
    office.acceptAll();
    CHECK(office.stored() > 0);
}

TEST_CASE("What the reading program refuses is said in its words, beside what to do")
{
    Office office;
    office.reader("echo 'The file is locked with a password. Ask for a copy without one.' >&2; exit 2");
    office.bench->import({office.paper(desk_test::novemberPack(), "november")});
    office.settled();
    CHECK(office.says("The file is locked with a password."));
    CHECK(office.button("Choose a PDF")->isVisible());
    CHECK(office.stored() == 0);
}

TEST_CASE("Stop ends a long reading and leaves nothing")
{
    Office office;
    office.reader("echo 'progress 3 800' >&2; exec sleep 60");
    office.bench->import({office.paper(desk_test::novemberPack(), "november")});
    REQUIRE(QTest::qWaitFor([&] { return office.says("page 3 of 800"); }, 10000));
    CHECK(office.window->currentPage()->address().page == "review");
    QTest::mouseClick(office.button("Stop"), Qt::LeftButton);
    office.settled();
    CHECK(office.bench->plan() == nullptr);
    CHECK(office.stored() == 0);
    CHECK(office.says("Nothing was kept of it."));
}

TEST_CASE("Several papers come up one after the other")
{
    Office office;
    office.bench->import({office.paper(desk_test::novemberPack(), "november"), office.paper(desk_test::januaryPack(), "january")});
    REQUIRE(QTest::qWaitFor([&] { return office.bench->plan() != nullptr; }, 10000));
    CHECK(office.says("1 more paper waits"));
    CHECK(office.bench->plan()->meetingDate == QDate(2026, 11, 12));
    QTest::mouseClick(office.button("Accept"), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return office.bench->plan() && office.bench->plan()->meetingDate == QDate(2027, 1, 14); }, 10000));
    CHECK(office.page()->entry() >= 0);
    office.acceptAll();
    CHECK(listPapers(office.desk.reader())->size() == 2);
    CHECK(office.window->currentPage()->address().page == "meeting");
}

TEST_CASE("An import that was left for later is there after a restart, with what was decided")
{
    Office office;
    ReviewPage *page = office.bring(desk_test::novemberPack(), "november");
    page->showFilter(QString::number(int(RecordKind::Action)));
    QTest::keyClick(page->mainList(), Qt::Key_Delete);
    QTest::mouseClick(office.button("Leave for later"), Qt::LeftButton);
    CHECK(office.stored() == 0);
    CHECK(office.bench->plan() == nullptr);
    office.open();
    CHECK(office.bench->toReview() == 1);
    office.window->goTo({"review"});
    REQUIRE(office.bench->plan());
    CHECK(office.bench->review()->steps.size() == 1);
    QTest::qWait(1);
    CHECK(office.chip("Left out 1"));
    office.acceptAll();
    CHECK(office.bench->toReview() == 0);
    CHECK(listActions(office.desk.reader())->size() == 1);
}

TEST_CASE("Pages that are pictures are said to be so, and can be kept")
{
    Office office;
    Reading reading;
    reading.pages = 12;
    for (int page = 1; page <= 12; ++page)
        reading.pageFacts.push_back({page, {}, {}, 595, 842, PageFacts::Kind::Scan, {}});
    office.bring(reading, "scan");
    CHECK(office.says("These 12 pages are pictures without text."));
    CHECK(office.window->paper()->view()->paper().pages() == 12);
    QTest::mouseClick(office.button("Keep the paper"), Qt::LeftButton);
    office.settled();
    CHECK(listPapers(office.desk.reader())->size() == 1);
}

TEST_CASE("What another window changes is taken into the review, and the decisions stay")
{
    Office office;
    office.bring(desk_test::novemberPack(), "november");
    office.acceptAll();
    ReviewPage *page = office.bring(desk_test::januaryPack(), "january");
    page->showFilter(QString::number(int(RecordKind::Action)));
    QTest::keyClick(page->mainList(), Qt::Key_Delete);
    office.desk.import(desk_test::novemberPack(), "november once more");
    REQUIRE(office.bench->store().poll());
    CHECK(office.bench->review()->steps.size() == 1);
    CHECK(office.bench->plan()->entries[size_t(page->entry())].leftOut);
}
