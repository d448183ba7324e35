// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/address.h"
#include "gui/chip.h"
#include "gui/labels.h"
#include "gui/paper_edges.h"
#include "models/roles.h"

#include <QWidget>

class QAction;
class QBoxLayout;
class QPushButton;
class QScrollArea;
class QTabBar;
class QVBoxLayout;

namespace scrutiny {

class FlowLayout;
class PaperPane;
class RowsView;

/// One page of the middle: a title that says what it is, a line of context, a row of chips, buttons at the right, perhaps tabs,
/// then the work. It asks the window for nothing: it tells where a thing stands, where to go and what was said.
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    QString title() const;
    void setContext(const QString &line);
    /// Without title, lines and margins: the body takes the whole page.
    void setBare();

    void clearChips();
    Chip *addChip(const QString &text, Tone tone = Tone::Plain, Chip::Kind kind = Chip::Says);
    void addChip(Chip *chip);
    /// A button at the right of the title. The primary one is the page's one main deed.
    QPushButton *addButton(const QString &text, bool primary = false);
    QTabBar *tabs();
    /// Shows the next (+1) or previous (-1) tab, if there are any.
    void stepTab(int by);
    /// The work below the header; takes the rest of the page.
    void setBody(QWidget *body);
    QWidget *body() const { return m_body; }

    /// Shows what `address` names: reads the rows anew, chooses the row. Called when the page comes up and when records changed.
    virtual void open(const Address &address) = 0;
    /// Where the page is now, with the chosen row: what Back returns to.
    virtual Address address() const = 0;
    /// The list that Ctrl+Up and Ctrl+Down move in; may be null.
    virtual RowsView *mainList() const { return nullptr; }
    /// What F6 gives the focus to; null: the first thing that takes it.
    virtual QWidget *mainWidget() const;
    /// The page's parts that F6 goes between, each with the widget that takes the focus for it; usually the page itself.
    virtual std::vector<std::pair<QWidget *, QWidget *>> parts();
    /// Ctrl+F: shows a field to find on the page. False: the page has none, and the window finds on the paper instead.
    virtual bool find() { return false; }
    /// Ctrl+C while the page has the focus. False: there is nothing to copy, and the window copies from the paper.
    virtual bool copy() { return false; }
    /// Ctrl+Z and Ctrl+Shift+Z: takes back what the page holds and nobody has stored yet. False: the window undoes in the store.
    virtual bool undo() { return false; }
    virtual bool redo() { return false; }
    /// What undo() would take back (`leave out action 17`), or empty.
    virtual QString undoName() const { return {}; }
    /// A command by its name in the window's menus (`table.split`). False: the page does not have it, or has nothing to do it with.
    virtual bool runCommand(const QString &command);
    /// The pane of a page that shows papers itself (the reading room): the window then shows neither rail nor a paper of its own, and gives it the
    /// commands of the paper. Null: the page has none.
    virtual PaperPane *ownPaper() const { return nullptr; }
    /// Full screen: nothing but what is read. The page puts away what it can do without.
    virtual void setFullScreen(bool) {}
    /// A place that is wanted beside what is shown. False: the page cannot show two things at once.
    virtual bool openBeside(const PlaceOnPaper &) { return false; }
    /// A click on the paper (`point` in points of `page`): chooses what stands there. False: the window looks for it in mainList().
    virtual bool chooseAt(Id paperId, int page, const QPointF &point);
    /// An edge that showEdges() put on the paper was dropped at `x`; a new one is wanted there.
    virtual void moveEdge(int column, int page, double x);
    virtual void addEdge(int page, double x);
    /// Something to say in the status line while the page is shown (`5 open, 1 proposed closed`).
    virtual QString statusLine() const { return {}; }

protected:
    bool event(QEvent *event) override;

signals:
    /// Light this place on the paper, now.
    void showPlace(const scrutiny::PlaceOnPaper &place);
    /// Draw these edges of columns on the paper, to be moved; empty: none.
    void showEdges(const scrutiny::PaperEdges &edges);
    void goTo(const scrutiny::Address &address);
    void said(const QString &sentence);
    /// statusLine() or undoName() say something else now.
    void statusChanged();

private:
    void arrangeTop();
    bool m_bare = false;
    QBoxLayout *m_top;
    TextLabel *m_title;
    TextLabel *m_context;
    QWidget *m_chipRow;
    FlowLayout *m_chips;
    QWidget *m_buttonRow;
    FlowLayout *m_buttons;
    QTabBar *m_tabs = nullptr;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_column = nullptr;
};

/// A list that is as high as its rows need, and below it whatever tells of the chosen row; when there is no room for both,
/// each scrolls by itself and the part below keeps 38 per cent of the height.
class ListAndCard : public QWidget
{
    Q_OBJECT
public:
    ListAndCard(RowsView *list, QWidget *below, QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    RowsView *m_list;
    QScrollArea *m_scroll;
    QWidget *m_below;
};

} // namespace scrutiny
