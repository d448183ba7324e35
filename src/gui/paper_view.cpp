// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/paper_view.h"

#include "gui/theme.h"

#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

constexpr double lifeSize = 96.0 / 72.0; ///< pixels a point at 100 per cent
constexpr double smallest = 0.15, largest = 8.0;

} // namespace

PaperView::PaperView(PageSource *source, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_source(source)
    , m_cache(source)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Paper"));
    viewport()->setMouseTracking(true);
    viewport()->grabGesture(Qt::PinchGesture);
    m_settle.setSingleShot(true);
    m_settle.setInterval(120);
    connect(&m_settle, &QTimer::timeout, this, [this] { needWords(m_current); });
    connect(&m_cache, &PageCache::arrived, this, [this](const PageCache::Key &key) {
        if (key.paperId == m_paper.paperId)
            viewport()->update(m_geometry.pageRect(key.page).translated(-offset()));
    });
    connect(source, &PageSource::wordsRead, this, [this](int request, const std::vector<messages::PageWord> &words) {
        if (request != m_wordsRequest)
            return;
        m_wordsRequest = 0;
        m_texts.insert(m_wordsPage, PageText(words));
        findOn(m_wordsPage);
        needWords(0);
    });
    connect(source, &PageSource::failed, this, [this](int request) {
        if (request != m_wordsRequest)
            return;
        m_wordsRequest = 0;
        m_texts.insert(m_wordsPage, PageText());
        findOn(m_wordsPage);
        needWords(0);
    });
    connect(&theme(), &Theme::changed, this, [this] { reLayOut(anchor()); });
}

int PaperView::gap() const
{
    return theme().em(0.9);
}

QPoint PaperView::offset() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

void PaperView::setPaper(const PaperInfo &paper)
{
    if (m_paper.paperId)
        m_places.insert(m_paper.paperId, anchor());
    const bool same = m_paper.paperId == paper.paperId;
    m_paper = paper;
    if (!same) {
        m_lit.clear();
        m_edges = {};
        m_edge = -1;
        m_texts.clear();
        m_wordsWanted.clear();
        if (m_wordsRequest)
            m_source->cancel(m_wordsRequest);
        m_wordsRequest = 0;
        m_selectFrom = m_selectTo = -1;
        find({});
        m_cache.forgetFailures();
    }
    m_current = 0;
    reLayOut(m_places.value(paper.paperId));
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
    if ((m_pageByPage || first.rect.isEmpty()) && first.page != m_current)
        goToPage(first.page);
    if (!first.rect.isEmpty()) // else the page itself is meant
        ensureVisible(m_geometry.toDocument(first.page, first.rect.grown(6)));
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
    if (m_pageByPage) {
        m_current = page;
        reLayOut({page, 0});
        emit pageChanged(page);
        return;
    }
    verticalScrollBar()->setValue(m_geometry.pageRect(page).top() - gap());
    if (m_current != page) { // the last page may be too short to reach the top
        m_current = page;
        emit pageChanged(page);
    }
}

void PaperView::setPageByPage(bool on)
{
    if (on == m_pageByPage)
        return;
    const Anchor keep = anchor();
    m_pageByPage = on;
    reLayOut(keep);
}

double PaperView::zoom() const
{
    return m_geometry.scale() / lifeSize;
}

void PaperView::setZoom(double zoom)
{
    m_fitWidth = false;
    scaleTo(zoom * lifeSize, {viewport()->width() / 2, 0});
}

void PaperView::zoomBy(int steps)
{
    static constexpr double stops[] = {0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0};
    double now = zoom();
    for (; steps > 0; --steps)
        now = *std::find_if(std::begin(stops), std::end(stops) - 1, [&](double s) { return s > now + 0.01; });
    for (; steps < 0; ++steps) {
        double next = stops[0];
        for (const double s : stops)
            if (s < now - 0.01)
                next = s;
        now = next;
    }
    setZoom(now);
}

