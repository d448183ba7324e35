// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main_window.h"

#include "gui/client_page_source.h"
#include "gui/mark_placing.h"
#include "gui/notice_bar.h"
#include "gui/paper_pane.h"
#include "gui/quick_switcher.h"
#include "gui/rail.h"
#include "gui/rows_view.h"
#include "gui/status_line.h"
#include "gui/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace scrutiny {

namespace {

/// The PDF files among what is dragged.
QStringList papersIn(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            files += url.toLocalFile();
    return files;
}

} // namespace

MainWindow::MainWindow(Workbench &bench, PageSource *pages, QWidget *parent)
    : QMainWindow(parent)
    , m_bench(bench)
    , m_entries(pageList())
    , m_source(pages ? pages : new ClientPageSource([this](Id id) { return m_bench.paperPath(id); }, this))
    , m_rail(new Rail)
    , m_stack(new QStackedWidget)
    , m_paper(new PaperPane(m_source, [this](Id id) { return m_bench.paperInfoOf(id); }))
    , m_splitter(new QSplitter)
    , m_switcher(new QuickSwitcher(this))
    , m_notice(new NoticeBar)
    , m_status(new StatusLine(bench))
    , m_drop(new DropOverlay(this))
{
    m_bench.setPageSource(m_source);
    setWindowTitle(tr("Scrutiny Desk"));
    setAcceptDrops(true);
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    m_splitter->addWidget(m_rail);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_paper);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setStretchFactor(2, 2);
    setCentralWidget(m_splitter);
    setStatusBar(m_status);
    menuBar()->setCornerWidget(m_switcher, Qt::TopRightCorner);
    makeActions();
    makeSwitcher();

    connect(m_rail, &Rail::goTo, this, &MainWindow::goTo);
    connect(m_paper, &PaperPane::said, m_status, &StatusLine::say);
    connect(m_paper->view(), &PaperView::clicked, this, &MainWindow::chooseOnPage);
    connect(m_paper->view(), &PaperView::edgeMoved, this, [this](int edge, int page, double x) {
        if (Page *shown = currentPage())
            shown->moveEdge(edge, page, x);
    });
    connect(m_paper->view(), &PaperView::edgeWanted, this, [this](int page, double x) {
        if (Page *shown = currentPage())
            shown->addEdge(page, x);
    });
    connect(m_status, &StatusLine::stopWanted, &m_bench, &Workbench::stop);
    connect(&m_bench, &Workbench::said, m_status, &StatusLine::say);
    connect(&m_bench, &Workbench::troubled, this, [this](const QString &sentence) {
        // The review page says in its place why a paper could not be read.
        if (!isReviewing() || sentence != m_bench.importTrouble())
            m_notice->say(sentence);
    });
    connect(&m_bench, &Workbench::changed, this, &MainWindow::recordsChanged);
    connect(&m_bench, &Workbench::notesChanged, this, [this] {
        refreshRail();
        m_status->refresh();
    });
    connect(&m_bench, &Workbench::planReady, this, [this] {
        refreshRail();
        // Whoever is in the middle of typing is told, and goes there when it suits.
        const QWidget *focus = QApplication::focusWidget();
        const bool typing = focus && (focus->inherits("QPlainTextEdit") || focus->inherits("QLineEdit")) && currentPage() && currentPage()->isAncestorOf(focus);
        if (typing && !isReviewing())
            m_status->say(tr("%1 is read and waits under “To review”").arg(m_bench.plan()->reading.fileName));
        else
            goTo({QStringLiteral("review")});
    });
    connect(&m_bench, &Workbench::readingStarted, this, [this] {
        const Page *page = currentPage(); // whoever works elsewhere is not called away before there is something to see
        if (page && (isReviewing() || page->address().page == QStringLiteral("start")))
            goTo({QStringLiteral("review")});
    });
    connect(&m_bench, &Workbench::planGone, this, [this] {
        m_paper->refresh();
        refreshRail();
        if (!m_bench.filesWaiting())
            goHome();
    });
    connect(&m_bench, &Workbench::imported, this, [this](const ImportOutcome &outcome) {
        if (m_bench.filesWaiting())
            return; // the next paper comes up for review
        if (outcome.meetingId)
            goTo({QStringLiteral("meeting"), outcome.meetingId});
        else {
            goHome();
            m_paper->showPaper(outcome.paperId);
        }
    });
    MarkPlacing::of(m_bench); // looks at every paper that comes in
    m_notice->say(m_bench.store().notice());
    restoreLayout();
    refreshRail();
}

MainWindow::~MainWindow()
{
    delete m_apart;
}

