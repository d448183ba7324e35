// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/meeting_page.h"

#include "desk/edits.h"
#include "gui/card.h"
#include "gui/empty_state.h"
#include "gui/rows_view.h"
#include "store/tables.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace scrutiny {

MeetingPage::MeetingPage(Workbench &bench, QWidget *parent)
    : Page(parent)
    , m_bench(bench)
    , m_rows(new RowsModel(this))
    , m_list(new RowsView(tr("Running order")))
    , m_card(new Card)
    , m_empty(new EmptyState({}, {}))
    , m_stack(new QStackedWidget)
{
    m_list->setModel(m_rows);
    m_stack->addWidget(new ListAndCard(m_list, m_card));
    m_stack->addWidget(m_empty);
    setBody(m_stack);
    connect(tabs(), &QTabBar::currentChanged, this, [this](int index) {
        if (m_filling || index < 0)
            return;
        m_key = tabs()->tabData(index).toString();
        fillPart();
    });
    m_read = addButton(tr("Read the pack"), true);
    m_read->setToolTip(tr("Opens it in the reading room (F4)"));
    connect(m_read, &QPushButton::clicked, this, [this] { emit goTo({QStringLiteral("reading"), meetingId(), {RecordKind::Paper, m_view.packId}}); });
    connect(m_list, &RowsView::placeChosen, this, &Page::showPlace);
    connect(m_list, &RowsView::chosen, this, &MeetingPage::fillCard);
    connect(m_list, &RowsView::opened, this, [this](const RecordRef &record) {
        if (record.kind == RecordKind::Doubt) {
            settleChosen();
            return;
        }
        if (record.kind == RecordKind::Table) {
            emit goTo({QStringLiteral("table"), record.id});
            return;
        }
        const int pages = m_rows->columnOf(QStringLiteral("pages"));
        const auto place = m_list->currentIndex().siblingAtColumn(std::max(0, pages)).data(PlaceRole).value<PlaceOnPaper>();
        emit showPlace(place);
    });
    connect(m_rows, &RowsModel::edited, this, &MeetingPage::edit);
    connect(m_card, &Card::chosen, this, &Page::showPlace);
}

void MeetingPage::open(const Address &address)
{
    const bool sameMeeting = address.id == meetingId();
    auto view = meetingView(m_bench.reader(), address.id, m_bench.today());
    if (!m_bench.succeeded(view))
        return;
    m_view = std::move(*view);
    setTitle(m_view.title);
    setContext(m_view.context);
    m_read->setVisible(m_view.packId != 0);
    fillChips();
    fillTabs(address.words.isEmpty() ? (sameMeeting ? m_key : QStringLiteral("order")) : address.words);
    if (address.chosen.id && !m_list->chooseRecord(address.chosen)) {
        // The thing stands on another tab.
        for (const MeetingPart &one : m_view.parts)
            if (std::any_of(one.rows.begin(), one.rows.end(), [&](const RowValues &row) { return row.record == address.chosen; })) {
                showPart(one.key);
                m_list->chooseRecord(address.chosen);
                break;
            }
    }
    fillCard();
    if (!sameMeeting && m_view.packId && !m_list->currentRecord().id)
        emit showPlace({m_view.packId, {}}); // its pack, where it was left
}

Address MeetingPage::address() const
{
    return {QStringLiteral("meeting"), meetingId(), m_list->currentRecord(), m_key};
}

QString MeetingPage::statusLine() const
{
    return m_view.toCheck ? tr("%1 to check in this meeting's papers").arg(m_view.toCheck) : QString();
}

void MeetingPage::fillChips()
{
    clearChips();
    for (const ChipWords &words : m_view.chips) {
        const bool opens = words.tone == Tone::Look && m_view.toCheck && words.text.startsWith(QString::number(m_view.toCheck));
        Chip *chip = addChip(words.text, words.tone, opens ? Chip::Opens : Chip::Says);
        if (opens)
            connect(chip, &Chip::clicked, this, [this] {
                showPart(QStringLiteral("check"));
                m_list->setFocus(Qt::TabFocusReason);
            });
    }
}

void MeetingPage::fillTabs(const QString &keep)
{
    m_filling = true;
    while (tabs()->count())
        tabs()->removeTab(0);
    int shown = 0;
    for (const MeetingPart &one : m_view.parts) {
        const int index = tabs()->addTab(one.name);
        tabs()->setTabData(index, one.key);
        if (one.key == keep)
            shown = index;
    }
    tabs()->setCurrentIndex(shown);
    tabs()->updateGeometry(); // a hidden tab bar does not say that it has grown
    m_key = tabs()->tabData(shown).toString();
    m_filling = false;
    fillPart();
}

