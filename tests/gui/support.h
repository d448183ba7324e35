// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/catch.h"

#include "models/rows_model.h"

#include <QApplication>

namespace scrutiny::test {

/// Three rows of a running order, one with a title long enough to wrap.
inline void fillRunningOrder(RowsModel &model)
{
    model.setColumns({{QStringLiteral("number"), {}, CellForm::Number},
                      {QStringLiteral("title"), QStringLiteral("Item"), CellForm::Text, 1, true, 0, true},
                      {QStringLiteral("starts"), QStringLiteral("Starts"), CellForm::Number, 0, false, 2},
                      {QStringLiteral("duration"), {}, CellForm::Number, 0, false, 3},
                      {QStringLiteral("pages"), QStringLiteral("Pages"), CellForm::Number, 0, false, 1},
                      {QStringLiteral("state"), QStringLiteral("State"), CellForm::State, 0, false, 4}});
    const auto at = [](double y) { return PlaceOnPaper{1, {{1, {70, y, 400, y + 14}}}}; };
    model.setRows({
        {{RecordKind::AgendaItem, 1}, at(100), {{QStringLiteral("1")}, {QStringLiteral("Apologies for absence")}, {QStringLiteral("2.00 pm")}, {QStringLiteral("5 min"), {}, Tone::Muted}, {}, {}}},
        {{RecordKind::AgendaItem, 2}, at(130), {{QStringLiteral("2")}, {QStringLiteral("Minutes of the previous meeting")}, {QStringLiteral("2.05")}, {QStringLiteral("10 min"), {}, Tone::Muted}, {QStringLiteral("3 – 11")}, {QStringLiteral("Open"), {}, Tone::Late}}},
        {{RecordKind::AgendaItem, 3}, at(160), {{QStringLiteral("3")}, {QStringLiteral("Harbour dredging and sea defence programme: outcome of the first winter and the works still outstanding along the eastern quay"), QStringLiteral("Cllr Ann Petherick · Joss Trewin")}, {QStringLiteral("2.15")}, {QStringLiteral("45 min"), {}, Tone::Muted}, {QStringLiteral("11 – 127")}, {QStringLiteral("Proposed closed"), {}, Tone::Good}}},
    });
}

} // namespace scrutiny::test
