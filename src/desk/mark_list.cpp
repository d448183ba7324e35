// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/mark_list.h"

#include "base/text.h"
#include "desk/page_names.h"
#include "store/enquiries.h"
#include "store/marks.h"
#include "store/papers.h"

#include <QHash>

#include <algorithm>

namespace scrutiny {

namespace {

/// The papers that marks speak of, looked up once.
class PapersByHash
{
public:
    struct Known { Paper paper; PageNames names; };
    explicit PapersByHash(const Reader &store) : m_store(store) {}

    const Known &of(const QString &sha256)
    {
        auto at = m_known.find(sha256);
        if (at == m_known.end()) {
            Known known;
            if (const auto paper = findPaper(m_store, sha256))
                known = {*paper, PageNames(m_store, *paper)};
            at = m_known.insert(sha256, std::move(known));
        }
        return *at;
    }

private:
    const Reader &m_store;
    QHash<QString, Known> m_known;
};

/// Of the mark's own paper and those that it has a place row in: the one that came last into the store.
const MarkPlace *newestPlace(const Mark &mark, const std::vector<MarkPlace> &rows, PapersByHash &papers)
{
    const auto rank = [&](const QString &sha256) {
        const Paper &paper = papers.of(sha256).paper;
        return std::make_pair(paper.addedAt.isValid() ? paper.addedAt.toMSecsSinceEpoch() : 0, paper.id);
    };
    const MarkPlace *best = nullptr;
    auto bestRank = rank(mark.anchor.paper);
    for (const MarkPlace &row : rows) {
        const auto here = rank(row.paper);
        if (here > bestRank || (here == bestRank && !here.second)) { // of papers that are all gone, the place found last
            best = &row;
            bestRank = here;
        }
    }
    return best;
}

const MarkPlace *chosenPlace(const Mark &mark, const std::vector<MarkPlace> &rows, const QString &paper, PapersByHash &papers)
{
    if (mark.anchor.paper == paper)
        return nullptr;
    for (const MarkPlace &row : rows)
        if (!paper.isEmpty() && row.paper == paper)
            return &row;
    return newestPlace(mark, rows, papers);
}

void setPlace(MarkLine &line, const MarkPlace *row)
{
    const MarkAnchor &anchor = line.mark.anchor;
    line.paper = row ? row->paper : anchor.paper;
    line.places = row ? row->places : anchor.places;
    line.state = row ? row->state : PlaceState::Exact;
    line.why = row ? row->why : QString();
    if (row && folded(row->words) != folded(anchor.quote))
        line.wordsNow = row->words;
    if (!line.isLost())
        line.page = !line.places.empty() ? line.places.front().page : row ? 0 : anchor.page;
}

void setNames(MarkLine &line, PapersByHash &papers)
{
    const MarkAnchor &anchor = line.mark.anchor;
    const auto &now = papers.of(line.paper);
    line.paperId = now.paper.id;
    line.paperName = now.paper.fileName;
    line.meetingId = now.paper.meetingId;
    const QString asMade = QStringLiteral("%1 %2").arg(anchor.itemNumber, anchor.itemTitle).trimmed();
    if (line.isLost()) {
        const auto &then = papers.of(anchor.paper);
        line.pages = then.paper.id ? then.names.reference(anchor.page) : pageReference(anchor.pageLabel, anchor.page, {});
        line.item = asMade;
        return;
    }
    line.pages = now.paper.id ? now.names.reference(line.page) : pageReference(anchor.pageLabel, line.page, {});
    line.item = now.names.item(line.page);
    line.itemPosition = now.names.itemPosition(line.page);
    if (line.item.isEmpty() && line.paper == anchor.paper)
        line.item = asMade;
}

/// Newest meeting first; within it by paper, page and height.
bool before(const MarkLine &a, const MarkLine &b)
{
    const MarkAnchor &one = a.mark.anchor, &other = b.mark.anchor;
    if (one.meetingDate != other.meetingDate)
        return one.meetingDate > other.meetingDate;
    if (one.committee != other.committee)
        return one.committee < other.committee;
    if (a.isLost() != b.isLost())
        return a.isLost();
    if (a.paper != b.paper)
        return a.paperName != b.paperName ? a.paperName < b.paperName : a.paper < b.paper;
    const int pageA = a.isLost() ? one.page : a.page, pageB = b.isLost() ? other.page : b.page;
    if (pageA != pageB)
        return pageA < pageB;
    const double topA = a.places.empty() ? 0 : a.places.front().rect.y0, topB = b.places.empty() ? 0 : b.places.front().rect.y0;
    return topA != topB ? topA < topB : a.mark.id < b.mark.id;
}

} // namespace

Result<std::vector<MarkLine>> markLines(const Reader &notes, const Reader &store, const MarkScope &scope)
{
    MarkFilter filter;
    filter.committee = scope.committee;
    filter.meetingDate = scope.meetingDate;
    filter.putAwayToo = scope.putAwayToo;
    const auto marks = listMarks(notes, filter);
    const auto places = marks ? listMarkPlaces(notes) : Result<std::vector<MarkPlace>>(tl::unexpected(marks.error()));
    if (!places)
        return tl::unexpected(places.error());
    QHash<Id, std::vector<MarkPlace>> rows;
    for (const MarkPlace &place : *places)
        rows[place.markId].push_back(place);
    QHash<Id, QString> questions;
    EnquiryFilter enquiryFilter;
    enquiryFilter.committee = scope.committee;
    enquiryFilter.meetingDate = scope.meetingDate;
    if (const auto enquiries = listEnquiries(notes, enquiryFilter))
        for (const Enquiry &enquiry : *enquiries)
            for (const Id pin : enquiry.pins)
                questions.insert(pin, enquiry.question);

    PapersByHash papers(store);
    std::vector<MarkLine> lines;
    lines.reserve(marks->size());
    for (const Mark &mark : *marks) {
        MarkLine line;
        line.mark = mark;
        setPlace(line, chosenPlace(mark, rows.value(mark.id), scope.paper, papers));
        setNames(line, papers);
        line.question = questions.value(mark.id);
        lines.push_back(std::move(line));
    }
    std::stable_sort(lines.begin(), lines.end(), before);
    return lines;
}

QString quotation(const Mark &mark)
{
    return mark.kind == MarkKind::RecordNote && !mark.anchor.recordName.isEmpty() ? mark.anchor.recordName : mark.anchor.quote;
}

QString markKindAndColour(const Mark &mark)
{
    const QString kind = markKindName(mark.kind);
    return hasColour(mark.kind) && !mark.colour.isEmpty() ? QStringLiteral("%1, %2").arg(kind, markColour(mark.colour).name.toLower()) : kind;
}

} // namespace scrutiny
