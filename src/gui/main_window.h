// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/action_registry.h"
#include "gui/history.h"
#include "gui/page_list.h"
#include "gui/page_source.h"

#include <QMainWindow>

#include <map>

class QSplitter;
class QStackedWidget;

namespace scrutiny {

class DropOverlay;
class NoticeBar;
class PaperPane;
class QuickSwitcher;
class Rail;
class StatusLine;

/// The window: rail, pages, paper and the ways between them. What a page does belongs to the page.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `pages` draws papers; null: the reading program does. Tests give a stand-in.
    explicit MainWindow(Workbench &bench, PageSource *pages = nullptr, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Goes to a place, and remembers it for Back.
    void goTo(const Address &address);
    Page *currentPage() const;
    PaperPane *paper() const { return m_paper; }
    /// The pane that commands of the paper are meant for: the page's own, else the one at the right.
    PaperPane *paperInUse() const;
    Rail *rail() const { return m_rail; }
    ActionRegistry &actions() { return m_actions; }
    QuickSwitcher *switcher() const { return m_switcher; }
    QString notice() const;
    /// Opens the next meeting, or the start page when there is none.
    void goHome();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void makeActions();       // main_window_actions.cpp
    void makeViewActions(QMenu *view);
    void makeReadingActions(QMenu *view); // main_window_reading.cpp
    void makeRoom();
    void enableCommands(const QString &page);
    Id meetingInUse() const;
    void readPack();
    void openPlaceBeside();
    void setReadingFullScreen(bool on);
    void makeSwitcher();      // main_window_places.cpp
    void refreshRail();
    void chooseOnPage(int page, const QPointF &point);
    void recordsChanged(const Changes &changes);
    Page *pageFor(const QString &key);
    bool bringUp(const Address &address);
    bool isReviewing() const;
    void moveBetweenParts(int by);
    void chooseFiles();
    void showKeys();
    void setPaperShown(bool shown);
    void setPaperApart(bool apart);
    void restoreLayout();

    Workbench &m_bench;
    ActionRegistry m_actions;
    History m_history;
    std::vector<PageEntry> m_entries;
    std::map<QString, Page *> m_pages;
    PageSource *m_source;
    Rail *m_rail;
    QStackedWidget *m_stack;
    PaperPane *m_paper;
    QSplitter *m_splitter;
    QuickSwitcher *m_switcher;
    NoticeBar *m_notice;
    StatusLine *m_status;
    DropOverlay *m_drop;
    PlaceOnPaper m_lastPlace;    ///< what a page lit last
    Id m_readingMeeting = 0;     ///< the meeting that was read last
    QWidget *m_apart = nullptr; ///< the second window that holds the paper
};

} // namespace scrutiny
