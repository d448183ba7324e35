// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/place_marks.h"

#include "store/marks.h"
#include "store/meetings.h"
#include "store/papers.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>

namespace scrutiny {

namespace {

QString stepName(int marks)
{
    return marks == 1 ? QCoreApplication::translate("PlaceMarks", "find 1 mark again") : QCoreApplication::translate("PlaceMarks", "find %1 marks again").arg(marks);
}

/// Whether marks that were made on `earlier` are looked for in `later`: a supplement never stands for a pack, and so gives the pack's marks no place, nor a lost one.
bool mayStandFor(const Paper &later, const Paper &earlier)
{
    return earlier.id < later.id && (later.role != PaperRole::Supplement || earlier.role == PaperRole::Supplement);
}

} // namespace

Result<std::vector<Mark>> marksToPlace(const Store &notes, const Reader &store, Id paperId)
{
    const auto paper = loadPaper(store, paperId);
    if (!paper)
        return tl::unexpected(paper.error());
    std::vector<Mark> wanted;
    const auto meeting = paper->meetingId ? loadMeeting(store, paper->meetingId) : Result<Meeting>();
    if (!paper->meetingId || !meeting)
        return wanted;
    const auto committee = loadCommittee(store, meeting->committeeId);
    const auto papers = listPapers(store, paper->meetingId);
    if (!committee || !papers)
        return tl::unexpected(committee ? papers.error() : committee.error());
    const auto all = listMarks(notes.reader(), {{}, committee->name, meeting->date, true});
    const auto places = listMarkPlaces(notes.reader(), paper->sha256);
    if (!all || !places)
        return tl::unexpected(all ? places.error() : all.error());
    QSet<Id> placed;
    for (const MarkPlace &place : *places)
        placed.insert(place.markId);
    for (const Mark &mark : *all) {
        if (mark.anchor.council != committee->council || mark.anchor.paper == paper->sha256 || placed.contains(mark.id))
            continue;
        const auto madeOn = std::find_if(papers->begin(), papers->end(), [&](const Paper &one) { return one.sha256 == mark.anchor.paper; });
        // A paper that is not in this store any more was there before this one, too; whether it was a pack nobody knows.
        if (madeOn == papers->end() ? paper->role != PaperRole::Supplement : mayStandFor(*paper, *madeOn))
            wanted.push_back(mark);
    }
    return wanted;
}

Result<PlacingOutcome> placeMarks(Store &notes, const std::vector<Mark> &marks, const std::vector<PaperText> &earlier, const PaperText &later, const QString &who)
{
    std::map<QString, std::vector<Mark>> byPaper;
    for (const Mark &mark : marks)
        byPaper[mark.anchor.paper].push_back(mark);
    std::vector<MarkPlace> places;
    for (const auto &[sha256, group] : byPaper) {
        const auto text = std::find_if(earlier.begin(), earlier.end(), [&, sha = sha256](const PaperText &one) { return one.sha256 == sha; });
        EditionPair pair{nullptr, &later, nullptr};
        EditionChanges changes;
        if (text != earlier.end()) {
            changes = compareEditions(*text, later);
            if (!standsFor(changes))
                continue; // a paper beside the other, like a supplement: its marks stay where they are
            pair.earlier = &*text;
            pair.changes = &changes;
        }
        for (MarkPlace &place : placesOfMarks(group, pair))
            places.push_back(std::move(place));
    }
    PlacingOutcome outcome;
    if (places.empty())
        return outcome;
    const auto written = notes.change(stepName(int(places.size())), who, [&](Transaction &tx) -> Result<void> {
        const auto there = listMarkPlaces(tx, later.sha256);
        if (!there)
            return tl::unexpected(there.error());
        // Meanwhile the reader may have put one somewhere by hand.
        std::erase_if(places, [&](const MarkPlace &place) {
            return std::any_of(there->begin(), there->end(), [&](const MarkPlace &one) { return one.markId == place.markId && one.state == PlaceState::ByHand; });
        });
        for (const MarkPlace &place : places)
            putMarkPlace(tx, place);
        return {};
    });
    if (!written)
        return tl::unexpected(written.error());
    outcome.marks = int(places.size());
    for (const MarkPlace &place : places)
        ++(place.state == PlaceState::Exact ? outcome.exact : place.state == PlaceState::Nearly ? outcome.nearly : outcome.lost);
    return outcome;
}

} // namespace scrutiny
