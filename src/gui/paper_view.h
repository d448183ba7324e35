// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/chosen_text.h"
#include "gui/page_cache.h"
#include "gui/page_details.h"
#include "gui/page_geometry.h"
#include "gui/paper_edges.h"
#include "gui/paper_overlay.h"
#include "models/roles.h"

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QTimer>

#include <optional>

class QHelpEvent;

namespace scrutiny {

/// The pages of one paper, one below the other or one at a time, with a lit place, found words and chosen text. It scrolls only when
/// it is asked to; a place that can be seen already is lit without a move.
///
/// Its parts: paper_view.cpp (laying out and going somewhere), _paint, _pictures (which pictures are asked for), _zoom, _input (wheel and keys), _mouse,
/// _choose (choosing text), _caret (choosing by keyboard), _find, _links, _access (for screen readers), _overlays (marks and the flash), _edges (of table columns).
class PaperView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PaperView(PageSource *source, QWidget *parent = nullptr);
    ~PaperView() override;

    void setPaper(const PaperInfo &paper);
    const PaperInfo &paper() const { return m_paper; }

    /// Lights places of the paper (empty: none) and brings the first one into view.
    void light(const Source &places);
    const Source &lit() const { return m_lit; }

    /// Draws edges of columns over their pages, to be moved with the mouse (paper_view_edges.cpp).
    void setEdges(const PaperEdges &edges);
    const PaperEdges &edges() const { return m_edges; }

    /// Where the reader is: a page, and how far down it (in parts of its height) the view's top stands.
    struct Position { int page = 1; double part = 0; };
    Position position() const;
    void goToPosition(const Position &position);
    bool knowsPlaceOf(Id paperId) const { return m_places.contains(paperId); }

    int currentPage() const { return m_current; }
    void goToPage(int page);
    /// The page, or the two, after or before the ones that are shown.
    void turnPage(int by);
    void setPageByPage(bool on);
    bool isPageByPage() const { return m_pageByPage; }

    /// 1.0 is life size; fitting the width follows the view's width.
    double zoom() const;
    void setZoom(double zoom);
    void zoomBy(int steps);
    void setFitWidth(bool on);
    bool isFitWidth() const { return m_fit == Fit::Width; }

    /// Finds words in the whole paper, from the current page on; hits are lit as the pages' words come in.
    void find(const QString &wanted);
    void nextHit(int by);
    /// Goes to the hit of a page, counted from 0 (when its words are not read yet: to the page).
    void goToHit(int page, int onPage);
    int hits() const { return int(m_hits.size()); }
    int currentHit() const { return m_hit + 1; }
    bool isFinding() const { return m_findPage > 0; }

    /// The chosen words, over as many pages as they run.
    const PaperSelection &selection() const { return m_chosen; }
    QString selectedText() const { return m_chosen.text; }
    /// Chooses the words from one to another, both included.
    void select(const WordAt &from, const WordAt &to);
    void clearSelection();
    void copy() const;
    /// What is known of the words of some pages (those read so far), for anchors.
    PaperText textAround(int fromPage, int toPage) const;
    /// The words of a page as far as they were read: null if not.
    const PageText *pageText(int page) const { return m_details.text(page); }
    /// A cursor in the text that keys move (F7): it stands at a word.
    void setCaretOn(bool on);
    bool isCaretOn() const { return m_caretOn; }
    const WordAt &caret() const { return m_caret; }

    /// What is drawn over the pages: the reader's marks, what changed since the last edition.
    void setOverlays(std::vector<PaperOverlay> overlays);
    const std::vector<PaperOverlay> &overlays() const { return m_overlays; }
    /// The overlay at a point of a page that can be clicked or says something, the one drawn last; null: none.
    const PaperOverlay *overlayAt(int page, const QPointF &point) const;
    /// Brings a place into view and lets it flash for a moment, so that the eye finds it.
    void flash(const Source &places);
    /// How strongly the flash is drawn now, 0 to 1; 0: there is none.
    double flashStrength() const;

