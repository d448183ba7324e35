// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands do: making marks, writing notes, putting away.
#include "gui/marks_part.h"

#include "domain/mark_anchor.h"
#include "gui/mark_commands.h"
#include "gui/mark_export.h"
#include "gui/mark_list_view.h"
#include "gui/mark_making.h"
#include "gui/paper_pane.h"
#include "models/mark_rows.h"
#include "store/marks.h"

#include <QClipboard>
#include <QGuiApplication>

#include <functional>
#include <map>

namespace scrutiny {

namespace {

/// Where a note goes that nobody clicked a place for, in points: the upper left, clear of the edge.
constexpr QPointF notesCorner{36, 36};

} // namespace

bool MarksPart::runCommand(const QString &command)
{
    const MarkLine *chosen = m_list->chosenMark();
    const Id id = chosen ? chosen->mark.id : 0;
    const bool bringBack = chosen && chosen->mark.putAway;
    if (!command.startsWith(QStringLiteral("mark.")))
        return false;
    if (!room().pane() || !room().pane()->paperId())
        return false;
    const QString lead = highlightCommand({});
    if (command.startsWith(lead)) {
        highlight(command.mid(lead.size()), MarkKind::Highlight);
        return true;
    }
    const std::map<QString, std::function<void()>> deeds{
        {QStringLiteral("mark.underline"), [this] { highlight(m_colour, MarkKind::Underline); }},
        {QStringLiteral("mark.note"), [this] { writeNote(); }},
        {QStringLiteral("mark.record"), [this] { writeRecordNote(); }},
        {QStringLiteral("mark.bookmark"), [this] { bookmark(); }},
        {QStringLiteral("mark.read"), [this] { turnItem(MarkKind::Read); }},
        {QStringLiteral("mark.comeBack"), [this] { turnItem(MarkKind::ComeBack); }},
        {QStringLiteral("mark.next"), [this] { step(1); }},
        {QStringLiteral("mark.previous"), [this] { step(-1); }},
        {QStringLiteral("mark.copy"), [this] { copyQuoted(); }},
        {QStringLiteral("mark.putHere"), [this, id] { putHere(id); }},
        {QStringLiteral("mark.putAway"), [this, id, bringBack] { putAway(id, !bringBack); }},
        {QStringLiteral("mark.export"), [this] { exportMarksOf(*this, room().bench(), room().paper(), m_lines); }},
    };
    const auto found = deeds.find(command);
    if (found == deeds.end())
        return false;
    found->second();
    return true;
}

Id MarksPart::add(const Mark &mark, const QString &name)
{
    Id id = 0;
    const auto done = room().bench().changeNotes(name, [&](Transaction &tx) -> Result<void> {
        id = addMark(tx, mark);
        return {};
    });
    if (!done)
        return 0;
    const Id paperId = room().pane()->paperId();
    int last = 0;
    for (const Place &place : mark.anchor.places)
        if (place.page != std::exchange(last, place.page))
            m_pictures.keep(paperId, mark.anchor.paper, place.page);
    if (mark.anchor.places.empty())
        m_pictures.keep(paperId, mark.anchor.paper, mark.anchor.page);
    emit room().overlaysWanted();
    choose(id);
    return id;
}

void MarksPart::recolour(Mark mark, const QString &colour)
{
    mark.colour = colour;
    room().bench().changeNotes(tr("change a mark’s colour"), [&](Transaction &tx) -> Result<void> {
        updateMark(tx, mark);
        return {};
    });
    emit room().overlaysWanted();
}

void MarksPart::highlight(const QString &colour, MarkKind kind)
{
    PaperPane *pane = room().pane();
    const QString ink = markColour(colour).key;
    m_colour = ink;
    const auto anchor = anchorOfSelection(room(), *pane);
    const MarkLine *chosen = m_list->chosenMark();
    if (!anchor && chosen && !chosen->mark.putAway && hasColour(chosen->mark.kind) && m_list->hasFocus()) {
        recolour(chosen->mark, ink);
        return;
    }
    if (!anchor) {
        emit room().bench().said(tr("Choose words on the page first: with the mouse, or Shift and the arrows."));
        return;
    }
    for (const MarkLine &line : m_lines)
        if (!line.mark.putAway && line.mark.kind == kind && line.mark.anchor.paper == anchor->paper && line.mark.anchor.places == anchor->places) {
            const Mark known = line.mark;
            recolour(known, ink);
            pane->view()->clearSelection();
            choose(known.id);
            return;
        }
    Mark mark;
    mark.kind = kind;
    mark.colour = ink;
    mark.anchor = *anchor;
    if (add(mark, kind == MarkKind::Underline ? tr("underline words") : tr("highlight words in %1").arg(markColour(ink).name.toLower())))
        pane->view()->clearSelection();
}

MarksPart::Point MarksPart::pointOf(PaperPane *pane) const
{
    const int page = pane->view()->currentPage();
    if (m_point.paperId == pane->paperId() && m_point.page == page)
        return m_point;
    return {pane->paperId(), page, notesCorner};
}

void MarksPart::startNote(Id markId)
{
    if (!markId)
        return;
    emit room().showPart(QStringLiteral("marks"));
    choose(markId);
    m_list->setFocus(Qt::OtherFocusReason);
    m_list->writeNote();
}

void MarksPart::writeNote()
{
    PaperPane *pane = room().pane();
    // In the list: the note of the chosen mark.
    if (m_list->hasFocus() && m_list->chosenMark()) {
        m_list->writeNote();
        return;
    }
    Mark mark;
    mark.colour = m_colour;
    if (const auto anchor = anchorOfSelection(room(), *pane)) {
        mark.kind = MarkKind::Highlight;
        mark.anchor = *anchor;
        for (const MarkLine &line : m_lines)
            if (!line.mark.putAway && line.mark.anchor.paper == anchor->paper && line.mark.anchor.places == anchor->places) {
                startNote(line.mark.id);
                return;
            }
    } else {
        const Point point = pointOf(pane);
        mark.kind = MarkKind::PageNote;
        mark.anchor = anchorOfPlace(room(), *pane, point.page, point.at);
    }
    const Id id = add(mark, tr("write a note"));
    pane->view()->clearSelection();
    startNote(id);
}

void MarksPart::writeRecordNote()
{
    PaperPane *pane = room().pane();
    const Point point = pointOf(pane);
    const auto anchor = anchorOfRecord(room(), *pane, point.page, point.at);
    if (!anchor) {
        emit room().bench().said(tr("No item or record stands here. A note on the page can be written with Ctrl+M."));
        return;
    }
    for (const MarkLine &line : m_lines)
        if (!line.mark.putAway && line.mark.kind == MarkKind::RecordNote && anchor->record.id && line.mark.anchor.record == anchor->record) {
            startNote(line.mark.id);
            return;
        }
    Mark mark;
    mark.kind = MarkKind::RecordNote;
    mark.colour = m_colour;
    mark.anchor = *anchor;
    const Id id = add(mark, tr("write a note on %1").arg(anchor->recordName));
    pane->view()->clearSelection();
    startNote(id);
}

void MarksPart::bookmark()
{
    PaperPane *pane = room().pane();
    const int page = pane->view()->currentPage();
    const MarkAnchor anchor = anchorOfWholePage(room(), *pane, page);
    for (const MarkLine &line : m_lines)
        if (!line.mark.putAway && line.mark.kind == MarkKind::Bookmark && line.paper == anchor.paper && line.page == page) {
            putAway(line.mark.id, true);
            return;
        }
    Mark mark;
    mark.kind = MarkKind::Bookmark;
    mark.anchor = anchor;
    if (add(mark, tr("bookmark a page")))
        emit room().bench().said(tr("Bookmarked %1").arg(pageNumbers(pane->view()->paper(), page)));
}

void MarksPart::turnItem(MarkKind kind)
{
    PaperPane *pane = room().pane();
    const auto anchor = anchorOfItemsPapers(room(), *pane, pane->view()->currentPage());
    if (!anchor) {
        emit room().bench().said(tr("These pages belong to no item."));
        return;
    }
    for (const MarkLine &line : m_lines)
        if (!line.mark.putAway && line.mark.kind == kind && line.mark.anchor.itemNumber == anchor->itemNumber && line.mark.anchor.section == anchor->section) {
            putAway(line.mark.id, true);
            emit room().bench().said(kind == MarkKind::Read ? tr("Item %1 counts as unread again").arg(anchor->itemNumber) : tr("Item %1 is done with").arg(anchor->itemNumber));
            return;
        }
    Mark mark;
    mark.kind = kind;
    mark.anchor = *anchor;
    if (add(mark, kind == MarkKind::Read ? tr("mark item %1 as read").arg(anchor->itemNumber) : tr("come back to item %1").arg(anchor->itemNumber)))
        emit room().bench().said(kind == MarkKind::Read ? tr("Item %1 is read").arg(anchor->itemNumber) : tr("To come back to: item %1").arg(anchor->itemNumber));
}

void MarksPart::copyQuoted()
{
    QString text = quotedSelection(room(), *room().pane());
    if (const MarkLine *chosen = m_list->chosenMark(); text.isEmpty() && chosen && !quotation(chosen->mark).isEmpty())
        text = quotedWithReference(quotation(chosen->mark), chosen->pages, chosen->mark.anchor.itemNumber);
    if (text.isEmpty()) {
        emit room().bench().said(tr("Choose words on the page first: with the mouse, or Shift and the arrows."));
        return;
    }
    QGuiApplication::clipboard()->setText(text);
    emit room().bench().said(tr("Copied with its page reference"));
}

void MarksPart::typed(Id markId, const QString &note)
{
    if (!writeTyped(markId, note) && !m_retry.isActive())
        m_retry.start(); // what was typed stays in its field, and is tried again until it is kept
}

bool MarksPart::writeTyped(Id markId, const QString &note)
{
    m_unsaved.insert(markId, note);
    auto mark = loadMark(room().notes().reader(), markId);
    if (!mark)
        return false;
    mark->note = note;
    const auto done = room().bench().changeNotes(tr("write a note"), [&](Transaction &tx) -> Result<void> {
        m_unsaved.remove(markId);
        updateMark(tx, *mark);
        return {};
    }, {QStringLiteral("mark/%1/note").arg(markId)});
    if (!done)
        m_unsaved.insert(markId, note);
    if (m_unsaved.isEmpty())
        m_retry.stop();
    return bool(done);
}

void MarksPart::putAway(Id markId, bool away)
{
    if (!markId)
        return;
    const int row = m_list->rows()->rowOf(markId);
    const auto done = room().bench().changeNotes(away ? tr("put a mark away") : tr("bring a mark back"), [&](Transaction &tx) -> Result<void> {
        putAwayMark(tx, markId, away);
        return {};
    });
    if (!done)
        return;
    emit room().overlaysWanted();
    emit room().bench().said(away ? tr("Put away. It is kept at the end of the list.") : tr("Brought back"));
    // The next card is chosen, so that Delete can be pressed again.
    if (away && row >= 0)
        for (int next = std::min(row, m_list->rows()->rowCount() - 1); next >= 0; --next)
            if (const MarkRow &one = m_list->rows()->at(next); one.kind == MarkRow::Kind::Mark && !one.line.mark.putAway) {
                m_list->choose(one.line.mark.id);
                break;
            }
    if (!away)
        choose(markId);
}

} // namespace scrutiny
