// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/headings.h"
#include "reading/minutes_parts.h"

#include "base/text.h"

#include <algorithm>

namespace scrutiny::reading {

namespace {

/// The columns of a summary of actions; -1 for one that there is not.
struct Columns
{
    int minute = -1, action = -1, owner = -1;
    bool log = false; ///< a column that only a log has: when it was raised, what has become of it
};

Columns columnsOf(const Vocabulary &words, const ReportTable &table)
{
    Columns columns;
    for (int col = 0; col < table.cols; ++col) {
        const QString head = table.textAt(0, col);
        if (head.isEmpty() || head.size() > 40)
            continue;
        if (words.is(QStringLiteral("log.update"), head) || words.is(QStringLiteral("log.status"), head) || words.is(QStringLiteral("log.date"), head))
            columns.log = true;
        else if (columns.owner < 0 && words.is(QStringLiteral("log.owner"), head))
            columns.owner = col;
        else if (columns.action < 0 && (words.is(QStringLiteral("log.action"), head) || words.is(QStringLiteral("minutes.action_text"), head)))
            columns.action = col;
        else if (columns.minute < 0 && (words.is(QStringLiteral("log.number"), head) || words.is(QStringLiteral("log.item"), head)))
            columns.minute = col;
    }
    return columns;
}

} // namespace

bool sumsUpActions(const Vocabulary &words, const ReportTable &table)
{
    if (table.rows < 2 || table.cols < 2 || table.cols > 6)
        return false;
    const Columns columns = columnsOf(words, table);
    return columns.action >= 0 && columns.owner >= 0 && !columns.log;
}

void readActionTable(const Context &context, const ReportTable &table, MinutesFacts &facts)
{
    const Columns columns = columnsOf(context.words, table);
    for (int row = 1; row < table.rows; ++row) {
        const QString text = table.textAt(row, columns.action);
        const QString owner = table.textAt(row, columns.owner);
        if (text.isEmpty() && owner.isEmpty())
            continue;
        QString number = columns.minute < 0 ? QString() : table.textAt(row, columns.minute);
        while (number.endsWith(QLatin1Char('.')) || number.endsWith(QLatin1Char(')')))
            number.chop(1);
        // what an item has said already is not said twice
        const bool known = std::any_of(facts.actions.begin(), facts.actions.end(), [&](const MinuteActionFacts &action) {
            return (number.isEmpty() || action.item == number) && folded(action.owner) == folded(owner);
        });
        if (known)
            continue;
        MinuteActionFacts action{number, owner, text, {}};
        for (int col = 0; col < table.cols; ++col)
            if (const TableCell *cell = table.cellAt(row, col))
                for (const Place &place : cell->source)
                    addPlace(action.source, place.page, place.rect);
        facts.actions.push_back(std::move(action));
    }
}

} // namespace scrutiny::reading
