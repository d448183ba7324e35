// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/paper_view.h"
#include "models/roles.h"

#include <functional>

class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace scrutiny {

class ElidedLabel;
class EmptyState;
class TextLabel;

/// The right of the window: a bar with the page's numbers, its section and the zoom, and the paper below. It shows a place when it is told
/// to, and never moves by itself.
class PaperPane : public QWidget
{
    Q_OBJECT
public:
    /// `lookUp` gives what is known of a paper of the store (no sheets: it is not there).
    PaperPane(PageSource *source, std::function<PaperInfo(Id)> lookUp, QWidget *parent = nullptr);
    ~PaperPane() override;

    /// Lights a place, opening its paper when another one is open.
    void showPlace(const PlaceOnPaper &place);
    /// Opens a paper where it was left; `page` above 0: there.
    void showPaper(Id paperId, int page = 0);
    /// Looks the papers up anew (records changed).
    void refresh();
    void clear();

    PaperView *view() const { return m_view; }
    Id paperId() const { return m_view->paper().paperId; }
    /// Where each paper was left, kept by somebody else over the program's end: `load` gives what `store` was told for a paper, or an empty text.
    void setMemory(std::function<QString(Id paperId)> load, std::function<void(Id paperId, const QString &place)> store);

    /// Puts the cursor into the box of page numbers (Ctrl+G).
    void askForPage();
    /// Shows the field to find words (Ctrl+F).
    void askForWords();

signals:
    void said(const QString &sentence);
    void closeWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeFindBar();
    QMenu *makeZoomMenu();
    void remember();
    QToolButton *tool(const QString &text, const QString &name, const QString &tip);
    void showNumbers();
    void goTyped();
    void showHits();

    std::function<PaperInfo(Id)> m_lookUp;
    std::function<QString(Id)> m_load;
    std::function<void(Id, const QString &)> m_store;
    QString m_stored; ///< what was told last
    PaperView *m_view;
    QStackedWidget *m_stack;
    QLineEdit *m_pageBox;
    ElidedLabel *m_section;
    QToolButton *m_zoom;
    QWidget *m_findBar;
    QLineEdit *m_findField;
    TextLabel *m_findCount;
};

} // namespace scrutiny
