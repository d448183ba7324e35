// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/enquiry_edits.h"

#include "base/text.h"
#include "store/enquiries.h"
#include "store/marks.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("EnquiryEdits", text);
}

struct FieldWords
{
    QString key, name; ///< of the merge key; of the step of undo
};

FieldWords wordsOf(EnquiryField field)
{
    switch (field) {
    case EnquiryField::Question: return {QStringLiteral("question"), tr("change the question")};
    case EnquiryField::Why: return {QStringLiteral("why"), tr("change why it is asked")};
    case EnquiryField::Asker: return {QStringLiteral("asker"), tr("change who asks")};
    case EnquiryField::ToWhom: return {QStringLiteral("to"), tr("change whom it is put to")};
    case EnquiryField::Minutes: return {QStringLiteral("minutes"), tr("change the question’s minutes")};
    case EnquiryField::Answer: return {QStringLiteral("answer"), tr("change the answer")};
    }
    return {};
}

void set(Enquiry &enquiry, EnquiryField field, const QString &text, const QDateTime &now)
{
    switch (field) {
    case EnquiryField::Question: enquiry.question = text; break;
    case EnquiryField::Why: enquiry.why = text; break;
    case EnquiryField::Asker: enquiry.asker = text; break;
    case EnquiryField::ToWhom: enquiry.toWhom = text; break;
    case EnquiryField::Minutes: enquiry.minutes = std::max(0, text.toInt()); break;
    case EnquiryField::Answer:
        enquiry.answer = text;
        if (text.trimmed().isEmpty())
            enquiry.answeredAt = {};
        else if (!enquiry.answeredAt.isValid())
            enquiry.answeredAt = now;
        break;
    }
}

/// Changes one stored question.
bool change(Workbench &bench, Id id, const QString &name, const std::function<void(Transaction &, Enquiry &)> &work, const Merge &merge = {})
{
    return bool(bench.changeNotes(name, [&](Transaction &tx) -> Result<void> {
        auto enquiry = loadEnquiry(tx, id);
        if (!enquiry)
            return tl::unexpected(enquiry.error());
        work(tx, *enquiry);
        updateEnquiry(tx, *enquiry);
        return {};
    }, merge));
}

/// The reader's own name among the members, or empty: who asks is agreed, not guessed.
QString ownName(const Workbench &bench, const EnquirySheet &sheet)
{
    const QString who = folded(bench.who());
    for (const QString &member : sheet.members)
        if (!who.isEmpty() && folded(member).contains(who))
            return member;
    return {};
}

} // namespace

Id newEnquiry(Workbench &bench, const EnquirySheet &sheet, const SheetItem &item, const std::optional<Mark> &pin)
{
    Enquiry enquiry;
    enquiry.council = sheet.committee.council;
    enquiry.committee = sheet.committee.name;
    enquiry.meetingDate = sheet.meeting.date;
    enquiry.itemNumber = item.item.number;
    enquiry.itemTitle = item.item.title;
    enquiry.asker = ownName(bench, sheet);
    for (const SheetQuestion &one : item.questions)
        enquiry.position = std::max(enquiry.position, one.enquiry.position + 1);
    Id id = 0;
    const auto done = bench.changeNotes(tr("ask a question about item %1").arg(item.item.number), [&](Transaction &tx) -> Result<void> {
        if (pin)
            enquiry.pins.push_back(addMark(tx, *pin));
        id = addEnquiry(tx, enquiry);
        return {};
    });
    return done ? id : 0;
}

bool editEnquiry(Workbench &bench, Id id, EnquiryField field, const QString &text)
{
    const FieldWords words = wordsOf(field);
    return change(bench, id, words.name, [&](Transaction &tx, Enquiry &enquiry) { set(enquiry, field, text, tx.now()); },
                  {QStringLiteral("enquiry/%1/%2").arg(id).arg(words.key)});
}

bool pinEnquiry(Workbench &bench, Id id, const Mark &pin)
{
    return change(bench, id, tr("pin a question"), [&](Transaction &tx, Enquiry &enquiry) { enquiry.pins.push_back(addMark(tx, pin)); });
}

bool unpinEnquiry(Workbench &bench, Id id, Id mark)
{
    return change(bench, id, tr("take a pin off the question"), [&](Transaction &tx, Enquiry &enquiry) {
        std::erase(enquiry.pins, mark);
        const auto stored = loadMark(tx, mark);
        if (stored && stored->kind == MarkKind::Pin)
            putAwayMark(tx, mark);
    });
}

bool moveEnquiry(Workbench &bench, const EnquirySheet &sheet, Id id, int by)
{
    const SheetItem *item = sheet.itemOf(id);
    if (!item)
        return false;
    std::vector<Enquiry> order;
    for (const SheetQuestion &one : item->questions)
        order.push_back(one.enquiry);
    const auto from = std::find_if(order.begin(), order.end(), [&](const Enquiry &one) { return one.id == id; }) - order.begin();
    const auto to = from + by;
    if (from == std::ptrdiff_t(order.size()) || to < 0 || to >= std::ptrdiff_t(order.size()))
        return false;
    std::swap(order[std::size_t(from)], order[std::size_t(to)]);
    return bool(bench.changeNotes(tr("move a question"), [&](Transaction &tx) -> Result<void> {
        for (std::size_t at = 0; at < order.size(); ++at) {
            auto stored = loadEnquiry(tx, order[at].id);
            if (!stored)
                return tl::unexpected(stored.error());
            if (stored->position == int(at))
                continue;
            stored->position = int(at);
            updateEnquiry(tx, *stored);
        }
        return {};
    }, {QStringLiteral("enquiry/%1/move").arg(id)}));
}

bool putAwayEnquiry(Workbench &bench, Id id, bool away)
{
    return bool(bench.changeNotes(away ? tr("put a question away") : tr("bring a question back"), [&](Transaction &tx) -> Result<void> {
        putAwayEnquiry(tx, id, away);
        return {};
    }));
}

} // namespace scrutiny
