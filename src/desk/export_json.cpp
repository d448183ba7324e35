// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/export_json.h"

#include "desk/import_entries.h"
#include "desk/record_fields.h"
#include "domain/json_fields.h"
#include "store/actions.h"
#include "store/edits.h"
#include "store/meetings.h"
#include "store/minutes.h"
#include "store/papers.h"
#include "store/recommendations.h"
#include "store/reports.h"
#include "store/sources.h"
#include "store/tables.h"
#include "store/work_programme.h"

#include <QHash>
#include <QJsonArray>

namespace scrutiny {
namespace {

/// Writes one store out; remembers the first failure, so that the parts below need no test after each query.
class Exporter
{
public:
    explicit Exporter(const Reader &reader) : m_reader(reader) {}

    Result<QJsonObject> whole(Id meetingId)
    {
        QJsonArray papers;
        for (const Paper &p : taken(listPapers(m_reader, meetingId))) {
            m_papers.insert(p.id, p.sha256);
            papers.append(QJsonObject{{"sha256", p.sha256}, {"file", p.fileName}, {"pages", p.pages}, {"added", p.addedAt.toString(Qt::ISODate)}});
        }
        QJsonArray committees;
        if (meetingId) {
            const auto row = loadMeetingRow(m_reader, meetingId);
            if (!row)
                return tl::unexpected<Error>(row.error());
            committees.append(committeeOf(row->meeting.committeeId, meetingId));
        } else {
            for (const CommitteeRow &row : taken(listCommittees(m_reader)))
                committees.append(committeeOf(row.committee.id, 0));
        }
        if (m_error)
            return tl::unexpected<Error>(*m_error);
        return QJsonObject{{"format", QStringLiteral("scrutiny-desk/1")}, {"papers", papers}, {"committees", committees}};
    }

private:
    template<typename T>
    T taken(Result<T> result)
    {
        if (result)
            return std::move(*result);
        if (!m_error)
            m_error = result.error();
        return {};
    }

    /// Where a record stands, and what its papers said where a person edited it.
    QJsonObject withProof(QJsonObject record, const RecordRef &ref)
    {
        QJsonArray places;
        for (const SourceSpan &span : taken(placesOf(m_reader, ref))) {
            const QJsonArray one = json::source({span.place}).toArray();
            QJsonObject place = one.isEmpty() ? QJsonObject() : one.first().toObject();
            place.insert(QStringLiteral("paper"), json::orNull(m_papers.value(span.paperId)));
            places.append(place);
        }
        record.insert(QStringLiteral("source"), places);
        QJsonObject originals;
        for (const FieldEdit &edit : taken(listFieldEdits(m_reader, ref)))
            originals.insert(edit.field, edit.original);
        if (!originals.isEmpty())
            record.insert(QStringLiteral("as_printed"), originals);
        return record;
    }

    QJsonObject committeeOf(Id id, Id onlyMeeting)
    {
        const Committee c = taken(loadCommittee(m_reader, id));
        QJsonArray meetings, actions, recommendations, topics;
        for (const MeetingRow &row : taken(listMeetings(m_reader, id))) {
            if (!onlyMeeting || row.meeting.id == onlyMeeting)
                meetings.append(meetingOf(row.meeting));
        }
        for (const ActionRow &row : taken(listActions(m_reader, {id, onlyMeeting, std::nullopt, {}})))
            actions.append(actionOf(row.action));
        for (const RecommendationRow &row : taken(onlyMeeting ? listRecommendationsOfMeeting(m_reader, onlyMeeting) : listRecommendations(m_reader, id)))
            recommendations.append(recommendationOf(row.recommendation));
        for (const TopicRow &row : taken(listWorkProgramme(m_reader, id))) {
            const ProgrammeTopic &t = row.topic;
            topics.append(withProof({{"date", json::orNull(t.dateText)}, {"topic", t.topic}, {"purpose", json::orNull(t.purpose)},
                                     {"lead_officers", json::list(t.leadOfficers)}, {"contributors", json::list(t.contributors)}},
                                    {RecordKind::WorkProgramme, t.id}));
        }
        return {{"council", json::orNull(c.council)}, {"name", c.name}, {"meetings", meetings}, {"actions", actions},
                {"recommendations", recommendations}, {"work_programme", topics}};
    }

    QJsonObject meetingOf(const Meeting &m)
    {
        QJsonArray members, items, reports, questions, tables;
        for (const Member &p : taken(listMembers(m_reader, m.id)))
            members.append(QJsonObject{{"name", p.name}, {"role", json::orNull(p.role)}, {"co_opted", p.coOpted}});
        for (const AgendaItem &i : taken(listAgendaItems(m_reader, m.id)))
            items.append(itemOf(i));
        for (const Report &r : taken(listReportsOfMeeting(m_reader, m.id)))
            reports.append(withProof({{"title", json::orNull(r.title)}, {"date", json::date(r.date)}, {"author", json::orNull(r.author)}, {"contact", json::orNull(r.contact)},
                                      {"cabinet_member", json::orNull(r.cabinetMember)}, {"wards", json::orNull(r.wards)}, {"recommendations", json::orNull(r.recommendations)}},
                                     {RecordKind::Report, r.id}));
        for (const Question &q : taken(listQuestionsOfMeeting(m_reader, m.id)))
            questions.append(withProof({{"asker", json::orNull(q.asker)}, {"text", q.text}, {"answer", json::orNull(q.answer)}}, {RecordKind::Question, q.id}));
        for (const TableRow &row : taken(listTables(m_reader, {m.id, 0, 0})))
            tables.append(tableOf(taken(loadTable(m_reader, row.id)).grid));
        QJsonObject out{{"date", json::date(m.date)}, {"time", json::time(m.time)}, {"venue", json::orNull(m.venue)}, {"status", meetingStatusName(m.status)},
                        {"members", members}, {"agenda_items", items}, {"reports", reports}, {"questions", questions}, {"tables", tables}};
        if (const auto of = findMinutes(m_reader, m.id))
            out.insert(QStringLiteral("minutes"), minutesOf(taken(loadMinutes(m_reader, of->id))));
        return withProof(out, {RecordKind::Meeting, m.id});
    }