void MeetingPage::showPart(const QString &key)
{
    for (int index = 0; index < tabs()->count(); ++index)
        if (tabs()->tabData(index).toString() == key)
            tabs()->setCurrentIndex(index);
}

const MeetingPart *MeetingPage::part() const
{
    const auto it = std::find_if(m_view.parts.begin(), m_view.parts.end(), [&](const MeetingPart &one) { return one.key == m_key; });
    return it == m_view.parts.end() ? nullptr : &*it;
}

void MeetingPage::fillPart()
{
    const MeetingPart *now = part();
    if (!now)
        return;
    const RecordRef kept = m_list->currentRecord();
    m_list->setAccessibleName(now->accessible);
    const bool sameColumns = m_rows->columns().size() == now->columns.size()
        && std::equal(now->columns.begin(), now->columns.end(), m_rows->columns().begin(), [](const RowColumn &a, const RowColumn &b) { return a.key == b.key && a.heading == b.heading; });
    if (!sameColumns) {
        m_rows->setRows({});
        m_rows->setColumns(now->columns);
    }
    m_rows->setRows(now->rows);
    m_empty->setWords(now->emptyHeading, now->emptyWords);
    m_stack->setCurrentIndex(now->rows.empty() ? 1 : 0);
    if (kept.id)
        m_list->chooseRecord(kept);
    fillCard();
}

void MeetingPage::fillCard()
{
    const RecordRef chosen = m_list->currentRecord();
    const CardWords words = chosen.id ? meetingCard(m_bench.reader(), m_view, chosen) : CardWords();
    m_card->clear();
    m_card->setVisible(!words.lines.empty());
    m_card->setHeading(words.heading, words.aside);
    for (const CardLine &line : words.lines)
        if (line.opens.id)
            addOpening(line);
        else
            m_card->addLine(line.label, line.text, line.where, line.place);
    if (m_key != QStringLiteral("order") || m_filling)
        return;
    // The chosen item shows who comes to speak to it.
    const MeetingPart *now = part();
    if (!now)
        return;
    auto rows = now->rows;
    for (RowValues &row : rows)
        for (const AgendaItem &item : m_view.items)
            if (row.record == chosen && item.id == chosen.id && row.cells.size() > 1 && !item.contributors.isEmpty()) {
                QStringList names;
                for (const QString &contributor : item.contributors)
                    names += contributor.section(QLatin1Char(','), 0, 0);
                row.cells[1].second = (QStringList{row.cells[1].second} << names).filter(QRegularExpression(QStringLiteral("."))).join(QStringLiteral(" · "));
            }
    m_rows->setRows(std::move(rows));
}

/// A line with a button behind it that opens what it names.
void MeetingPage::addOpening(const CardLine &line)
{
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    auto *words = new PlaceLine(line.text, line.where, line.place);
    const bool one = line.opens.kind == RecordKind::Table;
    auto *open = new QPushButton(one ? tr("Open") : tr("All tables"));
    open->setProperty("inRow", true);
    open->setAccessibleName(one ? tr("Open the table %1").arg(line.text) : tr("All tables of this item"));
    row->addWidget(words, 1);
    row->addWidget(open, 0, Qt::AlignTop);
    connect(words, &PlaceLine::chosen, this, &Page::showPlace);
    connect(open, &QPushButton::clicked, this, [this, record = line.opens] { openTables(record); }, Qt::QueuedConnection); // the card is filled anew
    m_card->addLine(line.label, both);
}

/// A table on its page; of an item, its first table on the tab that lists them all.
void MeetingPage::openTables(const RecordRef &record)
{
    if (record.kind == RecordKind::Table) {
        emit goTo({QStringLiteral("table"), record.id});
        return;
    }
    const auto tables = listTables(m_bench.reader(), {0, record.id, 0});
    if (!m_bench.succeeded(tables) || tables->empty())
        return;
    showPart(QStringLiteral("tables"));
    m_list->chooseRecord({RecordKind::Table, tables->front().id});
    m_list->setFocus(Qt::OtherFocusReason);
}

void MeetingPage::edit(const RecordRef &record, const QString &key, const QVariant &value)
{
    m_bench.succeeded(changeField(m_bench.store(), record, key, value.toString(), m_bench.who()));
}

void MeetingPage::settleChosen()
{
    const RecordRef doubt = m_list->currentRecord();
    if (doubt.kind == RecordKind::Doubt)
        m_bench.succeeded(settle(m_bench.store(), doubt.id, true, m_bench.who()));
}

} // namespace scrutiny
