// SPDX-License-Identifier: GPL-3.0-or-later
// The sample packs from PDF to chart in the whole window: correct, cut, undo, bring in again, compare, follow.
#include "gui/support.h"

#include "gui/chart_panel.h"
#include "gui/compare_page.h"
#include "gui/grid_view.h"
#include "gui/indicator_chart.h"
#include "gui/indicators_page.h"
#include "gui/main_window.h"
#include "gui/over_time_card.h"
#include "gui/paper_pane.h"
#include "gui/rows_view.h"
#include "gui/side_view.h"
#include "gui/table_page.h"
#include "store/table_pairs.h"
#include "store/tables.h"

#include <QAbstractButton>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace scrutiny;

namespace {

const QString packs = QStringLiteral(SCRUTINY_SOURCE_DIR "/data/packs/");

/// The window on a store with the packs of June to January.
class SampleWindow
{
public:
    SampleWindow()
    {
        const QString file = m_folder.filePath(QStringLiteral("Samples.desk"));
        QStringList arguments{QStringLiteral("import"), QStringLiteral("--store"), file};
        for (const char *day : {"2026-06-18", "2026-09-10", "2026-11-12", "2027-01-21"})
            arguments += packs + QString::fromLatin1(day) + QStringLiteral("-communities-and-skills.pdf");
        QProcess desk;
        desk.start(QStringLiteral(SCRUTINY_BIN_DIR "/scrutiny-desk"), arguments);
        REQUIRE(desk.waitForFinished(120'000));
        REQUIRE(desk.exitCode() == 0);
        auto store = Store::open(file);
        REQUIRE(store);
        bench = std::make_unique<Workbench>(std::move(*store), QStringLiteral("A. Clerk"));
        bench->setToday({2027, 1, 14});
        QSettings().clear();
        window = std::make_unique<MainWindow>(*bench);
        window->resize(1440, 900);
        window->show();
    }

    /// The newest table of that caption.
    Id table(const QString &caption)
    {
        const auto all = listTables(bench->reader());
        REQUIRE(all);
        for (const TableRow &row : *all)
            if (row.caption.startsWith(caption))
                return row.id;
        FAIL("no table " << caption.toStdString());
        return 0;
    }
    int count(const QString &caption)
    {
        const auto all = listTables(bench->reader());
        REQUIRE(all);
        return int(std::count_if(all->begin(), all->end(), [&](const TableRow &row) { return row.caption.startsWith(caption); }));
    }
    TablePage &open(Id id)
    {
        window->goTo({QStringLiteral("table"), id});
        QTest::qWait(1);
        auto *page = qobject_cast<TablePage *>(window->currentPage());
        REQUIRE(page);
        return *page;
    }
    void press(const QString &text)
    {
        for (QAbstractButton *one : window->currentPage()->findChildren<QAbstractButton *>())
            if (one->text() == text && one->isVisible()) {
                QTest::mouseClick(one, Qt::LeftButton);
                QTest::qWait(1);
                return;
            }
        FAIL("no button " << text.toStdString());
    }
    QString text(Id id, int row, int col)
    {
        const auto record = loadTable(bench->reader(), id);
        REQUIRE(record);
        return record->grid.textAt(row, col);
    }

    std::unique_ptr<Workbench> bench;
    std::unique_ptr<MainWindow> window;

private:
    QTemporaryDir m_folder;
};

void type(TablePage &page, const QString &text)
{
    QTableView *view = page.grid()->current();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_F2);
    auto *editor = view->viewport()->findChild<QPlainTextEdit *>();
    REQUIRE(editor);
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    QTest::qWait(1);
}

} // namespace

TEST_CASE("Sample packs: a wrong total is found, corrected, undone, corrected again, and outlives the pack's next edition")
{
    SampleWindow on;
    const QString caption = QStringLiteral("Table 2: Proposals that change");
    const Id id = on.table(caption);
    TablePage &page = on.open(id);
    on.window->currentPage()->runCommand(QStringLiteral("table.next"));
    const GridPlace total = page.grid()->chosen();
    const int sheet = page.grid()->sheet()->table.grid.pdfPageFrom;
    REQUIRE(on.text(id, total.row, total.col) == QStringLiteral("180,600"));
    CHECK(page.grid()->current()->currentIndex().data(DoubtRole).toString().contains(QStringLiteral("176,100")));
    CHECK(on.window->paper()->view()->lit().size() == 1);

    type(page, QStringLiteral("176,100"));
    CHECK(on.text(id, total.row, total.col) == QStringLiteral("176,100"));
    CHECK(page.grid()->current()->currentIndex().data(DoubtRole).toString().isEmpty());
    on.bench->undo();
    CHECK(on.text(id, total.row, total.col) == QStringLiteral("180,600"));
    type(page, QStringLiteral("176,100"));

    // The pack published again: three other figures, a page more before it.
    on.bench->import({packs + QStringLiteral("again/2027-01-21-communities-and-skills.pdf")});
    REQUIRE(QTest::qWaitFor([&] { return on.bench->plan() != nullptr; }, 30'000));
    const int before = on.count(caption);
    on.bench->acceptPlan();
    REQUIRE(QTest::qWaitFor([&] { return on.bench->plan() == nullptr && !on.bench->isBusy(); }, 30'000));
    CHECK(on.count(caption) == before);
    CHECK(on.text(id, total.row, total.col) == QStringLiteral("176,100"));
    CHECK(loadTable(on.bench->reader(), id)->grid.pdfPageFrom > sheet); // where the new edition has it
}

TEST_CASE("Sample packs: a register over three pages is cut at a seam, put together again, and taken back")
{
    SampleWindow on;
    const Id id = on.table(QStringLiteral("Premises visited"));
    TablePage &page = on.open(id);
    const auto whole = loadTable(on.bench->reader(), id);
    REQUIRE(whole);
    REQUIRE(whole->grid.seams.size() == 2);
    const int seam = whole->grid.seams.front().row;
    page.grid()->choose(seam, 0);
    REQUIRE(page.can(QStringLiteral("table.seam")));
    page.runCommand(QStringLiteral("table.seam"));
    CHECK(loadTable(on.bench->reader(), id)->grid.rows == seam);
    REQUIRE(page.can(QStringLiteral("table.join")));
    page.runCommand(QStringLiteral("table.join"));
    CHECK(loadTable(on.bench->reader(), id)->grid.rows == whole->grid.rows);
    page.runCommand(QStringLiteral("table.restore"));
    CHECK(loadTable(on.bench->reader(), id)->grid.seams.size() == 2);
    on.bench->undo();
    on.bench->undo();
    on.bench->undo();
    const auto back = loadTable(on.bench->reader(), id);
    REQUIRE(back);
    CHECK(back->cellIds == whole->cellIds);
    CHECK(back->grid.textAt(seam, 1) == whole->grid.textAt(seam, 1));
}

TEST_CASE("Sample packs: the quarter's indicators are lined up with the quarters before, compared and drawn")
{
    SampleWindow on;
    const Id id = on.table(QStringLiteral("Indicators: Quarter 3"));
    TablePage &page = on.open(id);
    for (int papers = 1; papers < 4; ++papers)
        on.press(QStringLiteral("Same table"));
    CHECK(tableChain(on.bench->reader(), id)->size() == 4);

    int row = 0;
    while (row < page.grid()->sheet()->table.grid.rows && on.text(id, row, 0) != QStringLiteral("CS11"))
        ++row;
    page.grid()->choose(row, page.grid()->sheet()->table.grid.cols - 2);
    QTest::qWait(1);
    auto *card = page.findChild<OverTimeCard *>();
    REQUIRE(card);
    const auto drawn = card->panel()->chart()->accessibleDescription();
    for (const char *figure : {"90,417", "98,848", "107,930", "96,340"})
        CHECK(drawn.contains(QString::fromLatin1(figure)));
    on.press(QStringLiteral("Follow"));
    CHECK(listFollowedFigures(on.bench->reader())->size() == 1);

    on.press(QStringLiteral("Compare"));
    auto *compare = qobject_cast<ComparePage *>(on.window->currentPage());
    REQUIRE(compare);
    QStringList rows;
    const auto *side = compare->findChild<SideView *>();
    REQUIRE(side);
    for (int at = 0; at < side->model()->rowCount(); ++at)
        rows += side->model()->index(at, 0).data().toString();
    CHECK(rows.filter(QStringLiteral("CS14")).size() == 1); // it went
    CHECK(rows.filter(QStringLiteral("CS28")).size() == 1); // it came

    on.window->goTo({QStringLiteral("indicators")});
    auto *followed = qobject_cast<IndicatorsPage *>(on.window->currentPage());
    REQUIRE(followed);
    CHECK(followed->mainList()->model()->rowCount() == 1);
    on.bench->undo();
    CHECK(followed->mainList()->model()->rowCount() == 0);
}
