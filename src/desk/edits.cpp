// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/edits.h"

#include "base/dates.h"
#include "base/text.h"
#include "desk/import_entries.h"
#include "desk/record_fields.h"
#include "desk/unit_of_work.h"
#include "domain/action_rules.h"
#include "store/actions.h"
#include "store/edits.h"
#include "store/minutes.h"
#include "store/recommendations.h"
#include "store/sources.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrutiny {
namespace {

constexpr int CallNameLength = 40;

QString tr(const char *text)
{
    return QCoreApplication::translate("Edits", text);
}

QString actionName(const Reader &reader, Id id)
{
    const QString number = callName(reader, {RecordKind::Action, id});
    return number.isEmpty() ? tr("the action") : tr("action %1").arg(number);
}

std::optional<Error> brokenRule(const RecordRef &record, const QString &field, const QString &text)
{
    if (record.kind == RecordKind::Action && field == QLatin1String("state") && text == stateText(ActionState::Closed))
        return Error{ErrorKind::Invalid, tr("An action is closed by a meeting: say which meeting agreed."), QStringLiteral("edit: close without a date")};
    if (record.kind == RecordKind::Recommendation && field == QLatin1String("rag"))
        return Error{ErrorKind::Invalid, tr("A RAG status is assigned by the committee: say at which meeting."), QStringLiteral("edit: rag without a date")};
    return std::nullopt;
}

} // namespace

QString callName(const Reader &reader, const RecordRef &record)
{
    const QStringList fields = editableFields(record.kind);
    for (const char *field : {"number", "title", "topic", "caption", "name"}) {
        if (!fields.contains(QLatin1String(field)))
            continue;
        const auto text = fieldText(reader, record, QString::fromLatin1(field));
        if (text && !text->isEmpty())
            return shortened(*text, CallNameLength);
    }
    return {};
}

Result<Changes> changeField(Store &store, const RecordRef &record, const QString &field, const QString &text, const QString &who)
{
    if (const auto broken = brokenRule(record, field, text))
        return tl::unexpected<Error>(*broken);
    const QString name = editName(record.kind, callName(store.reader(), record), field);
    const Merge typing{QStringLiteral("%1/%2/%3").arg(int(record.kind)).arg(record.id).arg(field)};
    return unit(store, name, who, [&](Transaction &tx) { editField(tx, record, field, text); }, typing);
}

Result<Changes> addNewAction(Store &store, const Action &action, const QString &who, Id *id)
{
    return unit(store, tr("new action"), who, [&](Transaction &tx) {
        Action made = action;
        if (made.councilYear.isEmpty())
            made.councilYear = councilYear(made.raisedOn);
        const Id added = addAction(tx, made);
        if (id)
            *id = added;
    });
}

Result<Changes> proposeClosing(Store &store, Id actionId, const QString &evidence, const QString &who)
{
    return unit(store, tr("propose closing %1").arg(actionName(store.reader(), actionId)), who, [&](Transaction &tx) {
        editField(tx, {RecordKind::Action, actionId}, QStringLiteral("evidence"), evidence);
        editField(tx, {RecordKind::Action, actionId}, QStringLiteral("state"), stateText(ActionState::ProposedClosed));
    });
}

Result<Changes> closeAction(Store &store, Id actionId, const QDate &agreedOn, const QString &who)
{
    const auto action = loadAction(store.reader(), actionId);
    if (!action)
        return tl::unexpected<Error>(action.error());
    if (!mayClose(*action, agreedOn))
        return fail(ErrorKind::Invalid, tr("An action is closed by a meeting after the one that raised it: say which meeting agreed."), QStringLiteral("close action"));
    return unit(store, tr("close %1").arg(actionName(store.reader(), actionId)), who, [&](Transaction &tx) {
        editField(tx, {RecordKind::Action, actionId}, QStringLiteral("closedOn"), agreedOn.toString(Qt::ISODate));
        editField(tx, {RecordKind::Action, actionId}, QStringLiteral("state"), stateText(ActionState::Closed));
    });
}

