// SPDX-License-Identifier: GPL-3.0-or-later
// Printing of chosen pages, an item, or pages with notes: to files, which can be counted.
#include "gui/store_support.h"

#include "gui/labels.h"
#include "gui/print_dialog.h"
#include "gui/print_paper.h"
#include "gui/reading_room.h"
#include "store/marks.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPrinter>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace scrutiny;

namespace {

using Pages = std::vector<int>;

/// Says that one page cannot be drawn.
class TornPages : public test::FakePages
{
public:
    int render(Id paperId, int page, double dotsPerInch) override
    {
        asked.push_back(page);
        mostDots = std::max(mostDots, dotsPerInch);
        if (page != torn)
            return FakePages::render(paperId, page, dotsPerInch);
        const int request = 1000000;
        QTimer::singleShot(0, this, [this, request] { emit failed(request, {ErrorKind::Damaged, QStringLiteral("The page is damaged."), QStringLiteral("test")}); });
        return request;
    }

    Pages asked;
    int torn = 0;
    double mostDots = 0;
};

class Press
{
public:
    Press()
    {
        desk.bench->setPageSource(&pages);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setPageSize(QPageSize(QPageSize::A4));
        printer.setOutputFileName(file());
        paperPrinter = std::make_unique<PaperPrinter>(*desk.bench, nullptr);
    }

    QString file() const { return folder.filePath(QStringLiteral("Out.pdf")); }
    bool print(const PrintJob &job)
    {
        QSignalSpy finished(paperPrinter.get(), &PaperPrinter::finished);
        if (!paperPrinter->start(job, &printer))
            return false;
        REQUIRE(QTest::qWaitFor([&] { return finished.count() == 1; }, 20000));
        return finished[0][0].toBool();
    }
    QByteArray written() const
    {
        QFile out(file());
        return out.open(QIODevice::ReadOnly) ? out.readAll() : QByteArray();
    }
    int sheets() const
    {
        static const QRegularExpression page(QStringLiteral("/Type\\s*/Page\\b(?!s)"));
        return int(QString::fromLatin1(written()).count(page));
    }
    QStringList files() const { return QDir(folder.path()).entryList(QDir::Files); }

    test::DeskFixture desk;
    TornPages pages;
    QTemporaryDir folder;
    QPrinter printer{QPrinter::ScreenResolution};
    std::unique_ptr<PaperPrinter> paperPrinter;
};

PrintJob jobOf(Pages pages)
{
    return {test::paperOf(1, 8), std::move(pages), {}, false};
}

template<typename W>
W *named(PrintDialog &dialog, const QString &text)
{
    for (W *one : dialog.findChildren<W *>())
        if (one->text().remove(QLatin1Char('&')).startsWith(text))
            return one;
    FAIL(text.toStdString());
    return nullptr;
}

QString saidIn(PrintDialog &dialog)
{
    QStringList all;
    for (const TextLabel *label : dialog.findChildren<TextLabel *>())
        all += label->text();
    return all.join(QLatin1Char('\n'));
}

PrintChoices choicesOf(bool notes)
{
    PrintChoices choices;
    choices.paper = test::paperOf(1, 8);
    choices.items = {{QStringLiteral("4 Minutes"), {3, 4}}, {QStringLiteral("5 Harbour dredging"), {5, 6, 7, 8}}};
    if (notes)
        choices.notes = {{3, {QStringLiteral("Page note: ask why")}}, {7, {QStringLiteral("Highlight: “dredged” – when?")}}};
    choices.page = 6;
    choices.item = 1;
    return choices;
}

} // namespace

TEST_CASE("Chosen pages are printed one after the other in the order chosen, a sheet each")
{
    Press press;
    QSignalSpy progress(press.desk.bench.get(), &Workbench::progress);
    CHECK(press.print(jobOf({7, 1, 2})));
    CHECK(press.pages.asked == Pages{7, 1, 2});
    CHECK(press.sheets() == 3);
    CHECK(press.files() == QStringList{QStringLiteral("Out.pdf")});
    REQUIRE(progress.count() == 4);
    CHECK(progress[1][1].toInt() == 1);
    CHECK(progress[1][2].toInt() == 3);
    CHECK(progress.last()[0].toString().isEmpty());
}

