// SPDX-License-Identifier: GPL-3.0-or-later
// The window's commands: every one with its words, its key and its menu.
#include "gui/main_window.h"

#include "gui/ask_commands.h"
#include "gui/keys_dialog.h"
#include "gui/mark_commands.h"
#include "gui/paper_pane.h"
#include "gui/quick_switcher.h"
#include "gui/rows_view.h"
#include "gui/status_line.h"
#include "gui/table_commands.h"
#include "gui/theme.h"

#include <QActionGroup>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>

namespace scrutiny {

namespace {

/// Undo and copy belong to the field that is being typed in while there is one.
QWidget *fieldWithFocus()
{
    QWidget *focus = QApplication::focusWidget();
    return qobject_cast<QLineEdit *>(focus) || qobject_cast<QPlainTextEdit *>(focus) ? focus : nullptr;
}

void call(QWidget *field, const char *slot)
{
    QMetaObject::invokeMethod(field, slot);
}

} // namespace

void MainWindow::makeActions()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    QMenu *meeting = menuBar()->addMenu(tr("&Meeting"));
    QMenu *table = menuBar()->addMenu(tr("&Table"));
    QMenu *marks = menuBar()->addMenu(tr("Mar&ks"));
    QMenu *questions = menuBar()->addMenu(tr("&Questions"));
    QMenu *view = menuBar()->addMenu(tr("&View"));
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    const auto name = [](const char *text) { return QString::fromLatin1(text); };

    m_actions.add(name("import"), file, tr("&Import papers…"), QKeySequence::Open, [this] { chooseFiles(); });
    m_actions.add(name("stop"), file, tr("&Stop reading"), {}, [this] { m_bench.stop(); });
    m_actions.add(name("print"), file, tr("&Print the paper…"), QKeySequence::Print, [this] {
        if (!currentPage() || !currentPage()->runCommand(QStringLiteral("reading.print")))
            m_status->say(tr("Open the pack in the reading room (F4) to print from it."));
    });
    file->addSeparator();
    m_actions.add(name("quit"), file, tr("&Quit"), QKeySequence(tr("Ctrl+Q")), [this] { close(); });

    QAction *undo = m_actions.add(name("undo"), edit, tr("&Undo"), QKeySequence(tr("Ctrl+Z")), [this] {
        if (QWidget *field = fieldWithFocus())
            call(field, "undo");
        else if (!currentPage() || !currentPage()->undo())
            m_bench.undo();
    });
    QAction *redo = m_actions.add(name("redo"), edit, tr("&Redo"), QKeySequence(tr("Ctrl+Shift+Z")), [this] {
        if (QWidget *field = fieldWithFocus())
            call(field, "redo");
        else if (!currentPage() || !currentPage()->redo())
            m_bench.redo();
    });
    connect(edit, &QMenu::aboutToShow, this, [this, undo, redo] {
        const QString here = currentPage() ? currentPage()->undoName() : QString();
        const auto before = here.isEmpty() ? m_bench.store().undoName() : here, after = m_bench.store().redoName();
        undo->setText(before ? tr("&Undo: %1").arg(*before) : tr("&Undo"));
        redo->setText(after ? tr("&Redo: %1").arg(*after) : tr("&Redo"));
    });
    edit->addSeparator();
    m_actions.add(name("copy"), edit, tr("&Copy"), QKeySequence(tr("Ctrl+C")), [this] {
        if (QWidget *field = fieldWithFocus())
            call(field, "copy");
        else if (m_paper->isAncestorOf(QApplication::focusWidget()) || !currentPage() || !currentPage()->copy())
            paperInUse()->view()->copy();
    });
    edit->addSeparator();
    m_actions.add(name("find"), edit, tr("&Find on this page"), QKeySequence(tr("Ctrl+F")), [this] {
        const bool inPaper = m_paper->isAncestorOf(QApplication::focusWidget());
        if (inPaper || !currentPage() || !currentPage()->find())
            paperInUse()->askForWords();
    });
    m_actions.add(name("search"), edit, tr("&Search everywhere"), QKeySequence(tr("Ctrl+Shift+F")), [this] { goTo({QStringLiteral("search")}); });
    m_actions.add(name("switch"), edit, tr("&Go to anything"), QKeySequence(tr("Ctrl+K")), [this] { m_switcher->start(); });
    m_actions.add(name("gotoPage"), edit, tr("Go to &page of the paper"), QKeySequence(tr("Ctrl+G")), [this] {
        if (paperInUse() == m_paper)
            setPaperShown(true);
        paperInUse()->askForPage();
    });

