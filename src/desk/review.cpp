// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review.h"

#include "base/text.h"
#include "desk/record_fields.h"

#include <QCoreApplication>

namespace scrutiny {
namespace {

using What = ReviewDecision::What;

QString tr(const char *text)
{
    return QCoreApplication::translate("Review", text);
}

/// Does what `decision` says. False: it does not fit.
bool apply(ImportPlan &plan, const ReviewDecision &decision)
{
    ImportEntry &entry = plan.entries[std::size_t(decision.entry)];
    switch (decision.what) {
    case What::Settle:
        if (!entry.toCheck())
            return false;
        entry.settled = true;
        return true;
    case What::LeaveOut:
        if (entry.leftOut)
            return false;
        entry.leftOut = true;
        return true;
    case What::PutBack:
        if (!entry.leftOut)
            return false;
        entry.leftOut = false;
        return true;
    case What::Correct:
        if (entry.value(decision.field) == decision.text)
            return false;
        entry.corrections.insert(decision.field, decision.text);
        for (const EntryField &field : entry.fields) {
            if (field.name == decision.field && field.value == decision.text)
                entry.corrections.remove(decision.field); // back to what the paper says
        }
        return true;
    case What::Split: {
        const std::size_t before = plan.entries.size();
        splitEntry(plan, std::size_t(decision.entry), decision.position);
        return plan.entries.size() > before;
    }
    case What::AddToLog:
    case What::SetAside:
        if (entry.kind != RecordKind::MinuteAction)
            return false;
        entry.looseEnd = decision.what == What::AddToLog ? LooseEndChoice::AddToLog : LooseEndChoice::SetAside;
        entry.settled = true;
        return true;
    }
    return false;
}

bool record(Review &review, const ReviewDecision &decision)
{
    if (decision.entry < 0 || std::size_t(decision.entry) >= review.plan.entries.size())
        return false;
    ImportEntry before = review.plan.entries[std::size_t(decision.entry)];
    if (!apply(review.plan, decision))
        return false;
    review.steps.push_back({decision, std::move(before)});
    return true;
}

} // namespace

bool decide(Review &review, const ReviewDecision &decision)
{
    if (!record(review, decision))
        return false;
    review.undone.clear();
    return true;
}

bool takeBack(Review &review)
{
    if (review.steps.empty())
        return false;
    ReviewStep step = std::move(review.steps.back());
    review.steps.pop_back();
    const auto at = review.plan.entries.begin() + step.decision.entry;
    if (step.decision.what == What::Split) { // later steps are taken back already: the second half stands where it was put
        review.plan.entries.erase(at + 1);
        review.plan.reading.actionLog.pop_back();
    }
    review.plan.entries[std::size_t(step.decision.entry)] = std::move(step.before);
    review.undone.push_back(std::move(step.decision));
    return true;
}

bool doAgain(Review &review)
{
    if (review.undone.empty())
        return false;
    const ReviewDecision decision = std::move(review.undone.back());
    review.undone.pop_back();
    return record(review, decision);
}

QString decisionName(const ImportPlan &plan, const ReviewDecision &decision)
{
    if (decision.entry < 0 || std::size_t(decision.entry) >= plan.entries.size())
        return {};
    const ImportEntry &entry = plan.entries[std::size_t(decision.entry)];
    const QString number = entry.value(QStringLiteral("number"));
    const QString what = number.isEmpty() ? kindName(entry.kind) : kindName(entry.kind) + u' ' + number;
    switch (decision.what) {
    case What::Settle: return entry.kind == RecordKind::Doubt ? tr("accept %1").arg(shortened(entry.title, 40).toLower()) : tr("accept %1").arg(what);
    case What::LeaveOut: return tr("leave out %1").arg(what);
    case What::PutBack: return tr("put back %1").arg(what);
    case What::Correct: return editName(entry.kind, number, decision.field);
    case What::Split: return tr("split %1").arg(what);
    case What::AddToLog: return tr("add an action of the minutes to the log");
    case What::SetAside: return tr("set an action of the minutes aside");
    }
    return {};
}

WaitingImport waitingImport(const Review &review)
{
    WaitingImport waiting{review.plan.file, review.seconds, review.plan.reading, {}};
    for (const ReviewStep &step : review.steps) {
        waiting.decisions.push_back(step.decision);
        if (step.decision.what == What::Split)
            waiting.reading.actionLog.pop_back(); // what splitting added is not the paper's
    }
    return waiting;
}

Result<Review> takeUp(const Reader &reader, const WaitingImport &waiting)
{
    auto plan = planImport(reader, waiting.file, waiting.reading);
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    Review review{std::move(*plan), waiting.seconds, {}, {}};
    for (const ReviewDecision &decision : waiting.decisions)
        record(review, decision);
    return review;
}

} // namespace scrutiny
