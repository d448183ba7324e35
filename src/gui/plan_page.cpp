// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan_page.h"

#include "base/dates.h"
#include "gui/empty_state.h"
#include "gui/flow_layout.h"
#include "gui/rows_view.h"
#include "models/plan_rows.h"
#include "models/rail_rows.h"
#include "store/meetings.h"

#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace scrutiny {

PlanPage::PlanPage(Workbench &bench, QWidget *parent)
    : Page(parent)
    , m_bench(bench)
    , m_rows(new RowsModel(this))
    , m_list(new RowsView(tr("Reading plan")))
    , m_eveningRow(new QWidget)
    , m_eveningFlow(new FlowLayout(m_eveningRow))
    , m_eveningHeading(new TextLabel(tr("Evenings that you have"), Type::Strong))
    , m_eveningText(new TextLabel({}, Type::Body, Tone::Muted))
    , m_pace(new TextLabel({}, Type::Small, Tone::Muted))
    , m_readButton(addButton(tr("Read"), true))
    , m_markRead(addButton(tr("Mark as read")))
    , m_comeBack(addButton(tr("Come back")))
    , m_body(nullptr)
    , m_empty(new EmptyState(tr("Nothing to read yet"), tr("When a meeting's pack is here, its items stand here with their pages, the minutes that they take, and the evenings until the meeting.")))
    , m_stack(new QStackedWidget)
{
    setTitle(tr("Reading plan"));
    m_rows->setColumns(planColumns());
    m_list->setModel(m_rows);
    m_body = new ListAndCard(m_list, makeBelow());
    m_stack->addWidget(m_body);
    m_stack->addWidget(m_empty);
    setBody(m_stack);
    m_readButton->setToolTip(tr("Opens the item in the reading room (Enter)"));
    m_comeBack->setToolTip(tr("The item wants another look"));
    connect(m_list, &RowsView::opened, this, &PlanPage::read);
    connect(m_list, &RowsView::doubleClicked, this, [this](const QModelIndex &index) { read(index.data(RecordRole).value<RecordRef>()); });
    connect(m_list, &RowsView::placeChosen, this, &Page::showPlace);
    connect(m_list, &RowsView::chosen, this, &PlanPage::showButtons);
    connect(m_readButton, &QPushButton::clicked, this, [this] { read(m_list->currentRecord()); });
    connect(m_markRead, &QPushButton::clicked, this, [this] { mark(MarkKind::Read); });
    connect(m_comeBack, &QPushButton::clicked, this, [this] { mark(MarkKind::ComeBack); });
    connect(&m_bench, &Workbench::notesChanged, this, [this] {
        if (isVisible())
            fill();
    });
}

QWidget *PlanPage::makeBelow()
{
    auto *below = new QWidget;
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, theme().em(1), 0, theme().em(1));
    column->setSpacing(theme().em(0.5));
    for (QWidget *one : std::initializer_list<QWidget *>{m_eveningHeading, m_eveningRow, m_eveningText, m_pace})
        column->addWidget(one);
    column->addStretch(1);
    return below;
}

void PlanPage::open(const Address &address)
{
    m_meetingId = address.id;
    if (!m_meetingId)
        if (const auto meetings = listMeetings(m_bench.reader()))
            m_meetingId = meetingToOpen(*meetings, m_bench.today());
    fill();
    if (address.chosen.id)
        m_list->chooseRecord(address.chosen);
    if (!m_list->currentRecord().id && m_rows->rowCount() > 0)
        m_list->step(1);
}

Address PlanPage::address() const
{
    return {QStringLiteral("plan"), m_meetingId, m_list->currentRecord()};
}

void PlanPage::fill()
{
    m_reading.reset();
    m_plan = {};
    if (auto reading = m_meetingId ? meetingReading(m_bench.reader(), m_bench.notes(), m_meetingId, m_bench.today(), m_loads) : fail(ErrorKind::NotFound, {}))
        m_reading = std::move(*reading);
    if (m_reading)
        m_plan = makePlan(m_reading->items, m_reading->pace, m_reading->evenings);
    m_rows->setRows(m_reading ? planRows(*m_reading, m_plan) : std::vector<RowValues>());
    m_stack->setCurrentIndex(m_reading ? 0 : 1);
    fillHeader();
    fillEvenings();
    showButtons();
    emit statusChanged();
}

void PlanPage::fillHeader()
{
    clearChips();
    if (!m_reading) {
        setContext({});
        return;
    }
    setContext(tr("%1, %2").arg(m_reading->committee.name, longDate(m_reading->meeting.date)));
    addChip(tr("%1 of %2 pages read").arg(m_plan.read).arg(m_plan.pages), m_plan.read == m_plan.pages ? Tone::Good : Tone::Plain);
    if (m_plan.left > 0)
        addChip(tr("%1 left").arg(durationWords(m_plan.left)));
    const int evenings = int(m_reading->evenings.size());
    if (evenings > 0 && m_plan.left > 0)
        addChip(evenings == 1 ? tr("1 evening") : tr("%1 evenings, %2 each").arg(evenings).arg(durationWords(m_plan.anEvening)));
    int fresh = 0, exempt = 0;
    for (const PlanRow &row : m_plan.rows)
        fresh += row.fresh;
    for (const PlanItem &item : m_reading->items)
        exempt += item.exempt ? 1 : 0;
    if (fresh)
        addChip(fresh == 1 ? tr("1 page new since last time") : tr("%1 pages new since last time").arg(fresh), Tone::Look);
    if (exempt)
        addChip(exempt == 1 ? tr("1 item exempt") : tr("%1 items exempt").arg(exempt));
    m_pace->setText(paceWords(m_reading->pace));
}

