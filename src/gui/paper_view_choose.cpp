// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing text, over as many pages as it runs, and copying it.
#include "gui/paper_view.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>

#include <algorithm>

namespace scrutiny {

std::pair<WordAt, WordAt> PaperView::unitAround(const WordAt &at, Unit unit) const
{
    const PageText *text = m_details.text(at.page);
    if (!text || unit == Unit::Word)
        return {at, at};
    const auto [first, last] = unit == Unit::Line ? text->lineAround(at.word) : text->paragraphAround(at.word);
    return {{at.page, first}, {at.page, last}};
}

void PaperView::chooseAt(const QPoint &viewPoint, Unit unit, bool extend)
{
    const int page = pageUnder(viewPoint);
    const PageText *text = m_details.text(page);
    if (!text) { // chosen as soon as the words are there
        m_pending = Choice{viewPoint + offset(), unit, extend};
        m_details.needText(page);
        return;
    }
    m_pending.reset();
    const WordAt at{page, text->wordAt(pointUnder(page, viewPoint), true)};
    if (at.isNull())
        return;
    if (extend && m_anchorFirst.isNull() && !m_caret.isNull() && m_caretOn)
        m_anchorFirst = m_anchorLast = m_caret;
    if (extend && !m_anchorFirst.isNull()) {
        std::tie(m_focusFirst, m_focusLast) = unitAround(at, m_unit);
    } else {
        m_unit = unit;
        std::tie(m_anchorFirst, m_anchorLast) = unitAround(at, unit);
        m_focusFirst = m_anchorFirst;
        m_focusLast = m_anchorLast;
    }
    m_caret = m_focusLast;
    updateSelection();
}

void PaperView::chooseTo(const QPoint &viewPoint)
{
    if (!m_anchorFirst.isNull())
        chooseAt(viewPoint, m_unit, true);
}

void PaperView::select(const WordAt &from, const WordAt &to)
{
    m_unit = Unit::Word;
    m_anchorFirst = m_anchorLast = from;
    m_focusFirst = m_focusLast = m_caret = to;
    for (int page = std::min(from.page, to.page); page <= std::max(from.page, to.page); ++page)
        m_details.needText(page);
    updateSelection();
}

void PaperView::updateSelection()
{
    PaperSelection chosen;
    if (!m_anchorFirst.isNull() && !m_focusFirst.isNull()) {
        const WordAt from = std::min(m_anchorFirst, m_focusFirst), to = std::max(m_anchorLast, m_focusLast);
        const int beside = from.page < to.page ? 1 : 0; // the pages before and after tell what is furniture
        for (int page = from.page - beside; page <= to.page + beside; ++page)
            m_details.needText(page); // pages between may have been passed without being read
        chosen = chosenText(from, to, [this](int page) { return m_details.text(page); });
    }
    viewport()->update();
    if (chosen == m_chosen)
        return;
    m_chosen = std::move(chosen);
    emit selectionChanged();
}

void PaperView::clearSelection()
{
    m_anchorFirst = m_anchorLast = m_focusFirst = m_focusLast = {};
    m_pending.reset();
    m_unit = Unit::Word;
    updateSelection();
}

void PaperView::textCame(int page)
{
    findOn(page);
    if (m_pending && m_geometry.pageAt(m_pending->at) == page) {
        const Choice choice = *m_pending;
        chooseAt(choice.at - offset(), choice.unit, choice.extend);
        if (m_pressing && m_dragging && (m_mouse - m_pressed).manhattanLength() >= QApplication::startDragDistance())
            chooseTo(m_mouse);
    } else if (!m_anchorFirst.isNull() && page >= std::min(m_anchorFirst, m_focusFirst).page - 1 && page <= std::max(m_anchorLast, m_focusLast).page + 1) {
        updateSelection();
    }
    if (m_caretOn && m_caret.isNull() && page == m_current) {
        m_caret = startWord();
        viewport()->update();
    }
}

void PaperView::copy() const
{
    if (!m_chosen.text.isEmpty())
        QApplication::clipboard()->setText(m_chosen.text);
}

PaperText PaperView::textAround(int fromPage, int toPage) const
{
    PaperText out;
    out.pages = m_paper.pages();
    for (const PaperSheet &sheet : m_paper.sheets)
        out.labels.push_back(sheet.label);
    for (int page = std::max(1, fromPage); page <= std::min(toPage, m_paper.pages()); ++page)
        if (const PageText *text = m_details.text(page))
            for (const messages::PageWord &word : text->words())
                out.words.push_back({word.text, page, word.box, word.spaceAfter, word.lineEnd});
    return out;
}

} // namespace scrutiny