    const auto step = [this](int by) {
        if (currentPage() && currentPage()->runCommand(by > 0 ? QStringLiteral("nextItem") : QStringLiteral("previousItem")))
            return;
        if (RowsView *list = currentPage() ? currentPage()->mainList() : nullptr)
            list->step(by);
    };
    m_actions.add(name("previousItem"), meeting, tr("&Previous item"), QKeySequence(tr("Ctrl+Up")), [step] { step(-1); });
    m_actions.add(name("nextItem"), meeting, tr("&Next item"), QKeySequence(tr("Ctrl+Down")), [step] { step(1); });
    const auto onList = [this](const QString &command, void (RowsView::*deed)()) {
        if (currentPage() && currentPage()->runCommand(command))
            return;
        if (RowsView *list = currentPage() ? currentPage()->mainList() : nullptr)
            (list->*deed)();
    };
    m_actions.add(name("sortNext"), view, tr("Sort the list by its next column"), QKeySequence(tr("Ctrl+Shift+S")), [onList] { onList(QStringLiteral("sort"), &RowsView::sortByNextColumn); });
    m_actions.add(name("turnOrder"), view, tr("Turn the list's order round"), QKeySequence(tr("Ctrl+Shift+T")), [onList] { onList(QStringLiteral("turn"), &RowsView::turnOrder); });
    const auto stepTab = [this](int by) {
        if (Page *page = currentPage())
            page->stepTab(by);
    };
    m_actions.add(name("nextTab"), meeting, tr("Next &tab of the page"), QKeySequence(tr("Ctrl+PgDown")), [stepTab] { stepTab(1); });
    m_actions.add(name("previousTab"), meeting, tr("Previous tab of the page"), QKeySequence(tr("Ctrl+PgUp")), [stepTab] { stepTab(-1); });
    meeting->addSeparator();
    m_actions.add(name("home"), meeting, tr("Next &meeting"), QKeySequence(tr("Alt+Home")), [this] { goHome(); });

    const auto addAll = [this](QMenu *menu, const auto &commands) {
        for (const auto &command : commands) {
            if (command.begins)
                menu->addSeparator();
            m_actions.add(command.name, menu, command.words, command.key, [this, run = command.name] {
                if (Page *page = currentPage())
                    page->runCommand(run);
            })->setEnabled(false);
        }
    };
    addAll(table, tableCommands());
    addAll(marks, markCommands());
    addAll(questions, askCommands());
    makeViewActions(view);
    makeReadingActions(view);

    m_actions.add(name("keys"), help, tr("&Keys and commands"), QKeySequence(tr("F1")), [this] { showKeys(); });
    m_actions.add(name("about"), help, tr("&About Scrutiny Desk"), {}, [this] { showAbout(this); });
}

