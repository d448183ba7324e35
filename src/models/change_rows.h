// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/editions.h"
#include "models/rows_model.h"

#include <functional>

namespace scrutiny {

/// What changed between two editions, in words.

/// One thing that changed. A page of 0: it stands nowhere in that edition.
struct ChangeLine
{
    QString text;      ///< `Replaced: 7 Schools Inspection Outcomes`, `12.4 → 13.1`
    QString detail;    ///< `4 figures, 120 words added, 80 removed · p. 38 – 51, was p. 37 – 50`
    QString sentence;  ///< the same as a person would say it
    Place place, oldPlace;
};

struct ChangeGroup
{
    QString heading;
    std::vector<ChangeLine> lines;
};

/// What the words are made from.
struct ChangeFacts
{
    const EditionChanges *changes = nullptr;
    std::vector<QString> labels, oldLabels;            ///< printed page numbers of both editions, [0] of sheet 1
    QStringList read;                                  ///< titles of the items that the reader marked read
    std::function<QString(const Place &)> cellName;    ///< what stands at a place of the newer edition, or empty
};

/// Changed since the reader read it, items, figures, pages; groups without lines are left out.
std::vector<ChangeGroup> changeGroups(const ChangeFacts &facts);
/// `1 item added, 2 items changed, 4 figures changed, 3 pages put in`; `Nothing changed`.
QString changeSummary(const ChangeFacts &facts);
/// `Item 7 replaced` and `4 figures`, a line an item, for a few lines beside the paper. `page`: now, or 0.
struct ShortChange
{
    QString text, aside;
    int page = 0;
};
std::vector<ShortChange> shortChanges(const EditionChanges &changes);

std::vector<RowColumn> changeColumns();
/// Headings and lines; the record of a line is {Page, n}, n its number from 1 over all groups.
std::vector<RowValues> changeRows(const std::vector<ChangeGroup> &groups);
/// The line that a row's record names, or null.
const ChangeLine *changeLine(const std::vector<ChangeGroup> &groups, const RecordRef &record);
/// The list as Markdown that reads as plain text as well.
QString changesMarkdown(const QString &title, const QString &summary, const std::vector<ChangeGroup> &groups);

} // namespace scrutiny
