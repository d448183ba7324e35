// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"
#include "gui/reading_room.h"

#include <map>

class QSplitter;
class QStackedWidget;
class QTabBar;

namespace scrutiny {

class FindPart;
class MarksPart;
class PaperPane;
class ReadingPart;
class RunningOrderPart;

/// The members' reading room: the running order at the left, the pack in the middle (and a second place beside it), and at the right the reader's
/// marks, questions, the item's history and what changed.
class ReadingPage : public Page
{
    Q_OBJECT
public:
    explicit ReadingPage(Workbench &bench, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override;
    PaperPane *ownPaper() const override;
    QWidget *mainWidget() const override;
    std::vector<std::pair<QWidget *, QWidget *>> parts() override;
    bool find() override;
    bool copy() override;
    bool undo() override;
    bool redo() override;
    QString undoName() const override;
    QString statusLine() const override;
    bool runCommand(const QString &command) override;
    void setFullScreen(bool on) override;
    bool openBeside(const PlaceOnPaper &place) override;

    ReadingRoom &room() { return m_room; }
    PaperPane *first() const { return m_pane; }
    PaperPane *second() const { return m_beside; } ///< null: only one view is open
    ReadingPart *part(const QString &key) const;

private:
    PaperPane *makePane();
    void addPart(const QString &key, const QString &name, ReadingPart *part);
    void showPart(const QString &key);
    void showCounts();
    void drawOverlays();
    void closeBeside();
    void showInPane(PaperPane *pane, const PlaceOnPaper &place);
    void followPane();
    void stepItem(int by);

    Workbench &m_bench;
    ReadingRoom m_room;
    RunningOrderPart *m_order;
    PaperPane *m_pane;
    PaperPane *m_beside = nullptr;
    QSplitter *m_across;
    QSplitter *m_papers;
    QWidget *m_right;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    MarksPart *m_marks = nullptr;
    FindPart *m_find;
    struct Tab
    {
        QString key, name;
        ReadingPart *part;
    };
    std::vector<Tab> m_parts; ///< in the order of the tabs
    bool m_opening = false;
};

} // namespace scrutiny