    /// The file's links on a page, as far as they are known yet.
    std::vector<messages::PageLink> links(int page) const;
    void followLink(const messages::PageLink &link);

    void setTwoPages(bool on);      ///< side by side, the first page alone at the right as in a book
    bool isTwoPages() const { return m_twoPages; }
    void setFitPage(bool on);       ///< a whole page (or two) in the view
    bool isFitPage() const { return m_fit == Fit::Page; }
    void rotate(int quarters);      ///< clockwise; only how it is shown
    int rotation() const { return m_look.quarters; } ///< 0..3 quarters
    void setDarkPages(bool on);     ///< light ink on dark paper, pictures kept as they are as far as can be
    bool isDarkPages() const { return m_look.dark; }

    /// A rectangle of a page in the viewport's coordinates (for tests and for moving a lit place into view).
    QRectF viewRect(int page, const Rect &rect) const;
    QPointF viewPoint(int page, const QPointF &point) const;
    /// First and last page in view; 0 and -1: none.
    std::pair<int, int> pagesInView() const;
    /// Whether the page's sharp picture is there; any picture of it.
    bool isDrawn(int page) const;
    bool hasPicture(int page) const;
    /// What all pictures that are kept take.
    qint64 pictureBytes() const { return m_cache.bytes(); }

    /// A small picture of a page; null: not there yet, see wantPreviews().
    const QImage *preview(int page) const { return m_cache.preview(m_paper.paperId, page, m_look); }
    /// Pages that somebody beside the view shows small pictures of (thumbnails), most urgent first.
    void wantPreviews(std::vector<int> pages);

signals:
    void paperChanged();
    void pageChanged(int page);
    void zoomChanged();
    void hitsChanged();
    /// The reader stays at a place (position()): worth remembering.
    void settled();
    /// A link or a jump led from one page to another: for going back.
    void jumped(int fromPage, int toPage);
    /// A click that chose no text: which place of the paper it was (points).
    void clicked(int page, const QPointF &point);
    void overlayClicked(scrutiny::Id id);
    void overlaysChanged();
    void selectionChanged();
    /// A right click or the menu key: what it was on. Position is global.
    void menuWanted(int page, const QPointF &point, const QPoint &globalPosition);
    /// A link that leads out of the file was clicked: nothing is opened by itself.
    void addressClicked(const QString &address);
    /// An edge was moved to `x` points; a new one is wanted there (a double click inside the table).
    void edgeMoved(int column, int page, double x);
    void edgeWanted(int page, double x);
    void previewArrived(int page);
    void lookChanged();

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
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool viewportEvent(QEvent *event) override;

private:
    enum class Fit { None, Width, Page };
    enum class Unit { Word, Line, Paragraph };
    struct Hit { int page; std::vector<Rect> boxes; };
    struct Choice { QPoint at; Unit unit; bool extend; }; ///< waits for a page's words
    struct LinkAt { int page = 0, index = -1; };

    void reLayOut(const Position &keep);
    QSize room() const;
    void scaleTo(double scale, const QPoint &fixed);
    void setFit(Fit fit, bool on);
    void bringIn(const Place &place);
    void updateCurrent();
    void ensureVisible(const QRectF &document);
    QPoint offset() const;
    int gap() const;

    void wantPages();
    void wantWhole(std::vector<PageCache::Wish> &wishes);
    PageCache::Key keyOf(int page) const;
    void choosePreviewSize();

    void paintPage(QPainter &painter, int page);
    void paintPicture(QPainter &painter, int page, const QRect &rect);
    void paintPlace(QPainter &painter, int page, const Rect &place, const QColor &fill, const QColor &line, double width);
    void paintMarks(QPainter &painter, int page);
    void paintOverlay(QPainter &painter, int page, const PaperOverlay &overlay, const Rect &rect);
    void paintSign(QPainter &painter, int page, const PaperOverlay &overlay, const Rect &rect);
    QRectF signRect(int page, const PaperOverlay &overlay, const Rect &rect) const;
    void paintCaret(QPainter &painter, int page);
    void paintEdges(QPainter &painter, int page);
    void updatePage(int page);

