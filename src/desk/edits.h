// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

namespace scrutiny {

/// What a person changes on the desk, each one step of undo with a name people understand. Not what imports write.

/// The number (or title) by which people call a record, for names of steps: `17` of an action; empty when it has none.
QString callName(const Reader &reader, const RecordRef &record);

/// Changes one field, in the text form of the store's editField; typing on in the same field stays one step. Rules: an action is closed only with the
/// date of the meeting that agreed (`closeAction`), and a RAG is assigned with `assignRecommendationRag`; both fail here with Invalid.
Result<Changes> changeField(Store &store, const RecordRef &record, const QString &field, const QString &text, const QString &who);

/// A new action of a committee, without a number until the next log gives it one. `id` receives the new record.
Result<Changes> addNewAction(Store &store, const Action &action, const QString &who, Id *id = nullptr);

/// Proposes to close an action; `evidence` says why.
Result<Changes> proposeClosing(Store &store, Id actionId, const QString &evidence, const QString &who);
/// Closes an action that a meeting agreed to close on `agreedOn`.
Result<Changes> closeAction(Store &store, Id actionId, const QDate &agreedOn, const QString &who);
Result<Changes> reopenAction(Store &store, Id actionId, const QString &who);

/// Takes an ACTION of the minutes onto the log as a new action; sets it aside; or takes either back.
Result<Changes> addLooseEndToLog(Store &store, Id minuteActionId, Id committeeId, const QString &who);
Result<Changes> setLooseEndAside(Store &store, Id minuteActionId, bool aside, const QString &who);

/// The committee's own judgement; `on` is the meeting that assigned it. None takes it back.
Result<Changes> assignRecommendationRag(Store &store, Id recommendationId, Rag rag, const QDate &on, const QString &who);

/// Moves a topic of the work programme to another date, as typed; when it can be read as a date, the topic is sorted by it.
Result<Changes> moveTopic(Store &store, Id topicId, const QString &dateText, const QString &who);

/// Somebody looked: the doubt is settled (or open again).
Result<Changes> settle(Store &store, Id doubtId, bool settled, const QString &who);

/// Back to what the paper says, or keep the edit although a later paper differs.
Result<Changes> restorePrinted(Store &store, const RecordRef &record, const QString &field, bool later, const QString &who);
Result<Changes> keepEdited(Store &store, const RecordRef &record, const QString &field, const QString &who);

} // namespace scrutiny
