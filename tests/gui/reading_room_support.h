// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/store_support.h"

#include "gui/mark_list_view.h"
#include "gui/marks_part.h"
#include "gui/paper_pane.h"
#include "gui/reading_page.h"
#include "store/marks.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

namespace scrutiny::test {

/// The real window with the reading room open on the pack of eleven pages; its words are `Harbour dredging page N` on every page.
class MarkRoom
{
public:
    MarkRoom()
    {
        desk.fill();
        window = desk.window();
        window->goTo({QStringLiteral("reading"), desk.meeting});
        REQUIRE(page());
        window->activateWindow();
        REQUIRE(QTest::qWaitFor([this] { return window->isActiveWindow(); }, 2000));
    }

    ReadingPage *page() { return qobject_cast<ReadingPage *>(window->currentPage()); }
    MarksPart &part() { return *page()->findChild<MarksPart *>(); }
    MarkListView &list() { return *part().list(); }
    PaperView &view() { return *page()->first()->view(); }
    Store &notes() { return desk.bench->notes(); }
    bool run(const char *command) { return page()->runCommand(QString::fromLatin1(command)); }

    /// Goes to a page and waits until its words are known.
    void goTo(int sheet)
    {
        view().goToPage(sheet);
        REQUIRE(QTest::qWaitFor([&] { return view().currentPage() == sheet && !view().textAround(sheet, sheet).isEmpty(); }, 4000));
    }

    /// Chooses the first `words` words of a page with the mouse.
    void select(int sheet, int words = 2)
    {
        goTo(sheet);
        QWidget *port = view().viewport();
        const QPoint from = view().viewRect(sheet, {72, 102, 110, 110}).center().toPoint();
        const double x = 70 + 55 * (words - 1);
        const QPoint to = view().viewRect(sheet, {x + 2, 102, x + 48, 110}).center().toPoint();
        QTest::mousePress(port, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, port->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(port, &move);
        QTest::mouseRelease(port, Qt::LeftButton, {}, to);
        REQUIRE_FALSE(view().selection().isEmpty());
    }

    std::vector<Mark> marks(bool putAwayToo = false)
    {
        MarkFilter filter;
        filter.putAwayToo = putAwayToo;
        const auto all = listMarks(notes().reader(), filter);
        REQUIRE(all);
        return *all;
    }

    /// What the list shows: the sentence of every card.
    QStringList cards()
    {
        QStringList out;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            if (list().rows()->at(row).kind == MarkRow::Kind::Mark)
                out += list().model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return out;
    }

    QPlainTextEdit *editor() { return list().viewport()->findChild<QPlainTextEdit *>(); }

    DeskFixture desk;
    std::unique_ptr<MainWindow> window;
};

/// Adds a paper to the meeting that stands for the first one, as an import does.
inline Id addNewIssue(DeskFixture &desk)
{
    Id id = 0;
    const auto done = desk.bench->store().change(QStringLiteral("new issue"), QStringLiteral("A. Clerk"), [&](Transaction &tx) -> Result<void> {
        Paper pack;
        pack.sha256 = QString(64, QLatin1Char('b'));
        pack.fileName = QStringLiteral("Agenda pack 15 October, second issue.pdf");
        pack.pages = 11;
        pack.meetingId = desk.meeting;
        pack.role = PaperRole::Pack;
        pack.addedAt = tx.now().addSecs(60);
        id = addPaper(tx, pack);
        for (int page = 1; page <= 11; ++page) {
            PageRecord record;
            record.paperId = id;
            record.page = page;
            record.label = QString::number(page);
            record.width = 595;
            record.height = 842;
            addPage(tx, record);
        }
        return {};
    });
    REQUIRE(done);
    return id;
}

} // namespace scrutiny::test
