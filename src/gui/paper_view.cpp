// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/paper_view.h"

#include "gui/paper_view_access.h"
#include "gui/theme.h"

#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace scrutiny {

using namespace std::chrono_literals;

PaperView::PaperView(PageSource *source, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_source(source)
    , m_cache(source)
    , m_details(source)
{
    installPaperViewAccess();
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Paper"));
    viewport()->setMouseTracking(true);
    viewport()->grabGesture(Qt::PinchGesture);
    m_settle.setSingleShot(true);
    m_settle.setInterval(120ms);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        if (m_fast) {
            m_fast = false;
            wantPages();
        }
        const auto [first, last] = pagesInView();
        for (int page = first; page > 0 && page <= last; ++page) {
            m_details.needLinks(page);
            m_details.needText(page);
        }
        m_details.needText(m_current);
        emit settled();
    });
    m_autoScroll.setInterval(30ms);
    connect(&m_autoScroll, &QTimer::timeout, this, &PaperView::autoScroll);
    m_flashTick.setInterval(40ms);
    connect(&m_flashTick, &QTimer::timeout, this, &PaperView::showFlash);
    connect(&m_cache, &PageCache::arrived, this, [this](const PageCache::Key &key) {
        if (key.paperId != m_paper.paperId)
            return;
        updatePage(key.page);
        if (key.preview)
            emit previewArrived(key.page);
    });
    connect(&m_details, &PageDetails::textRead, this, &PaperView::textCame);
    connect(&m_details, &PageDetails::linksRead, this, &PaperView::updatePage);
    connect(&theme(), &Theme::changed, this, [this] { reLayOut(position()); });
}

PaperView::~PaperView() = default;

int PaperView::gap() const
{
    return theme().em(0.9);
}

QPoint PaperView::offset() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

QSize PaperView::room() const
{
    // Room for the scroll bars is always kept, so that showing one cannot change the size that is fitted.
    return {std::max(50, width() - verticalScrollBar()->sizeHint().width()), std::max(50, height())};
}

void PaperView::setPaper(const PaperInfo &paper)
{
    if (m_paper.paperId)
        m_places.insert(m_paper.paperId, position());
    const bool same = m_paper.paperId == paper.paperId && m_paper.pages() == paper.pages();
    m_paper = paper;
    if (!same) {
        m_lit.clear();
        m_edges = {};
        m_edge = -1;
        m_details.setPaper(paper.paperId, paper.pages());
        m_overlays.clear();
        m_overlaysOf.clear();
        m_flash.clear();
        m_flashTick.stop();
        m_link = {};
        m_caret = {};
        m_pending.reset();
        m_previewsWanted.clear();
        m_anchorFirst = m_anchorLast = m_focusFirst = m_focusLast = {};
        find({});
        m_cache.forgetFailures();
        choosePreviewSize();
    }
    m_current = 0;
    const Position left = m_places.value(paper.paperId);
    m_goal.reset();
    reLayOut(left);
    if (left.part == 0 && paper.pages())
        m_goal = Place{left.page, {}};
    updateSelection();
    emit paperChanged();
}

void PaperView::light(const Source &places)
{
    m_lit = places;
    viewport()->update();
    if (m_lit.empty())
        return;
    const Place &first = m_lit.front();
    if (first.page < 1 || first.page > m_paper.pages())
        return;
    if ((m_geometry.pageRect(first.page).isEmpty() || first.rect.isEmpty()) && first.page != m_current)
        goToPage(first.page);
    bringIn(first);
}

void PaperView::bringIn(const Place &place)
{
    if (!place.rect.isEmpty()) // else the page itself is meant
        ensureVisible(m_geometry.toDocument(place.page, place.rect.grown(6)));
    m_goal = place;
    updateCurrent();
}

void PaperView::ensureVisible(const QRectF &document)
{
    const QRectF view(offset(), viewport()->size());
    QScrollBar *v = verticalScrollBar(), *h = horizontalScrollBar();
    const bool fits = document.height() < view.height() * 0.9;
    const bool seen = fits ? document.top() >= view.top() && document.bottom() <= view.bottom()
                           : document.top() >= view.top() && document.top() < view.center().y();
    if (!seen)
        v->setValue(int(fits ? document.center().y() - std::max(view.height() * 0.35, document.height() / 2) : document.top() - gap()));
    if (document.left() < view.left() || document.right() > view.right())
        h->setValue(int(document.left() - gap()));
    updateCurrent();
}

void PaperView::goToPage(int page)
{
    if (page < 1 || page > m_paper.pages())
        return;
    m_goal = Place{page, {}};
    if (m_pageByPage) {
        const bool other = m_current != page;
        m_current = page;
        reLayOut({page, 0});
        if (other)
            emit pageChanged(page);
        return;
    }
    m_going = true;
    verticalScrollBar()->setValue(m_geometry.pageRect(page).top() - gap());
    m_going = false;
    if (m_current != page) { // the last page may be too short to reach the top
        m_current = page;
        emit pageChanged(page);
    }
    wantPages();
}

