// SPDX-License-Identifier: GPL-3.0-or-later
// Marks on the paper: what is drawn over the pages, the bar at a fresh selection, the menu, and lost places.
#include "gui/marks_part.h"

#include "domain/mark_anchor.h"
#include "gui/kept_page.h"
#include "gui/mark_bar.h"
#include "gui/mark_list_view.h"
#include "gui/mark_making.h"
#include "gui/paper_pane.h"
#include "models/mark_rows.h"
#include "store/marks.h"
#include "store/papers.h"

#include <QFile>
#include <QMenu>

#include <algorithm>

namespace scrutiny {

namespace {

PaperOverlay::Look lookOf(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Underline: return PaperOverlay::Look::Underline;
    case MarkKind::PageNote:
    case MarkKind::RecordNote: return PaperOverlay::Look::Note;
    case MarkKind::Bookmark: return PaperOverlay::Look::Bookmark;
    default: return PaperOverlay::Look::Highlight;
    }
}

/// Pins are drawn with their question (QuestionsPart).
bool isDrawn(const Mark &mark)
{
    return !mark.putAway && mark.kind != MarkKind::Read && mark.kind != MarkKind::ComeBack && mark.kind != MarkKind::Pin;
}

QString overlayWords(const Mark &mark)
{
    const QString what = markKindAndColour(mark);
    return mark.note.trimmed().isEmpty() ? what : QStringLiteral("%1: %2").arg(what, mark.note.trimmed());
}

} // namespace

std::vector<PaperOverlay> MarksPart::overlays(const QString &paper) const
{
    MarkFilter filter;
    filter.paper = paper;
    const auto marks = listMarks(room().notes().reader(), filter);
    const auto places = listMarkPlaces(room().notes().reader(), paper);
    if (!marks || !places)
        return {};
    std::vector<PaperOverlay> all;
    for (const Mark &mark : *marks) {
        if (!isDrawn(mark))
            continue;
        PaperOverlay overlay{mark.id, lookOf(mark.kind), markColour(mark.colour).ink, mark.anchor.places, overlayWords(mark)};
        if (mark.anchor.paper != paper) {
            const auto place = std::find_if(places->begin(), places->end(), [&](const MarkPlace &one) { return one.markId == mark.id; });
            if (place == places->end() || place->state == PlaceState::Lost)
                continue;
            overlay.places = place->places;
        }
        if (!overlay.places.empty())
            all.push_back(std::move(overlay));
    }
    return all;
}

void MarksPart::watch(PaperPane *pane)
{
    PaperView *view = pane->view();
    connect(view, &PaperView::clicked, this, [this, pane](int page, const QPointF &point) { m_point = {pane->paperId(), page, point}; });
    auto *bar = new MarkBar(view);
    connect(bar, &MarkBar::commandWanted, this, [this, pane](const QString &command) {
        room().setPane(pane);
        if (!runCommand(command))
            emit commandWanted(command);
    });
    connect(view, &PaperView::menuWanted, this, [this, pane](int page, const QPointF &point, const QPoint &at) {
        QMenu *menu = menuOn(pane, page, point);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(at);
    });
}

void MarksPart::step(int by)
{
    std::vector<const MarkLine *> here;
    for (const MarkLine &line : m_lines)
        if (!line.mark.putAway && !line.isLost() && line.paper == room().paper().sha256 && passes(line))
            here.push_back(&line);
    if (here.empty()) {
        emit room().bench().said(tr("There are no marks to go to here."));
        return;
    }
    const MarkLine *chosen = m_list->chosenMark();
    const auto at = chosen ? std::find_if(here.begin(), here.end(), [&](const MarkLine *line) { return line->mark.id == chosen->mark.id && line->page == room().page(); }) : here.end();
    auto index = at - here.begin();
    if (at != here.end()) {
        index += by;
    } else { // the reader went on: from the page that is being read
        index = std::find_if(here.begin(), here.end(), [&](const MarkLine *line) { return line->page >= room().page(); }) - here.begin();
        if (by < 0)
            --index;
    }
    if (index < 0 || index >= qptrdiff(here.size())) {
        emit room().bench().said(by > 0 ? tr("That was the last mark.") : tr("That was the first mark."));
        return;
    }
    const MarkLine line = *here[size_t(index)];
    choose(line.mark.id);
    emit room().showPlace(placeOfMark(line));
}

