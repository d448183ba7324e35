// SPDX-License-Identifier: GPL-3.0-or-later
// The questions of a meeting: in the running order before it, one by one during it, listed after it; printed and written.
#include "gui/enquiry_support.h"
#include "support/enquiries.h"

#include "gui/enquiry_meeting.h"
#include "gui/enquiry_output.h"
#include "gui/questions_page.h"

#include <QClipboard>
#include <QMenu>
#include <QPdfWriter>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>

using namespace scrutiny;
using namespace scrutiny::test;

namespace {

class Asked : public AskFixture
{
public:
    Asked()
    {
        letter = ask(1, QStringLiteral("Was the letter to the water company sent?"), QStringLiteral("Cllr Tom Pascoe"), QStringLiteral("the Clerk"), 2);
        cost = ask(2, QStringLiteral("Why did the first winter cost more than planned?"), QStringLiteral("Cllr Ida Wren"), QStringLiteral("Joss Trewin, Harbour Master"), 8, {pin(7, {70, 100, 300, 112}, QStringLiteral("310,000 in all"))});
        berths = ask(2, QStringLiteral("Which berths silted up after the storms in February?"), QStringLiteral("Cllr Ida Wren"), {}, 5);
        page = std::make_unique<QuestionsPage>(*bench);
        page->resize(900, 900);
        QObject::connect(page.get(), &Page::said, page.get(), [this](const QString &sentence) { pageSaid = sentence; });
        page->show();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->open({QStringLiteral("questions")});
        QTest::qWait(1);
    }
    EnquiryCard *card(Id id)
    {
        EnquiryCard *one = page->list()->card(id);
        REQUIRE(one);
        return one;
    }
    Chip *chip(const QString &words)
    {
        for (Chip *one : page->findChildren<Chip *>())
            if (!one->isHidden() && one->text() == words)
                return one;
        return nullptr;
    }

    Id letter = 0, cost = 0, berths = 0;
    std::unique_ptr<QuestionsPage> page;
    QString pageSaid;
};

QByteArray contentOf(const QString &file)
{
    QFile in(file);
    REQUIRE(in.open(QIODevice::ReadOnly));
    return in.readAll();
}

QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

} // namespace

TEST_CASE("Questions page: the next meeting's questions in running order, with counts by member and what is open")
{
    Asked asked;
    CHECK(asked.page->address().id == asked.meeting);
    CHECK(asked.page->list()->order() == std::vector<Id>{asked.letter, asked.cost, asked.berths});
    CHECK(asked.chip("3 questions"));
    CHECK(asked.chip("Cllr Ida Wren 2"));
    CHECK(asked.chip("Cllr Tom Pascoe 1"));
    CHECK(asked.chip("2 gaps")); // an addressee, a member without a question
    CHECK(says(*asked.page, "Cllr Mary Angove has no question yet."));
    CHECK(says(*asked.card(asked.berths), "whom this is put to"));
    press(*asked.page, "Cllr Tom Pascoe 1");
    REQUIRE(QTest::qWaitFor([&] { return asked.page->list()->order() == std::vector<Id>{asked.letter}; }));
    press(*asked.page, "Cllr Tom Pascoe 1");
    REQUIRE(QTest::qWaitFor([&] { return asked.page->list()->order().size() == 3; }));
    press(*asked.page, "2 gaps");
    REQUIRE(QTest::qWaitFor([&] { return asked.page->list()->order() == std::vector<Id>{asked.berths}; }));
}

TEST_CASE("Questions page: an item whose questions take longer than it has says so; ordering by key and by dragging; undo is named")
{
    Asked asked;
    CHECK_FALSE(says(*asked.page, "the item has"));
    asked.card(asked.cost)->setChosen(true);
    QTest::mouseClick(asked.card(asked.letter)->question()->viewport(), Qt::LeftButton);
    asked.card(asked.letter)->minutes()->setValue(11); // its item has ten
    CHECK(asked.stored(asked.letter).minutes == 11);
    REQUIRE(QTest::qWaitFor([&] { return says(*asked.page, QStringLiteral("The questions of item 2 take 11 minutes, the item has 10 minutes.")); }));
    QTest::mouseClick(asked.card(asked.berths)->question()->viewport(), Qt::LeftButton);
    QTest::keyClick(asked.card(asked.berths)->question(), Qt::Key_Up, Qt::AltModifier);
    CHECK(asked.page->list()->order() == std::vector<Id>{asked.letter, asked.berths, asked.cost});
    CHECK(asked.page->undoName().contains("move a question"));
    REQUIRE(asked.page->undo());
    CHECK(asked.page->list()->order() == std::vector<Id>{asked.letter, asked.cost, asked.berths});
    // dragged above its neighbour
    QTest::qWait(1);
    const QPoint up = asked.card(asked.cost)->mapToGlobal(QPoint(20, 5));
    emit asked.card(asked.berths)->dragged(asked.berths, up);
    CHECK(asked.page->list()->order() == std::vector<Id>{asked.letter, asked.berths, asked.cost});
}

