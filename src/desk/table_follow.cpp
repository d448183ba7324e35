// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/table_edits.h"

#include "desk/table_names.h"
#include "desk/unit_of_work.h"
#include "store/meetings.h"
#include "store/table_pairs.h"
#include "store/tables.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("TableEdits", text);
}

QDate meetingDate(const Reader &reader, const TableRecord &table)
{
    const Result<Meeting> meeting = loadMeeting(reader, table.meetingId);
    return meeting ? meeting->date : QDate();
}

Result<FollowedFigure> followedFigure(const Reader &reader, Id id)
{
    const Result<std::vector<FollowedFigure>> all = listFollowedFigures(reader);
    if (!all)
        return tl::unexpected<Error>(all.error());
    const auto found = std::find_if(all->begin(), all->end(), [id](const FollowedFigure &figure) { return figure.id == id; });
    if (found == all->end())
        return fail(ErrorKind::NotFound, tr("That figure is not followed any more."), QStringLiteral("followed figure"));
    return *found;
}

std::optional<Error> nameless(const FollowedFigure &figure)
{
    if (!figure.name.trimmed().isEmpty())
        return std::nullopt;
    return Error{ErrorKind::Invalid, tr("Give the figure a name."), QStringLiteral("followed figure: no name")};
}

} // namespace

Result<Changes> pairTables(Store &store, Id one, Id other, TablePair::State state, const QString &who)
{
    const Result<TableRecord> first = loadTable(store.reader(), one), second = loadTable(store.reader(), other);
    if (!first || !second)
        return tl::unexpected<Error>(first ? second.error() : first.error());
    if (one == other)
        return fail(ErrorKind::Invalid, tr("That is the table itself."), QStringLiteral("pair tables: the same"));
    const bool turned = meetingDate(store.reader(), *second) < meetingDate(store.reader(), *first);
    const QString called = tableName(first->grid);
    const QString name = state == TablePair::State::Same ? tr("say that %1 is the same table as another one") : tr("say that %1 is not the same table as another one");
    return unit(store, name.arg(called), who, [&](Transaction &tx) { putTablePair(tx, {0, turned ? other : one, turned ? one : other, state}); });
}

Result<Changes> unpairTables(Store &store, Id one, Id other, const QString &who)
{
    const Result<TableRecord> first = loadTable(store.reader(), one);
    if (!first)
        return tl::unexpected<Error>(first.error());
    return unit(store, tr("take back what was said of %1 and another table").arg(tableName(first->grid)), who,
                [&](Transaction &tx) { removeTablePair(tx, one, other); });
}

Result<Changes> followFigure(Store &store, const FollowedFigure &figure, const QString &who, Id *id)
{
    if (const auto error = nameless(figure))
        return tl::unexpected<Error>(*error);
    const Result<std::vector<FollowedFigure>> all = listFollowedFigures(store.reader());
    if (!all)
        return tl::unexpected<Error>(all.error());
    const auto already = std::find_if(all->begin(), all->end(),
                                      [&](const FollowedFigure &one) { return one.cellId == figure.cellId && one.wholeRow == figure.wholeRow; });
    if (already != all->end()) {
        if (id)
            *id = already->id;
        return Changes{};
    }
    return unit(store, tr("follow “%1”").arg(figure.name), who, [&](Transaction &tx) {
        const Id added = addFollowedFigure(tx, figure);
        if (id)
            *id = added;
    });
}

Result<Changes> changeFollowed(Store &store, const FollowedFigure &figure, const QString &who)
{
    if (const auto error = nameless(figure))
        return tl::unexpected<Error>(*error);
    const Result<FollowedFigure> before = followedFigure(store.reader(), figure.id);
    if (!before)
        return tl::unexpected<Error>(before.error());
    return unit(store, tr("change the followed figure “%1”").arg(before->name), who, [&](Transaction &tx) { updateFollowedFigure(tx, figure); });
}

Result<Changes> stopFollowing(Store &store, Id figureId, const QString &who)
{
    const Result<FollowedFigure> figure = followedFigure(store.reader(), figureId);
    if (!figure)
        return tl::unexpected<Error>(figure.error());
    return unit(store, tr("stop following “%1”").arg(figure->name), who, [&](Transaction &tx) { removeFollowedFigure(tx, figureId); });
}

} // namespace scrutiny
