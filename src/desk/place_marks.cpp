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
    return QCoreApplication::translate("PlaceMarks", "find %n mark(s) again", nullptr, marks);
}

/// Papers of the meeting that came before `paper`.
QSet<QString> papersBefore(const std::vector<Paper> &papers, const Paper &paper)
{
    QSet<QString> before;
    for (const Paper &one : papers)
        if (one.id < paper.id)
            before.insert(one.sha256);
    return before;
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
    const QSet<QString> known = [&] {
        QSet<QString> shas;
        for (const Paper &one : *papers)
            shas.insert(one.sha256);
        return shas;
    }();
    const QSet<QString> before = papersBefore(*papers, *paper);
    for (const Mark &mark : *all) {
        if (mark.anchor.council != committee->council || mark.anchor.paper == paper->sha256 || placed.contains(mark.id))
            continue;
        // A paper that is not in this store any more was there before this one, too.
        if (before.contains(mark.anchor.paper) || !known.contains(mark.anchor.paper))
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
    outcome.marks = int(places.size());
    if (places.empty())
        return outcome;
    const auto written = notes.change(stepName(int(places.size())), who, [&](Transaction &tx) -> Result<void> {
        const auto there = listMarkPlaces(tx, later.sha256);
        if (!there)
            return tl::unexpected(there.error());
        for (const MarkPlace &place : places) {
            const bool known = std::any_of(there->begin(), there->end(), [&](const MarkPlace &one) { return one.markId == place.markId && one.state == PlaceState::ByHand; });
            if (!known)
                putMarkPlace(tx, place);
        }
        return {};
    });
    if (!written)
        return tl::unexpected(written.error());
    for (const MarkPlace &place : places)
        ++(place.state == PlaceState::Exact ? outcome.exact : place.state == PlaceState::Nearly ? outcome.nearly : outcome.lost);
    return outcome;
}

} // namespace scrutiny