TEST_CASE("Questions page: during the meeting, answers are typed beside the question and kept letter by letter")
{
    Asked asked;
    press(*asked.page, "During the meeting");
    EnquiryMeeting *during = asked.page->during();
    REQUIRE(during->isVisible());
    CHECK(during->current() == asked.letter);
    CHECK(says(*during, "Was the letter to the water company sent?"));
    CHECK(says(*during, QStringLiteral("Cllr Tom Pascoe → the Clerk")));
    during->setClock({14, 9});
    CHECK(says(*during, "6 min left"));
    during->setClock({14, 17});
    CHECK(says(*during, "2 min over its time"));
    CHECK_FALSE(asked.stored(asked.letter).answeredAt.isValid());
    during->answer()->setFocus();
    QTest::keyClick(during->answer(), Qt::Key_N);
    CHECK(asked.stored(asked.letter).answer == "n");
    const QDateTime at = asked.stored(asked.letter).answeredAt;
    CHECK(at.isValid());
    QTest::keyClick(during->answer(), Qt::Key_O);
    CHECK(asked.stored(asked.letter).answer == "no");
    CHECK(asked.stored(asked.letter).answeredAt == at);
    QTest::keyClick(during->answer(), Qt::Key_PageDown, Qt::AltModifier);
    CHECK(during->current() == asked.cost);
    CHECK(during->answer()->toPlainText().isEmpty());
    CHECK(during->answer()->hasFocus());
    QTest::keyClicks(during->answer(), QStringLiteral("the surveys"));
    CHECK(asked.stored(asked.cost).answer == "the surveys");
    CHECK(asked.stored(asked.letter).answer == "no");
    REQUIRE(asked.page->runCommand(QStringLiteral("ask.next")));
    CHECK(during->current() == asked.berths);
    asked.page->runCommand(QStringLiteral("ask.next"));
    CHECK(asked.pageSaid.contains("last question"));
    REQUIRE(QTest::qWaitFor([&] { return asked.chip("2 answered") != nullptr; }));
    // an answer taken out again was none
    during->show(asked.letter);
    during->answer()->selectAll();
    QTest::keyClick(during->answer(), Qt::Key_Delete);
    CHECK_FALSE(asked.stored(asked.letter).answeredAt.isValid());
    // opened again, it is where nobody has answered
    QuestionsPage again(*asked.bench);
    again.open({QStringLiteral("questions"), asked.meeting, {}, QStringLiteral("meeting")});
    CHECK(again.during()->current() == asked.letter);
}

TEST_CASE("Questions page: an empty meeting says what will stand there; an item with papers offers to be asked about")
{
    AskFixture desk;
    QuestionsPage page(*desk.bench);
    page.resize(900, 700);
    page.show();
    REQUIRE(QTest::qWaitForWindowActive(&page));
    page.open({QStringLiteral("questions")});
    QTest::qWait(1);
    CHECK(says(page, "nobody asks about them yet"));
    QAbstractButton *ask = buttonOf(page, "Ask about item 3");
    REQUIRE(ask);
    QTest::mouseClick(ask, Qt::LeftButton);
    REQUIRE(desk.all().size() == 1);
    CHECK(desk.all().front().itemNumber == "3");
    CHECK(page.list()->card(desk.all().front().id)->question()->hasFocus());
    CHECK_FALSE(buttonOf(page, "Ask about item 3"));
}

TEST_CASE("Questions page: the answers go to the clipboard as text, and to files of every kind")
{
    Asked asked;
    editEnquiry(*asked.bench, asked.cost, EnquiryField::Answer, QStringLiteral("Fuel, and <two> storms."));
    REQUIRE(asked.page->copy());
    const QString copied = QGuiApplication::clipboard()->text();
    CHECK(copied.contains("3.1 Why did the first winter cost more than planned?"));
    CHECK(copied.contains("Answer: Fuel, and <two> storms."));
    CHECK(copied.contains("Answer: none yet"));
    const QTemporaryDir folder;
    for (const QString &ending : {QStringLiteral("pdf"), QStringLiteral("odt"), QStringLiteral("html"), QStringLiteral("md")}) {
        const QString file = folder.filePath(QStringLiteral("order.") + ending);
        asked.page->output()->writeTo(file, EnquiryPrint::RunningOrder);
        CHECK(asked.pageSaid.contains(QStringLiteral("order.") + ending));
        CHECK(contentOf(file).size() > 500);
    }
    CHECK(contentOf(folder.filePath("order.html")).contains("Fuel, and &lt;two&gt; storms."));
    CHECK(contentOf(folder.filePath("order.html")).contains("<h2>3 Harbour dredging"));
    CHECK(contentOf(folder.filePath("order.md")).contains("Fuel, and \\<two\\> storms."));
    asked.page->output()->writeTo(folder.filePath("gone/order.pdf"), EnquiryPrint::RunningOrder);
    CHECK_FALSE(QFile::exists(folder.filePath("gone")));
}

