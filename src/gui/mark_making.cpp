// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mark_making.h"

#include "base/text.h"
#include "desk/edits.h"
#include "desk/paper_text_reader.h"
#include "domain/mark_anchor.h"
#include "gui/paper_pane.h"
#include "models/mark_rows.h"
#include "models/meeting_view.h"
#include "store/meetings.h"
#include "store/papers.h"
#include "store/sources.h"
#include "store/tables.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrutiny {

namespace {

constexpr int titleLength = 60;

QString tr(const char *text)
{
    return QCoreApplication::translate("MarkMaking", text);
}

/// Sections and words around some pages, as far as they were read.
PaperText textOfPane(const ReadingRoom &room, const PaperPane &pane, int from, int to)
{
    PaperText words = pane.view()->textAround(std::max(1, from - 1), to + 1);
    auto frame = paperFrame(room.reader(), pane.paperId());
    if (!frame)
        return words;
    frame->words = std::move(words.words);
    return std::move(*frame);
}

/// The meeting's part of an anchor when the pane shows a paper that is not the room's.
MarkAnchor meetingOf(const ReadingRoom &room, Id paperId, int page)
{
    if (paperId == room.paper().id)
        return room.meetingAnchor(page);
    MarkAnchor anchor;
    anchor.page = page;
    const auto paper = loadPaper(room.reader(), paperId);
    if (!paper)
        return anchor;
    anchor.paper = paper->sha256;
    const auto meeting = loadMeeting(room.reader(), paper->meetingId);
    const auto committee = meeting ? loadCommittee(room.reader(), meeting->committeeId) : Result<Committee>(tl::unexpected(meeting.error()));
    if (!committee)
        return anchor;
    anchor.council = committee->council;
    anchor.committee = committee->name;
    anchor.meetingDate = meeting->date;
    if (const auto items = listAgendaItems(room.reader(), meeting->id))
        for (const AgendaItem &item : *items)
            for (const ItemPaper &part : item.papers)
                if (part.paperId == paperId && part.filePageFrom > 0 && page >= part.filePageFrom && page <= std::max(part.filePageFrom, part.filePageTo)) {
                    anchor.itemNumber = item.number;
                    anchor.itemTitle = item.title;
                    return anchor;
                }
    return anchor;
}

/// The paper's part of an anchor with the meeting's.
MarkAnchor joined(MarkAnchor anchor, const MarkAnchor &meeting)
{
    anchor.paper = meeting.paper;
    anchor.council = meeting.council;
    anchor.committee = meeting.committee;
    anchor.meetingDate = meeting.meetingDate;
    if (!meeting.itemNumber.isEmpty() || !meeting.itemTitle.isEmpty()) {
        anchor.itemNumber = meeting.itemNumber;
        anchor.itemTitle = meeting.itemTitle;
    }
    return anchor;
}

/// Kinds that a person writes notes on.
bool isNotable(RecordKind kind)
{
    switch (kind) {
    case RecordKind::TableCell:
    case RecordKind::Table:
    case RecordKind::Action:
    case RecordKind::MinuteAction:
    case RecordKind::MinuteItem:
    case RecordKind::Resolution:
    case RecordKind::Recommendation:
    case RecordKind::Question:
    case RecordKind::WorkProgramme:
    case RecordKind::AgendaItem: return true;
    default: return false;
    }
}

double areaOf(const Rect &rect)
{
    return rect.width() * rect.height();
}

/// The record that stands closest around a point: a cell before its table.
RecordRef recordAt(const Reader &reader, Id paperId, int page, const QPointF &point, RecordKind only = RecordKind::None)
{
    const auto spans = listSourcesOnPage(reader, paperId, page);
    RecordRef best;
    double bestArea = 0;
    if (spans)
        for (const SourceSpan &span : *spans) {
            if ((only == RecordKind::None ? !isNotable(span.owner.kind) : span.owner.kind != only) || !span.place.rect.contains(point.x(), point.y()))
                continue;
            const double area = areaOf(span.place.rect);
            if (!best.id || area < bestArea) {
                best = span.owner;
                bestArea = area;
            }
        }
    return best;
}

/// Enough to know a record again by: `Action 17`.
QString recordName(const Reader &reader, const RecordRef &record, const QString &words)
{
    QString kind = kindName(record.kind);
    if (!kind.isEmpty())
        kind[0] = kind[0].toUpper();
    QString name = callName(reader, record);
    if (name.isEmpty())
        name = words;
    return name.isEmpty() ? kind : QStringLiteral("%1 %2").arg(kind, shortened(name.simplified(), titleLength));
}

} // namespace

