// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/meeting_plan.h"

#include "base/text.h"
#include "store/marks.h"
#include "store/meetings.h"
#include "store/papers.h"
#include "store/reading_log.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("MeetingPlan", text);
}

// A page's own number is another one when pages were put in before; it stands at the page's foot or head, and only there: `21` may be a figure elsewhere.
size_t wordsOf(const PageRecord &page)
{
    constexpr qsizetype furniture = 12; // words of a foot or a head
    static const QRegularExpression space(QStringLiteral("\\s+"));
    QStringList words = page.text.split(space, Qt::SkipEmptyParts);
    if (!page.label.isEmpty()) {
        const qsizetype last = words.lastIndexOf(page.label), first = words.indexOf(page.label);
        if (last >= 0 && last >= words.size() - furniture)
            words.removeAt(last);
        else if (first >= 0 && first < furniture)
            words.removeAt(first);
    }
    return qHash(folded(words.join(QString())), 7);
}

QString keyOf(const Committee &committee, const Meeting &meeting)
{
    return QStringLiteral("plan.evenings-off/%1/%2/%3").arg(folded(committee.council), folded(committee.name), meeting.date.toString(Qt::ISODate));
}

using Seconds = std::map<int, double>; // by page

class MeetingReader
{
public:
    MeetingReader(const Reader &store, const Store &notes, PageLoads &loads) : m_store(store), m_notes(notes), m_loads(loads) {}

    Result<MeetingReading> read(Id meetingId, const QDate &today)
    {
        MeetingReading all;
        const auto meeting = loadMeeting(m_store, meetingId);
        if (!meeting)
            return tl::unexpected(meeting.error());
        const auto committee = loadCommittee(m_store, meeting->committeeId);
        const auto papers = listPapers(m_store, meetingId);
        const auto items = listAgendaItems(m_store, meetingId);
        if (!committee || !papers || !items)
            return tl::unexpected(!committee ? committee.error() : !papers ? papers.error() : items.error());
        all.meeting = *meeting;
        all.committee = *committee;
        m_papers = *papers;
        const auto pack = std::find_if(papers->begin(), papers->end(), [](const Paper &one) { return one.role == PaperRole::Pack; });
        if (pack == papers->end())
            return fail(ErrorKind::NotFound, tr("There is no pack of this meeting to read yet."), QStringLiteral("reading plan"));
        all.paper = *pack;
        if (auto logged = readLog(all); !logged)
            return tl::unexpected(logged.error());
        if (auto marked = readMarks(all); !marked)
            return tl::unexpected(marked.error());
        addItems(all, *items);
        all.possible = eveningsUntil(today, meeting->date);
        const QSet<QDate> off = eveningsOff(m_notes, *committee, *meeting);
        for (const QDate &date : all.possible)
            if (!off.contains(date))
                all.evenings.push_back(date);
        return all;
    }

private:
    Result<void> readLog(MeetingReading &all)
    {
        const auto readings = listPageReadings(m_notes.reader());
        if (!readings)
            return tl::unexpected(readings.error());
        std::vector<PageSample> samples;
        for (const PageReading &one : *readings) {
            samples.push_back({one.seconds, one.words});
            m_seconds[one.paper][one.page] += one.seconds;
        }
        all.pace = paceOf(samples);
        return {};
    }

    Result<void> readMarks(const MeetingReading &all)
    {
        const auto marks = listMarks(m_notes.reader(), {{}, all.committee.name, all.meeting.date});
        if (!marks)
            return tl::unexpected(marks.error());
        for (const Mark &mark : *marks)
            if ((mark.kind == MarkKind::Read || mark.kind == MarkKind::ComeBack) && !mark.putAway)
                (mark.kind == MarkKind::Read ? m_read : m_again)[mark.anchor.itemTitle] = mark.anchor.paper;
        return {};
    }

    // The paper's earlier editions, newest first: other packs of the meeting that came before it.
    std::vector<Paper> before(const Paper &paper) const
    {
        std::vector<Paper> earlier;
        for (const Paper &one : m_papers)
            if (one.role == PaperRole::Pack && paper.role == PaperRole::Pack && one.id < paper.id)
                earlier.push_back(one);
        return earlier;
    }

    const Paper *paperOf(Id id) const
    {
        const auto found = std::find_if(m_papers.begin(), m_papers.end(), [&](const Paper &one) { return one.id == id; });
        return found == m_papers.end() ? nullptr : &*found;
    }

    bool seenAnything() const
    {
        return !m_read.empty() || std::any_of(m_papers.begin(), m_papers.end(), [&](const Paper &one) { return m_seconds.contains(one.sha256); });
    }

    PlanPageState stateOf(const Paper &paper, int page)
    {
        const PageLoads::Pages &pages = m_loads.of(m_store, paper);
        PlanPageState state{paper.id, page, {}, 0, false};
        if (page < 1 || page > pages.count())
            return state;
        state.load = pages.loads[size_t(page - 1)];
        if (const auto log = m_seconds.find(paper.sha256); log != m_seconds.end())
            if (const auto at = log->second.find(page); at != log->second.end())
                state.seconds += at->second;
        bool known = false;
        for (const Paper &one : before(paper)) {
            const int same = m_loads.of(m_store, one).firstWith.value(pages.words[size_t(page - 1)], 0);
            known = known || same > 0;
            if (const auto log = m_seconds.find(one.sha256); same && log != m_seconds.end())
                if (const auto at = log->second.find(same); at != log->second.end())
                    state.seconds += at->second;
        }
        // A first pack is not news; a supplement is, once the reader has begun, and so is a page that no earlier edition had.
        const bool later = !before(paper).empty() || paper.role != PaperRole::Pack;
        state.isNew = later && !known && seenAnything() && state.seconds <= 0;
        return state;
    }