    QJsonObject itemOf(const AgendaItem &i)
    {
        QJsonArray papers;
        for (const ItemPaper &p : i.papers)
            papers.append(QJsonObject{{"paper", json::orNull(m_papers.value(p.paperId))}, {"page_from", json::pageLabel(p.pageFrom)}, {"page_to", json::pageLabel(p.pageTo)},
                                      {"pdf_page_from", json::positive(p.filePageFrom)}, {"pdf_page_to", json::positive(p.filePageTo)}});
        return withProof({{"number", i.number}, {"title", i.title}, {"time", json::time(i.time)}, {"text", json::orNull(i.text)},
                          {"contributors", json::list(i.contributors)}, {"exempt", i.exempt}, {"exempt_reason", json::orNull(i.exemptReason)}, {"papers", papers}},
                         {RecordKind::AgendaItem, i.id});
    }

    QJsonObject minutesOf(const MinutesRecord &r)
    {
        QJsonObject groups;
        for (const Attendance &a : r.attendance) {
            const QString key = attendanceGroupName(a.group);
            QJsonArray people = groups[key].toArray();
            people.append(QJsonObject{{"name", a.name}, {"role", json::orNull(a.role)}});
            groups[key] = people;
        }
        QJsonArray declarations, items, resolutions, actions;
        for (const Declaration &d : r.declarations)
            declarations.append(QJsonObject{{"member", d.member}, {"text", d.text}});
        for (const MinuteItem &i : r.items)
            items.append(withProof({{"number", i.number}, {"title", i.title}, {"text", i.text}}, {RecordKind::MinuteItem, i.id}));
        for (const Resolution &x : r.resolutions)
            resolutions.append(withProof({{"item", json::orNull(x.item)}, {"text", x.text}}, {RecordKind::Resolution, x.id}));
        for (const MinuteAction &a : r.actions)
            actions.append(withProof({{"item", json::orNull(a.item)}, {"owner", json::orNull(a.owner)}, {"text", a.text}, {"on_log", a.actionId != 0}}, {RecordKind::MinuteAction, a.id}));
        return withProof({{"start", json::time(r.minutes.start)}, {"end", json::time(r.minutes.end)}, {"confirmed", r.minutes.status == MinutesStatus::Confirmed},
                          {"attendance", groups}, {"declarations", declarations}, {"items", items}, {"resolutions", resolutions}, {"actions", actions}},
                         {RecordKind::Minutes, r.minutes.id});
    }

    QJsonObject actionOf(const Action &a)
    {
        QJsonArray updates;
        for (const ActionUpdate &u : taken(listActionUpdates(m_reader, a.id)))
            updates.append(QJsonObject{{"date", json::date(u.date)}, {"text", u.text}, {"paper", json::orNull(m_papers.value(u.paperId))}});
        return withProof({{"number", json::orNull(a.number)}, {"council_year", json::orNull(a.councilYear)}, {"raised", json::date(a.raisedOn)}, {"item", json::orNull(a.item)},
                          {"action", a.text}, {"owner", json::orNull(a.owner)}, {"due", json::orNull(a.due)}, {"state", stateText(a.state)},
                          {"closed", json::date(a.closedOn)}, {"updates", updates}},
                         {RecordKind::Action, a.id});
    }

    QJsonObject recommendationOf(const Recommendation &r)
    {
        return withProof({{"number", json::orNull(r.number)}, {"review", json::orNull(r.review)}, {"text", r.text}, {"lead_member", json::orNull(r.leadMember)},
                          {"lead_officer", json::orNull(r.leadOfficer)}, {"action_by", json::orNull(r.actionBy)}, {"response", json::orNull(r.response)},
                          {"progress", json::orNull(r.progress)}, {"rag", json::orNull(ragText(r.rag))}},
                         {RecordKind::Recommendation, r.id});
    }

    static QJsonObject tableOf(const ReportTable &t)
    {
        QJsonArray cells;
        for (const TableCell &c : t.cells)
            cells.append(QJsonObject{{"row", c.row}, {"col", c.col}, {"row_span", c.rowSpan}, {"col_span", c.colSpan}, {"text", c.text}});
        return {{"item", json::orNull(t.item)}, {"caption", json::orNull(t.caption)}, {"page_from", json::pageLabel(t.pageFrom)}, {"page_to", json::pageLabel(t.pageTo)},
                {"header_rows", t.headerRows}, {"row_count", t.rows}, {"col_count", t.cols}, {"cells", cells}};
    }

    const Reader &m_reader;
    QHash<Id, QString> m_papers; ///< id to SHA-256
    std::optional<Error> m_error;
};

} // namespace

Result<QJsonObject> exportJson(const Reader &reader, Id meetingId)
{
    return Exporter(reader).whole(meetingId);
}

} // namespace scrutiny
