// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a picture of every page of the window on a store: screenshots STORE FOLDER [PDF-TO-REVIEW]. Light, dark, and text at 200 per cent.
#include "desk/table_edits.h"
#include "desk/table_history.h"
#include "gui/main_window.h"
#include "gui/paper_pane.h"
#include "gui/quick_switcher.h"
#include "gui/filter_bar.h"
#include "gui/rows_view.h"
#include "gui/screenshots_reading.h"
#include "gui/table_page.h"
#include "gui/theme.h"
#include "store/meetings.h"
#include "store/tables.h"

#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace scrutiny;

namespace {

void waitForPaper(MainWindow &window)
{
    const PaperView *view = window.paper()->view();
    static_cast<void>(QTest::qWaitFor([&] { return view->currentPage() == 0 || view->isDrawn(view->currentPage()); }, 8000));
    QTest::qWait(60);
}

void picture(MainWindow &window, const QString &folder, const QString &name)
{
    QTest::qWait(30);
    waitForPaper(window);
    window.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

/// The meeting of the latest pack: the one that is being read.
Id meetingToRead(const Reader &reader)
{
    const auto meetings = listMeetings(reader);
    Id latest = 0;
    QDate date;
    for (const MeetingRow &row : meetings ? *meetings : std::vector<MeetingRow>())
        if (row.papers > 0 && (!date.isValid() || row.meeting.date > date)) {
            date = row.meeting.date;
            latest = row.meeting.id;
        }
    return latest;
}

Id meetingWithMost(const Reader &reader)
{
    Id best = 0;
    int most = -1;
    if (const auto meetings = listMeetings(reader))
        for (const MeetingRow &row : *meetings)
            if (row.items + row.pages > most) {
                most = row.items + row.pages;
                best = row.meeting.id;
            }
    return best;
}

/// The table with the most cells: a cell chosen, sorted and filtered, what there is to check, a cell being typed in, its menu, the edges of its columns.
void tablePictures(MainWindow &window, Workbench &bench, const QString &folder, const QString &look)
{
    const auto tables = listTables(bench.reader());
    if (!tables || tables->empty())
        return;
    const auto most = std::max_element(tables->begin(), tables->end(), [](const TableRow &a, const TableRow &b) { return a.rows * a.cols < b.rows * b.cols; });
    const auto shot = [&](const char *name) { picture(window, folder, QStringLiteral("table-%1-%2").arg(QString::fromLatin1(name), look)); };
    window.goTo({QStringLiteral("table"), most->id});
    auto *page = qobject_cast<TablePage *>(window.currentPage());
    if (!page)
        return;
    page->grid()->choose(std::min(4, most->rows - 1), most->cols - 1);
    page->grid()->body()->setFocus();
    shot("cell");
    page->runCommand(QStringLiteral("sort"));
    page->runCommand(QStringLiteral("table.filter"));
    shot("filter");
    page->runCommand(QStringLiteral("table.only"));
    shot("only");
    page->runCommand(QStringLiteral("table.all"));
    page->filterBar()->hide();
    page->grid()->editChosen();
    shot("edit");
    if (QWidget *editor = QApplication::focusWidget())
        QTest::keyClick(editor, Qt::Key_Escape);
    page->runCommand(QStringLiteral("table.edges"));
    shot("edges");
    page->runCommand(QStringLiteral("table.edges"));
    const std::unique_ptr<QMenu> menu(page->makeMenu());
    menu->popup(QPoint());
    menu->grab().save(folder + QStringLiteral("/table-menu-%1.png").arg(look));
    menu->close();
    for (const TableRow &row : *tables) { // one with something to check
        window.goTo({QStringLiteral("table"), row.id});
        if (page->grid()->sheet() && !page->grid()->sheet()->toCheck().empty()) {
            page->runCommand(QStringLiteral("table.next"));
            shot("check");
            break;
        }
    }
}

/// The table with the most in other papers is said to be the same as they are, and one of its figures followed.
void overTimePictures(MainWindow &window, Workbench &bench, const QString &folder, const QString &look)
{
    const auto tables = listTables(bench.reader());
    Id best = 0;
    size_t most = 0;
    for (const TableRow &row : tables ? *tables : std::vector<TableRow>()) {
        const auto chain = chainOf(bench.reader(), row.id);
        const auto proposals = proposalsFor(bench.reader(), row.id);
        const bool figures = row.caption.startsWith(QStringLiteral("Indicators"));
        if (chain && proposals && figures && chain->size() + proposals->size() > most) {
            most = chain->size() + proposals->size();
            best = row.id;
        }
    }
    if (best == 0)
        return;
    window.goTo({QStringLiteral("table"), best});
    picture(window, folder, QStringLiteral("over-time-asked-") + look);
    for (auto proposals = proposalsFor(bench.reader(), best); proposals && !proposals->empty(); proposals = proposalsFor(bench.reader(), best))
        if (!pairTables(bench.store(), best, proposals->front().tableId, TablePair::State::Same, bench.who()))
            return;
    const auto chain = chainOf(bench.reader(), best);
    const auto table = loadTable(bench.reader(), best);
    if (!chain || !table)
        return;
    for (size_t i = 0; i < table->cellIds.size(); ++i)
        if (table->grid.cells[i].row == 12 && table->grid.cells[i].col + 2 == table->grid.cols) {
            window.goTo({QStringLiteral("table"), best, {RecordKind::TableCell, table->cellIds[i]}});
            picture(window, folder, QStringLiteral("over-time-") + look);
            static_cast<void>(followFigure(bench.store(), {0, QStringLiteral("CS11 Visits to libraries"), table->cellIds[i], best, false, false}, bench.who()));
        }
    window.goTo({QStringLiteral("indicators")});
    if (RowsView *list = window.currentPage()->mainList(); list && list->model()->rowCount())
        list->selectRow(0);
    picture(window, folder, QStringLiteral("followed-") + look);
    const Id later = chain->back().table.id, earlier = chain->size() > 1 ? chain->at(chain->size() - 2).table.id : 0;
    window.goTo({QStringLiteral("compare"), later, {RecordKind::Table, earlier}});
    picture(window, folder, QStringLiteral("compare-") + look);
}

void allPages(MainWindow &window, Workbench &bench, const QString &folder, const QString &look)
{
    const Id meeting = meetingWithMost(bench.reader());
    window.goTo({QStringLiteral("start")});
    picture(window, folder, QStringLiteral("start-") + look);
    if (!meeting)
        return;
    window.goTo({QStringLiteral("meeting"), meeting, {}, QStringLiteral("order")});
    if (RowsView *list = window.currentPage()->mainList()) {
        list->setFocus();
        for (int row = 0; row < list->model()->rowCount(); ++row) // the item with the most to tell
            if (list->model()->index(row, 5).data().toString().contains(QStringLiteral("table")))
                list->selectRow(row);
    }
    picture(window, folder, QStringLiteral("meeting-") + look);
    for (const auto &part : {QStringLiteral("minutes"), QStringLiteral("actions"), QStringLiteral("papers"), QStringLiteral("tables"), QStringLiteral("check")}) {
        window.goTo({QStringLiteral("meeting"), meeting, {}, part});
        if (RowsView *list = window.currentPage()->mainList())
            list->selectRow(std::min(2, list->model()->rowCount() - 1));
        picture(window, folder, QStringLiteral("meeting-%1-%2").arg(part, look));
    }
    for (const PageEntry &entry : pageList()) {
        if (entry.railName.isEmpty())
            continue;
        window.goTo({entry.key});
        if (RowsView *list = window.currentPage()->mainList(); list && list->model()->rowCount())
            list->selectRow(std::min(1, list->model()->rowCount() - 1));
        picture(window, folder, entry.key + QLatin1Char('-') + look);
    }
    window.goTo({QStringLiteral("search"), 0, {}, QStringLiteral("report to committee")});
    if (RowsView *list = window.currentPage()->mainList())
        list->selectRow(std::min(1, list->model()->rowCount() - 1));
    picture(window, folder, QStringLiteral("search-words-") + look);
    pictures::readingRoom(window, meetingToRead(bench.reader()), [&](const QString &name) { window.grab().save(folder + QLatin1Char('/') + name + QLatin1Char('-') + look + QStringLiteral(".png")); });
    tablePictures(window, bench, folder, look);
    overTimePictures(window, bench, folder, look);
    window.goTo({QStringLiteral("history")});
    picture(window, folder, QStringLiteral("history-") + look);
    window.goTo({QStringLiteral("meeting"), meeting, {}, QStringLiteral("order")});
    window.switcher()->start();
    QTest::keyClicks(window.switcher(), QStringLiteral("re"));
    picture(window, folder, QStringLiteral("switcher-") + look);
    QTest::keyClick(window.switcher(), Qt::Key_Escape);
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() < 3) {
        std::fprintf(stderr, "screenshots STORE FOLDER [PDF]\n");
        return 2;
    }
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    app.setOrganizationName(QStringLiteral("Scrutiny Desk"));
    app.setApplicationName(QStringLiteral("screenshots"));
    theme().start();
    auto store = Store::open(arguments[1]);
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(store.error().sentence));
        return 1;
    }
    const QString folder = arguments[2];
    QDir().mkpath(folder);
    Workbench bench(std::move(*store), QStringLiteral("A. Clerk"));
    bench.setToday({2026, 11, 8});
    pictures::makeNotes(bench, meetingToRead(bench.reader()));
    MainWindow window(bench);
    window.resize(1440, 900);
    window.goHome();
    window.show();
    window.activateWindow();
    static_cast<void>(QTest::qWaitForWindowActive(&window));
    theme().setChoice(ThemeChoice::Light);
    allPages(window, bench, folder, QStringLiteral("light"));
    theme().setChoice(ThemeChoice::Dark);
    allPages(window, bench, folder, QStringLiteral("dark"));
    theme().setChoice(ThemeChoice::Light);
    theme().setTextSize(200);
    allPages(window, bench, folder, QStringLiteral("200"));
    theme().setTextSize(100);
    if (arguments.size() > 3) {
        bench.import({arguments[3]});
        static_cast<void>(QTest::qWaitFor([&] { return bench.plan() || !bench.isBusy(); }, 20000));
        picture(window, folder, QStringLiteral("review-light"));
        theme().setChoice(ThemeChoice::Dark);
        picture(window, folder, QStringLiteral("review-dark"));
        theme().setChoice(ThemeChoice::Light);
        theme().setTextSize(200);
        picture(window, folder, QStringLiteral("review-200"));
        bench.dropPlan();
    }
    return 0;
}
