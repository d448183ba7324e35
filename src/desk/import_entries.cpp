// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/import_entries.h"

#include "base/dates.h"
#include "base/text.h"
#include "domain/action_rules.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace scrutiny {
namespace {

constexpr int TitleLength = 90;
constexpr int DetailLength = 160;

QString tr(const char *text)
{
    return QCoreApplication::translate("ImportEntries", text);
}

QString isoDate(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

QString isoTime(const QTime &time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

EntryField field(const char *name, const QString &value, const Source &source = {})
{
    return {QString::fromLatin1(name), value, {}, false, source};
}

ImportEntry entry(RecordKind kind, std::size_t index, const QString &title, const QString &detail, const Source &source)
{
    ImportEntry e;
    e.kind = kind;
    e.index = int(index);
    e.title = shortened(title, TitleLength);
    e.detail = shortened(detail, DetailLength);
    e.source = source;
    return e;
}

QString numbered(const QString &number, const QString &title)
{
    return number.isEmpty() ? title : number + u' ' + title;
}

ImportEntry meetingEntry(const MeetingFacts &m)
{
    ImportEntry e = entry(RecordKind::Meeting, 0, m.committee.isEmpty() ? tr("Meeting") : m.committee,
                          QStringList{longDate(m.date), clockTime(m.time), m.venue}.join(QStringLiteral(" · ")), m.source);
    e.fields = {field("date", isoDate(m.date), m.dateSource), field("time", isoTime(m.time), m.timeSource), field("venue", m.venue, m.venueSource)};
    if (!m.date.isValid())
        e.doubts << tr("The front sheet gives no date that can be read. Type it, or the meeting cannot be kept.");
    if (m.committee.isEmpty())
        e.doubts << tr("The front sheet does not say which committee meets.");
    return e;
}

ImportEntry memberEntry(const Person &p, std::size_t index, bool coOpted)
{
    ImportEntry e = entry(RecordKind::Member, index, p.name, coOpted ? QStringList{tr("Co-opted"), p.role}.join(QStringLiteral(" · ")) : p.role, p.source);
    e.parent = coOpted ? 1 : 0;
    e.fields = {field("name", p.name), field("role", p.role)};
    return e;
}

ImportEntry itemEntry(const AgendaItemFacts &i, std::size_t index)
{
    ImportEntry e = entry(RecordKind::AgendaItem, index, numbered(i.number, i.title), i.text, i.source);
    e.fields = {field("number", i.number), field("title", i.title), field("time", isoTime(i.time)), field("endTime", isoTime(i.endTime)),
                field("text", i.text), field("contributors", i.contributors.join(u'\n')), field("exemptReason", i.exemptReason)};
    return e;
}

ImportEntry minutesEntry(const MinutesFacts &m, std::size_t index)
{
    const QString detail = tr("%1 present, %2 items, %3 resolutions").arg(m.present.size()).arg(m.items.size()).arg(m.resolutions.size());
    ImportEntry e = entry(RecordKind::Minutes, index, m.date.isValid() ? tr("Minutes of %1").arg(longDate(m.date)) : tr("Minutes"), detail, m.source);
    e.fields = {field("date", isoDate(m.date)), field("start", isoTime(m.start)), field("end", isoTime(m.end)), field("venue", m.venue)};
    if (!m.date.isValid())
        e.doubts << tr("The minutes give no date that can be read. Type it, or they stay with this paper alone.");
    return e;
}

ImportEntry minuteActionEntry(const MinuteActionFacts &a, std::size_t minutes, std::size_t index, const QDate &date)
{
    const QString title = date.isValid() ? tr("Action in the minutes of %1, minute %2").arg(shortDate(date), a.item) : tr("Action in the minutes, minute %1").arg(a.item);
    ImportEntry e = entry(RecordKind::MinuteAction, index, title, a.owner.isEmpty() ? a.text : a.owner + QStringLiteral(": ") + a.text, a.source);
    e.parent = int(minutes);
    e.fields = {field("item", a.item), field("owner", a.owner), field("text", a.text)};
    return e;
}

ImportEntry actionEntry(const ActionLogRow &r, std::size_t index)
{
    ImportEntry e = entry(RecordKind::Action, index, r.item.isEmpty() ? tr("Action %1").arg(r.number) : tr("Action %1, %2").arg(r.number, r.item), r.action, r.source);
    e.fields = {field("number", r.number), field("raisedOn", isoDate(r.date)), field("item", r.item), field("text", r.action),
                field("owner", r.owner), field("due", r.due), field("update", r.update), field("state", stateText(stateAfterLog(ActionState::Open, r.status)))};
    return e;
}

ImportEntry reportEntry(const ReportFacts &r, std::size_t index)
{
    ImportEntry e = entry(RecordKind::Report, index, r.title.isEmpty() ? tr("Report to item %1").arg(r.item) : r.title, r.recommendations, r.source);
    e.fields = {field("title", r.title, r.titleSource), field("date", isoDate(r.date)), field("author", r.author, r.authorSource),
                field("contact", r.contact), field("cabinetMember", r.cabinetMember), field("wards", r.wards),
                field("classification", r.classification), field("recommendations", r.recommendations, r.recommendationsSource)};
    return e;
}

ImportEntry recommendationEntry(const RecommendationFacts &r, std::size_t index)
{
    ImportEntry e = entry(RecordKind::Recommendation, index, tr("Recommendation %1").arg(r.number), r.text, r.source);
    e.fields = {field("number", r.number), field("review", r.review), field("text", r.text), field("leadMember", r.leadMember),
                field("leadOfficer", r.leadOfficer), field("actionBy", r.actionBy), field("response", r.response),
                field("progress", r.progress), field("rag", ragText(r.rag))};
    return e;
}

ImportEntry topicEntry(const WorkProgrammeEntry &w, std::size_t index)
{
    ImportEntry e = entry(RecordKind::WorkProgramme, index, w.topic, w.date.isEmpty() ? w.purpose : w.date + QStringLiteral(" · ") + w.purpose, w.source);
    e.fields = {field("dateText", w.date), field("topic", w.topic), field("purpose", w.purpose), field("leadOfficers", w.leadOfficers.join(u'\n')),
                field("contributors", w.contributors.join(u'\n'))};
    return e;
}

ImportEntry questionEntry(const QuestionFacts &q, std::size_t index)
{
    ImportEntry e = entry(RecordKind::Question, index, q.asker.isEmpty() ? tr("Question") : tr("Question from %1").arg(q.asker), q.text, q.source);
    e.fields = {field("asker", q.asker), field("text", q.text), field("answer", q.answer)};
    return e;
}

ImportEntry tableEntry(const ReportTable &t, std::size_t index)
{
    const QString title = t.caption.isEmpty() ? tr("Table on page %1").arg(t.pageFrom.isEmpty() ? QString::number(t.pdfPageFrom) : t.pageFrom) : t.caption;
    ImportEntry e = entry(RecordKind::Table, index, title, tr("%1 rows, %2 columns").arg(t.rows).arg(t.cols), t.source);
    e.fields = {field("caption", t.caption)};
    constexpr double LooksRight = 0.6;
    if (t.confidence < LooksRight)
        e.doubts = t.doubts.isEmpty() ? QStringList{tr("The table's lines and columns do not agree everywhere.")} : t.doubts;
    return e;
}

/// Words of four letters and more, folded: what a sentence is about.
QStringList contentWords(const QString &text)
{
    QStringList out;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString plain = folded(word);
        if (plain.size() >= 4)
            out << plain;
    }
    out.removeDuplicates();
    return out;
}

/// The share of the shorter text's words that the other has too, 0 to 1.
double agreement(const QStringList &a, const QStringList &b)
{
    const auto shared = std::count_if(a.begin(), a.end(), [&](const QString &word) { return b.contains(word); });
    const auto shorter = std::min(a.size(), b.size());
    return shorter == 0 ? 0.0 : double(shared) / double(shorter);
}

/// `Richard Nash` and `RN` are the same person in a log; initials count as a word of their own only (`SJ/GD to provide`).
bool namesOwner(const QString &rowText, const QString &owner)
{
    if (owner.isEmpty())
        return false;
    if (rowText.contains(owner, Qt::CaseInsensitive))
        return true;
    QString initials;
    for (const QString &name : owner.split(u' ', Qt::SkipEmptyParts))
        initials += name.front().toUpper();
    static const QRegularExpression betweenWords(QStringLiteral("[^\\p{L}]+"));
    return initials.size() > 1 && rowText.split(betweenWords).contains(initials);
}

RecordKind kindOfIssue(const QString &kind)
{
    static const QHash<QString, RecordKind> kinds{
        {"meeting", RecordKind::Meeting}, {"item", RecordKind::AgendaItem},  {"minutes", RecordKind::Minutes}, {"action", RecordKind::Action},
        {"report", RecordKind::Report},   {"recommendation", RecordKind::Recommendation}, {"work_programme", RecordKind::WorkProgramme},
        {"question", RecordKind::Question}, {"table", RecordKind::Table}};
    return kinds.value(kind, RecordKind::None);
}

bool onPage(const Source &source, int page)
{
    return std::any_of(source.begin(), source.end(), [page](const Place &p) { return p.page == page; });
}

/// The entry that an issue is about: of its kind, with its number, or standing on its page when it has none.
ImportEntry *entryFor(const ReadingIssue &issue, std::vector<ImportEntry> &entries)
{
    const RecordKind kind = kindOfIssue(issue.kind);
    if (kind == RecordKind::None)
        return nullptr;
    ImportEntry *onItsPage = nullptr;
    int standing = 0;
    for (ImportEntry &e : entries) {
        if (e.kind != kind)
            continue;
        if (!issue.number.isEmpty() && e.value(QStringLiteral("number")) == issue.number)
            return &e;
        if (issue.page > 0 && onPage(e.source, issue.page)) {
            onItsPage = &e;
            ++standing;
        }
    }
    return issue.number.isEmpty() && standing == 1 ? onItsPage : nullptr;
}

} // namespace

QString stateText(ActionState state)
{
    switch (state) {
    case ActionState::Open: return QStringLiteral("open");
    case ActionState::ProposedClosed: return QStringLiteral("proposed-closed");
    case ActionState::Closed: return QStringLiteral("closed");
    }
    return {};
}

QString ragText(Rag rag)
{
    switch (rag) {
    case Rag::None: return {};
    case Rag::Green: return QStringLiteral("green");
    case Rag::Amber: return QStringLiteral("amber");
    case Rag::Red: return QStringLiteral("red");
    }
    return {};
}

std::vector<int> rowsForMinuteActions(const MinutesFacts &minutes, const std::vector<ActionLogRow> &log)
{
    constexpr double SameWords = 0.5, SameItem = 0.6;
    std::vector<int> rows(minutes.actions.size(), -1);
    std::vector<bool> taken(log.size());
    for (std::size_t a = 0; a < minutes.actions.size(); ++a) {
        const MinuteActionFacts &action = minutes.actions[a];
        const auto item = std::find_if(minutes.items.begin(), minutes.items.end(), [&](const MinuteItemFacts &i) { return i.number == action.item; });
        const QStringList words = contentWords(action.text);
        const QStringList itemWords = item == minutes.items.end() ? QStringList() : contentWords(item->title);
        double best = 0;
        for (std::size_t r = 0; r < log.size(); ++r) {
            const ActionLogRow &row = log[r];
            if (taken[r] || !minutes.date.isValid() || row.date != minutes.date)
                continue;
            const double text = words.size() < 3 ? 0 : agreement(words, contentWords(row.action));
            const double subject = agreement(itemWords, contentWords(row.item));
            const bool owner = namesOwner(row.owner + u' ' + row.action, action.owner);
            if (text < SameWords && !(subject >= SameItem && owner))
                continue;
            const double score = text + subject + (owner ? 0.3 : 0.0);
            if (score > best) {
                best = score;
                rows[a] = int(r);
            }
        }
        if (rows[a] >= 0)
            taken[std::size_t(rows[a])] = true;
    }
    return rows;
}

std::vector<ImportEntry> entriesOf(const Reading &reading)
{
    std::vector<ImportEntry> out;
    if (reading.meeting) {
        out.push_back(meetingEntry(*reading.meeting));
        for (std::size_t i = 0; i < reading.meeting->members.size(); ++i)
            out.push_back(memberEntry(reading.meeting->members[i], i, false));
        for (std::size_t i = 0; i < reading.meeting->coOpted.size(); ++i)
            out.push_back(memberEntry(reading.meeting->coOpted[i], i, true));
    }
    for (std::size_t i = 0; i < reading.agendaItems.size(); ++i)
        out.push_back(itemEntry(reading.agendaItems[i], i));
    for (std::size_t m = 0; m < reading.minutes.size(); ++m) {
        const MinutesFacts &minutes = reading.minutes[m];
        out.push_back(minutesEntry(minutes, m));
        const std::vector<int> rows = rowsForMinuteActions(minutes, reading.actionLog);
        for (std::size_t a = 0; a < minutes.actions.size(); ++a) {
            ImportEntry e = minuteActionEntry(minutes.actions[a], m, a, minutes.date);
            if (rows[a] < 0 && !reading.actionLog.empty())
                e.doubts << tr("No row of the action log answers it.");
            out.push_back(std::move(e));
        }
    }
    for (std::size_t i = 0; i < reading.actionLog.size(); ++i)
        out.push_back(actionEntry(reading.actionLog[i], i));
    for (std::size_t i = 0; i < reading.reports.size(); ++i)
        out.push_back(reportEntry(reading.reports[i], i));
    for (std::size_t i = 0; i < reading.recommendations.size(); ++i)
        out.push_back(recommendationEntry(reading.recommendations[i], i));
    for (std::size_t i = 0; i < reading.workProgramme.size(); ++i)
        out.push_back(topicEntry(reading.workProgramme[i], i));
    for (std::size_t i = 0; i < reading.questions.size(); ++i)
        out.push_back(questionEntry(reading.questions[i], i));
    for (std::size_t i = 0; i < reading.tables.size(); ++i)
        out.push_back(tableEntry(reading.tables[i], i));
    return out;
}

QStringList spreadIssues(const Reading &reading, std::vector<ImportEntry> &entries)
{
    QStringList whole;
    std::vector<ImportEntry> own;
    for (std::size_t i = 0; i < reading.issues.size(); ++i) {
        const ReadingIssue &issue = reading.issues[i];
        if (ImportEntry *about = entryFor(issue, entries)) {
            about->doubts << issue.text;
            continue;
        }
        if (issue.page == 0 || issue.severity == ReadingIssue::Severity::Note) {
            whole << issue.text;
            continue;
        }
        Source source = issue.source;
        if (source.empty()) {
            const auto page = std::find_if(reading.pageFacts.begin(), reading.pageFacts.end(), [&](const PageFacts &p) { return p.page == issue.page; });
            if (page != reading.pageFacts.end())
                addPlace(source, issue.page, {0, 0, page->width, page->height});
        }
        ImportEntry e = entry(RecordKind::Doubt, i, tr("Sheet %1").arg(issue.page), issue.text, source);
        e.doubts << issue.text;
        own.push_back(std::move(e));
    }
    entries.insert(entries.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
    return whole;
}

} // namespace scrutiny
