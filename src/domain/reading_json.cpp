// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reading.h"

#include "domain/json_fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace scrutiny {
namespace {

const QString Format = QStringLiteral("scrutiny-papers/1");

// Names in the file, one table an enumeration, both ways.
template<typename E>
struct Name
{
    E value;
    QLatin1String name;
};

constexpr Name<ReadingIssue::Severity> Severities[] = {
    {ReadingIssue::Severity::Note, QLatin1String("note")},
    {ReadingIssue::Severity::Doubt, QLatin1String("doubt")},
    {ReadingIssue::Severity::Problem, QLatin1String("problem")},
};
constexpr Name<Rag> Rags[] = {
    {Rag::Green, QLatin1String("green")}, {Rag::Amber, QLatin1String("amber")}, {Rag::Red, QLatin1String("red")}};
constexpr Name<ActionStatus> Statuses[] = {
    {ActionStatus::Open, QLatin1String("open")}, {ActionStatus::Complete, QLatin1String("complete")}};
constexpr Name<PageFacts::Kind> PageKinds[] = {{PageFacts::Kind::Text, QLatin1String("text")},
                                               {PageFacts::Kind::Scan, QLatin1String("scan")},
                                               {PageFacts::Kind::Blank, QLatin1String("blank")}};
constexpr Name<ColumnType> ColumnTypes[] = {
    {ColumnType::Text, QLatin1String("text")},       {ColumnType::WholeNumber, QLatin1String("whole number")},
    {ColumnType::Decimal, QLatin1String("decimal")}, {ColumnType::Money, QLatin1String("money")},
    {ColumnType::Percentage, QLatin1String("percentage")}, {ColumnType::Date, QLatin1String("date")},
    {ColumnType::YesNo, QLatin1String("yes or no")}, {ColumnType::Category, QLatin1String("category")}};

template<typename E, std::size_t N>
QJsonValue nameOf(const Name<E> (&names)[N], E value)
{
    for (const auto &n : names) {
        if (n.value == value)
            return QString(n.name);
    }
    return QJsonValue::Null;
}

template<typename E, std::size_t N>
E valueOf(const Name<E> (&names)[N], const QJsonValue &name, E otherwise)
{
    const QString text = name.toString();
    for (const auto &n : names) {
        if (text == n.name)
            return n.value;
    }
    return otherwise;
}

template<typename T, typename F>
QJsonArray arrayOf(const std::vector<T> &values, F write)
{
    QJsonArray out;
    for (const T &value : values)
        out.append(write(value));
    return out;
}

// ---- writing

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

QJsonObject tableJson(const ReportTable &t)
{
    const auto cell = [](const TableCell &c) {
        return QJsonObject{{"row", c.row}, {"col", c.col}, {"row_span", c.rowSpan}, {"col_span", c.colSpan}, {"text", c.text}, {"source", json::source(c.source)}};
    };
    const auto seam = [](const TableSeam &s) {
        return QJsonObject{{"row", s.row}, {"page", s.page}, {"row_cut", s.rowCut}, {"heading_rows_dropped", s.headingRowsDropped}};
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

QJsonObject pageJson(const PageFacts &p)
{
    return {{"page", p.page}, {"label", json::orNull(p.label)}, {"report_label", json::orNull(p.reportLabel)}, {"width", p.width},
            {"height", p.height}, {"kind", nameOf(PageKinds, p.kind)}, {"text", p.text}};
}

QJsonObject bookmarkJson(const BookmarkFacts &b)
{
    return {{"title", b.title}, {"page", json::positive(b.page)}, {"level", b.level}};
}

// ---- reading back

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

/// A table whose cells fit its own grid; anything outside is left out, so that a wrong number cannot make the desk allocate for it.
ReportTable tableFrom(const QJsonObject &o, int pages)
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
    for (const TableSeam &s : each(o["seams"], [pages](const QJsonObject &j) {
             return TableSeam{j["row"].toInt(), json::pageFrom(j["page"], pages), j["row_cut"].toBool(), std::max(0, j["heading_rows_dropped"].toInt())};
         })) {
        if (s.row >= 0 && s.row < t.rows)
            t.seams.push_back(s);
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
                            {"tables", arrayOf(r.tables, tableJson)},
                            {"pages", arrayOf(r.pageFacts, pageJson)},
                            {"bookmarks", arrayOf(r.bookmarks, bookmarkJson)}};
    return QJsonDocument(whole).toJson(QJsonDocument::Compact);
}

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
    r.tables = each(o["tables"], with(tableFrom));
    r.pageFacts = each(o["pages"], with(pageFactsFrom));
    r.bookmarks = each(o["bookmarks"], with(bookmarkFrom));
    return r;
}

} // namespace scrutiny