void PlanPage::fillEvenings()
{
    // The chips stay while the days are the same, so that the one with the focus keeps it.
    std::vector<QDate> days;
    for (const auto &[date, chip] : m_evenings)
        days.push_back(date);
    const std::vector<QDate> possible = m_reading ? m_reading->possible : std::vector<QDate>();
    if (days != possible) {
        for (const auto &[date, chip] : m_evenings)
            chip->deleteLater();
        m_evenings.clear();
        for (const QDate &date : possible) {
            auto *chip = new Chip(eveningName(date), Tone::Plain, Chip::Filters);
            chip->setAccessibleName(tr("Evening of %1").arg(longDate(date)));
            m_eveningFlow->addWidget(chip);
            m_evenings.emplace_back(date, chip);
            connect(chip, &Chip::toggled, this, [this, day = date](bool on) { takeEvening(day, on); });
        }
    }
    for (const auto &[date, chip] : m_evenings) {
        const QSignalBlocker quiet(chip);
        chip->setChecked(std::find(m_reading->evenings.begin(), m_reading->evenings.end(), date) != m_reading->evenings.end());
        chip->update();
    }
    QStringList lines;
    for (const PlanEvening &evening : m_plan.evenings)
        lines += eveningWords(*m_reading, evening);
    m_eveningHeading->setText(possible.empty() ? tr("No evening is left before the meeting") : tr("Evenings that you have"));
    m_eveningText->setText(lines.isEmpty() && !possible.empty() ? tr("None is chosen: press the evenings that you have.") : lines.join(QLatin1Char('\n')));
    m_eveningText->setVisible(!m_eveningText->text().isEmpty());
    m_eveningRow->setVisible(!possible.empty());
}

Chip *PlanPage::evening(const QDate &date) const
{
    const auto found = std::find_if(m_evenings.begin(), m_evenings.end(), [&](const auto &one) { return one.first == date; });
    return found == m_evenings.end() ? nullptr : found->second;
}

void PlanPage::takeEvening(const QDate &date, bool taken)
{
    if (!m_reading)
        return;
    QSet<QDate> off = eveningsOff(m_bench.notes(), m_reading->committee, m_reading->meeting);
    if (taken)
        off.remove(date);
    else
        off.insert(date);
    m_bench.succeeded(keepEveningsOff(m_bench.notes(), m_reading->committee, m_reading->meeting, off));
    fill();
}

const PlanItem *PlanPage::chosen() const
{
    const RecordRef record = m_list->currentRecord();
    if (!m_reading || record.kind != RecordKind::AgendaItem)
        return nullptr;
    const auto found = std::find_if(m_reading->items.begin(), m_reading->items.end(), [&](const PlanItem &item) { return item.id == record.id; });
    return found == m_reading->items.end() ? nullptr : &*found;
}

void PlanPage::showButtons()
{
    const PlanItem *item = chosen();
    const bool papers = item && !item->pages.empty();
    m_readButton->setEnabled(m_reading && m_list->currentRecord().id && (!item || papers));
    m_markRead->setEnabled(papers);
    m_comeBack->setEnabled(papers);
    m_markRead->setText(papers && item->markedRead ? tr("Not read") : tr("Mark as read"));
    m_comeBack->setText(papers && item->comeBack ? tr("Need not come back") : tr("Come back"));
}

void PlanPage::read(const RecordRef &record)
{
    if (!m_reading)
        return;
    for (const PlanItem &item : m_reading->items) {
        if (item.pages.empty() || (record.kind == RecordKind::AgendaItem ? item.id != record.id : item.id != 0))
            continue;
        // Where the reading stopped, if it was begun.
        const auto unread = std::find_if(item.pages.begin(), item.pages.end(), [&](const PlanPageState &page) { return !isRead(page, item, m_reading->pace); });
        const PlanPageState &page = unread == item.pages.end() ? item.pages.front() : *unread;
        emit goTo({QStringLiteral("reading"), m_meetingId, {RecordKind::Paper, page.paperId}, {}, page.page});
        return;
    }
}

void PlanPage::mark(MarkKind kind)
{
    const PlanItem *item = chosen();
    if (!item || item->pages.empty())
        return;
    const bool on = kind == MarkKind::Read ? !item->markedRead : !item->comeBack;
    m_bench.succeeded(markItem(m_bench.notes(), m_bench.who(), *m_reading, item->id, kind, on));
}

bool PlanPage::runCommand(const QString &command)
{
    if (command != QStringLiteral("mark.read") && command != QStringLiteral("mark.comeBack"))
        return false;
    mark(command == QStringLiteral("mark.read") ? MarkKind::Read : MarkKind::ComeBack);
    return true;
}

bool PlanPage::undo()
{
    m_bench.undoNotes();
    return true;
}

bool PlanPage::redo()
{
    m_bench.redoNotes();
    return true;
}

QString PlanPage::undoName() const
{
    return m_bench.notes().undoName().value_or(QString());
}

QString PlanPage::statusLine() const
{
    return m_reading ? tr("%1 of %2 pages read").arg(m_plan.read).arg(m_plan.pages) : QString();
}

} // namespace scrutiny
