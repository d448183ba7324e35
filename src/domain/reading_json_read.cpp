// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reading.h"

#include "domain/json_fields.h"
#include "domain/reading_json_names.h"
#include "domain/table_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace scrutiny {
namespace {

using json::Format;
using json::valueOf;
using json::ColumnTypes;
using json::PageKinds;
using json::Rags;
using json::Severities;
using json::Statuses;

template<typename F>
auto each(const QJsonValue &array, F read)
{
    std::vector<decltype(read(QJsonObject()))> out;
    const QJsonArray values = array.toArray();
    out.reserve(std::size_t(values.size()));
    for (const QJsonValue &value : values) {
        if (value.isObject())
            out.push_back(read(value.toObject()));
    }
    return out;
}

ReadingIssue issueFrom(const QJsonObject &o, int pages)
{
    return {valueOf(Severities, o["severity"], ReadingIssue::Severity::Doubt), json::pageFrom(o["page"], pages), json::textFrom(o["text"]),
            json::textFrom(o["kind"]), json::textFrom(o["number"]), json::sourceFrom(o["source"], pages)};
}

MeetingFacts meetingFrom(const QJsonObject &o, int pages)
{
    const auto person = [pages](const QJsonObject &p) {
        return Person{json::textFrom(p["name"]), json::textFrom(p["role"]), json::sourceFrom(p["source"], pages)};
    };
    MeetingFacts m;
    m.council = json::textFrom(o["council"]);
    m.committee = json::textFrom(o["committee"]);
    m.date = json::dateFrom(o["date"]);
    m.time = json::timeFrom(o["time"]);
    m.venue = json::textFrom(o["venue"]);
    m.members = each(o["members"], person);
    m.coOpted = each(o["co_opted"], person);
    m.source = json::sourceFrom(o["source"], pages);
    m.dateSource = json::sourceFrom(o["date_source"], pages);
    m.timeSource = json::sourceFrom(o["time_source"], pages);
    m.venueSource = json::sourceFrom(o["venue_source"], pages);
    m.committeeSource = json::sourceFrom(o["committee_source"], pages);
    return m;
}

AgendaItemFacts itemFrom(const QJsonObject &o, int pages)
{
    AgendaItemFacts i;
    i.number = json::textFrom(o["number"]);
    i.title = json::textFrom(o["title"]);
    i.time = json::timeFrom(o["time"]);
    i.endTime = json::timeFrom(o["end_time"]);
    i.text = json::textFrom(o["text"]);
    i.contributors = json::listFrom(o["contributors"]);
    i.pageFrom = json::labelFrom(o["page_from"]);
    i.pageTo = json::labelFrom(o["page_to"]);
    i.pdfPageFrom = json::pageFrom(o["pdf_page_from"], pages);
    i.pdfPageTo = json::pageFrom(o["pdf_page_to"], pages);
    i.exempt = o["exempt"].toBool();
    i.exemptReason = json::textFrom(o["exempt_reason"]);
    i.heading = json::textFrom(o["heading"]);
    i.source = json::sourceFrom(o["source"], pages);
    return i;
}

MinutesFacts minutesFrom(const QJsonObject &o, int pages)
{
    const auto person = [pages](const QJsonObject &p) {
        return Person{json::textFrom(p["name"]), json::textFrom(p["role"]), json::sourceFrom(p["source"], pages)};
    };
    const QJsonObject people = o["people"].toObject();
    MinutesFacts m;
    m.committee = json::textFrom(o["committee"]);
    m.date = json::dateFrom(o["date"]);
    m.start = json::timeFrom(o["start"]);
    m.end = json::timeFrom(o["end"]);
    m.venue = json::textFrom(o["venue"]);
    m.present = each(people["present"], person);
    m.coOptedPresent = each(people["co_opted_present"], person);
    m.inAttendance = each(people["in_attendance"], person);
    m.apologies = each(people["apologies"], person);
    m.declarations = each(o["declarations"], [pages](const QJsonObject &d) {
        return DeclarationFacts{json::textFrom(d["member"]), json::textFrom(d["text"]), json::sourceFrom(d["source"], pages)};
    });
    m.items = each(o["items"], [pages](const QJsonObject &i) {
        return MinuteItemFacts{json::textFrom(i["number"]), json::textFrom(i["title"]), json::textFrom(i["agenda_number"]),
                               json::textFrom(i["text"]), json::sourceFrom(i["source"], pages)};
    });
    m.resolutions = each(o["resolutions"], [pages](const QJsonObject &r) {
        return ResolutionFacts{json::textFrom(r["item"]), json::textFrom(r["text"]), json::sourceFrom(r["source"], pages)};
    });
    m.actions = each(o["actions"], [pages](const QJsonObject &a) {
        return MinuteActionFacts{json::textFrom(a["item"]), json::textFrom(a["owner"]), json::textFrom(a["text"]), json::sourceFrom(a["source"], pages)};
    });
    m.source = json::sourceFrom(o["source"], pages);
    return m;
}

ActionLogRow logRowFrom(const QJsonObject &o, int pages)
{
    return {json::textFrom(o["number"]), json::dateFrom(o["date"]), json::textFrom(o["date_text"]), json::textFrom(o["item"]),
            json::textFrom(o["action"]), json::textFrom(o["update"]), valueOf(Statuses, o["status"], ActionStatus::Open),
            json::textFrom(o["owner"]), json::textFrom(o["due"]), json::sourceFrom(o["source"], pages)};
}

ReportFacts reportFrom(const QJsonObject &o, int pages)
{
    ReportFacts r;
    r.item = json::textFrom(o["item"]);
    r.title = json::textFrom(o["title"]);
    r.date = json::dateFrom(o["date"]);
    r.author = json::textFrom(o["author"]);
    r.contact = json::textFrom(o["contact"]);
    r.cabinetMember = json::textFrom(o["cabinet_member"]);
    r.wards = json::textFrom(o["wards"]);
    r.classification = json::textFrom(o["classification"]);
    r.recommendations = json::textFrom(o["recommendations"]);
    r.source = json::sourceFrom(o["source"], pages);
    r.titleSource = json::sourceFrom(o["title_source"], pages);
    r.authorSource = json::sourceFrom(o["author_source"], pages);
    r.recommendationsSource = json::sourceFrom(o["recommendations_source"], pages);
    return r;
}

RecommendationFacts recommendationFrom(const QJsonObject &o, int pages)
{
    RecommendationFacts r;
    r.number = json::textFrom(o["number"]);
    r.review = json::textFrom(o["review"]);
    r.text = json::textFrom(o["text"]);
    r.leadMember = json::textFrom(o["lead_member"]);
    r.leadOfficer = json::textFrom(o["lead_officer"]);
    r.actionBy = json::textFrom(o["action_by"]);
    r.response = json::textFrom(o["response"]);
    r.progress = json::textFrom(o["progress"]);
    r.rag = valueOf(Rags, o["rag"], Rag::None);
    r.source = json::sourceFrom(o["source"], pages);
    return r;
}

WorkProgrammeEntry programmeFrom(const QJsonObject &o, int pages)
{
    return {json::textFrom(o["date"]), json::textFrom(o["topic"]), json::textFrom(o["purpose"]), json::listFrom(o["lead_officers"]),
            json::listFrom(o["contributors"]), json::sourceFrom(o["source"], pages)};
}

QuestionFacts questionFrom(const QJsonObject &o, int pages)
{
    return {json::textFrom(o["asker"]), json::textFrom(o["text"]), json::textFrom(o["answer"]), json::sourceFrom(o["source"], pages)};
}

/// How a cut row's texts divide, one number a column; -1 stands for a column that does not say.
std::vector<int> cutFrom(const QJsonValue &value)
{
    std::vector<int> at;
    for (const QJsonValue &number : value.toArray())
        at.push_back(std::max(-1, number.toInt(-1)));
    return at;
}

} // namespace