    int edgeAt(const QPoint &viewPoint) const;
    bool pressEdge(const QPoint &viewPoint);
    bool dragEdge(const QPoint &viewPoint, bool pressed);
    bool dropEdge();

    int pageUnder(const QPoint &viewPoint) const;
    QPointF pointUnder(int page, const QPoint &viewPoint) const;
    void chooseAt(const QPoint &viewPoint, Unit unit, bool extend);
    void chooseTo(const QPoint &viewPoint);
    std::pair<WordAt, WordAt> unitAround(const WordAt &at, Unit unit) const;
    void updateSelection();
    void autoScroll();
    void showCursorAt(const QPoint &viewPoint);
    bool showTip(QHelpEvent *event);

    bool moveCaret(QKeyEvent *event);
    WordAt startWord();
    WordAt steppedWord(const WordAt &from, int key, bool control);
    WordAt neighbour(const WordAt &from, int by);
    void showCaret();
    bool giveUp();
    void announce(const QString &words);

    void textCame(int page);
    void findOn(int page);
    void showHit();

    std::optional<messages::PageLink> linkAt(const QPoint &viewPoint) const;
    std::vector<LinkAt> linksInView() const;
    void showFlash();

    PageSource *m_source;
    PageCache m_cache;
    PageDetails m_details;
    PaperInfo m_paper;
    PageGeometry m_geometry;
    PageLook m_look;
    Source m_lit;
    double m_scale = 96.0 / 72.0;
    double m_pinchStart = 0;
    Fit m_fit = Fit::Width;
    bool m_pageByPage = false;
    bool m_twoPages = false;
    bool m_going = false;    ///< scrolling because somebody asked for a page: it becomes the current one
    std::optional<Place> m_goal; ///< what was asked for last, until somebody scrolls: it stays in view when the view gets another size
    int m_current = 0;
    QTimer m_settle;
    QHash<Id, Position> m_places; ///< where each paper was left

    int m_direction = 1;     ///< of the last scrolling
    bool m_fast = false;     ///< pages pass too fast for sharp pictures
    QElapsedTimer m_scrolled;
    double m_speed = 0;      ///< pixels a second
    int m_previewReach = 0;  ///< so many pages around the current one have previews
    std::vector<int> m_previewsWanted;

    QString m_wanted;
    std::vector<Hit> m_hits;
    int m_hit = -1;
    int m_findPage = 0, m_findLeft = 0;

    PaperEdges m_edges;
    int m_edge = -1;        ///< the edge that is being moved
    double m_edgeAt = 0;    ///< where it is now, in points

    std::vector<PaperOverlay> m_overlays;
    QHash<int, std::vector<std::pair<size_t, size_t>>> m_overlaysOf; ///< of each page: overlay and place
    Source m_flash;
    QElapsedTimer m_flashed;
    QTimer m_flashTick;

    WordAt m_anchorFirst, m_anchorLast, m_focusFirst, m_focusLast; ///< the unit that choosing began at, and the one it has come to
    Unit m_unit = Unit::Word;
    PaperSelection m_chosen;
    std::optional<Choice> m_pending;
    bool m_caretOn = false;
    WordAt m_caret;
    double m_caretAcross = -1; ///< points; going up and down keeps to it

    LinkAt m_link;          ///< the link that the keyboard has come to
    QPoint m_pressed, m_mouse;
    int m_pressedPage = 0;
    bool m_pressing = false, m_dragging = false;
    QElapsedTimer m_doubleClicked;
    QTimer m_autoScroll;
};

} // namespace scrutiny