TEST_CASE("Printed questions: one page a member, grown only when it must; the running order says times, who asks whom and where")
{
    EnquirySheet sheet = madeUpSheet();
    const QTemporaryDir folder;
    const auto pages = [&](const EnquiryPrintChoice &choice) {
        const PrintedEnquiries printed = printedEnquiries(sheet, choice);
        QPdfWriter writer(folder.filePath("count.pdf"));
        writer.setPageSize(QPageSize(QPageSize::A4));
        return std::pair(printOn(writer, printed), int(printed.parts.size()));
    };
    CHECK(pages({EnquiryPrint::PageAMember}) == std::pair(4, 4)); // three members who ask, and what nobody has taken
    CHECK(pages({EnquiryPrint::PageAMember, false, QStringLiteral("Cllr Ida Wren")}) == std::pair(1, 1));
    CHECK(pages({EnquiryPrint::RunningOrder}).first == 1);
    const QString file = folder.filePath("order.pdf");
    REQUIRE(writeEnquiries(file, printedEnquiries(sheet, {EnquiryPrint::RunningOrder})));
    if (const QString text = run(QStringLiteral("pdftotext"), {"-layout", file, "-"}); !text.isEmpty()) {
        CHECK(text.contains("2.15 pm"));
        CHECK(text.contains("30 min"));
        CHECK(text.contains("Cllr Ida Wren → Joss Trewin, Harbour Master"));
        CHECK(text.contains(QStringLiteral("p. 7 “Total for the winter 310,000”")));
        CHECK(text.contains("asker not agreed"));
        CHECK(text.contains("of an earlier edition"));
        CHECK_FALSE(text.contains("no reason for the overspend")); // why is private
        CHECK(text.contains("page 1 of 1"));
    }
    // a member with thirty questions takes more pages, with each question whole, and nobody else does
    for (int more = 0; more < 30; ++more) {
        SheetQuestion one = sheet.items[2].questions.front();
        one.number = int(sheet.items[2].questions.size()) + 1;
        sheet.items[2].questions.push_back(one);
    }
    const auto grown = pages({EnquiryPrint::PageAMember});
    CHECK(grown.second == 4);
    CHECK(grown.first > 5);
    CHECK(pages({EnquiryPrint::PageAMember, false, QStringLiteral("Cllr Tom Pascoe")}).first == 1);
    // a question longer than a page is cut, none of it lost
    sheet.items[2].questions.resize(1);
    QString text = QStringLiteral("Beginning.");
    for (int word = 0; word < 1500; ++word)
        text += QStringLiteral(" word%1").arg(word);
    sheet.items[2].questions.front().enquiry.question = text + QStringLiteral(" Ending.");
    REQUIRE(writeEnquiries(file, printedEnquiries(sheet, {EnquiryPrint::RunningOrder})));
    if (const QString all = run(QStringLiteral("pdftotext"), {file, "-"}); !all.isEmpty()) {
        for (int word = 0; word < 1500; word += 7)
            CHECK(all.contains(QStringLiteral("word%1").arg(word)));
        CHECK(all.contains("Ending."));
    }
}

TEST_CASE("Printed questions: why is printed only when it is asked for, in every form")
{
    const EnquirySheet sheet = madeUpSheet();
    const QString why = QStringLiteral("no reason for the overspend");
    for (const EnquiryPrint what : {EnquiryPrint::PageAMember, EnquiryPrint::RunningOrder, EnquiryPrint::Answers}) {
        const PrintedEnquiries without = printedEnquiries(sheet, {what}), with = printedEnquiries(sheet, {what, true});
        for (const auto form : {asMarkdown, asHtml, asPlainText}) {
            CHECK_FALSE(form(without).contains(why));
            CHECK(form(with).contains(why));
            CHECK(form(with).contains(QStringLiteral("How many days were the slipways closed?")));
        }
    }
    const QString markdown = asMarkdown(printedEnquiries(sheet, {EnquiryPrint::RunningOrder}));
    CHECK(markdown.contains("## 3 Harbour dredging programme"));
    CHECK(markdown.contains("2.15 pm, 30 min"));
    CHECK(markdown.contains("- **3.1** Why did the first winter cost 310,000"));
}
