// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn over the pages: marks, changes, and the flash that shows the eye a place.
#include "gui/paper_view.h"

namespace scrutiny {

void PaperView::setOverlays(std::vector<PaperOverlay> overlays)
{
    m_overlays = std::move(overlays);
    viewport()->update();
}

void PaperView::flash(const Source &places)
{
    if (places.empty())
        return;
    const Source lit = m_lit;
    light(places);
    m_lit = lit;
    m_flash = places;
    viewport()->update();
}

void PaperView::setTwoPages(bool on)
{
    m_twoPages = on;
}

bool PaperView::isTwoPages() const
{
    return m_twoPages;
}

void PaperView::setFitPage(bool on)
{
    m_fitPage = on;
}

bool PaperView::isFitPage() const
{
    return m_fitPage;
}

void PaperView::rotate(int quarters)
{
    m_quarters = ((m_quarters + quarters) % 4 + 4) % 4;
}

int PaperView::rotation() const
{
    return m_quarters;
}

void PaperView::setDarkPages(bool on)
{
    m_dark = on;
}

bool PaperView::isDarkPages() const
{
    return m_dark;
}

} // namespace scrutiny
