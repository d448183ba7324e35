// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reading.h"

#include "domain/json_fields.h"
#include "domain/reading_json_names.h"
#include "domain/table_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace scrutiny {
namespace {

using json::Format;
using json::nameOf;
using json::ColumnTypes;
using json::PageKinds;
using json::Rags;
using json::Severities;
using json::Statuses;

template<typename T, typename F>
QJsonArray arrayOf(const std::vector<T> &values, F write)
{
    QJsonArray out;
    for (const T &value : values)
        out.append(write(value));
    return out;
}

QJsonObject issueJson(const ReadingIssue &i)
{
    return {{"severity", nameOf(Severities, i.severity)}, {"page", i.page ? QJsonValue(i.page) : QJsonValue::Null}, {"text", i.text},
            {"kind", json::orNull(i.kind)}, {"number", json::orNull(i.number)}, {"source", json::source(i.source)}};
}

QJsonObject personJson(const Person &p)
{
    return {{"name", p.name}, {"role", json::orNull(p.role)}, {"source", json::source(p.source)}};
}

QJsonValue meetingJson(const std::optional<MeetingFacts> &meeting)
{
    if (!meeting)
        return QJsonValue::Null;
    const MeetingFacts &m = *meeting;
    return QJsonObject{{"council", json::orNull(m.council)}, {"committee", json::orNull(m.committee)}, {"date", json::date(m.date)},
                       {"time", json::time(m.time)}, {"venue", json::orNull(m.venue)}, {"members", arrayOf(m.members, personJson)},
                       {"co_opted", arrayOf(m.coOpted, personJson)}, {"source", json::source(m.source)},
                       {"date_source", json::source(m.dateSource)}, {"time_source", json::source(m.timeSource)},
                       {"venue_source", json::source(m.venueSource)}, {"committee_source", json::source(m.committeeSource)}};
}

QJsonObject itemJson(const AgendaItemFacts &i)
{
    return {{"number", i.number}, {"title", i.title}, {"time", json::time(i.time)}, {"end_time", json::time(i.endTime)},
            {"text", i.text}, {"contributors", json::list(i.contributors)},
            {"page_from", json::pageLabel(i.pageFrom)}, {"page_to", json::pageLabel(i.pageTo)},
            {"pdf_page_from", json::positive(i.pdfPageFrom)}, {"pdf_page_to", json::positive(i.pdfPageTo)},
            {"exempt", i.exempt}, {"exempt_reason", json::orNull(i.exemptReason)}, {"heading", json::orNull(i.heading)},
            {"source", json::source(i.source)}};
}

QJsonArray namesJson(const std::vector<Person> &people)
{
    return arrayOf(people, [](const Person &p) { return p.name; });
}

QJsonObject minutesJson(const MinutesFacts &m)
{
    const auto declaration = [](const DeclarationFacts &d) {
        return QJsonObject{{"member", d.member}, {"text", d.text}, {"source", json::source(d.source)}};
    };
    const auto item = [](const MinuteItemFacts &i) {
        return QJsonObject{{"number", i.number}, {"title", i.title}, {"agenda_number", json::orNull(i.agendaNumber)},
                           {"text", i.text}, {"source", json::source(i.source)}};
    };
    const auto resolution = [](const ResolutionFacts &r) {
        return QJsonObject{{"item", json::orNull(r.item)}, {"text", r.text}, {"source", json::source(r.source)}};
    };
    const auto action = [](const MinuteActionFacts &a) {
        return QJsonObject{{"item", json::orNull(a.item)}, {"owner", json::orNull(a.owner)}, {"text", a.text}, {"source", json::source(a.source)}};
    };
    // The names alone under the fixed keys; posts and places of people under `people`.
    const QJsonObject people{{"present", arrayOf(m.present, personJson)}, {"co_opted_present", arrayOf(m.coOptedPresent, personJson)},
                             {"in_attendance", arrayOf(m.inAttendance, personJson)}, {"apologies", arrayOf(m.apologies, personJson)}};
    return {{"committee", json::orNull(m.committee)}, {"date", json::date(m.date)}, {"start", json::time(m.start)}, {"end", json::time(m.end)},
            {"venue", json::orNull(m.venue)}, {"present", namesJson(m.present)}, {"co_opted_present", namesJson(m.coOptedPresent)},
            {"in_attendance", namesJson(m.inAttendance)}, {"apologies", namesJson(m.apologies)}, {"people", people},
            {"declarations", arrayOf(m.declarations, declaration)}, {"items", arrayOf(m.items, item)},
            {"resolutions", arrayOf(m.resolutions, resolution)}, {"actions", arrayOf(m.actions, action)}, {"source", json::source(m.source)}};
}

QJsonObject logRowJson(const ActionLogRow &r)
{
    return {{"number", r.number}, {"date", json::date(r.date)}, {"date_text", json::orNull(r.dateText)}, {"item", json::orNull(r.item)},
            {"action", r.action}, {"update", json::orNull(r.update)}, {"status", nameOf(Statuses, r.status)},
            {"owner", json::orNull(r.owner)}, {"due", json::orNull(r.due)}, {"source", json::source(r.source)}};
}

QJsonObject reportJson(const ReportFacts &r)
{
    return {{"item", json::orNull(r.item)}, {"title", json::orNull(r.title)}, {"date", json::date(r.date)}, {"author", json::orNull(r.author)},
            {"contact", json::orNull(r.contact)}, {"cabinet_member", json::orNull(r.cabinetMember)}, {"wards", json::orNull(r.wards)},
            {"classification", json::orNull(r.classification)}, {"recommendations", json::orNull(r.recommendations)},
            {"source", json::source(r.source)}, {"title_source", json::source(r.titleSource)},
            {"author_source", json::source(r.authorSource)}, {"recommendations_source", json::source(r.recommendationsSource)}};
}

QJsonObject recommendationJson(const RecommendationFacts &r)
{
    return {{"number", json::orNull(r.number)}, {"review", json::orNull(r.review)}, {"text", r.text}, {"lead_member", json::orNull(r.leadMember)},
            {"lead_officer", json::orNull(r.leadOfficer)}, {"action_by", json::orNull(r.actionBy)}, {"response", json::orNull(r.response)},
            {"progress", json::orNull(r.progress)}, {"rag", nameOf(Rags, r.rag)}, {"source", json::source(r.source)}};
}

QJsonObject programmeJson(const WorkProgrammeEntry &e)
{
    return {{"date", json::orNull(e.date)}, {"topic", e.topic}, {"purpose", json::orNull(e.purpose)}, {"lead_officers", json::list(e.leadOfficers)},
            {"contributors", json::list(e.contributors)}, {"source", json::source(e.source)}};
}

QJsonObject questionJson(const QuestionFacts &q)
{
    return {{"asker", json::orNull(q.asker)}, {"text", q.text}, {"answer", json::orNull(q.answer)}, {"source", json::source(q.source)}};
}

} // namespace

