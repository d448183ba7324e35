// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reading_room.h"

#include "store/marks.h"
#include "store/meetings.h"
#include "store/papers.h"

#include <algorithm>

namespace scrutiny {

ReadingRoom::ReadingRoom(Workbench &bench, QObject *parent)
    : QObject(parent)
    , m_bench(bench)
{
    connect(&bench, &Workbench::notesChanged, this, &ReadingRoom::notesChanged);
}

bool ReadingRoom::open(Id meetingId, Id paperId)
{
    const auto papers = listPapers(reader(), meetingId);
    const auto meeting = loadMeeting(reader(), meetingId);
    if (!meeting || !papers || papers->empty())
        return false;
    const auto committee = loadCommittee(reader(), meeting->committeeId);
    auto items = listAgendaItems(reader(), meetingId);
    if (!committee || !m_bench.succeeded(items))
        return false;
    const auto wanted = [&](const Paper &one) { return paperId ? one.id == paperId : one.role == PaperRole::Pack; };
    auto found = std::find_if(papers->begin(), papers->end(), wanted);
    if (found == papers->end())
        found = papers->begin();
    const bool samePaper = found->id == m_paper.id && meetingId == m_meeting.id;
    m_meeting = *meeting;
    m_committee = *committee;
    m_items = std::move(*items);
    m_papers = *papers;
    m_paper = *found;
    if (!samePaper) {
        m_page = 0;
        m_itemId = 0;
    }
    emit opened();
    return true;
}

std::vector<Paper> ReadingRoom::earlierEditions() const
{
    std::vector<Paper> earlier;
    for (const Paper &one : m_papers)
        if (one.role == PaperRole::Pack && m_paper.role == PaperRole::Pack && one.id < m_paper.id)
            earlier.push_back(one);
    return earlier;
}

void ReadingRoom::setPage(int page)
{
    if (page == m_page)
        return;
    m_page = page;
    emit moved();
    const AgendaItem *now = item();
    const Id id = now ? now->id : 0;
    if (id != m_itemId) {
        m_itemId = id;
        emit itemChanged();
    }
}

const AgendaItem *ReadingRoom::itemOn(int page) const
{
    for (const AgendaItem &one : m_items)
        for (const ItemPaper &part : one.papers)
            if (part.paperId == m_paper.id && part.filePageFrom > 0 && page >= part.filePageFrom && page <= std::max(part.filePageFrom, part.filePageTo))
                return &one;
    return nullptr;
}

int ReadingRoom::firstPageOf(const AgendaItem &item) const
{
    int first = 0;
    for (const ItemPaper &part : item.papers)
        if (part.paperId == m_paper.id && part.filePageFrom > 0 && (!first || part.filePageFrom < first))
            first = part.filePageFrom;
    return first;
}

MarkAnchor ReadingRoom::meetingAnchor(int page) const
{
    MarkAnchor anchor;
    anchor.paper = m_paper.sha256;
    anchor.council = m_committee.council;
    anchor.committee = m_committee.name;
    anchor.meetingDate = m_meeting.date;
    anchor.page = page;
    if (const AgendaItem *on = itemOn(page)) {
        anchor.itemNumber = on->number;
        anchor.itemTitle = on->title;
    }
    return anchor;
}

std::optional<Source> ReadingRoom::placeOf(const Mark &mark) const
{
    if (mark.anchor.paper == m_paper.sha256)
        return mark.anchor.places;
    const auto places = listMarkPlaces(notes().reader(), m_paper.sha256);
    if (!places)
        return std::nullopt;
    for (const MarkPlace &place : *places)
        if (place.markId == mark.id && place.state != PlaceState::Lost)
            return place.places;
    return std::nullopt;
}

} // namespace scrutiny
