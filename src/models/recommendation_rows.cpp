// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recommendation_rows.h"

#include "base/dates.h"
#include "base/text.h"
#include "models/meeting_view.h"
#include "store/recommendations.h"
#include "store/sources.h"

#include <QCoreApplication>

#include <set>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("RecommendationRows", text);
}

RowValues rowOf(const Reader &reader, const Recommendation &one)
{
    RowValues values{{RecordKind::Recommendation, one.id}, placeOf(reader, {RecordKind::Recommendation, one.id}), {}};
    const QString said = one.progress.isEmpty() ? one.response : one.progress;
    RowCell text{one.text, said.isEmpty() ? tr("No answer in any paper") : shortened(said, 240)};
    text.edit = one.text;
    RowCell rag{ragWords(one.rag), {}, ragTone(one.rag)};
    rag.choices = {ragWords(Rag::Green), ragWords(Rag::Amber), ragWords(Rag::Red), ragWords(Rag::None)};
    rag.sort = int(one.rag);
    values.cells = {{one.number}, text, {one.leadMember}, {one.leadOfficer}, {one.actionBy}, rag};
    return values;
}

/// Where one paper prints a record.
PlaceOnPaper placeIn(const Reader &reader, const RecordRef &record, Id paperId)
{
    PlaceOnPaper place;
    if (const auto spans = listSources(reader, record))
        for (const SourceSpan &span : *spans)
            if (span.paperId == paperId && span.field.isEmpty()) {
                place.paperId = paperId;
                place.source.push_back(span.place);
            }
    return place;
}

QString headingOf(const RecommendationRow &row, bool named)
{
    const QString review = row.recommendation.review.isEmpty() ? tr("No review named") : row.recommendation.review;
    return named ? tr("%1 · %2").arg(row.committee, review) : review;
}

} // namespace

QString ragWords(Rag rag)
{
    return rag == Rag::None ? ragName(rag) : ragLetter(rag) + QLatin1Char(' ') + ragName(rag);
}

Tone ragTone(Rag rag)
{
    switch (rag) {
    case Rag::Green: return Tone::Good;
    case Rag::Amber: return Tone::Look;
    case Rag::Red: return Tone::Late;
    case Rag::None: break;
    }
    return Tone::Plain; // unknown is not Green
}

Rag ragOfWords(const QString &words)
{
    for (const Rag rag : {Rag::Green, Rag::Amber, Rag::Red})
        if (words == ragWords(rag))
            return rag;
    return Rag::None;
}

std::vector<RowColumn> recommendationColumns()
{
    return {{QStringLiteral("number"), tr("No."), CellForm::Number},
            {QStringLiteral("text"), tr("Recommendation and answer"), CellForm::Text, 9, true, 0, true},
            {QStringLiteral("leadMember"), tr("Lead member"), CellForm::Text, 4, false, 3, true},
            {QStringLiteral("leadOfficer"), tr("Lead officer"), CellForm::Text, 4, false, 4, true},
            {QStringLiteral("actionBy"), tr("Action by"), CellForm::Text, 3, false, 2, true},
            {QStringLiteral("rag"), tr("RAG"), CellForm::State, 0, false, 1, true}};
}

Result<RecommendationList> recommendationList(const Reader &reader)
{
    const auto all = listRecommendations(reader);
    if (!all)
        return tl::unexpected(all.error());
    RecommendationList list;
    std::set<Id> committees;
    for (const RecommendationRow &row : *all)
        if (committees.insert(row.recommendation.committeeId).second)
            list.committees.push_back({row.recommendation.committeeId, {}, row.committee});
    const RecommendationRow *before = nullptr;
    for (const RecommendationRow &row : *all) {
        const Recommendation &one = row.recommendation;
        if (!before || before->recommendation.review != one.review || before->recommendation.committeeId != one.committeeId) {
            RowValues heading;
            heading.cells = {{headingOf(row, committees.size() > 1)}};
            heading.heading = true;
            list.rows.push_back(std::move(heading));
            list.traits.push_back({});
        }
        before = &row;
        list.rows.push_back(rowOf(reader, one));
        const bool answered = !one.response.trimmed().isEmpty() || !one.progress.trimmed().isEmpty();
        list.traits.push_back({{RecordKind::Recommendation, one.id}, one.committeeId, one.rag, answered});
        ++(one.rag == Rag::Green ? list.green : one.rag == Rag::Amber ? list.amber : one.rag == Rag::Red ? list.red : list.unassigned);
        list.unanswered += answered ? 0 : 1;
    }
    return list;
}

Result<RecommendationStory> recommendationStory(const Reader &reader, Id id)
{
    const auto one = loadRecommendation(reader, id);
    if (!one)
        return tl::unexpected(one.error());
    const auto updates = listRecommendationUpdates(reader, id);
    if (!updates)
        return tl::unexpected(updates.error());
    RecommendationStory story;
    story.heading = one->number.isEmpty() ? tr("Recommendation") : tr("Recommendation %1").arg(one->number);
    story.aside = one->review;
    if (one->rag != Rag::None && one->ragOn.isValid())
        story.context = one->ragBy.isEmpty() ? tr("%1 assigned at the meeting of %2").arg(ragWords(one->rag), shortDate(one->ragOn))
                                             : tr("%1 assigned at the meeting of %2, recorded by %3").arg(ragWords(one->rag), shortDate(one->ragOn), one->ragBy);
    for (const RecommendationUpdate &update : *updates) {
        QStringList parts;
        if (!update.response.isEmpty())
            parts += tr("Response: %1").arg(update.response);
        if (!update.progress.isEmpty())
            parts += tr("Progress: %1").arg(update.progress);
        if (!update.actionBy.isEmpty())
            parts += tr("By %1").arg(update.actionBy);
        if (update.rag != Rag::None)
            parts += tr("Printed RAG: %1").arg(ragWords(update.rag));
        StoryLine line{update.date.isValid() ? shortDate(update.date) : QString(), parts.isEmpty() ? tr("Printed without an answer") : parts.join(QStringLiteral("\n"))};
        line.place = placeOf(reader, {RecordKind::RecommendationUpdate, update.id});
        if (!line.place.paperId)
            line.place = placeIn(reader, {RecordKind::Recommendation, id}, update.paperId);
        line.where = update.paperId ? whereWords(reader, line.place) : tr("typed");
        story.lines.push_back(std::move(line));
    }
    return story;
}

} // namespace scrutiny