void MainWindow::makeViewActions(QMenu *view)
{
    const auto name = [](const char *text) { return QString::fromLatin1(text); };
    m_actions.add(name("back"), view, tr("&Back"), QKeySequence(tr("Alt+Left")), [this] {
        if (const Page *page = currentPage())
            m_history.refine(page->address());
        if (const auto place = m_history.back())
            bringUp(*place);
    });
    m_actions.add(name("forward"), view, tr("&Forward"), QKeySequence(tr("Alt+Right")), [this] {
        if (const Page *page = currentPage())
            m_history.refine(page->address());
        if (const auto place = m_history.forward())
            bringUp(*place);
    });
    m_actions.add(name("history"), view, tr("&History"), QKeySequence(tr("Ctrl+H")), [this] { goTo({QStringLiteral("history")}); });
    m_actions.add(name("nextPart"), view, tr("Next part of the &window"), QKeySequence(tr("F6")), [this] { moveBetweenParts(1); });
    m_actions.add(name("previousPart"), view, tr("Previous part of the window"), QKeySequence(tr("Shift+F6")), [this] { moveBetweenParts(-1); });
    view->addSeparator();

    QAction *shown = m_actions.add(name("paperShown"), view, tr("&Paper"), QKeySequence(tr("F9")), [] {});
    shown->setCheckable(true);
    shown->setChecked(true);
    connect(shown, &QAction::toggled, this, &MainWindow::setPaperShown);
    QAction *apart = m_actions.add(name("paperApart"), view, tr("Paper in a window of its &own"), QKeySequence(tr("Shift+F9")), [] {});
    apart->setCheckable(true);
    connect(apart, &QAction::toggled, this, &MainWindow::setPaperApart);
    QAction *single = m_actions.add(name("pageByPage"), view, tr("Page by page"), {}, [] {});
    single->setCheckable(true);
    connect(single, &QAction::triggered, this, [this](bool on) { paperInUse()->view()->setPageByPage(on); });
    QAction *two = m_actions.add(name("twoPages"), view, tr("&Two pages side by side"), {}, [] {});
    two->setCheckable(true);
    connect(two, &QAction::triggered, this, [this](bool on) { paperInUse()->view()->setTwoPages(on); });
    QAction *dark = m_actions.add(name("darkPages"), view, tr("&Dark pages"), QKeySequence(tr("Ctrl+Shift+D")), [] {});
    dark->setCheckable(true);
    connect(dark, &QAction::triggered, this, [this](bool on) { paperInUse()->view()->setDarkPages(on); });
    connect(view, &QMenu::aboutToShow, this, [this, single, two, dark] {
        const PaperView *paper = paperInUse()->view();
        single->setChecked(paper->isPageByPage());
        two->setChecked(paper->isTwoPages());
        dark->setChecked(paper->isDarkPages());
    });
    m_actions.add(name("rotate"), view, tr("T&urn the pages clockwise"), QKeySequence(tr("Ctrl+Shift+R")), [this] { paperInUse()->view()->rotate(1); });
    m_actions.add(name("zoomIn"), view, tr("Zoom &in"), QKeySequence(tr("Ctrl++")), [this] { paperInUse()->view()->zoomBy(1); });
    m_actions.add(name("zoomOut"), view, tr("Zoom o&ut"), QKeySequence(tr("Ctrl+-")), [this] { paperInUse()->view()->zoomBy(-1); });
    m_actions.add(name("fitPage"), view, tr("Fit the whole pa&ge"), QKeySequence(tr("Ctrl+9")), [this] { paperInUse()->view()->setFitPage(true); });
    m_actions.add(name("fitWidth"), view, tr("Fit the paper's wi&dth"), QKeySequence(tr("Ctrl+0")), [this] { paperInUse()->view()->setFitWidth(true); });
    view->addSeparator();

    QMenu *themes = view->addMenu(tr("&Theme"));
    auto *themeGroup = new QActionGroup(this);
    const std::pair<ThemeChoice, QString> choices[] = {{ThemeChoice::System, tr("&System")}, {ThemeChoice::Light, tr("&Light")}, {ThemeChoice::Dark, tr("&Dark")}};
    for (const auto &[choice, words] : choices) {
        QAction *action = m_actions.add(QStringLiteral("theme%1").arg(int(choice)), themes, words, {}, [choice = choice] { theme().setChoice(choice); });
        action->setCheckable(true);
        action->setChecked(theme().choice() == choice);
        themeGroup->addAction(action);
    }
    QMenu *sizes = view->addMenu(tr("Text si&ze"));
    auto *sizeGroup = new QActionGroup(this);
    for (const int perCent : {100, 125, 150, 200}) {
        QAction *action = m_actions.add(QStringLiteral("text%1").arg(perCent), sizes, tr("%1 per cent").arg(perCent), {}, [perCent] { theme().setTextSize(perCent); });
        action->setCheckable(true);
        action->setChecked(theme().textSize() == perCent);
        sizeGroup->addAction(action);
    }
}

void MainWindow::showKeys()
{
    KeysDialog dialog(m_actions, this);
    dialog.exec();
}

} // namespace scrutiny
