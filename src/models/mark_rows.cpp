// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/mark_rows.h"

#include "base/dates.h"
#include "base/text.h"
#include "models/meeting_parts.h"

#include <QCoreApplication>

namespace scrutiny {

namespace {

/// A passage is known again by its first lines.
constexpr int quoteLength = 180;
constexpr int itemLength = 42;

QString tr(const char *text)
{
    return QCoreApplication::translate("MarkRows", text);
}

void addOnce(QStringList &list, const QString &one)
{
    if (!one.isEmpty() && !list.contains(one))
        list += one;
}

RowValues rowOf(const MarkLine &line)
{
    const Mark &mark = line.mark;
    const QString quote = shortened(quotation(mark).simplified(), quoteLength);
    RowCell words;
    words.text = quote.isEmpty() ? markKindName(mark.kind) : quote;
    words.second = mark.note.trimmed();
    if (line.isLost()) {
        words.doubt = line.why;
        words.second = QStringList{words.second, line.why}.join(QLatin1Char('\n')).trimmed();
    }
    RowCell item{shortened(line.item, itemLength)};
    item.sort = line.itemPosition;
    RowCell pages{line.isLost() ? tr("Lost: was %1").arg(line.pages) : line.pages};
    pages.sort = line.isLost() ? -1 : line.page;
    RowCell colour{markColourName(mark)};
    RowCell kind{markKindName(mark.kind), {}, line.isLost() ? Tone::Look : Tone::Plain};
    return {{RecordKind::Mark, mark.id}, placeOfMark(line), {pages, words, item, colour, kind}, markSentence(line)};
}

} // namespace

std::vector<RowColumn> markColumns()
{
    return {{QStringLiteral("pages"), tr("Page"), CellForm::Text, 3},
            {QStringLiteral("quote"), tr("Words and note"), CellForm::Text, 5, true},
            {QStringLiteral("item"), tr("Item"), CellForm::Text, 2, false, 2},
            {QStringLiteral("colour"), tr("Colour"), CellForm::Date, 0, false, 3},
            {QStringLiteral("kind"), tr("Kind"), CellForm::State, 0, false, 4}};
}

MarkRowList markRows(const std::vector<MarkLine> &lines)
{
    MarkRowList list;
    QString before;
    for (const MarkLine &line : lines) {
        const QString meeting = markMeetingName(line);
        if (meeting != before) {
            RowValues heading;
            heading.cells = {{meeting}};
            heading.heading = true;
            list.rows.push_back(std::move(heading));
        }
        before = meeting;
        list.rows.push_back(rowOf(line));
        addOnce(list.meetings, meeting);
        addOnce(list.colours, markColourName(line.mark));
        addOnce(list.kinds, markKindName(line.mark.kind));
        ++list.marks;
        list.lost += line.isLost();
    }
    return list;
}

QString markMeetingName(const MarkLine &line)
{
    const MarkAnchor &anchor = line.mark.anchor;
    if (anchor.committee.isEmpty())
        return tr("Papers of no meeting");
    return anchor.meetingDate.isValid() ? QStringLiteral("%1 · %2").arg(anchor.committee, shortDate(anchor.meetingDate)) : anchor.committee;
}

QString markColourName(const Mark &mark)
{
    return hasColour(mark.kind) && !mark.colour.isEmpty() ? markColour(mark.colour).name : QString();
}

PlaceOnPaper placeOfMark(const MarkLine &line)
{
    if (!line.paperId || line.page < 1)
        return {};
    return line.places.empty() ? topOfPage(line.paperId, line.page) : PlaceOnPaper{line.paperId, line.places};
}

QString markSentence(const MarkLine &line)
{
    QStringList parts{line.isLost() ? tr("Lost place, was on %1").arg(line.pages) : line.pages, markKindAndColour(line.mark)};
    if (const QString quote = quotation(line.mark).simplified(); !quote.isEmpty())
        parts += QStringLiteral("“%1”").arg(shortened(quote, quoteLength));
    if (!line.mark.note.trimmed().isEmpty())
        parts += tr("note: %1").arg(line.mark.note.simplified());
    if (!line.question.isEmpty())
        parts += tr("question: %1").arg(line.question);
    if (line.isLost())
        parts += line.why;
    return parts.join(QStringLiteral(", "));
}

QString quotedWithReference(const QString &words, const QString &pages, const QString &itemNumber)
{
    const QString where = itemNumber.isEmpty() ? pages : tr("%1, item %2").arg(pages, itemNumber);
    return where.isEmpty() ? QStringLiteral("“%1”").arg(words.simplified()) : QStringLiteral("“%1” (%2)").arg(words.simplified(), where);
}

} // namespace scrutiny
