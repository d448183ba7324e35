// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/history_part.h"

#include "gui/chip.h"
#include "gui/empty_state.h"
#include "gui/flow_layout.h"
#include "gui/labels.h"
#include "gui/rows_view.h"
#include "models/item_history_rows.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace scrutiny {

using namespace std::chrono_literals;

namespace {

constexpr HistoryKind kinds[] = {HistoryKind::Item, HistoryKind::Minutes, HistoryKind::Action, HistoryKind::Recommendation,
                                 HistoryKind::Table, HistoryKind::Programme, HistoryKind::Question, HistoryKind::Mention};

} // namespace

HistoryPart::HistoryPart(ReadingRoom &room, QWidget *parent)
    : ReadingPart(room, parent)
    , m_heading(new TextLabel({}, Type::Small, Tone::Muted))
    , m_chipRow(new QWidget)
    , m_rows(new RowsModel(this))
    , m_filter(new RowsFilter(m_rows, this))
    , m_list(new RowsView(tr("What was said before")))
    , m_empty(new EmptyState({}, {}))
    , m_stack(new QStackedWidget)
{
    auto *chips = new FlowLayout(m_chipRow);
    for (const HistoryKind kind : kinds) {
        auto *chip = new Chip({}, Tone::Plain, Chip::Filters);
        chips->addWidget(chip);
        chip->hide();
        m_chips[kind] = chip;
        connect(chip, &Chip::toggled, this, &HistoryPart::filter);
    }
    m_rows->setColumns(itemHistoryColumns());
    m_list->setModel(m_filter);
    m_list->horizontalHeader()->hide();
    auto *found = new QWidget;
    auto *rows = new QVBoxLayout(found);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme().em(0.6));
    rows->addWidget(m_heading);
    rows->addWidget(m_chipRow);
    rows->addWidget(m_list, 1);
    m_stack->addWidget(found);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme().em(0.4), theme().em(0.6), theme().em(0.4), 0);
    column->addWidget(m_stack, 1);
    addCommands();
    // Turning pages quickly must not look each item up.
    m_later.setSingleShot(true);
    m_later.setInterval(200ms);
    connect(&m_later, &QTimer::timeout, this, &HistoryPart::look);
    connect(&room, &ReadingRoom::itemChanged, &m_later, qOverload<>(&QTimer::start));
    connect(&room, &ReadingRoom::opened, &m_later, qOverload<>(&QTimer::start));
    connect(m_list, &RowsView::opened, this, &HistoryPart::openBeside);
    connect(m_list, &RowsView::clicked, this, [this](const QModelIndex &index) { openBeside(index.data(RecordRole).value<RecordRef>()); });
    look();
}

void HistoryPart::addCommands()
{
    const auto add = [this](const QString &text, const std::function<void(const HistoryEntry &)> &run) {
        auto *action = new QAction(text, m_list);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, run] {
            if (const HistoryEntry *entry = entryOf(m_list->currentRecord()))
                run(*entry);
        });
        m_list->addAction(action);
        return action;
    };
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    add(tr("Open beside"), [this](const HistoryEntry &entry) { emit room().openBeside(placeOfEntry(entry)); });
    add(tr("Open in place of this paper"), [this](const HistoryEntry &entry) { emit room().showPlace(placeOfEntry(entry)); });
    add(tr("Copy"), [](const HistoryEntry &entry) {
          QStringList lines{entry.line, entryWhere(entry), entry.detail};
          lines.removeAll(QString());
          QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
      })->setShortcut(QKeySequence::Copy);
}

QString HistoryPart::count() const
{
    return m_entries.empty() ? QString() : QString::number(m_entries.size());
}

QWidget *HistoryPart::mainWidget() const
{
    return m_entries.empty() ? static_cast<QWidget *>(m_empty) : m_list;
}

Chip *HistoryPart::chip(HistoryKind kind) const
{
    Chip *one = m_chips.at(kind);
    return one->isHidden() ? nullptr : one;
}

void HistoryPart::look()
{
    m_later.stop();
    m_entries.clear();
    const AgendaItem *item = room().item();
    if (item) {
        auto found = itemHistory(room().reader(), item->id);
        if (room().bench().succeeded(found))
            m_entries = std::move(*found);
        m_heading->setText(tr("Said before on “%1”, most to the point first").arg(item->title));
        m_empty->setWords(tr("Nothing before this"), tr("No earlier pack, minute, action, recommendation or table in the store says anything on “%1”.").arg(item->title));
    } else {
        m_empty->setWords(tr("The item's history"), tr("Go to the papers of an item: what earlier packs, minutes, actions, recommendations and tables say on its subject will stand here."));
    }
    fillChips();
    m_rows->setRows(itemHistoryRows(m_entries));
    filter();
    if (m_rows->rowCount() > 0)
        m_list->scrollToTop();
    m_stack->setCurrentIndex(m_entries.empty() ? 1 : 0);
    emit countChanged();
}

void HistoryPart::fillChips()
{
    std::map<HistoryKind, int> counts;
    for (const HistoryEntry &entry : m_entries)
        ++counts[entry.kind];
    for (const auto &[kind, chip] : m_chips) {
        // What another item was filtered by says nothing of this one.
        const QSignalBlocker quiet(chip);
        chip->setChecked(false);
        chip->say(tr("%1 %2").arg(historyKindHeading(kind)).arg(counts[kind]), counts[kind] > 0);
    }
    m_chipRow->setVisible(counts.size() > 1);
}

void HistoryPart::filter()
{
    std::vector<HistoryKind> wanted;
    for (const auto &[kind, chip] : m_chips)
        if (chip->isChecked())
            wanted.push_back(kind);
    m_filter->setAccept([this, wanted](const RowValues &row) {
        const HistoryEntry *entry = entryOf(row.record);
        return wanted.empty() || (entry && std::find(wanted.begin(), wanted.end(), entry->kind) != wanted.end());
    });
}

void HistoryPart::openBeside(const RecordRef &record)
{
    if (const HistoryEntry *entry = entryOf(record); entry && entry->paperId)
        emit room().openBeside(placeOfEntry(*entry));
}

const HistoryEntry *HistoryPart::entryOf(const RecordRef &record) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const HistoryEntry &entry) { return entry.record == record; });
    return found == m_entries.end() ? nullptr : &*found;
}

} // namespace scrutiny