ReportTable json::tableFrom(const QJsonObject &o, int pages)
{
    constexpr int MostRows = 100'000, MostCols = 1'000;
    ReportTable t;
    t.item = json::textFrom(o["item"]);
    t.caption = json::textFrom(o["caption"]);
    t.pageFrom = json::labelFrom(o["page_from"]);
    t.pageTo = json::labelFrom(o["page_to"]);
    t.pdfPageFrom = json::pageFrom(o["pdf_page_from"], pages);
    t.pdfPageTo = json::pageFrom(o["pdf_page_to"], pages);
    t.rows = std::clamp(o["row_count"].toInt(), 0, MostRows);
    t.cols = std::clamp(o["col_count"].toInt(), 0, MostCols);
    t.headerRows = std::clamp(o["header_rows"].toInt(), 0, t.rows);
    for (TableCell c : each(o["cells"], [pages](const QJsonObject &j) {
             return TableCell{j["row"].toInt(-1), j["col"].toInt(-1), j["row_span"].toInt(1), j["col_span"].toInt(1), json::textFrom(j["text"]),
                              json::sourceFrom(j["source"], pages)};
         })) {
        if (c.row < 0 || c.col < 0 || c.row >= t.rows || c.col >= t.cols)
            continue;
        c.rowSpan = std::clamp(c.rowSpan, 1, t.rows - c.row);
        c.colSpan = std::clamp(c.colSpan, 1, t.cols - c.col);
        t.cells.push_back(std::move(c));
    }
    for (TableSeam &s : each(o["seams"], [pages](const QJsonObject &j) {
             return TableSeam{j["row"].toInt(), json::pageFrom(j["page"], pages), j["row_cut"].toBool(), std::max(0, j["heading_rows_dropped"].toInt()),
                              cutFrom(j["cut_at"])};
         })) {
        if (s.cutAt.size() != std::size_t(t.cols))
            s.cutAt.clear();
        if (s.row >= 0 && s.row < t.rows)
            t.seams.push_back(std::move(s));
    }
    const QJsonArray types = o["column_types"].toArray();
    if (types.size() == t.cols) {
        for (const QJsonValue &type : types)
            t.columnTypes.push_back(valueOf(ColumnTypes, type, ColumnType::Text));
    }
    t.footnotes = json::listFrom(o["footnotes"]);
    t.confidence = std::clamp(o["confidence"].toDouble(1.0), 0.0, 1.0);
    t.doubts = json::listFrom(o["doubts"]);
    t.source = json::sourceFrom(o["source"], pages);
    return t;
}

