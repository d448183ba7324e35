// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing text without a mouse: a cursor that stands at a word (F7), and Shift with the arrows.
#include "gui/paper_view.h"

#include "gui/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace scrutiny {

void PaperView::setCaretOn(bool on)
{
    if (on == m_caretOn)
        return;
    m_caretOn = on;
    const auto [first, last] = pagesInView();
    if (on && m_chosen.isEmpty() && (m_caret.isNull() || m_caret.page < first || m_caret.page > last))
        m_caret = startWord();
    viewport()->update();
    announce(on ? tr("The cursor in the text is on. Shift and the arrows choose words.") : tr("The cursor in the text is off."));
}

WordAt PaperView::startWord()
{
    // The first word in view of the page that is read.
    const PageText *text = m_details.text(m_current);
    if (!text) {
        m_details.needText(m_current);
        return {};
    }
    for (int i = 0; i < text->count(); ++i)
        if (viewport()->rect().contains(viewRect(m_current, text->words()[size_t(i)].box).center().toPoint()))
            return {m_current, i};
    return {m_current, text->count() ? 0 : -1};
}

WordAt PaperView::neighbour(const WordAt &from, int by)
{
    const PageText *text = m_details.text(from.page);
    if (!text)
        return from;
    if (from.word + by >= 0 && from.word + by < text->count())
        return {from.page, from.word + by};
    for (int page = from.page + by; page >= 1 && page <= m_paper.pages(); page += by) { // over the page's end; pages without words are passed over
        const PageText *other = m_details.text(page);
        if (!other) {
            m_details.needText(page);
            return from;
        }
        if (other->count())
            return {page, by > 0 ? 0 : other->count() - 1};
    }
    return from;
}

WordAt PaperView::steppedWord(const WordAt &from, int key, bool control)
{
    const PageText *text = m_details.text(from.page);
    if (!text || from.word >= text->count())
        return from;
    const auto line = text->lineAround(from.word);
    const auto paragraph = text->paragraphAround(from.word);
    const Rect box = text->words()[size_t(from.word)].box;
    const double across = m_caretAcross >= 0 ? m_caretAcross : box.centreX();
    switch (key) {
    case Qt::Key_Left: return neighbour(from, -1);
    case Qt::Key_Right: return neighbour(from, 1);
    case Qt::Key_Home: return {from.page, control ? 0 : line.first};
    case Qt::Key_End: return {from.page, control ? text->count() - 1 : line.second};
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const bool down = key == Qt::Key_Down;
        if (control && !down)
            return from.word > paragraph.first ? WordAt{from.page, paragraph.first} : neighbour(from, -1);
        const WordAt edge{from.page, control ? paragraph.second : (down ? line.second : line.first)};
        if (control && from != edge)
            return edge;
        const WordAt beyond = neighbour(edge, down ? 1 : -1);
        if (control || beyond == edge)
            return beyond == edge ? from : beyond;
        const PageText *there = m_details.text(beyond.page);
        m_caretAcross = across;
        return {beyond.page, there->wordOnLine(there->lineOf(beyond.word), across)};
    }
    default: return from;
    }
}

bool PaperView::moveCaret(QKeyEvent *event)
{
    const bool extend = event->modifiers() & Qt::ShiftModifier, control = event->modifiers() & Qt::ControlModifier;
    const int key = event->key();
    const bool arrow = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    if (!(arrow || key == Qt::Key_Home || key == Qt::Key_End) || !(extend || m_caretOn) || m_paper.pages() == 0)
        return false;
    if (!extend && control && arrow && (key == Qt::Key_Up || key == Qt::Key_Down))
        return false; // the window's: previous and next item
    if (m_caret.isNull() || (!m_caretOn && m_anchorFirst.isNull()))
        m_caret = startWord();
    if (m_caret.isNull())
        return true; // its page's words are on their way
    if (key != Qt::Key_Up && key != Qt::Key_Down)
        m_caretAcross = -1;
    if (!extend) {
        clearSelection();
        m_caret = steppedWord(m_caret, key, control);
    } else if (m_anchorFirst.isNull()) { // the first step takes the word that the cursor stands at
        const WordAt to = key == Qt::Key_Right ? m_caret : steppedWord(m_caret, key, control);
        const bool back = to < m_caret;
        select(back ? neighbour(m_caret, -1) : m_caret, to);
    } else {
        const WordAt to = steppedWord(m_caret, key, control);
        m_unit = Unit::Word;
        m_focusFirst = m_focusLast = m_caret = to;
        updateSelection();
    }
    showCaret();
    return true;
}

void PaperView::showCaret()
{
    const PageText *text = m_details.text(m_caret.page);
    if (!text || m_caret.word < 0 || m_caret.word >= text->count())
        return;
    const messages::PageWord &word = text->words()[size_t(m_caret.word)];
    if (m_geometry.pageRect(m_caret.page).isEmpty())
        goToPage(m_caret.page);
    ensureVisible(m_geometry.toDocument(m_caret.page, word.box.grown(8)));
    m_details.needText(m_caret.page + 1); // so that the next step goes over the page's end at once
    m_details.needText(m_caret.page - 1);
    viewport()->update();
    announce(m_chosen.isEmpty() ? word.text : tr("Chosen: %1").arg(m_chosen.text.left(400)));
}

/// A screen reader follows the text's cursor and selection through PaperViewAccess; the description says the same to one that does not.
void PaperView::announce(const QString &words)
{
    setAccessibleDescription(words);
    if (!QAccessible::isActive())
        return;
    const PageText *text = m_details.text(m_caret.page);
    if (!text || m_caret.word < 0 || m_caret.word >= text->count())
        return;
    const int end = text->startOf(m_caret.word) + int(text->words()[size_t(m_caret.word)].text.size());
    if (!m_chosen.isEmpty()) {
        const int from = m_chosen.fromPage == m_caret.page ? text->startOf(m_chosen.fromWord) : 0;
        QAccessibleTextSelectionEvent selected(this, from, end);
        selected.setCursorPosition(end);
        QAccessible::updateAccessibility(&selected);
        return;
    }
    QAccessibleTextCursorEvent moved(this, text->startOf(m_caret.word));
    QAccessible::updateAccessibility(&moved);
}

void PaperView::paintCaret(QPainter &painter, int page)
{
    const PageText *text = m_caretOn && m_caret.page == page ? m_details.text(page) : nullptr;
    if (!text || m_caret.word < 0 || m_caret.word >= text->count())
        return;
    // A bar before the word and a line under it: where it is, and which word the next step takes.
    const Rect box = text->words()[size_t(m_caret.word)].box;
    painter.setPen(QPen(m_look.dark ? darkColours().accent : lightColours().accent, hasFocus() ? 2.5 : 1.2));
    painter.drawLine(viewPoint(page, {box.x0 - 1, box.y0 - 1}), viewPoint(page, {box.x0 - 1, box.y1 + 1}));
    painter.drawLine(viewPoint(page, {box.x0 - 1, box.y1 + 1}), viewPoint(page, {box.x1, box.y1 + 1}));
}

} // namespace scrutiny
