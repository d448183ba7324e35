// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/programme_rows.h"

#include "base/dates.h"
#include "models/meeting_view.h"
#include "store/work_programme.h"

#include <QCoreApplication>

#include <set>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ProgrammeRows", text);
}

RowCell namesCell(const QStringList &names)
{
    RowCell cell{names.join(QLatin1Char('\n'))};
    return cell;
}

RowValues rowOf(const Reader &reader, const ProgrammeTopic &topic)
{
    RowValues values{{RecordKind::WorkProgramme, topic.id}, placeOf(reader, {RecordKind::WorkProgramme, topic.id}), {}};
    RowCell text{topic.topic, topic.purpose};
    text.edit = topic.topic;
    values.cells = {text, namesCell(topic.leadOfficers), namesCell(topic.contributors), {topic.dropped ? tr("Dropped") : QString()}};
    return values;
}

QString dateWords(const ProgrammeTopic &topic)
{
    if (topic.date.isValid())
        return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(topic.date, QStringLiteral("d MMMM yyyy"));
    return topic.dateText.isEmpty() ? tr("No date yet") : topic.dateText;
}

} // namespace

std::vector<RowColumn> programmeColumns()
{
    return {{QStringLiteral("topic"), tr("Topic and purpose"), CellForm::Text, 9, true, 0, true},
            {QStringLiteral("leadOfficers"), tr("Lead officers"), CellForm::Text, 5, false, 1, true},
            {QStringLiteral("contributors"), tr("Contributors"), CellForm::Text, 5, false, 2, true},
            {QStringLiteral("dropped"), {}, CellForm::State, 0, false, 3}};
}

Result<ProgrammeList> programmeList(const Reader &reader)
{
    const auto all = listWorkProgramme(reader, 0, true);
    if (!all)
        return tl::unexpected(all.error());
    ProgrammeList list;
    std::set<Id> committees;
    for (const TopicRow &row : *all)
        if (committees.insert(row.topic.committeeId).second)
            list.committees.push_back({row.topic.committeeId, {}, row.committee});
    QString before;
    for (const TopicRow &row : *all) {
        const QString date = dateWords(row.topic);
        const QString heading = committees.size() > 1 ? tr("%1 · %2").arg(row.committee, date) : date;
        if (heading != before) {
            RowValues values;
            values.cells = {{heading}};
            values.heading = true;
            list.rows.push_back(std::move(values));
            list.traits.push_back({});
        }
        before = heading;
        list.rows.push_back(rowOf(reader, row.topic));
        list.traits.push_back({{RecordKind::WorkProgramme, row.topic.id}, row.topic.committeeId, row.topic.dropped});
        ++(row.topic.dropped ? list.dropped : list.topics);
    }
    return list;
}

} // namespace scrutiny
