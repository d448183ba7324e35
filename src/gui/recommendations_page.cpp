// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/recommendations_page.h"

#include "desk/edits.h"
#include "gui/ask_meeting.h"
#include "gui/choice_chip.h"
#include "gui/record_card.h"
#include "gui/rows_view.h"
#include "models/action_rows.h"
#include "store/recommendations.h"

#include <QPushButton>

#include <set>

namespace scrutiny {

RecommendationsPage::RecommendationsPage(Workbench &bench, QWidget *parent)
    : RecordsPage(bench, tr("Recommendations"), parent)
    , m_ask(addBelow(new AskMeeting))
    , m_card(addBelow(new RecordCard(bench)))
{
    setTitle(tr("Recommendations"));
    setContext(tr("The committee assigns the RAG status, never the lead member or officer."));
    setEmptyWords(tr("No recommendations yet"), tr("What reviews recommended stands here, with what was answered and how far it is. It comes from the monitoring reports of the packs you bring in."));
    makeChips();
    connect(m_rows, &RowsModel::edited, this, [this](const RecordRef &record, const QString &key, const QVariant &value) { edit(record, key, value.toString()); });
    connect(m_card, &RecordCard::fieldEdited, this, &RecommendationsPage::edit);
    connect(m_card, &Card::chosen, this, &Page::showPlace);
    connect(m_ask, &AskMeeting::answered, this, [this](const QDate &meeting) {
        m_bench.succeeded(assignRecommendationRag(m_bench.store(), m_asked, m_rag, meeting, m_bench.who()));
        m_list->setFocus(Qt::OtherFocusReason);
    });
}

void RecommendationsPage::makeChips()
{
    m_green = addChip({}, ragTone(Rag::Green), Chip::Filters);
    m_amber = addChip({}, ragTone(Rag::Amber), Chip::Filters);
    m_red = addChip({}, ragTone(Rag::Red), Chip::Filters);
    m_unassigned = addChip({}, Tone::Plain, Chip::Filters);
    m_unanswered = addChip({}, Tone::Look, Chip::Filters);
    for (Chip *chip : {m_green, m_amber, m_red, m_unassigned, m_unanswered})
        connect(chip, &Chip::toggled, this, &RecommendationsPage::refilter);
    m_committee = new ChoiceChip(tr("Committee"), tr("all"));
    addChip(m_committee);
    connect(m_committee, &ChoiceChip::picked, this, &RecommendationsPage::refilter);
}

void RecommendationsPage::open(const Address &address)
{
    const bool chosenHere = address.chosen == m_list->currentRecord();
    auto list = recommendationList(m_bench.reader());
    if (!m_bench.succeeded(list))
        return;
    m_recommendations = std::move(*list);
    fillChips();
    setRows(recommendationColumns(), m_recommendations.rows);
    refilter();
    if (address.chosen.id && !chosenHere && !choose(address.chosen)) {
        dropFilters();
        choose(address.chosen);
    }
}

Address RecommendationsPage::address() const
{
    return {QStringLiteral("recommendations"), 0, m_list->currentRecord(), {}};
}

QString RecommendationsPage::statusLine() const
{
    const RecommendationList &all = m_recommendations;
    return all.rows.empty() ? QString() : tr("%1 not assigned, %2 never answered").arg(all.unassigned).arg(all.unanswered);
}

void RecommendationsPage::fillChips()
{
    const RecommendationList &all = m_recommendations;
    const std::pair<Chip *, std::pair<QString, int>> chips[] = {{m_green, {ragWords(Rag::Green), all.green}},
                                                                {m_amber, {ragWords(Rag::Amber), all.amber}},
                                                                {m_red, {ragWords(Rag::Red), all.red}},
                                                                {m_unassigned, {ragWords(Rag::None), all.unassigned}},
                                                                {m_unanswered, {tr("Never answered"), all.unanswered}}};
    for (const auto &[chip, words] : chips)
        chip->say(tr("%1 %2").arg(words.first).arg(words.second), words.second > 0 || chip->isChecked());
    QStringList committees;
    for (const Committee &committee : all.committees)
        committees += committee.name;
    m_committee->setChoices(committees);
    m_committee->setVisible(committees.size() > 1);
}

bool RecommendationsPage::passes(const RecommendationTraits &traits) const
{
    if (m_unanswered->isChecked() && traits.answered)
        return false;
    const int at = int(m_committee->choices().indexOf(m_committee->choice()));
    if (at >= 0 && m_recommendations.committees[size_t(at)].id != traits.committeeId)
        return false;
    const bool any = m_green->isChecked() || m_amber->isChecked() || m_red->isChecked() || m_unassigned->isChecked();
    const Chip *chip = traits.rag == Rag::Green ? m_green : traits.rag == Rag::Amber ? m_amber : traits.rag == Rag::Red ? m_red : m_unassigned;
    return !any || chip->isChecked();
}

void RecommendationsPage::refilter()
{
    std::set<RecordRef> shown;
    for (const RecommendationTraits &traits : m_recommendations.traits)
        if (traits.record.id && passes(traits))
            shown.insert(traits.record);
    setAccept([shown](const RowValues &row) { return shown.contains(row.record); });
}

void RecommendationsPage::dropFilters()
{
    for (Chip *chip : {m_green, m_amber, m_red, m_unassigned, m_unanswered})
        chip->setChecked(false);
    m_committee->choose({});
}

void RecommendationsPage::edit(const RecordRef &record, const QString &key, const QString &text)
{
    if (key != QStringLiteral("rag")) {
        m_bench.succeeded(changeField(m_bench.store(), record, key, text, m_bench.who()));
        return;
    }
    const Rag rag = ragOfWords(text);
    if (rag == Rag::None)
        m_bench.succeeded(assignRecommendationRag(m_bench.store(), record.id, rag, {}, m_bench.who()));
    else
        askRag(record.id, rag);
}

void RecommendationsPage::askRag(Id id, Rag rag)
{
    const auto one = loadRecommendation(m_bench.reader(), id);
    if (!m_bench.succeeded(one))
        return;
    m_asked = id;
    m_rag = rag;
    m_ask->ask(tr("Which meeting assigned %1 to recommendation %2?").arg(ragWords(rag), one->number), meetingDates(m_bench.reader(), one->committeeId), tr("Assign"));
}

void RecommendationsPage::fillBelow()
{
    const RecordRef chosen = m_list->currentRecord();
    if (m_asked != chosen.id)
        m_ask->leave();
    if (m_card->isEditing() && m_card->record() == chosen)
        return;
    m_card->setVisible(chosen.id != 0);
    if (!chosen.id)
        return;
    const auto story = recommendationStory(m_bench.reader(), chosen.id);
    if (!m_bench.succeeded(story))
        return;
    m_card->begin(chosen, story->heading, story->aside, story->context);
    m_card->addStory(story->lines);
    m_card->addEdits();
    m_card->addWidget(new TextLabel(tr("As it stands now"), Type::Small, Tone::Muted));
    for (const char *field : {"text", "leadMember", "leadOfficer", "actionBy", "response", "progress", "review"})
        m_card->addField(QString::fromLatin1(field));
    for (const Rag rag : {Rag::Green, Rag::Amber, Rag::Red})
        connect(m_card->addButton(tr("Assign %1").arg(ragWords(rag))), &QPushButton::clicked, this, [this, chosen, rag] { askRag(chosen.id, rag); });
    connect(m_card->addButton(tr("Who changed what")), &QPushButton::clicked, this, [this, chosen] { emit goTo({QStringLiteral("history"), 0, chosen}); });
}

} // namespace scrutiny