QString MarksPart::stoodWords(const Mark &mark) const
{
    const QString page = mark.anchor.pageLabel.isEmpty() ? tr("sheet %1").arg(mark.anchor.page) : tr("p. %1").arg(mark.anchor.pageLabel);
    std::vector<const Paper *> packs;
    for (const Paper &paper : room().papers())
        if (paper.role == PaperRole::Pack)
            packs.push_back(&paper);
    std::stable_sort(packs.begin(), packs.end(), [](const Paper *a, const Paper *b) { return a->addedAt < b->addedAt; });
    const auto at = std::find_if(packs.begin(), packs.end(), [&](const Paper *paper) { return paper->sha256 == mark.anchor.paper; });
    if (at == packs.end())
        return tr("from an earlier issue, %1").arg(page);
    const auto issue = at - packs.begin() + 1;
    return issue == 1 ? tr("from the first issue, %1").arg(page) : issue == 2 ? tr("from the second issue, %1").arg(page) : tr("from issue %1, %2").arg(issue).arg(page);
}

void MarksPart::putHere(Id markId)
{
    const MarkLine *line = lineOf(markId);
    PaperPane *pane = room().pane();
    if (!line || !line->isLost() || !pane) {
        emit room().bench().said(tr("Choose a mark on the lost-place list first."));
        return;
    }
    const auto paper = loadPaper(room().reader(), pane->paperId());
    if (!room().bench().succeeded(paper))
        return;
    if (paper->sha256 == line->mark.anchor.paper) {
        emit room().bench().said(tr("This is the paper that the mark was made on. Click into the newer one, then put it there."));
        return;
    }
    const auto chosen = anchorOfSelection(room(), *pane);
    const int page = pane->view()->currentPage();
    const Point point = pointOf(pane);
    const MarkAnchor anchor = chosen ? *chosen : line->mark.kind == MarkKind::Bookmark ? anchorOfWholePage(room(), *pane, page) : anchorOfPlace(room(), *pane, page, point.at);
    const MarkPlace place{0, markId, paper->sha256, PlaceState::ByHand, anchor.places, anchor.quote, tr("You put it there.")};
    const auto done = room().bench().changeNotes(tr("put a lost mark in its place"), [&](Transaction &tx) -> Result<void> {
        putMarkPlace(tx, place);
        return {};
    });
    if (!done)
        return;
    pane->view()->clearSelection();
    emit room().overlaysWanted();
    emit room().bench().said(tr("Put on %1").arg(pageNumbers(pane->view()->paper(), anchor.page)));
    choose(markId);
}

void MarksPart::showOldPage(Id markId)
{
    const MarkLine *line = lineOf(markId);
    if (!line)
        return;
    const MarkAnchor &anchor = line->mark.anchor;
    if (const auto paper = findPaper(room().reader(), anchor.paper); paper && QFile::exists(room().bench().paperPath(paper->id))) {
        Source places = anchor.places;
        if (places.empty())
            places.push_back({anchor.page, {}});
        emit room().openBeside({paper->id, places});
        return;
    }
    const auto picture = loadPagePicture(room().notes().reader(), anchor.paper, anchor.page);
    if (!picture || picture->png.isEmpty()) {
        emit room().bench().said(tr("The old paper is not in the store any more, and no picture of its page was kept."));
        return;
    }
    auto *page = new KeptPage(*picture, anchor, stoodWords(line->mark), window());
    page->setAttribute(Qt::WA_DeleteOnClose);
    page->show();
}

} // namespace scrutiny
