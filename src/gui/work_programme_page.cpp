// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/work_programme_page.h"

#include "desk/edits.h"
#include "gui/choice_chip.h"
#include "gui/record_card.h"
#include "gui/rows_view.h"

#include <QPushButton>

#include <set>

namespace scrutiny {

WorkProgrammePage::WorkProgrammePage(Workbench &bench, QWidget *parent)
    : RecordsPage(bench, tr("Work programme"), parent)
    , m_committee(new ChoiceChip(tr("Committee"), tr("all")))
    , m_card(addBelow(new RecordCard(bench)))
{
    setTitle(tr("Work programme"));
    setEmptyWords(tr("No topics yet"), tr("What committees will look at, and when, stands here. It comes from the work programme that every pack prints."));
    addChip(m_committee);
    m_dropped = addChip({}, Tone::Plain, Chip::Filters);
    connect(m_committee, &ChoiceChip::picked, this, &WorkProgrammePage::refilter);
    connect(m_dropped, &Chip::toggled, this, &WorkProgrammePage::refilter);
    connect(m_rows, &RowsModel::edited, this, [this](const RecordRef &record, const QString &key, const QVariant &value) { edit(record, key, value.toString()); });
    connect(m_card, &RecordCard::fieldEdited, this, &WorkProgrammePage::edit);
    connect(m_card, &Card::chosen, this, &Page::showPlace);
}

void WorkProgrammePage::open(const Address &address)
{
    const bool chosenHere = address.chosen == m_list->currentRecord();
    auto list = programmeList(m_bench.reader());
    if (!m_bench.succeeded(list))
        return;
    m_programme = std::move(*list);
    QStringList committees;
    for (const Committee &committee : m_programme.committees)
        committees += committee.name;
    m_committee->setChoices(committees);
    m_committee->setVisible(committees.size() > 1);
    m_dropped->say(tr("Dropped %1").arg(m_programme.dropped), m_programme.dropped > 0);
    m_dropped->setToolTip(tr("Topics that a later programme no longer prints"));
    setContext(committees.size() == 1 ? committees.front() : QString());
    setRows(programmeColumns(), m_programme.rows);
    refilter();
    if (address.chosen.id && !chosenHere && !choose(address.chosen)) {
        m_committee->choose({});
        m_dropped->setChecked(true);
        choose(address.chosen);
    }
}

Address WorkProgrammePage::address() const
{
    return {QStringLiteral("programme"), 0, m_list->currentRecord(), {}};
}

QString WorkProgrammePage::statusLine() const
{
    return m_programme.topics ? tr("%1 topics").arg(m_programme.topics) : QString();
}

void WorkProgrammePage::refilter()
{
    std::set<RecordRef> shown;
    const int at = int(m_committee->choices().indexOf(m_committee->choice()));
    for (const TopicTraits &traits : m_programme.traits)
        if (traits.record.id && (!traits.dropped || m_dropped->isChecked()) && (at < 0 || m_programme.committees[size_t(at)].id == traits.committeeId))
            shown.insert(traits.record);
    setAccept([shown](const RowValues &row) { return shown.contains(row.record); });
}

void WorkProgrammePage::dropFilters()
{
    m_committee->choose({});
    m_dropped->setChecked(m_programme.topics == 0);
}

void WorkProgrammePage::edit(const RecordRef &record, const QString &key, const QString &text)
{
    if (key == QStringLiteral("dateText"))
        m_bench.succeeded(moveTopic(m_bench.store(), record.id, text, m_bench.who()));
    else
        m_bench.succeeded(changeField(m_bench.store(), record, key, text, m_bench.who()));
}

void WorkProgrammePage::fillBelow()
{
    const RecordRef chosen = m_list->currentRecord();
    if (m_card->isEditing() && m_card->record() == chosen)
        return;
    m_card->setVisible(chosen.id != 0);
    if (!chosen.id)
        return;
    m_card->begin(chosen, callName(m_bench.reader(), chosen));
    for (const char *field : {"dateText", "topic", "purpose", "leadOfficers", "contributors"})
        m_card->addField(QString::fromLatin1(field));
    m_card->addEdits();
    connect(m_card->addButton(tr("Who changed what")), &QPushButton::clicked, this, [this, chosen] { emit goTo({QStringLiteral("history"), 0, chosen}); });
}

} // namespace scrutiny
