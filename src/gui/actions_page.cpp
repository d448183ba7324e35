// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions_page.h"

#include "base/dates.h"
#include "desk/edits.h"
#include "gui/ask_meeting.h"
#include "gui/choice_chip.h"
#include "gui/loose_end_card.h"
#include "gui/new_action.h"
#include "gui/record_card.h"
#include "gui/rows_view.h"
#include "store/actions.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace scrutiny {

namespace {

/// So many loose ends stand below the list as cards; the chip lists all of them.
constexpr size_t looseEndsShown = 3;

} // namespace

ActionsPage::ActionsPage(Workbench &bench, QWidget *parent)
    : RecordsPage(bench, tr("Actions"), parent)
    , m_fold(addBelow(new QToolButton, Qt::AlignLeft))
    , m_ask(addBelow(new AskMeeting))
    , m_new(addBelow(new NewAction(bench)))
    , m_card(addBelow(new RecordCard(bench)))
    , m_looseCards(addBelow(new QWidget))
{
    setTitle(tr("Actions"));
    m_fold->setObjectName(QStringLiteral("fold"));
    auto *cards = new QVBoxLayout(m_looseCards);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(theme().em(0.7));
    setEmptyWords(tr("No actions yet"), tr("What committees asked for stands here: who owes it, since when, and what the last papers said. It comes from the action log and the minutes of every pack you bring in."));
    makeChips();
    QPushButton *make = addButton(tr("New action"), true);
    connect(make, &QPushButton::clicked, this, [this] { m_new->begin(factsOf(m_list->currentRecord()) ? factsOf(m_list->currentRecord())->committeeId : 0); });
    connect(m_new, &NewAction::made, this, [this](Id id) { showRecord({RecordKind::Action, id}); });
    connect(m_fold, &QPushButton::clicked, this, [this] { m_closed->setChecked(!m_closed->isChecked()); });
    connect(m_rows, &RowsModel::edited, this, [this](const RecordRef &record, const QString &key, const QVariant &value) { edit(record, key, value.toString()); });
    connect(m_card, &RecordCard::fieldEdited, this, &ActionsPage::edit);
    connect(m_card, &Card::chosen, this, &Page::showPlace);
    connect(m_ask, &AskMeeting::answered, this, [this](const QDate &meeting) {
        m_bench.succeeded(closeAction(m_bench.store(), m_asked, meeting, m_bench.who()));
        m_list->setFocus(Qt::OtherFocusReason);
    });
}

void ActionsPage::makeChips()
{
    m_open = addChip({}, Tone::Plain, Chip::Filters);
    m_proposed = addChip({}, Tone::Plain, Chip::Filters);
    m_closed = addChip({}, Tone::Plain, Chip::Filters);
    m_committee = new ChoiceChip(tr("Committee"), tr("all"));
    m_owner = new ChoiceChip(tr("Owner"), tr("anyone"));
    addChip(m_committee);
    addChip(m_owner);
    m_old = addChip({}, Tone::Plain, Chip::Filters);
    m_loose = addChip({}, Tone::Look, Chip::Filters);
    m_open->setChecked(true);
    m_proposed->setChecked(true);
    for (Chip *chip : {m_open, m_proposed, m_closed, m_old, m_loose})
        connect(chip, &Chip::toggled, this, &ActionsPage::refilter);
    connect(m_committee, &ChoiceChip::picked, this, &ActionsPage::refilter);
    connect(m_owner, &ChoiceChip::picked, this, &ActionsPage::refilter);
}

void ActionsPage::open(const Address &address)
{
    const bool chosenHere = address.chosen == m_list->currentRecord(); // it may be filtered away now; somebody who goes to it wants to see it
    auto list = actionList(m_bench.reader(), m_bench.today());
    if (!m_bench.succeeded(list))
        return;
    m_actions = std::move(*list);
    fillChips();
    setRows(actionColumns(), m_actions.rows);
    refilter();
    if (address.chosen.id && !chosenHere)
        showRecord(address.chosen);
}

