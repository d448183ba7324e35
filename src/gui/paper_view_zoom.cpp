// SPDX-License-Identifier: GPL-3.0-or-later
// How large and in which way the pages are shown.
#include "gui/paper_view.h"

#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

constexpr double lifeSize = 96.0 / 72.0; ///< pixels a point at 100 per cent
constexpr double smallest = 0.15, largest = 8.0;

} // namespace

double PaperView::zoom() const
{
    return m_geometry.scale() / lifeSize;
}

void PaperView::setZoom(double zoom)
{
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

void PaperView::scaleTo(double scale, const QPoint &fixed)
{
    m_fit = Fit::None;
    const int page = std::max(1, pageUnder(fixed));
    const QPointF before = m_geometry.toPage(page, fixed + offset());
    m_scale = std::clamp(scale, smallest, largest);
    reLayOut({page, 0});
    const QPointF after = m_geometry.toDocument(page, before) - fixed;
    horizontalScrollBar()->setValue(int(std::lround(after.x())));
    verticalScrollBar()->setValue(int(std::lround(after.y())));
}

void PaperView::setFit(Fit fit, bool on)
{
    if (!on && m_fit != fit)
        return;
    m_fit = on ? fit : Fit::None;
    reLayOut(position());
}

void PaperView::setFitWidth(bool on)
{
    setFit(Fit::Width, on);
}

void PaperView::setFitPage(bool on)
{
    const int page = m_current;
    setFit(Fit::Page, on);
    if (on)
        goToPage(page);
}

void PaperView::setTwoPages(bool on)
{
    if (on == m_twoPages)
        return;
    const Position keep = position();
    m_twoPages = on;
    reLayOut(keep);
}

void PaperView::rotate(int quarters)
{
    const Position keep{std::max(1, m_current), 0};
    m_look.quarters = ((m_look.quarters + quarters) % 4 + 4) % 4;
    reLayOut(keep);
    emit lookChanged();
}

void PaperView::setDarkPages(bool on)
{
    if (on == m_look.dark)
        return;
    m_look.dark = on;
    viewport()->update();
    wantPages();
    emit lookChanged();
}

} // namespace scrutiny
