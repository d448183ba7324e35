// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/running_order_part.h"

#include "base/dates.h"
#include "gui/labels.h"
#include "gui/plan_summary.h"
#include "gui/rows_view.h"
#include "store/marks.h"

#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace scrutiny {

RunningOrderPart::RunningOrderPart(ReadingRoom &room, QWidget *parent)
    : QWidget(parent)
    , m_room(room)
    , m_meeting(new TextLabel({}, Type::Strong))
    , m_rows(new RowsModel(this))
    , m_list(new RowsView(tr("Running order")))
    , m_plan(new PlanSummary(room))
{
    setObjectName(QStringLiteral("runningOrder"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme().em(0.6), theme().em(0.8), theme().em(0.6), theme().em(0.6));
    column->addWidget(m_meeting);
    column->addWidget(m_list, 1);
    column->addWidget(m_plan);
    m_rows->setColumns({{QStringLiteral("number"), {}, CellForm::Number},
                        {QStringLiteral("title"), tr("Item"), CellForm::Text, 1, true},
                        {QStringLiteral("pages"), tr("Pages"), CellForm::Number, 0, false, 2},
                        {QStringLiteral("state"), tr("State"), CellForm::State, 0, false, 1}});
    m_list->setModel(m_rows);
    connect(m_list, &RowsView::chosen, this, &RunningOrderPart::choose);
    connect(&m_room, &ReadingRoom::opened, this, &RunningOrderPart::fill);
    connect(&m_room, &ReadingRoom::notesChanged, this, &RunningOrderPart::fill);
    connect(&m_room, &ReadingRoom::itemChanged, this, [this] {
        m_following = true;
        if (const AgendaItem *item = m_room.item())
            m_list->chooseRecord({RecordKind::AgendaItem, item->id});
        m_following = false;
    });
}

void RunningOrderPart::fill()
{
    m_meeting->setText(tr("%1 – %2").arg(longDate(m_room.meeting().date), m_room.committee().name));
    QSet<QString> read, again;
    const auto marks = listMarks(m_room.notes().reader(), {{}, m_room.committee().name, m_room.meeting().date});
    if (marks)
        for (const Mark &mark : *marks)
            if (mark.kind == MarkKind::Read || mark.kind == MarkKind::ComeBack)
                (mark.kind == MarkKind::Read ? read : again).insert(mark.anchor.itemTitle);
    std::vector<RowValues> rows;
    for (const AgendaItem &item : m_room.items()) {
        int pages = 0;
        Source first;
        for (const ItemPaper &part : item.papers) {
            if (part.paperId != m_room.paper().id || part.filePageFrom < 1)
                continue;
            pages += std::max(part.filePageTo, part.filePageFrom) - part.filePageFrom + 1;
            if (first.empty())
                first = {{part.filePageFrom, {}}};
        }
        RowCell state;
        if (again.contains(item.title))
            state = {tr("Come back"), {}, Tone::Look};
        else if (read.contains(item.title))
            state = {tr("Read"), {}, Tone::Good};
        rows.push_back({{RecordKind::AgendaItem, item.id}, {m_room.paper().id, first},
                        {{item.number}, {item.title}, {pages ? tr("%1 p").arg(pages) : QString(), {}, Tone::Muted}, state}});
    }
    m_following = true;
    m_rows->setRows(std::move(rows));
    m_following = false;
}

void RunningOrderPart::choose(const RecordRef &record)
{
    if (m_following)
        return;
    const auto &items = m_room.items();
    const auto found = std::find_if(items.begin(), items.end(), [&](const AgendaItem &item) { return item.id == record.id; });
    if (found == items.end())
        return;
    if (const int page = m_room.firstPageOf(*found))
        emit m_room.goToPage(page);
}

} // namespace scrutiny