TEST_CASE("Pages are asked for as finely as the printer prints, never above 300 dots to the inch")
{
    Press press;
    press.printer.setResolution(1200);
    CHECK(press.print(jobOf({1})));
    CHECK(press.pages.mostDots > 200);
    CHECK(press.pages.mostDots <= 300);
    press.pages.mostDots = 0;
    press.printer.setResolution(100);
    CHECK(press.print(jobOf({1})));
    CHECK(press.pages.mostDots <= 100);
}

TEST_CASE("A landscape page lies across its sheet")
{
    Press press;
    PrintJob job = jobOf({1, 2});
    job.paper.sheets[1].width = 842;
    job.paper.sheets[1].height = 595;
    CHECK(press.print(job));
    const QString text = QString::fromLatin1(press.written());
    CHECK(text.count(QRegularExpression(QStringLiteral("/MediaBox \\[0 0 595\\S* 842\\S*\\]"))) == 1);
    CHECK(text.count(QRegularExpression(QStringLiteral("/MediaBox \\[0 0 842\\S* 595\\S*\\]"))) == 1);
}

TEST_CASE("Notes stand beside their page, and go on on another sheet when they do not fit")
{
    Press press;
    PrintJob job = jobOf({1, 3});
    job.notes[3] = {QStringLiteral("Page note: ask why")};
    job.withNotes = true;
    CHECK(sheetsNeeded(job, press.printer) == 2);
    CHECK(press.print(job));
    CHECK(press.sheets() == 2);
    job.notes[3] = QStringList(60, QStringLiteral("Highlight: “the harbour was dredged last winter” – which contractor, at what price, and who looked at the work when it was done?"));
    const int needed = sheetsNeeded(job, press.printer);
    CHECK(needed > 2);
    CHECK(press.print(job));
    CHECK(press.sheets() == needed);
    job.withNotes = false;
    CHECK(sheetsNeeded(job, press.printer) == 2);
    CHECK(press.print(job));
    CHECK(press.sheets() == 2);
}

TEST_CASE("Stopping a print leaves no half of a file, and keeps the file that stood there")
{
    Press press;
    QObject::connect(press.desk.bench.get(), &Workbench::progress, press.desk.bench.get(), [&](const QString &, int done, int) {
        if (done == 2)
            press.desk.bench->stop();
    });
    CHECK_FALSE(press.print(jobOf({1, 2, 3, 4})));
    CHECK(press.files().isEmpty());
    CHECK_FALSE(press.paperPrinter->isPrinting());
    CHECK(press.print(jobOf({5, 6})));
    const QByteArray before = press.written();
    CHECK_FALSE(press.print(jobOf({1, 2, 3, 4})));
    CHECK(press.written() == before);
}

TEST_CASE("A print that is under way when its window closes leaves nothing")
{
    Press press;
    press.pages.silent = true;
    REQUIRE(press.paperPrinter->start(jobOf({1, 2}), &press.printer));
    CHECK_FALSE(press.paperPrinter->start(jobOf({1}), &press.printer));
    press.paperPrinter.reset();
    CHECK(press.pages.cancels == 1);
    CHECK(press.files().isEmpty());
}

TEST_CASE("A page that cannot be drawn is said, by its numbers, and nothing is kept")
{
    Press press;
    press.pages.torn = 3;
    QSignalSpy troubled(press.desk.bench.get(), &Workbench::troubled);
    CHECK_FALSE(press.print(jobOf({1, 2, 3, 4})));
    REQUIRE(troubled.count() == 1);
    CHECK(troubled[0][0].toString() == QStringLiteral("p. 1 · sheet 3 could not be printed. The page is damaged."));
    CHECK(press.files().isEmpty());
    CHECK(press.pages.asked == Pages{1, 2, 3});
}

TEST_CASE("A folder that takes no file is said")
{
    Press press;
    press.printer.setOutputFileName(press.folder.filePath(QStringLiteral("not/there/Out.pdf")));
    QSignalSpy troubled(press.desk.bench.get(), &Workbench::troubled);
    CHECK_FALSE(press.print(jobOf({1})));
    CHECK(troubled.count() == 1);
}