Page *MainWindow::pageFor(const QString &key)
{
    if (const auto it = m_pages.find(key); it != m_pages.end())
        return it->second;
    for (const PageEntry &entry : m_entries) {
        if (entry.key != key)
            continue;
        Page *page = entry.make(m_bench, this);
        m_stack->addWidget(page);
        m_pages[key] = page;
        connect(page, &Page::goTo, this, &MainWindow::goTo);
        connect(page, &Page::said, m_status, &StatusLine::say);
        connect(page, &Page::showPlace, this, [this](const PlaceOnPaper &place) {
            m_lastPlace = place;
            m_paper->showPlace(place);
        });
        connect(page, &Page::showEdges, this, [this, page](const PaperEdges &edges) {
            if (page == currentPage() || edges.isEmpty())
                m_paper->view()->setEdges(edges);
        });
        connect(page, &Page::statusChanged, this, [this, page] {
            if (page == currentPage())
                m_status->setPageLine(page->statusLine(), page->undoName());
        });
        return page;
    }
    return nullptr;
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

bool MainWindow::bringUp(const Address &address)
{
    Page *page = pageFor(address.page);
    if (!page)
        return false;
    m_stack->setCurrentWidget(page);
    page->open(address);
    const bool amongTables = address.page == QStringLiteral("table") || address.page == QStringLiteral("compare");
    makeRoom();
    if (address.page == QStringLiteral("reading"))
        m_readingMeeting = address.id;
    m_rail->showAddress(amongTables ? Address{QStringLiteral("tables")} : address);
    enableCommands(address.page);
    m_status->setPageLine(page->statusLine(), page->undoName());
    setWindowTitle(tr("%1 – Scrutiny Desk").arg(page->title()));
    m_actions.find(QStringLiteral("back"))->setEnabled(m_history.canGoBack());
    m_actions.find(QStringLiteral("forward"))->setEnabled(m_history.canGoForward());
    return true;
}

void MainWindow::goTo(const Address &address)
{
    if (address.page == QStringLiteral("import")) {
        chooseFiles();
        return;
    }
    if (address.page == QStringLiteral("paper")) {
        m_paper->showPaper(address.id, int(address.chosen.id));
        return;
    }
    if (const Page *page = currentPage())
        m_history.refine(page->address());
    m_history.visit(address);
    bringUp(address);
}

bool MainWindow::isReviewing() const
{
    const Page *page = currentPage();
    return page && page->address().page == QStringLiteral("review");
}

void MainWindow::goHome()
{
    const auto meetings = listMeetings(m_bench.reader());
    const Id meeting = meetings ? meetingToOpen(*meetings, m_bench.today()) : 0;
    goTo(meeting ? Address{QStringLiteral("meeting"), meeting} : Address{QStringLiteral("start")});
}

void MainWindow::refreshRail()
{
    const auto meetings = listMeetings(m_bench.reader());
    if (!m_bench.succeeded(meetings))
        return;
    std::vector<RailPlace> across, mine;
    if (const int waiting = m_bench.toReview())
        across.push_back({{QStringLiteral("review")}, tr("To review"), QString::number(waiting)});
    for (const PageEntry &entry : m_entries)
        if (!entry.railName.isEmpty())
            (entry.mine ? mine : across).push_back({{entry.key}, entry.railName, entry.waits ? entry.waits(entry.mine ? m_bench.notes().reader() : m_bench.reader()) : QString()});
    m_rail->setRows(railRows(*meetings, m_bench.today()), across, mine);
}

void MainWindow::recordsChanged(const Changes &)
{
    refreshRail();
    m_status->refresh();
    Page *page = currentPage();
    if (!page)
        return;
    page->open(page->address());
    m_status->setPageLine(page->statusLine(), page->undoName());
    m_paper->refresh();
}

QString MainWindow::notice() const
{
    return m_notice->sentence();
}

void MainWindow::chooseFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Choose papers to bring in"), {}, tr("Papers (*.pdf);;All files (*)"));
    if (!files.isEmpty())
        m_bench.import(files);
}

void MainWindow::moveBetweenParts(int by)
{
    // Each part with the widget that takes the focus for it.
    std::vector<std::pair<QWidget *, QWidget *>> parts;
    if (m_rail->isVisible())
        parts.push_back({m_rail, m_rail});
    if (Page *page = currentPage())
        for (const auto &[part, target] : page->parts())
            parts.push_back({part, target});
    if (m_paper->view()->isVisible())
        parts.push_back({m_paper, m_paper->view()});
    if (parts.empty())
        return;
    const QWidget *focus = QApplication::focusWidget() ? QApplication::focusWidget() : focusWidget();
    size_t at = 0;
    for (size_t i = 0; i < parts.size(); ++i)
        if (focus && (focus == parts[i].first || parts[i].first->isAncestorOf(focus)))
            at = i;
    QWidget *next = parts[(at + parts.size() + size_t(by)) % parts.size()].second;
    next->window()->activateWindow();
    next->setFocus(Qt::TabFocusReason);
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        m_bench.store().poll();
    if (event->type() == QEvent::ThemeChange)
        theme().followSystem();
    return QMainWindow::event(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QStringList files = papersIn(event->mimeData());
    if (files.isEmpty())
        return;
    m_drop->cover(int(files.size()));
    event->acceptProposedAction();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    m_drop->hide();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_drop->hide();
    m_bench.import(papersIn(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace scrutiny