namespace {

PageFacts pageFactsFrom(const QJsonObject &o, int pages)
{
    return {json::pageFrom(o["page"], pages), json::textFrom(o["label"]), json::textFrom(o["report_label"]), json::lengthFrom(o["width"]),
            json::lengthFrom(o["height"]), valueOf(PageKinds, o["kind"], PageFacts::Kind::Text), o["text"].toString()};
}

BookmarkFacts bookmarkFrom(const QJsonObject &o, int pages)
{
    return {json::textFrom(o["title"]), json::pageFrom(o["page"], pages), std::clamp(o["level"].toInt(), 0, 32)};
}

} // namespace

Result<Reading> readingFromJson(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonObject o = QJsonDocument::fromJson(text, &error).object();
    if (error.error != QJsonParseError::NoError || o["format"].toString() != Format)
        return fail(ErrorKind::Invalid, QStringLiteral("The reading of this paper is not in a form that this program knows."),
                    QStringLiteral("reading json: ") + error.errorString());
    const QJsonObject source = o["source"].toObject();
    Reading r;
    r.fileName = json::textFrom(source["file"]);
    r.sha256 = json::textFrom(source["sha256"]);
    r.pages = std::clamp(source["pages"].toInt(), 0, 100'000);
    const int pages = r.pages;
    const auto with = [pages](auto read) { return [pages, read](const QJsonObject &object) { return read(object, pages); }; };
    r.issues = each(source["issues"], with(issueFrom));
    if (o["meeting"].isObject())
        r.meeting = meetingFrom(o["meeting"].toObject(), pages);
    r.agendaItems = each(o["agenda_items"], with(itemFrom));
    r.minutes = each(o["minutes"], with(minutesFrom));
    r.actionLog = each(o["action_log"], with(logRowFrom));
    r.reports = each(o["reports"], with(reportFrom));
    r.recommendations = each(o["recommendations"], with(recommendationFrom));
    r.workProgramme = each(o["work_programme"], with(programmeFrom));
    r.questions = each(o["questions"], with(questionFrom));
    r.tables = each(o["tables"], with(json::tableFrom));
    r.pageFacts = each(o["pages"], with(pageFactsFrom));
    r.bookmarks = each(o["bookmarks"], with(bookmarkFrom));
    return r;
}

} // namespace scrutiny