void PaperView::turnPage(int by)
{
    const auto [first, last] = m_geometry.rowOf(std::max(1, m_current));
    if (by > 0 ? last >= m_paper.pages() : first <= 1)
        return;
    goToPage(m_geometry.rowOf(by > 0 ? last + 1 : first - 1).first);
}

void PaperView::goToPosition(const Position &position)
{
    if (position.page < 1 || position.page > m_paper.pages())
        return;
    m_goal.reset();
    m_current = position.page;
    reLayOut(position);
    emit pageChanged(m_current);
}

void PaperView::setPageByPage(bool on)
{
    if (on == m_pageByPage)
        return;
    const Position keep = position();
    m_pageByPage = on;
    reLayOut(keep);
}

PaperView::Position PaperView::position() const
{
    int page = m_pageByPage ? m_current : m_geometry.pageAt(offset().y() + gap());
    if (page && m_geometry.rowOf(page) == m_geometry.rowOf(m_current)) // the one of two that the reader went to
        page = m_current;
    const QRect rect = m_geometry.pageRect(page);
    if (rect.isEmpty())
        return {std::max(1, m_current), 0};
    return {page, double(offset().y() + gap() - rect.top()) / rect.height()};
}

void PaperView::reLayOut(const Position &keep)
{
    const int page = std::clamp(keep.page, 1, std::max(1, m_paper.pages()));
    PageArrangement arrangement;
    arrangement.view = room();
    arrangement.gap = gap();
    arrangement.only = m_pageByPage ? page : 0;
    arrangement.twoPages = m_twoPages;
    arrangement.quarters = m_look.quarters;
    arrangement.fitWidth = m_fit == Fit::Width;
    arrangement.fitPage = m_fit == Fit::Page;
    if (m_fit != Fit::None)
        m_scale = PageGeometry::fittingScale(m_paper, arrangement);
    arrangement.scale = m_scale;
    m_geometry.layOut(m_paper, arrangement);
    const QSize size = m_geometry.size();
    const int width = arrangement.view.width();
    m_going = true;
    horizontalScrollBar()->setPageStep(width);
    horizontalScrollBar()->setRange(0, std::max(0, size.width() - width));
    horizontalScrollBar()->setSingleStep(theme().em(3));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, size.height() - viewport()->height()));
    verticalScrollBar()->setSingleStep(theme().em(3));
    const QRect rect = m_geometry.pageRect(page);
    verticalScrollBar()->setValue(rect.top() - gap() + int(std::lround(keep.part * rect.height())));
    m_going = false;
    if (m_fit != Fit::None || horizontalScrollBar()->value() == 0) // a wider page among them must not push the others aside
        horizontalScrollBar()->setValue(horizontalScrollBar()->maximum() / 2);
    if (m_pageByPage)
        m_current = page;
    updateCurrent();
    emit zoomChanged();
    viewport()->update();
    wantPages();
}

void PaperView::updateCurrent()
{
    if (m_going)
        return;
    int page = m_pageByPage ? m_current : m_geometry.pageAt(offset().y() + viewport()->height() / 3);
    if (m_paper.pages() == 0)
        page = 0;
    if (const auto [first, last] = pagesInView(); m_goal && m_goal->page >= first && m_goal->page <= last)
        page = m_goal->page;
    else if (page && m_current && m_geometry.rowOf(page) == m_geometry.rowOf(m_current)) // either of two side by side
        page = m_current;
    if (page == m_current)
        return;
    m_current = page;
    emit pageChanged(page);
}

QRectF PaperView::viewRect(int page, const Rect &rect) const
{
    return m_geometry.toDocument(page, rect).translated(-offset());
}

QPointF PaperView::viewPoint(int page, const QPointF &point) const
{
    return m_geometry.toDocument(page, point) - offset();
}

std::pair<int, int> PaperView::pagesInView() const
{
    return m_geometry.pagesIn(QRect(offset(), viewport()->size()));
}

void PaperView::updatePage(int page)
{
    const QRect rect = m_geometry.pageRect(page).translated(-offset());
    if (rect.intersects(viewport()->rect()))
        viewport()->update(rect.adjusted(-gap(), -2, gap(), 2));
}

void PaperView::resizeEvent(QResizeEvent *)
{
    const auto goal = m_goal;
    reLayOut(position());
    if (!goal)
        return;
    if (goal->rect.isEmpty())
        goToPage(goal->page);
    else
        bringIn(*goal);
}

void PaperView::scrollContentsBy(int, int dy)
{
    if (dy && !m_going)
        m_goal.reset();
    // Twelve pages a second and more cannot be read: previews will do until it gets slower.
    const double seconds = m_scrolled.isValid() ? std::clamp(double(m_scrolled.nsecsElapsed()) / 1e9, 0.008, 1.0) : 1.0;
    m_scrolled.start();
    m_speed = m_going ? 0 : 0.6 * m_speed + 0.4 * std::abs(dy) / seconds;
    const int height = m_geometry.pageRect(std::max(1, m_current)).height();
    m_fast = !m_going && height > 0 && m_speed > 12.0 * height;
    if (dy)
        m_direction = dy < 0 ? 1 : -1;
    updateCurrent();
    wantPages();
    viewport()->update();
}

} // namespace scrutiny
