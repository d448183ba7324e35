// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/record_fields.h"

#include "base/dates.h"

#include <QCoreApplication>
#include <QHash>

namespace scrutiny {
namespace {

struct Label
{
    const char *field;
    const char *text;
};

constexpr Label Labels[] = {
    {"action", QT_TRANSLATE_NOOP("fields", "Action")},
    {"actionBy", QT_TRANSLATE_NOOP("fields", "Action by")},
    {"agendaNumber", QT_TRANSLATE_NOOP("fields", "Agenda item")},
    {"answer", QT_TRANSLATE_NOOP("fields", "Answer")},
    {"asker", QT_TRANSLATE_NOOP("fields", "Asked by")},
    {"author", QT_TRANSLATE_NOOP("fields", "Author")},
    {"cabinetMember", QT_TRANSLATE_NOOP("fields", "Cabinet member")},
    {"caption", QT_TRANSLATE_NOOP("fields", "Caption")},
    {"classification", QT_TRANSLATE_NOOP("fields", "Classification")},
    {"closedOn", QT_TRANSLATE_NOOP("fields", "Closed on")},
    {"coOpted", QT_TRANSLATE_NOOP("fields", "Co-opted")},
    {"contact", QT_TRANSLATE_NOOP("fields", "Contact")},
    {"contributors", QT_TRANSLATE_NOOP("fields", "Contributors")},
    {"date", QT_TRANSLATE_NOOP("fields", "Date")},
    {"dateText", QT_TRANSLATE_NOOP("fields", "Date as printed")},
    {"due", QT_TRANSLATE_NOOP("fields", "Due")},
    {"end", QT_TRANSLATE_NOOP("fields", "Ended")},
    {"endTime", QT_TRANSLATE_NOOP("fields", "Ends")},
    {"evidence", QT_TRANSLATE_NOOP("fields", "Evidence")},
    {"exempt", QT_TRANSLATE_NOOP("fields", "Exempt")},
    {"exemptReason", QT_TRANSLATE_NOOP("fields", "Reason for exemption")},
    {"item", QT_TRANSLATE_NOOP("fields", "Item")},
    {"leadMember", QT_TRANSLATE_NOOP("fields", "Lead member")},
    {"leadOfficer", QT_TRANSLATE_NOOP("fields", "Lead officer")},
    {"leadOfficers", QT_TRANSLATE_NOOP("fields", "Lead officers")},
    {"name", QT_TRANSLATE_NOOP("fields", "Name")},
    {"number", QT_TRANSLATE_NOOP("fields", "Number")},
    {"owner", QT_TRANSLATE_NOOP("fields", "Owner")},
    {"pages", QT_TRANSLATE_NOOP("fields", "Pages")},
    {"progress", QT_TRANSLATE_NOOP("fields", "Progress")},
    {"purpose", QT_TRANSLATE_NOOP("fields", "Purpose")},
    {"rag", QT_TRANSLATE_NOOP("fields", "RAG")},
    {"raisedOn", QT_TRANSLATE_NOOP("fields", "Raised")},
    {"raisedText", QT_TRANSLATE_NOOP("fields", "Raised, as printed")},
    {"recommendations", QT_TRANSLATE_NOOP("fields", "Recommendations")},
    {"response", QT_TRANSLATE_NOOP("fields", "Response")},
    {"review", QT_TRANSLATE_NOOP("fields", "Review")},
    {"role", QT_TRANSLATE_NOOP("fields", "Role")},
    {"start", QT_TRANSLATE_NOOP("fields", "Started")},
    {"state", QT_TRANSLATE_NOOP("fields", "State")},
    {"text", QT_TRANSLATE_NOOP("fields", "Text")},
    {"time", QT_TRANSLATE_NOOP("fields", "Starts")},
    {"title", QT_TRANSLATE_NOOP("fields", "Title")},
    {"topic", QT_TRANSLATE_NOOP("fields", "Topic")},
    {"update", QT_TRANSLATE_NOOP("fields", "Update")},
    {"venue", QT_TRANSLATE_NOOP("fields", "Place")},
    {"wards", QT_TRANSLATE_NOOP("fields", "Wards")},
};

QString tr(const char *text)
{
    return QCoreApplication::translate("fields", text);
}

} // namespace

QString fieldLabel(RecordKind kind, const QString &field)
{
    if (kind == RecordKind::Action && field == QLatin1String("text"))
        return tr("Action");
    if (kind == RecordKind::Meeting && field == QLatin1String("time"))
        return tr("Time");
    for (const Label &label : Labels) {
        if (field == QLatin1String(label.field))
            return tr(label.text);
    }
    return field;
}

QString shownValue(const QString &field, const QString &text)
{
    static const QHash<QString, const char *> words{
        {"open", QT_TRANSLATE_NOOP("fields", "Open")},   {"proposed-closed", QT_TRANSLATE_NOOP("fields", "Proposed closed")},
        {"closed", QT_TRANSLATE_NOOP("fields", "Closed")}, {"green", QT_TRANSLATE_NOOP("fields", "G Green")},
        {"amber", QT_TRANSLATE_NOOP("fields", "A Amber")}, {"red", QT_TRANSLATE_NOOP("fields", "R Red")}};
    if (text.isEmpty())
        return field == QLatin1String("rag") ? tr("Not assigned") : QString();
    if (field == QLatin1String("state") || field == QLatin1String("rag"))
        return words.contains(text) ? tr(words.value(text)) : text;
    if (field == QLatin1String("date") || field.endsWith(QLatin1String("On"))) {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        return date.isValid() ? shortDate(date) : text;
    }
    if (field == QLatin1String("time") || field == QLatin1String("endTime") || field == QLatin1String("start") || field == QLatin1String("end")) {
        const QTime time = QTime::fromString(text, QStringLiteral("HH:mm"));
        return time.isValid() ? clockTime(time) : text;
    }
    if (field == QLatin1String("exempt") || field == QLatin1String("coOpted"))
        return text == QLatin1String("1") ? tr("Yes") : tr("No");
    return text;
}

QString editName(RecordKind kind, const QString &number, const QString &field)
{
    const QString label = fieldLabel(kind, field).toLower();
    const QString what = number.isEmpty() ? kindName(kind) : kindName(kind) + u' ' + number;
    return tr("change %1 of %2").arg(field == QLatin1String("rag") ? QStringLiteral("RAG") : label, what);
}

} // namespace scrutiny