Address ActionsPage::address() const
{
    return {QStringLiteral("actions"), 0, m_list->currentRecord(), {}};
}

QString ActionsPage::statusLine() const
{
    return m_actions.rows.empty() ? QString() : tr("%1 open, %2 proposed closed").arg(m_actions.open).arg(m_actions.proposed);
}

void ActionsPage::fillChips()
{
    const bool any = !m_actions.rows.empty();
    m_open->say(tr("Open %1").arg(m_actions.open), any);
    m_proposed->say(tr("Proposed closed %1").arg(m_actions.proposed), any);
    m_closed->say(tr("Closed %1").arg(m_actions.closed), m_actions.closed > 0);
    m_old->say(tr("Older than %1 days: %2").arg(oldAfterDays).arg(m_actions.old), m_actions.old > 0 || m_old->isChecked());
    m_loose->say(tr("Loose ends %1").arg(m_actions.looseEnds.size()), !m_actions.looseEnds.empty());
    if (m_actions.looseEnds.empty())
        m_loose->setChecked(false);
    QStringList committees;
    for (const Committee &committee : m_actions.committees)
        committees += committee.name;
    m_committee->setChoices(committees);
    m_committee->setVisible(committees.size() > 1);
    m_owner->setChoices(m_actions.owners);
    m_owner->setVisible(!m_actions.owners.isEmpty());
}

const ActionFacts *ActionsPage::factsOf(const RecordRef &record) const
{
    const auto it = std::find_if(m_actions.facts.begin(), m_actions.facts.end(), [&](const ActionFacts &facts) { return facts.record == record; });
    return it == m_actions.facts.end() ? nullptr : &*it;
}

bool ActionsPage::passes(const ActionFacts &facts) const
{
    if (facts.loose != m_loose->isChecked())
        return false;
    if (!m_owner->choice().isEmpty() && !facts.owners.contains(m_owner->choice()))
        return false;
    if (!m_committee->choice().isEmpty()) {
        const int at = int(m_committee->choices().indexOf(m_committee->choice()));
        if (at < 0 || m_actions.committees[size_t(at)].id != facts.committeeId)
            return false;
    }
    if (m_old->isChecked() && facts.days <= oldAfterDays)
        return false;
    if (facts.loose)
        return true;
    const Chip *chip = facts.state == ActionState::Open ? m_open : facts.state == ActionState::ProposedClosed ? m_proposed : m_closed;
    return chip->isChecked();
}

void ActionsPage::refilter()
{
    std::set<RecordRef> shown;
    int folded = 0;
    for (const ActionFacts &facts : m_actions.facts) {
        if (passes(facts))
            shown.insert(facts.record);
        folded += facts.state == ActionState::Closed ? 1 : 0;
    }
    setAccept([shown](const RowValues &row) { return shown.contains(row.record); });
    const QString what = m_actions.closedAt.isValid() ? tr("Closed at the meeting of %1: %2").arg(shortDate(m_actions.closedAt)).arg(folded) : tr("Closed: %1").arg(folded);
    m_fold->setText(what + (m_closed->isChecked() ? QStringLiteral(" ▾") : QStringLiteral(" ▸")));
    m_fold->setAccessibleName(m_closed->isChecked() ? tr("%1, shown").arg(what) : tr("%1, folded away").arg(what));
    m_fold->setVisible(folded > 0 && !m_loose->isChecked());
}

void ActionsPage::dropFilters()
{
    for (Chip *chip : {m_open, m_proposed, m_closed})
        chip->setChecked(true);
    m_old->setChecked(false);
    m_loose->setChecked(false);
    m_committee->choose({});
    m_owner->choose({});
}