QJsonObject json::table(const ReportTable &t)
{
    const auto cell = [](const TableCell &c) {
        return QJsonObject{{"row", c.row}, {"col", c.col}, {"row_span", c.rowSpan}, {"col_span", c.colSpan}, {"text", c.text}, {"source", json::source(c.source)}};
    };
    const auto seam = [](const TableSeam &s) {
        return QJsonObject{{"row", s.row}, {"page", s.page}, {"row_cut", s.rowCut}, {"heading_rows_dropped", s.headingRowsDropped},
                           {"cut_at", arrayOf(s.cutAt, [](int at) { return at; })}};
    };
    // The grid as rows of text too: a merged cell's text stands at its first place.
    std::vector<std::vector<QString>> grid(std::size_t(t.rows), std::vector<QString>(std::size_t(t.cols)));
    for (const TableCell &c : t.cells) {
        if (c.row >= 0 && c.row < t.rows && c.col >= 0 && c.col < t.cols)
            grid[std::size_t(c.row)][std::size_t(c.col)] = c.text;
    }
    const auto row = [](const std::vector<QString> &texts) { return arrayOf(texts, [](const QString &text) { return text; }); };
    return {{"item", json::orNull(t.item)}, {"caption", json::orNull(t.caption)}, {"page_from", json::pageLabel(t.pageFrom)},
            {"page_to", json::pageLabel(t.pageTo)}, {"pdf_page_from", json::positive(t.pdfPageFrom)}, {"pdf_page_to", json::positive(t.pdfPageTo)},
            {"header_rows", t.headerRows}, {"row_count", t.rows}, {"col_count", t.cols}, {"rows", arrayOf(grid, row)},
            {"cells", arrayOf(t.cells, cell)}, {"seams", arrayOf(t.seams, seam)},
            {"column_types", arrayOf(t.columnTypes, [](ColumnType type) { return nameOf(ColumnTypes, type); })},
            {"footnotes", json::list(t.footnotes)}, {"confidence", t.confidence}, {"doubts", json::list(t.doubts)}, {"source", json::source(t.source)}};
}

namespace {

QJsonObject pageJson(const PageFacts &p)
{
    return {{"page", p.page}, {"label", json::orNull(p.label)}, {"report_label", json::orNull(p.reportLabel)}, {"width", p.width},
            {"height", p.height}, {"kind", nameOf(PageKinds, p.kind)}, {"text", p.text}};
}

QJsonObject bookmarkJson(const BookmarkFacts &b)
{
    return {{"title", b.title}, {"page", json::positive(b.page)}, {"level", b.level}};
}

} // namespace

QByteArray toJson(const Reading &r)
{
    const QJsonObject source{{"file", r.fileName}, {"sha256", r.sha256}, {"pages", r.pages}, {"issues", arrayOf(r.issues, issueJson)}};
    const QJsonObject whole{{"format", Format},
                            {"source", source},
                            {"meeting", meetingJson(r.meeting)},
                            {"agenda_items", arrayOf(r.agendaItems, itemJson)},
                            {"minutes", arrayOf(r.minutes, minutesJson)},
                            {"action_log", arrayOf(r.actionLog, logRowJson)},
                            {"reports", arrayOf(r.reports, reportJson)},
                            {"recommendations", arrayOf(r.recommendations, recommendationJson)},
                            {"work_programme", arrayOf(r.workProgramme, programmeJson)},
                            {"questions", arrayOf(r.questions, questionJson)},
                            {"tables", arrayOf(r.tables, json::table)},
                            {"pages", arrayOf(r.pageFacts, pageJson)},
                            {"bookmarks", arrayOf(r.bookmarks, bookmarkJson)}};
    return QJsonDocument(whole).toJson(QJsonDocument::Compact);
}

} // namespace scrutiny