void PaperView::setFitWidth(bool on)
{
    m_fitWidth = on;
    reLayOut(anchor());
}

void PaperView::scaleTo(double scale, const QPoint &fixed)
{
    const int page = std::max(1, pageUnder(fixed));
    const QPointF before = m_geometry.toPage(page, fixed + offset());
    m_scale = std::clamp(scale, smallest, largest);
    reLayOut({page, 0});
    const QPointF after = m_geometry.toDocument(page, {before.x(), before.y(), before.x(), before.y()}).topLeft() - fixed;
    horizontalScrollBar()->setValue(int(std::lround(after.x())));
    verticalScrollBar()->setValue(int(std::lround(after.y())));
}

PaperView::Anchor PaperView::anchor() const
{
    const int page = m_pageByPage ? m_current : m_geometry.pageAt(offset().y() + gap());
    const QRect rect = m_geometry.pageRect(page);
    if (rect.isEmpty())
        return {std::max(1, m_current), 0};
    return {page, double(offset().y() + gap() - rect.top()) / rect.height()};
}

void PaperView::reLayOut(const Anchor &keep)
{
    // Room for the scroll bar is always kept, so that showing it cannot change the width that is fitted.
    const int width = std::max(50, this->width() - verticalScrollBar()->sizeHint().width());
    if (m_fitWidth)
        m_scale = PageGeometry::fitWidth(m_paper, width, gap());
    const int page = std::clamp(keep.page, 1, std::max(1, m_paper.pages()));
    m_geometry.layOut(m_paper, m_scale, width, gap(), m_pageByPage ? page : 0, m_fitWidth);
    const QSize size = m_geometry.size();
    horizontalScrollBar()->setPageStep(width);
    horizontalScrollBar()->setRange(0, std::max(0, size.width() - width));
    horizontalScrollBar()->setSingleStep(theme().em(3));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, size.height() - viewport()->height()));
    verticalScrollBar()->setSingleStep(theme().em(3));
    const QRect rect = m_geometry.pageRect(page);
    verticalScrollBar()->setValue(rect.top() - gap() + int(std::lround(keep.part * rect.height())));
    if (m_fitWidth || horizontalScrollBar()->value() == 0) // a wider page among them must not push the others aside
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
    int page = m_pageByPage ? m_current : m_geometry.pageAt(offset().y() + viewport()->height() / 3);
    if (m_paper.pages() == 0)
        page = 0;
    if (page == m_current)
        return;
    m_current = page;
    emit pageChanged(page);
}

PageCache::Key PaperView::keyOf(int page) const
{
    return {m_paper.paperId, page, int(std::lround(72000.0 * m_geometry.scale(page) * devicePixelRatioF()))};
}

void PaperView::wantPages()
{
    std::vector<PageCache::Key> keys;
    if (!m_paper.pages() || !isVisible()) {
        m_cache.want({});
        return;
    }
    const QRect view(offset(), viewport()->size());
    int first = m_current, last = m_current;
    if (!m_pageByPage) {
        first = m_geometry.pageAt(view.top());
        last = std::max(first, m_geometry.pageAt(view.bottom()));
    }
    if (m_current >= first && m_current <= last)
        keys.push_back(keyOf(m_current)); // what is looked at first, then what is seen, then the neighbours
    for (int page = first; page <= last; ++page)
        if (page != m_current)
            keys.push_back(keyOf(page));
    for (const int page : {last + 1, first - 1, last + 2})
        if (page >= 1 && page <= m_paper.pages())
            keys.push_back(keyOf(page));
    m_cache.want(std::move(keys));
    m_settle.start();
}

bool PaperView::isDrawn(int page) const
{
    return m_cache.find(keyOf(page)) != nullptr;
}

QRectF PaperView::viewRect(int page, const Rect &rect) const
{
    return m_geometry.toDocument(page, rect).translated(-offset());
}

