// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/running_order_part.h"

#include "base/dates.h"
#include "gui/file_bookmarks.h"
#include "gui/labels.h"
#include "gui/plan_summary.h"
#include "gui/rows_view.h"
#include "store/marks.h"

#include <QMenu>
#include <QSet>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace scrutiny {

RunningOrderPart::RunningOrderPart(ReadingRoom &room, QWidget *parent)
    : QWidget(parent)
    , m_room(room)
    , m_back(new QToolButton)
    , m_paper(new QToolButton)
    , m_tabs(new QTabBar)
    , m_stack(new QStackedWidget)
    , m_rows(new RowsModel(this))
    , m_list(new RowsView(tr("Running order")))
    , m_plan(new PlanSummary(room))
{
    setObjectName(QStringLiteral("runningOrder"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme().em(0.6), theme().em(0.5), theme().em(0.2), theme().em(0.5));
    column->setSpacing(theme().em(0.4));
    m_back->setToolTip(tr("Back to the meeting"));
    m_back->setFocusPolicy(Qt::TabFocus);
    connect(m_back, &QToolButton::clicked, this, [this] { emit m_room.goTo({QStringLiteral("meeting"), m_room.meetingId()}); });
    m_paper->setPopupMode(QToolButton::InstantPopup);
    m_paper->setFocusPolicy(Qt::TabFocus);
    m_paper->setMenu(new QMenu(m_paper));
    column->addWidget(m_back);
    column->addWidget(m_paper);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Ways through the pack"));
    const auto add = [this](const QString &name, QWidget *body) {
        m_stack->addWidget(body);
        m_tabs->addTab(name);
    };
    add(tr("Items"), m_list);
    add(tr("Bookmarks"), new FileBookmarks(room));
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    column->addWidget(m_plan);
    m_rows->setColumns({{QStringLiteral("number"), {}, CellForm::Number},
                        {QStringLiteral("title"), tr("Item"), CellForm::Text, 1, true},
                        {QStringLiteral("pages"), {}, CellForm::Number, 0, false, 2},
                        {QStringLiteral("state"), {}, CellForm::State, 0, false, 1}});
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

void RunningOrderPart::addPages(QWidget *pages)
{
    m_stack->insertWidget(1, pages);
    m_tabs->insertTab(1, tr("Pages"));
}

QWidget *RunningOrderPart::mainWidget() const
{
    QWidget *shown = m_stack->currentWidget();
    const auto *bookmarks = qobject_cast<const FileBookmarks *>(shown);
    return bookmarks ? static_cast<QWidget *>(bookmarks->tree()) : shown;
}

void RunningOrderPart::fillPapers()
{
    m_back->setText(tr("‹ %1").arg(longDate(m_room.meeting().date)));
    m_back->setAccessibleName(tr("Back to the meeting of %1").arg(longDate(m_room.meeting().date)));
    QMenu *menu = m_paper->menu();
    menu->clear();
    for (const Paper &one : m_room.papers()) {
        const QString words = one.role == PaperRole::Pack && one.id != m_room.papers().front().id && std::any_of(m_room.papers().begin(), m_room.papers().end(), [&](const Paper &newer) { return newer.role == PaperRole::Pack && newer.id > one.id; })
            ? tr("%1 – earlier edition").arg(one.fileName) : one.fileName;
        QAction *action = menu->addAction(words, this, [this, id = one.id] { emit m_room.goTo({QStringLiteral("reading"), m_room.meetingId(), {RecordKind::Paper, id}}); });
        action->setCheckable(true);
        action->setChecked(one.id == m_room.paper().id);
        if (one.id == m_room.paper().id)
            m_paper->setText(fontMetrics().elidedText(words, Qt::ElideMiddle, theme().em(15)));
    }
    m_paper->setAccessibleName(tr("Paper: %1").arg(m_room.paper().fileName));
    m_paper->setVisible(m_room.papers().size() > 1);
}

void RunningOrderPart::fill()
{
    fillPapers();
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