    void addItems(MeetingReading &all, const std::vector<AgendaItem> &items)
    {
        PlanItem others;
        others.title = tr("Agenda and front pages");
        std::vector<bool> taken(size_t(std::max(0, all.paper.pages)) + 1, false);
        std::vector<PlanItem> planned;
        for (const AgendaItem &item : items)
            planned.push_back(plannedItem(all, item, taken));
        for (int page = 1; page <= all.paper.pages; ++page)
            if (!taken[size_t(page)])
                others.pages.push_back(stateOf(all.paper, page));
        if (!others.pages.empty())
            all.items.push_back(std::move(others));
        all.items.insert(all.items.end(), planned.begin(), planned.end());
    }

    PlanItem plannedItem(const MeetingReading &all, const AgendaItem &item, std::vector<bool> &taken)
    {
        PlanItem one;
        one.id = item.id;
        one.number = item.number;
        one.title = item.title;
        one.exempt = item.exempt;
        one.exemptReason = item.exemptReason;
        for (const ItemPaper &part : item.papers) {
            const Paper *paper = paperOf(part.paperId);
            if (!paper || part.filePageFrom < 1 || (paper->role == PaperRole::Pack && paper->id != all.paper.id))
                continue;
            for (int page = part.filePageFrom; page <= std::min(std::max(part.filePageTo, part.filePageFrom), paper->pages); ++page) {
                if (paper->id == all.paper.id) {
                    if (taken[size_t(page)])
                        continue; // two items may share a page: it is read once
                    taken[size_t(page)] = true;
                }
                one.pages.push_back(stateOf(*paper, page));
            }
        }
        const auto read = m_read.find(item.title);
        one.markedRead = read != m_read.end();
        one.comeBack = m_again.contains(item.title);
        const bool elsewhere = one.markedRead && read->second != all.paper.sha256;
        one.changedSinceRead = elsewhere && std::any_of(one.pages.begin(), one.pages.end(), [](const PlanPageState &page) { return page.isNew; });
        return one;
    }

    const Reader &m_store;
    const Store &m_notes;
    PageLoads &m_loads;
    std::vector<Paper> m_papers;
    std::map<QString, Seconds> m_seconds;       ///< by SHA-256
    std::map<QString, QString> m_read, m_again; ///< SHA-256 by the item's title
};

} // namespace

const PageLoads::Pages &PageLoads::of(const Reader &reader, const Paper &paper)
{
    const auto found = m_pages.constFind(paper.sha256);
    if (found != m_pages.constEnd())
        return *found;
    Pages pages;
    if (const auto records = listPages(reader, paper.id, true))
        for (const PageRecord &page : *records) {
            pages.loads.push_back(pageLoadOf(page.text));
            pages.words.push_back(wordsOf(page));
            if (!pages.firstWith.contains(pages.words.back()))
                pages.firstWith[pages.words.back()] = page.page;
        }
    return *m_pages.insert(paper.sha256, std::move(pages));
}

Result<MeetingReading> meetingReading(const Reader &store, const Store &notes, Id meetingId, const QDate &today, PageLoads &loads)
{
    return MeetingReader(store, notes, loads).read(meetingId, today);
}

Result<void> keepEveningsOff(Store &notes, const Committee &committee, const Meeting &meeting, const QSet<QDate> &off)
{
    QStringList days;
    for (const QDate &date : off)
        days += date.toString(Qt::ISODate);
    days.sort();
    return notes.setSetting(keyOf(committee, meeting), days.join(QLatin1Char(' ')));
}

QSet<QDate> eveningsOff(const Store &notes, const Committee &committee, const Meeting &meeting)
{
    QSet<QDate> off;
    for (const QString &day : notes.setting(keyOf(committee, meeting)).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (const QDate date = QDate::fromString(day, Qt::ISODate); date.isValid())
            off.insert(date);
    return off;
}

Result<Changes> markItem(Store &notes, const QString &who, const MeetingReading &reading, Id itemId, MarkKind kind, bool on)
{
    const auto item = std::find_if(reading.items.begin(), reading.items.end(), [&](const PlanItem &one) { return one.id == itemId && itemId; });
    if (item == reading.items.end())
        return fail(ErrorKind::NotFound, tr("That item is not there any more."), QStringLiteral("marking an item"));
    const auto marks = listMarks(notes.reader(), {{}, reading.committee.name, reading.meeting.date});
    if (!marks)
        return tl::unexpected(marks.error());
    const QString name = (kind == MarkKind::Read ? (on ? tr("mark item %1 as read") : tr("mark item %1 as unread"))
                                                 : (on ? tr("come back to item %1") : tr("no need to come back to item %1"))).arg(item->number);
    return notes.change(name, who, [&](Transaction &tx) -> Result<void> {
        for (const Mark &mark : *marks)
            if ((mark.kind == MarkKind::Read || mark.kind == MarkKind::ComeBack) && mark.anchor.itemTitle == item->title && (on || mark.kind == kind))
                putAwayMark(tx, mark.id);
        if (!on)
            return {};
        Mark mark;
        mark.kind = kind;
        mark.anchor.paper = reading.paper.sha256;
        mark.anchor.council = reading.committee.council;
        mark.anchor.committee = reading.committee.name;
        mark.anchor.meetingDate = reading.meeting.date;
        mark.anchor.itemNumber = item->number;
        mark.anchor.itemTitle = item->title;
        if (!item->pages.empty()) {
            mark.anchor.page = item->pages.front().page;
            mark.anchor.places = {{item->pages.front().page, {}}};
        }
        addMark(tx, mark);
        return {};
    });
}

} // namespace scrutiny