std::optional<MarkAnchor> anchorOfSelection(const ReadingRoom &room, const PaperPane &pane)
{
    const PaperSelection selection = pane.view()->selection();
    if (selection.isEmpty() || selection.fromWord < 0)
        return std::nullopt;
    const PaperText text = textOfPane(room, pane, selection.fromPage, selection.toPage);
    const WordRange first = wordsOfPage(text, selection.fromPage), last = wordsOfPage(text, selection.toPage);
    const WordRange range{first.first + selection.fromWord, std::min(last.first + selection.toWord + 1, int(text.words.size()))};
    if (range.isEmpty())
        return std::nullopt;
    return joined(anchorOf(text, range), meetingOf(room, pane.paperId(), selection.fromPage));
}

MarkAnchor anchorOfPlace(const ReadingRoom &room, const PaperPane &pane, int page, const QPointF &point)
{
    return joined(anchorOfPoint(textOfPane(room, pane, page, page), page, point.x(), point.y()), meetingOf(room, pane.paperId(), page));
}

MarkAnchor anchorOfWholePage(const ReadingRoom &room, const PaperPane &pane, int page)
{
    return joined(anchorOfPage(textOfPane(room, pane, page, page), page), meetingOf(room, pane.paperId(), page));
}

std::optional<MarkAnchor> anchorOfItemsPapers(const ReadingRoom &room, const PaperPane &pane, int page)
{
    const PaperText text = textOfPane(room, pane, page, page);
    const PaperSection *section = sectionOf(text, page);
    if (!section)
        return std::nullopt;
    return joined(anchorOfSection(text, *section), meetingOf(room, pane.paperId(), section->pageFrom));
}

std::optional<MarkAnchor> anchorOfRecord(const ReadingRoom &room, const PaperPane &pane, int page, const QPointF &point)
{
    const Reader &reader = room.reader();
    const auto selected = anchorOfSelection(room, pane);
    QPointF at = point;
    if (selected && !selected->places.empty()) {
        page = selected->places.front().page;
        at = {selected->places.front().rect.centreX(), selected->places.front().rect.centreY()};
    }
    const RecordRef record = recordAt(reader, pane.paperId(), page, at);
    if (record.id) {
        MarkAnchor anchor = selected ? *selected : anchorOfPlace(room, pane, page, at);
        anchor.record = record;
        anchor.recordName = recordName(reader, record, anchor.quote);
        if (record.kind == RecordKind::TableCell)
            if (const RecordRef table = recordAt(reader, pane.paperId(), page, at, RecordKind::Table); table.id)
                anchor.recordName = QStringLiteral("%1, %2").arg(recordName(reader, table, {}), shortened(anchor.quote.simplified(), titleLength));
        return anchor;
    }
    auto anchor = anchorOfItemsPapers(room, pane, page);
    const AgendaItem *item = pane.paperId() == room.paper().id ? room.itemOn(page) : nullptr;
    if (!anchor)
        return std::nullopt;
    anchor->record = item ? RecordRef{RecordKind::AgendaItem, item->id} : RecordRef();
    anchor->recordName = tr("Item %1, %2").arg(anchor->itemNumber, shortened(anchor->itemTitle, titleLength));
    return anchor;
}

QString quotedSelection(const ReadingRoom &room, const PaperPane &pane)
{
    const PaperSelection selection = pane.view()->selection();
    if (selection.isEmpty())
        return {};
    return quotedWithReference(selection.text, pageNumbers(pane.view()->paper(), selection.fromPage), meetingOf(room, pane.paperId(), selection.fromPage).itemNumber);
}

} // namespace scrutiny