void ActionsPage::showRecord(const RecordRef &record)
{
    if (choose(record))
        return;
    const ActionFacts *facts = factsOf(record);
    if (!facts)
        return;
    if (facts->loose)
        m_loose->setChecked(true);
    else
        dropFilters();
    choose(record);
}

void ActionsPage::edit(const RecordRef &record, const QString &key, const QString &text)
{
    if (record.kind == RecordKind::Action && key == QStringLiteral("state"))
        changeState(record, text);
    else
        m_bench.succeeded(changeField(m_bench.store(), record, key, text, m_bench.who()));
}

void ActionsPage::changeState(const RecordRef &record, const QString &words)
{
    const auto row = loadActionRow(m_bench.reader(), record.id);
    if (!m_bench.succeeded(row))
        return;
    if (words == stateName(ActionState::Open)) {
        m_bench.succeeded(reopenAction(m_bench.store(), record.id, m_bench.who()));
    } else if (words == stateName(ActionState::ProposedClosed)) {
        const QString evidence = row->action.evidence.isEmpty() ? row->latest.text : row->action.evidence;
        m_bench.succeeded(proposeClosing(m_bench.store(), record.id, evidence, m_bench.who()));
    } else {
        m_asked = record.id;
        m_ask->ask(row->action.number.isEmpty() ? tr("Which meeting agreed to close this action?") : tr("Which meeting agreed to close action %1?").arg(row->action.number),
                   meetingDates(m_bench.reader(), row->action.committeeId, row->action.raisedOn), tr("Close it"));
    }
}

void ActionsPage::fillBelow()
{
    const RecordRef chosen = m_list->currentRecord();
    if (m_asked != chosen.id)
        m_ask->leave();
    fillCard(chosen);
    fillLooseEnds(chosen);
}

void ActionsPage::fillCard(const RecordRef &chosen)
{
    if (m_card->isEditing() && m_card->record() == chosen)
        return;
    m_card->setVisible(chosen.kind == RecordKind::Action);
    if (chosen.kind != RecordKind::Action)
        return;
    const auto story = actionStory(m_bench.reader(), chosen.id);
    if (!m_bench.succeeded(story))
        return;
    m_card->begin(chosen, story->heading, story->aside, story->context);
    m_card->addStory(story->lines);
    m_card->addEdits();
    m_card->addWidget(new TextLabel(tr("As it stands now"), Type::Small, Tone::Muted));
    for (const char *field : {"text", "item", "owner", "due"})
        m_card->addField(QString::fromLatin1(field));
    if (const ActionFacts *facts = factsOf(chosen); facts && facts->state == ActionState::ProposedClosed)
        m_card->addField(QStringLiteral("evidence"));
    connect(m_card->addButton(tr("Who changed what")), &QPushButton::clicked, this, [this, chosen] { emit goTo({QStringLiteral("history"), 0, chosen}); });
}

void ActionsPage::fillLooseEnds(const RecordRef &chosen)
{
    QLayout *cards = m_looseCards->layout();
    while (QLayoutItem *item = cards->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    size_t shown = 0;
    for (const LooseEnd &end : m_actions.looseEnds) {
        const bool wanted = m_loose->isChecked() ? chosen == RecordRef{RecordKind::MinuteAction, end.action.id} : shown < looseEndsShown;
        if (!wanted)
            continue;
        ++shown;
        auto *card = new LooseEndCard(m_bench, end);
        connect(card, &Card::chosen, this, &Page::showPlace);
        cards->addWidget(card);
    }
    if (!m_loose->isChecked() && m_actions.looseEnds.size() > shown) {
        auto *rest = new QPushButton(tr("All %1 loose ends").arg(m_actions.looseEnds.size()));
        connect(rest, &QPushButton::clicked, this, [this] { m_loose->setChecked(true); });
        cards->addWidget(rest);
        cards->setAlignment(rest, Qt::AlignLeft);
    }
    m_looseCards->setVisible(shown > 0);
}

} // namespace scrutiny