void PaperView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme().colours().canvas);
    if (m_paper.pages() == 0)
        return;
    const QRect dirty = event->rect().translated(offset());
    for (int page = std::max(1, m_geometry.pageAt(dirty.top())); page <= m_paper.pages(); ++page) {
        const QRect rect = m_geometry.pageRect(page);
        if (rect.top() > dirty.bottom())
            break;
        if (rect.intersects(dirty))
            paintPage(painter, page);
    }
}

void PaperView::paintPage(QPainter &painter, int page)
{
    const ThemeColours &c = theme().colours();
    const QRect rect = m_geometry.pageRect(page).translated(-offset());
    painter.setPen(c.border);
    painter.setBrush(Qt::white);
    painter.drawRect(rect.adjusted(-1, -1, 0, 0));
    const QImage *image = m_cache.find(keyOf(page));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (image) {
        // A picture of the right size is drawn pixel by pixel: scaled by one pixel, all its letters would blur.
        const double ratio = devicePixelRatioF();
        const QSizeF size = QSizeF(image->size()) / ratio;
        const bool exact = std::abs(size.width() - rect.width()) * ratio <= 2 && std::abs(size.height() - rect.height()) * ratio <= 2;
        painter.drawImage(exact ? QRectF(rect.topLeft(), size) : QRectF(rect), *image);
    } else if (const QString why = m_cache.failure(keyOf(page)); !why.isEmpty()) {
        painter.setPen(lightColours().muted);
        painter.setFont(theme().font(Type::Body));
        painter.drawText(rect.adjusted(gap(), gap(), -gap(), -gap()), int(Qt::AlignCenter) | Qt::TextWordWrap, why);
    } else if (const QImage *other = m_cache.findAny(m_paper.paperId, page)) {
        painter.drawImage(rect, *other);
    } else {
        painter.setPen(lightColours().muted);
        painter.setFont(theme().font(Type::Small));
        painter.drawText(rect.adjusted(0, 3 * gap(), 0, 0), int(Qt::AlignHCenter) | Qt::AlignTop, tr("Drawing %1").arg(pageNumbers(m_paper, page)));
    }

    painter.setRenderHint(QPainter::Antialiasing);
    const auto mark = [&](const Rect &place, const QColor &fill, const QColor &line, double width) {
        const QRectF on = m_geometry.toDocument(page, place).translated(-offset());
        painter.setCompositionMode(QPainter::CompositionMode_Multiply); // ink stays as black as it is
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(on, 3, 3);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        if (width > 0) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(line, width));
            painter.drawRoundedRect(on, 3, 3);
        }
    };
    for (const Place &place : m_lit)
        if (place.page == page && !place.rect.isEmpty())
            mark(place.rect.grown(2.5), c.lit, c.litBorder, 1.5);
    for (size_t i = 0; i < m_hits.size(); ++i)
        if (m_hits[i].page == page)
            for (const Rect &box : m_hits[i].boxes)
                mark(box.grown(0.8), QColor(255, 224, 102), c.litBorder, int(i) == m_hit ? 2 : 0);
    if (m_selectPage == page && m_selectFrom >= 0 && m_texts.contains(page)) {
        const auto &words = m_texts[page].words();
        for (int i = std::min(m_selectFrom, m_selectTo); i <= std::max(m_selectFrom, m_selectTo) && i < int(words.size()); ++i) {
            Rect box = words[size_t(i)].box;
            if (i < std::max(m_selectFrom, m_selectTo) && !words[size_t(i)].lineEnd && size_t(i) + 1 < words.size())
                box.x1 = std::max(box.x1, words[size_t(i) + 1].box.x0); // the space between is chosen, too
            mark(box, QColor(0xb5, 0xd9, 0xf5), {}, 0);
        }
    }
    paintEdges(painter, page);
}

void PaperView::resizeEvent(QResizeEvent *)
{
    reLayOut(anchor());
}

void PaperView::scrollContentsBy(int, int)
{
    updateCurrent();
    wantPages();
    viewport()->update();
}

} // namespace scrutiny