Result<Changes> reopenAction(Store &store, Id actionId, const QString &who)
{
    return unit(store, tr("reopen %1").arg(actionName(store.reader(), actionId)), who, [&](Transaction &tx) {
        editField(tx, {RecordKind::Action, actionId}, QStringLiteral("closedOn"), {});
        editField(tx, {RecordKind::Action, actionId}, QStringLiteral("state"), stateText(ActionState::Open));
    });
}

Result<Changes> addLooseEndToLog(Store &store, Id minuteActionId, Id committeeId, const QString &who)
{
    const auto ends = listLooseEnds(store.reader(), committeeId);
    if (!ends)
        return tl::unexpected<Error>(ends.error());
    const auto end = std::find_if(ends->begin(), ends->end(), [&](const LooseEnd &e) { return e.action.id == minuteActionId; });
    if (end == ends->end())
        return fail(ErrorKind::NotFound, tr("That action is on the log already."), QStringLiteral("loose end"));
    const auto places = placesOf(store.reader(), {RecordKind::MinuteAction, minuteActionId});
    return unit(store, tr("add the action of minute %1 to the log").arg(end->action.item), who, [&](Transaction &tx) {
        Action made;
        made.committeeId = end->committeeId;
        made.councilYear = councilYear(end->date);
        made.raisedOn = end->date;
        made.item = end->itemTitle;
        made.text = end->action.text;
        made.owner = end->action.owner;
        const Id id = addAction(tx, made);
        linkMinuteAction(tx, minuteActionId, id);
        Source source;
        if (places) {
            for (const SourceSpan &span : *places)
                addPlace(source, span.place.page, span.place.rect);
            if (!places->empty())
                setSource(tx, {RecordKind::Action, id}, {}, places->front().paperId, source);
        }
    });
}

Result<Changes> setLooseEndAside(Store &store, Id minuteActionId, bool aside, const QString &who)
{
    return unit(store, aside ? tr("set a loose end aside") : tr("take a loose end up again"), who,
                [&](Transaction &tx) { setMinuteActionAside(tx, minuteActionId, aside); });
}

Result<Changes> assignRecommendationRag(Store &store, Id recommendationId, Rag rag, const QDate &on, const QString &who)
{
    if (rag != Rag::None && !on.isValid())
        return fail(ErrorKind::Invalid, tr("A RAG status is assigned by the committee: say at which meeting."), QStringLiteral("assign rag"));
    const QString number = callName(store.reader(), {RecordKind::Recommendation, recommendationId});
    return unit(store, tr("assign a RAG status to recommendation %1").arg(number), who,
                [&](Transaction &tx) { assignRag(tx, recommendationId, rag, rag == Rag::None ? QDate() : on); });
}

Result<Changes> moveTopic(Store &store, Id topicId, const QString &dateText, const QString &who)
{
    const RecordRef topic{RecordKind::WorkProgramme, topicId};
    const auto found = findDate(dateText);
    return unit(store, editName(topic.kind, callName(store.reader(), topic), QStringLiteral("date")), who, [&](Transaction &tx) {
        editField(tx, topic, QStringLiteral("dateText"), dateText);
        editField(tx, topic, QStringLiteral("date"), found ? found->date.toString(Qt::ISODate) : QString());
    });
}

Result<Changes> settle(Store &store, Id doubtId, bool settled, const QString &who)
{
    return unit(store, settled ? tr("mark as checked") : tr("mark as to check"), who, [&](Transaction &tx) { settleDoubt(tx, doubtId, settled); });
}

Result<Changes> restorePrinted(Store &store, const RecordRef &record, const QString &field, bool later, const QString &who)
{
    return unit(store, tr("take the paper's %1").arg(fieldLabel(record.kind, field).toLower()), who, [&](Transaction &tx) { restoreOriginal(tx, record, field, later); });
}

Result<Changes> keepEdited(Store &store, const RecordRef &record, const QString &field, const QString &who)
{
    return unit(store, tr("keep the edited %1").arg(fieldLabel(record.kind, field).toLower()), who, [&](Transaction &tx) { keepEdit(tx, record, field); });
}

} // namespace scrutiny
