// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page_cache.h"
#include "gui/page_geometry.h"
#include "gui/page_text.h"
#include "gui/paper_edges.h"
#include "gui/paper_overlay.h"
#include "models/roles.h"

#include <QAbstractScrollArea>
#include <QTimer>

namespace scrutiny {

/// The pages of one paper, one below the other or one at a time, with a lit place, found words and chosen text. It scrolls only when
/// it is asked to; a place that can be seen already is lit without a move.
class PaperView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PaperView(PageSource *source, QWidget *parent = nullptr);

    void setPaper(const PaperInfo &paper);
    const PaperInfo &paper() const { return m_paper; }

    /// Lights places of the paper (empty: none) and brings the first one into view.
    void light(const Source &places);
    const Source &lit() const { return m_lit; }

    /// Draws edges of columns over their pages, to be moved with the mouse (paper_view_edges.cpp).
    void setEdges(const PaperEdges &edges);
    const PaperEdges &edges() const { return m_edges; }

    int currentPage() const { return m_current; }
    void goToPage(int page);
    void setPageByPage(bool on);
    bool isPageByPage() const { return m_pageByPage; }

    /// 1.0 is life size; fitting the width follows the view's width.
    double zoom() const;
    void setZoom(double zoom);
    void zoomBy(int steps);
    void setFitWidth(bool on);
    bool isFitWidth() const { return m_fitWidth; }

    /// Finds words in the whole paper, from the current page on; hits are lit as the pages' words come in.
    void find(const QString &wanted);
    void nextHit(int by);
    /// Goes to the hit of a page, counted from 0 (when its words are not read yet: to the page).
    void goToHit(int page, int onPage);
    int hits() const { return int(m_hits.size()); }
    int currentHit() const { return m_hit + 1; }
    bool isFinding() const { return m_findPage > 0; }

    /// The chosen words, over as many pages as they run.
    PaperSelection selection() const;
    QString selectedText() const { return selection().text; }
    void clearSelection();
    void copy() const;
    /// What is known of the words of some pages (those read so far), for anchors.
    PaperText textAround(int fromPage, int toPage) const;

    /// What is drawn over the pages: the reader's marks, what changed since the last edition.
    void setOverlays(std::vector<PaperOverlay> overlays);
    const std::vector<PaperOverlay> &overlays() const { return m_overlays; }
    /// Brings a place into view and lets it flash for a moment, so that the eye finds it.
    void flash(const Source &places);

    void setTwoPages(bool on);      ///< side by side, the first page alone at the right as in a book
    bool isTwoPages() const;
    void setFitPage(bool on);       ///< a whole page (or two) in the view
    bool isFitPage() const;
    void rotate(int quarters);      ///< clockwise; only how it is shown
    int rotation() const;           ///< 0..3 quarters
    void setDarkPages(bool on);     ///< light ink on dark paper, pictures kept as they are as far as can be
    bool isDarkPages() const;

    /// A rectangle of a page in the viewport's coordinates (for tests and for moving a lit place into view).
    QRectF viewRect(int page, const Rect &rect) const;
    bool isDrawn(int page) const;

signals:
    void pageChanged(int page);
    void zoomChanged();
    void hitsChanged();
    /// A click that chose no text: which place of the paper it was (points).
    void clicked(int page, const QPointF &point);
    void overlayClicked(scrutiny::Id id);
    void selectionChanged();
    /// A right click or the menu key: what it was on (`word` -1: no word there). Position is global.
    void menuWanted(int page, const QPointF &point, const QPoint &globalPosition);
    /// A link that leads out of the file was clicked: nothing is opened by itself.
    void addressClicked(const QString &address);
    /// An edge was moved to `x` points; a new one is wanted there (a double click inside the table).
    void edgeMoved(int column, int page, double x);
    void edgeWanted(int page, double x);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Anchor { int page = 1; double part = 0; };
    struct Hit { int page; std::vector<Rect> boxes; };
    Anchor anchor() const;
    void reLayOut(const Anchor &keep);
    void scaleTo(double scale, const QPoint &fixed);
    void updateCurrent();
    void wantPages();
    void needWords(int page);
    void findOn(int page);
    void showHit();
    void ensureVisible(const QRectF &document);
    QPoint offset() const;
    int gap() const;
    PageCache::Key keyOf(int page) const;
    void paintPage(QPainter &painter, int page);
    void paintEdges(QPainter &painter, int page);
    int edgeAt(const QPoint &viewPoint) const;
    bool pressEdge(const QPoint &viewPoint);
    bool dragEdge(const QPoint &viewPoint, bool pressed);
    bool dropEdge();
    int pageUnder(const QPoint &viewPoint) const;

    PageSource *m_source;
    PageCache m_cache;
    PaperInfo m_paper;
    PageGeometry m_geometry;
    Source m_lit;
    double m_scale = 96.0 / 72.0;
    double m_pinchStart = 0;
    bool m_fitWidth = true;
    bool m_pageByPage = false;
    int m_current = 0;
    QTimer m_settle;
    QHash<Id, Anchor> m_places; ///< where each paper was left

    QHash<int, PageText> m_texts;
    int m_wordsRequest = 0, m_wordsPage = 0;
    std::vector<int> m_wordsWanted;

    QString m_wanted;
    std::vector<Hit> m_hits;
    int m_hit = -1;
    int m_findPage = 0, m_findLeft = 0;

    PaperEdges m_edges;
    int m_edge = -1;        ///< the edge that is being moved
    double m_edgeAt = 0;    ///< where it is now, in points

    std::vector<PaperOverlay> m_overlays;
    Source m_flash;
    QTimer m_flashEnd;
    bool m_twoPages = false, m_fitPage = false, m_dark = false;
    int m_quarters = 0;

    int m_selectPage = 0, m_selectFrom = -1, m_selectTo = -1;
    QPoint m_pressed;
    bool m_dragging = false;
};

} // namespace scrutiny
