// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/loose_end_card.h"

#include "desk/edits.h"
#include "gui/flow_layout.h"
#include "models/action_rows.h"
#include "models/meeting_view.h"

#include <QPushButton>

namespace scrutiny {

LooseEndCard::LooseEndCard(Workbench &bench, const LooseEnd &end, QWidget *parent)
    : Card(parent)
{
    setLook(true);
    setHeading(tr("Loose end"), end.committee);
    addWidget(new TextLabel(looseEndSentence(end)));
    const PlaceOnPaper place = placeOf(bench.reader(), {RecordKind::MinuteAction, end.action.id});
    addLine(end.itemTitle.isEmpty() ? tr("Action") : end.itemTitle, end.action.text, whereWords(bench.reader(), place), place);
    auto *deeds = new QWidget;
    auto *row = new FlowLayout(deeds);
    auto *add = new QPushButton(tr("Add to the log"));
    auto *aside = new QPushButton(tr("Set aside"));
    row->addWidget(add);
    row->addWidget(aside);
    addWidget(deeds);
    connect(add, &QPushButton::clicked, this, [&bench, end] { bench.succeeded(addLooseEndToLog(bench.store(), end.action.id, end.committeeId, bench.who())); });
    connect(aside, &QPushButton::clicked, this, [&bench, end] { bench.succeeded(setLooseEndAside(bench.store(), end.action.id, true, bench.who())); });
}

} // namespace scrutiny
