// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"

#include "store/connection.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <unordered_map>

namespace scrutiny {

using enum FieldType;

const std::vector<KindTable> &kindTables()
{
    static const std::vector<KindTable> tables{
        {RecordKind::Committee, "committee", {{"council", "council", Text}, {"name", "name", Text}}},
        {RecordKind::Meeting, "meeting",
         {{"date", "date", Date}, {"time", "time", Time}, {"venue", "venue", Text}, {"status", "status", FieldType::MeetingStatus},
          {"publishedOn", "published_on", Date}}},
        {RecordKind::Member, "member", {{"name", "name", Text}, {"role", "role", Text}, {"coOpted", "co_opted", Flag}}},
        {RecordKind::AgendaItem, "agenda_item",
         {{"number", "number", Text}, {"title", "title", Text}, {"time", "time", Time}, {"endTime", "end_time", Time},
          {"text", "text", Text}, {"contributors", "contributors", List}, {"exempt", "exempt", Flag},
          {"exemptReason", "exempt_reason", Text}, {"heading", "heading", Text}, {"position", "position", Number}}},
        {RecordKind::Minutes, "minutes",
         {{"date", "date", Date}, {"start", "start", Time}, {"end", "end", Time}, {"venue", "venue", Text},
          {"status", "status", FieldType::MinutesStatus}}},
        {RecordKind::Attendance, "attendance", {{"name", "name", Text}, {"role", "role", Text}}},
        {RecordKind::Declaration, "declaration", {{"member", "member", Text}, {"text", "text", Text}}},
        {RecordKind::MinuteItem, "minute_item",
         {{"number", "number", Text}, {"title", "title", Text}, {"agendaNumber", "agenda_number", Text}, {"text", "text", Text}}},
        {RecordKind::Resolution, "resolution", {{"item", "item", Text}, {"text", "text", Text}}},
        {RecordKind::MinuteAction, "minute_action",
         {{"item", "item", Text}, {"owner", "owner", Text}, {"text", "text", Text}, {"setAside", "set_aside", Flag, false}}},
        {RecordKind::Action, "action",
         {{"councilYear", "council_year", Text}, {"number", "number", Text}, {"raisedOn", "raised_on", Date},
          {"raisedText", "raised_text", Text}, {"item", "item", Text}, {"text", "text", Text}, {"owner", "owner", Text},
          {"due", "due", Text}, {"state", "state", FieldType::ActionState}, {"evidence", "evidence", Text},
          {"closedOn", "closed_on", Date}}},
        {RecordKind::ActionUpdate, "action_update", {{"date", "date", Date}, {"text", "text", Text}}},
        {RecordKind::Report, "report",
         {{"title", "title", Text}, {"date", "date", Date}, {"author", "author", Text}, {"contact", "contact", Text},
          {"cabinetMember", "cabinet_member", Text}, {"wards", "wards", Text}, {"classification", "classification", Text},
          {"recommendations", "recommendations", Text}}},
        {RecordKind::Recommendation, "recommendation",
         {{"review", "review", Text}, {"number", "number", Text}, {"text", "text", Text}, {"leadMember", "lead_member", Text},
          {"leadOfficer", "lead_officer", Text}, {"actionBy", "action_by", Text}, {"response", "response", Text},
          {"progress", "progress", Text}, {"rag", "rag", FieldType::Rag}, {"ragBy", "rag_by", Text, false},
          {"ragOn", "rag_on", Date, false}}},
        {RecordKind::RecommendationUpdate, "recommendation_update",
         {{"date", "date", Date}, {"actionBy", "action_by", Text}, {"response", "response", Text}, {"progress", "progress", Text},
          {"rag", "rag", FieldType::Rag}}},
        {RecordKind::WorkProgramme, "programme_topic",
         {{"dateText", "date_text", Text}, {"date", "date", Date}, {"topic", "topic", Text}, {"purpose", "purpose", Text},
          {"leadOfficers", "lead_officers", List}, {"contributors", "contributors", List}, {"dropped", "dropped", Flag}}},
        {RecordKind::Question, "question", {{"asker", "asker", Text}, {"text", "text", Text}, {"answer", "answer", Text}}},
        {RecordKind::Table, "report_table", {{"caption", "caption", Text}, {"headerRows", "header_rows", Number}}},
        {RecordKind::TableCell, "table_cell", {{"text", "text", Text}}},
        {RecordKind::Paper, "paper", {{"fileName", "file_name", Text, false}}},
        {RecordKind::Page, "page", {{"label", "label", Text}}},
        {RecordKind::Doubt, "doubt", {{"settled", "settled", Flag, false}}},
        {RecordKind::TablePair, "table_pair", {{"state", "state", Number, false}}},
        {RecordKind::Indicator, "indicator", {{"name", "name", Text}, {"wholeRow", "whole_row", Flag, false}, {"bars", "bars", Flag, false}}},
    };
    return tables;
}

const std::vector<KindTable> &notesTables()
{
    static const std::vector<KindTable> tables{
        {RecordKind::Mark, "mark", {{"colour", "colour", Text, false}, {"note", "note", Text, false}, {"putAway", "put_away", Flag, false}}, 21},
        {RecordKind::Enquiry, "enquiry",
         {{"position", "position", Number, false}, {"question", "question", Text, false}, {"why", "why", Text, false}, {"asker", "asker", Text, false},
          {"toWhom", "to_whom", Text, false}, {"minutes", "minutes", Number, false}, {"answer", "answer", Text, false}, {"putAway", "put_away", Flag, false}}, 15},
        {RecordKind::MarkPlace, "mark_place", {{"words", "words", Text, false}, {"why", "why", Text, false}}},
        {RecordKind::EnquiryPin, "enquiry_pin", {{"position", "position", Number, false}}},
    };
    return tables;
}

const KindTable *tableOf(RecordKind kind)
{
    for (const std::vector<KindTable> *tables : {&kindTables(), &notesTables()}) {
        const auto found = std::find_if(tables->begin(), tables->end(), [&](const KindTable &table) { return table.kind == kind; });
        if (found != tables->end())
            return &*found;
    }
    return nullptr;
}

const FieldColumn *fieldOf(RecordKind kind, const QString &field)
{
    const KindTable *table = tableOf(kind);
    if (!table)
        return nullptr;
    const auto found = std::find_if(table->fields.begin(), table->fields.end(),
                                    [&](const FieldColumn &column) { return field == QLatin1String(column.field); });
    return found == table->fields.end() ? nullptr : &*found;
}

namespace {

QVariant known(const RowChange &row, int column)
{
    const QVariant before = row.before(column);
    return before.isValid() ? before : row.after(column);
}

RecordRef ownerIn(const RowChange &row, int kindColumn)
{
    return {static_cast<RecordKind>(known(row, kindColumn).toInt()), known(row, kindColumn + 1).toLongLong()};
}

// A row whose second column says of which record it is a part.
TouchedRecord partOf(const RowChange &row, RecordKind kind)
{
    const Id id = known(row, 1).toLongLong();
    return {id ? RecordRef{kind, id} : RecordRef{}, false};
}

} // namespace

TouchedRecord recordOf(const RowChange &row)
{
    if (row.table == "source_span" || row.table == "field_edit")
        return {ownerIn(row, 1), false};
    if (row.table == "item_paper")
        return partOf(row, RecordKind::AgendaItem);
    if (row.table == "table_seam" || row.table == "table_origin")
        return partOf(row, RecordKind::Table);
    if (row.table == "cell_confirmed")
        return partOf(row, RecordKind::TableCell);
    if (row.table == "mark_place")
        return partOf(row, RecordKind::Mark);
    if (row.table == "enquiry_pin")
        return partOf(row, RecordKind::Enquiry);
    for (const std::vector<KindTable> *tables : {&kindTables(), &notesTables()}) {
        for (const KindTable &table : *tables) {
            if (row.table == table.table)
                return {{table.kind, known(row, 0).toLongLong()}, true};
        }
    }
    return {};
}

RecordRef ownerOf(Connection &connection, const RowChange &row)
{
    static const std::unordered_map<std::string, std::string> queries{
        {"source_span", "SELECT owner_kind, owner_id FROM source_span WHERE id = ?"},
        {"field_edit", "SELECT owner_kind, owner_id FROM field_edit WHERE id = ?"},
        {"item_paper", "SELECT " + std::to_string(static_cast<int>(RecordKind::AgendaItem)) + ", item_id FROM item_paper WHERE id = ?"},
        {"table_seam", "SELECT " + std::to_string(static_cast<int>(RecordKind::Table)) + ", table_id FROM table_seam WHERE id = ?"},
        {"mark_place", "SELECT " + std::to_string(static_cast<int>(RecordKind::Mark)) + ", mark_id FROM mark_place WHERE id = ?"},
        {"enquiry_pin", "SELECT " + std::to_string(static_cast<int>(RecordKind::Enquiry)) + ", enquiry_id FROM enquiry_pin WHERE id = ?"},
    };
    const auto query = queries.find(row.table.toStdString());
    if (query == queries.end())
        return {};
    Rows r = connection.rows(query->second, row.before(0).toLongLong());
    if (!r.next())
        return {};
    const auto kind = static_cast<RecordKind>(r.number());
    return {kind, r.id()};
}

bool isOnlyAStamp(const RowChange &row)
{
    const auto &tables = notesTables();
    const auto table = std::find_if(tables.begin(), tables.end(), [&](const KindTable &one) { return row.table == one.table; });
    if (table == tables.end() || table->stamp == 0 || row.what != RowChange::What::Changed)
        return false;
    for (int column = 1; column < row.columns; ++column) {
        if (column != table->stamp && row.after(column).isValid())
            return false;
    }
    return true;
}

std::vector<Id> tablesIn(const RowChange &row)
{
    std::vector<Id> result;
    const int columns = row.table == "table_cell" ? 1 : row.table == "table_pair" ? 2 : 0;
    for (int column = 1; column <= columns; ++column) {
        for (const QVariant &value : {row.before(column), row.after(column)}) {
            if (value.isValid() && !value.isNull() && value.toLongLong())
                result.push_back(value.toLongLong());
        }
    }
    return result;
}

namespace {

const std::vector<QLatin1String> &stateWords(FieldType type)
{
    static const std::vector<QLatin1String> states{QLatin1String("open"), QLatin1String("proposed-closed"), QLatin1String("closed")};
    static const std::vector<QLatin1String> rags{QLatin1String(""), QLatin1String("green"), QLatin1String("amber"), QLatin1String("red")};
    static const std::vector<QLatin1String> meetings{QLatin1String("planned"), QLatin1String("agenda"), QLatin1String("minuted"),
                                                     QLatin1String("confirmed")};
    static const std::vector<QLatin1String> minutes{QLatin1String("draft"), QLatin1String("confirmed")};
    static const std::vector<QLatin1String> none;
    switch (type) {
    case FieldType::ActionState: return states;
    case FieldType::Rag: return rags;
    case FieldType::MeetingStatus: return meetings;
    case FieldType::MinutesStatus: return minutes;
    default: return none;
    }
}

QVariant nothing()
{
    return QVariant::fromValue(nullptr);
}

} // namespace

QString fieldToText(const QVariant &stored, FieldType type)
{
    switch (type) {
    case Text:
    case Date:
    case Time:
        return stored.toString();
    case List: {
        QStringList lines;
        const QJsonArray array = QJsonDocument::fromJson(stored.toString().toUtf8()).array();
        for (const QJsonValue &entry : array)
            lines.append(entry.toString());
        return lines.join(QLatin1Char('\n'));
    }
    case Flag:
        return stored.toLongLong() ? QStringLiteral("1") : QString();
    case Number:
        return QString::number(stored.toLongLong());
    default: {
        const auto &words = stateWords(type);
        const auto at = stored.toLongLong();
        return at >= 0 && at < static_cast<qint64>(words.size()) ? QString(words[static_cast<std::size_t>(at)]) : QString();
    }
    }
}

QVariant fieldFromText(const QString &text, FieldType type)
{
    switch (type) {
    case Text:
        return text;
    case Date:
        if (text.isEmpty())
            return nothing();
        return QDate::fromString(text, Qt::ISODate).isValid() ? QVariant(text) : QVariant();
    case Time:
        if (text.isEmpty())
            return nothing();
        return QTime::fromString(text, QStringLiteral("HH:mm")).isValid() ? QVariant(text) : QVariant();
    case List: {
        const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(lines)).toJson(QJsonDocument::Compact));
    }
    case Flag:
        return QVariant::fromValue<qint64>(text.isEmpty() || text == QLatin1String("0") ? 0 : 1);
    case Number: {
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        return ok ? QVariant::fromValue<qint64>(number) : QVariant();
    }
    default: {
        const auto &words = stateWords(type);
        const auto found = std::find(words.begin(), words.end(), text);
        return found == words.end() ? QVariant() : QVariant::fromValue<qint64>(found - words.begin());
    }
    }
}

} // namespace scrutiny
