// SPDX-License-Identifier: GPL-3.0-or-later
// The reading room in the window: the ways into it, what makes room for it, and the paper that commands are meant for.
#include "gui/main_window.h"

#include "gui/paper_pane.h"
#include "gui/rail.h"
#include "gui/rows_view.h"
#include "gui/status_line.h"
#include "store/meetings.h"
#include "store/papers.h"

#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace scrutiny {

PaperPane *MainWindow::paperInUse() const
{
    PaperPane *own = currentPage() ? currentPage()->ownPaper() : nullptr;
    return own ? own : m_paper;
}

/// A page that shows papers itself has the window for itself.
void MainWindow::makeRoom()
{
    const bool own = currentPage() && currentPage()->ownPaper();
    m_rail->setVisible(!own);
    if (!m_apart)
        m_paper->setVisible(!own && m_actions.find(QStringLiteral("paperShown"))->isChecked());
    if (!own && isFullScreen())
        setReadingFullScreen(false);
    for (const char *name : {"paperShown", "paperApart"})
        m_actions.find(QString::fromLatin1(name))->setEnabled(!own);
}

/// Commands that belong to pages, while one of their pages is shown.
void MainWindow::enableCommands(const QString &page)
{
    const auto isOneOf = [&](std::initializer_list<const char *> pages) {
        return std::any_of(pages.begin(), pages.end(), [&](const char *one) { return page == QLatin1String(one); });
    };
    m_actions.enable(QStringLiteral("table."), isOneOf({"table"}));
    m_actions.enable(QStringLiteral("mark."), isOneOf({"reading", "marks", "plan"}));
    m_actions.enable(QStringLiteral("ask."), isOneOf({"reading", "questions"}));
}

Id MainWindow::meetingInUse() const
{
    const Address here = currentPage() ? currentPage()->address() : Address();
    for (const char *page : {"meeting", "reading", "questions", "plan"})
        if (here.page == QLatin1String(page) && here.id)
            return here.id;
    if (const auto paper = loadPaper(m_bench.reader(), m_paper->paperId()); paper && paper->meetingId)
        return paper->meetingId;
    const auto meetings = listMeetings(m_bench.reader());
    return meetings ? meetingToOpen(*meetings, m_bench.today()) : 0;
}

void MainWindow::readPack()
{
    const Id meeting = meetingInUse();
    const auto papers = listPapers(m_bench.reader(), meeting);
    if (!meeting || !papers || papers->empty()) {
        m_status->say(tr("There is no pack to read yet: import one first."));
        return;
    }
    Address address{QStringLiteral("reading"), meeting};
    // From a place that is looked at, reading goes on there.
    if (const auto shown = loadPaper(m_bench.reader(), m_paper->paperId()); m_paper->isVisible() && shown && shown->meetingId == meeting) {
        address.chosen = {RecordKind::Paper, shown->id};
        address.sheet = m_paper->view()->currentPage();
    }
    goTo(address);
}

/// The place that was chosen last, beside what is read in the reading room (which comes up when another page is shown).
void MainWindow::openPlaceBeside()
{
    PlaceOnPaper place = m_lastPlace;
    if (const RowsView *list = currentPage() ? currentPage()->mainList() : nullptr; list && list->currentIndex().isValid())
        if (const auto chosen = list->currentIndex().data(PlaceRole).value<PlaceOnPaper>(); chosen.paperId)
            place = chosen;
    if (PaperPane *pane = paperInUse(); !place.paperId || pane != m_paper)
        place = {pane->paperId(), {{pane->view()->currentPage(), {}}}};
    if (!place.paperId) {
        m_status->say(tr("Choose something that stands on a paper first."));
        return;
    }
    if (!currentPage() || !currentPage()->ownPaper()) {
        const auto paper = loadPaper(m_bench.reader(), place.paperId);
        const Id reading = m_readingMeeting ? m_readingMeeting : paper ? paper->meetingId : 0;
        if (!reading) {
            m_status->say(tr("This paper belongs to no meeting, so there is nothing to open it beside."));
            return;
        }
        goTo({QStringLiteral("reading"), reading});
    }
    currentPage()->openBeside(place);
}

void MainWindow::setReadingFullScreen(bool on)
{
    menuBar()->setVisible(!on);
    m_status->setVisible(!on);
    for (const auto &[key, page] : m_pages)
        page->setFullScreen(on);
    setWindowState(on ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    m_actions.find(QStringLiteral("fullScreen"))->setChecked(on);
    m_actions.find(QStringLiteral("leaveFullScreen"))->setEnabled(on);
}

void MainWindow::makeReadingActions(QMenu *view)
{
    const auto name = [](const char *text) { return QString::fromLatin1(text); };
    m_actions.add(name("read"), view, tr("&Read the pack"), QKeySequence(tr("F4")), [this] { readPack(); });
    m_actions.add(name("beside"), view, tr("Open &beside"), QKeySequence(tr("Ctrl+Shift+O")), [this] { openPlaceBeside(); });
    m_actions.add(name("closeBeside"), view, tr("&Close the second view"), QKeySequence(tr("Ctrl+Shift+W")), [this] {
        if (Page *page = currentPage())
            page->runCommand(QStringLiteral("reading.closeBeside"));
    });
    QAction *full = m_actions.add(name("fullScreen"), view, tr("F&ull screen"), QKeySequence(tr("F11")), [this] { setReadingFullScreen(!isFullScreen()); });
    full->setCheckable(true);
    // Esc ends it, but not while it has something else to end.
    m_actions.add(name("leaveFullScreen"), view, tr("Leave full screen"), QKeySequence(tr("Shift+Esc")), [this] { setReadingFullScreen(false); })->setEnabled(false);
    view->addSeparator();
    addActions(m_actions.all()); // keys work while the menus are hidden, too
}

} // namespace scrutiny