TEST_CASE("The dialog begins at the item being read and says what each choice comes to")
{
    PrintDialog dialog(choicesOf(true));
    REQUIRE(dialog.job());
    CHECK(dialog.job()->pages == Pages{5, 6, 7, 8});
    CHECK_FALSE(dialog.job()->withNotes);
    CHECK(saidIn(dialog).contains(QStringLiteral("4 pages on 4 sheets")));
    dialog.findChild<QComboBox *>()->setCurrentIndex(0);
    CHECK(dialog.job()->pages == Pages{3, 4});
    named<QRadioButton>(dialog, QStringLiteral("The whole paper"))->click();
    CHECK(dialog.job()->pages.size() == 8);
    named<QRadioButton>(dialog, QStringLiteral("Pages with my notes"))->click();
    CHECK(dialog.job()->pages == Pages{3, 7});
    CHECK(dialog.job()->withNotes);
    named<QCheckBox>(dialog, QStringLiteral("My notes"))->click();
    CHECK_FALSE(dialog.job()->withNotes);
}

TEST_CASE("Pages are typed, and a mistake is said in the dialog")
{
    PrintDialog dialog(choicesOf(false));
    dialog.show();
    auto *typed = dialog.findChild<QLineEdit *>();
    auto *print = named<QPushButton>(dialog, QStringLiteral("Print"));
    QSignalSpy wanted(&dialog, &PrintDialog::printWanted);
    QTest::keyClicks(typed, QStringLiteral("1, 99"));
    CHECK(named<QRadioButton>(dialog, QStringLiteral("Pages"))->isChecked());
    CHECK(saidIn(dialog).contains(QStringLiteral("There is no page 99 in this paper.")));
    CHECK_FALSE(print->isEnabled());
    typed->clear();
    QTest::keyClicks(typed, QStringLiteral("1-2, sheet 1"));
    CHECK(saidIn(dialog).contains(QStringLiteral("3 pages on 3 sheets")));
    QTest::keyClick(typed, Qt::Key_Return);
    REQUIRE(wanted.count() == 1);
    CHECK(wanted[0][0].value<PrintJob>().pages == Pages{3, 4, 1});
    CHECK_FALSE(dialog.isVisible());
}

TEST_CASE("Without notes there is nothing to choose of them")
{
    PrintDialog dialog(choicesOf(false));
    CHECK_FALSE(named<QRadioButton>(dialog, QStringLiteral("Pages with my notes"))->isEnabled());
    CHECK_FALSE(named<QCheckBox>(dialog, QStringLiteral("My notes"))->isEnabled());
}

TEST_CASE("The reading room gives its items, and its notes where they stand")
{
    test::DeskFixture desk;
    desk.fill();
    desk.bench->setPageSource(&desk.pages);
    ReadingRoom room(*desk.bench);
    REQUIRE(room.open(desk.meeting));
    room.setPage(6);
    REQUIRE(desk.bench->changeNotes(QStringLiteral("mark"), [&](Transaction &tx) -> Result<void> {
        Mark mark;
        mark.anchor = room.meetingAnchor(6);
        mark.anchor.quote = QStringLiteral("the first winter");
        mark.anchor.places = {{6, {70, 300, 200, 312}}};
        mark.note = QStringLiteral("How much?");
        addMark(tx, mark);
        mark.kind = MarkKind::PageNote;
        mark.anchor.places = {{6, {70, 100, 72, 102}}};
        mark.note = QStringLiteral("Ask early");
        addMark(tx, mark);
        mark.kind = MarkKind::Read;
        addMark(tx, mark);
        return {};
    }));
    const PrintChoices choices = printChoices(room);
    REQUIRE(choices.items.size() == 2);
    CHECK(choices.items[0].pages == Pages{2, 3, 4});
    CHECK(choices.item == 1);
    CHECK(choices.items[1].name.startsWith(QStringLiteral("3 Harbour dredging")));
    REQUIRE(choices.notes.size() == 1);
    CHECK(choices.notes.at(6) == QStringList{QStringLiteral("Page note: Ask early"), QStringLiteral("Highlight: “the first winter” – How much?")});
}
