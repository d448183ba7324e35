// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/search_page.h"

#include "gui/choice_chip.h"
#include "gui/empty_state.h"
#include "gui/flow_layout.h"
#include "gui/rows_view.h"
#include "store/meetings.h"
#include "store/tables.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace scrutiny {

using namespace std::chrono_literals;

namespace {

constexpr int hitsShown = 100;

/// The table that a cell belongs to, or 0.
Id tableOf(const Reader &reader, const SearchHit &hit)
{
    const auto tables = listTables(reader, {0, 0, hit.paperId});
    for (size_t i = 0; tables && i < tables->size(); ++i) {
        const TableRow &row = (*tables)[i];
        if (hit.page && (hit.page < row.filePageFrom || hit.page > row.filePageTo))
            continue;
        const auto table = loadTable(reader, row.id);
        if (table && std::find(table->cellIds.begin(), table->cellIds.end(), hit.record.id) != table->cellIds.end())
            return row.id;
    }
    return 0;
}

} // namespace

SearchPage::SearchPage(Workbench &bench, QWidget *parent)
    : Page(parent)
    , m_bench(bench)
    , m_rows(new RowsModel(this))
    , m_list(new RowsView(tr("What was found")))
    , m_field(new QLineEdit)
    , m_empty(new EmptyState({}, {}))
    , m_stack(new QStackedWidget)
    , m_more(new TextLabel({}, Type::Small, Tone::Muted))
    , m_chipRow(new QWidget)
    , m_committee(new ChoiceChip(tr("Committee"), tr("all")))
{
    setTitle(tr("Search"));
    m_rows->setColumns(searchColumns());
    m_list->setModel(m_rows);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // it scrolls by itself
    m_list->setMinimumHeight(theme().em(12));
    connect(&theme(), &Theme::changed, this, [this] { m_list->setMinimumHeight(theme().em(12)); });
    m_field->setPlaceholderText(tr("Words in any paper, minute, action or table"));
    m_field->setAccessibleName(tr("Search"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    auto *chips = new FlowLayout(m_chipRow);
    for (const SearchGroup &group : searchGroups()) {
        auto *chip = new Chip(group.name, Tone::Plain, Chip::Filters);
        m_groups[group.key] = chip;
        chips->addWidget(chip);
        chip->hide();
        connect(chip, &Chip::toggled, this, &SearchPage::run);
    }
    chips->addWidget(m_committee);
    connect(m_committee, &ChoiceChip::picked, this, &SearchPage::run);
    auto *found = new QWidget;
    auto *results = new QVBoxLayout(found);
    results->setContentsMargins(0, 0, 0, 0);
    results->addWidget(m_list, 1);
    results->addWidget(m_more);
    m_stack->addWidget(found);
    m_stack->addWidget(m_empty);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().em(0.6));
    column->addWidget(m_field);
    column->addWidget(m_chipRow);
    column->addWidget(m_stack, 1);
    setBody(body);
    setFocusProxy(m_field);
    m_later.setSingleShot(true);
    m_later.setInterval(120ms);
    connect(&m_later, &QTimer::timeout, this, &SearchPage::run);
    connect(m_field, &QLineEdit::textChanged, &m_later, qOverload<>(&QTimer::start));
    connect(m_list, &RowsView::placeChosen, this, [this](const PlaceOnPaper &place) {
        const SearchHit *hit = hitOf(m_list->currentRecord());
        emit showPlace(hit ? placeOfHit(m_bench.reader(), *hit) : place);
    });
    const auto goHome = [this](const RecordRef &record) {
        const SearchHit *hit = hitOf(record);
        if (!hit)
            return;
        const PlaceOnPaper place = placeOfHit(m_bench.reader(), *hit);
        if (const Address home = homeOf(m_bench.reader(), *hit); !home.isEmpty())
            emit goTo(home);
        emit showPlace(place);
    };
    connect(m_list, &RowsView::opened, this, goHome);
    connect(m_list, &RowsView::doubleClicked, this, [this, goHome] { goHome(m_list->currentRecord()); });
}

Chip *SearchPage::groupChip(const QString &key) const
{
    const auto it = m_groups.find(key);
    return it == m_groups.end() ? nullptr : it->second;
}

void SearchPage::open(const Address &address)
{
    m_committees.clear();
    QStringList names;
    if (const auto committees = listCommittees(m_bench.reader()))
        for (const CommitteeRow &row : *committees) {
            m_committees.push_back(row.committee);
            names += row.committee.name;
        }
    m_committee->setChoices(names);
    if (address.words != m_field->text())
        m_field->setText(address.words);
    run();
    if (address.chosen.id)
        m_list->chooseRecord(address.chosen);
    if (!m_list->currentRecord().id)
        m_field->setFocus(Qt::OtherFocusReason);
}

Address SearchPage::address() const
{
    return {QStringLiteral("search"), 0, m_list->currentRecord(), m_field->text()};
}

bool SearchPage::find()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    return true;
}

QString SearchPage::statusLine() const
{
    if (m_field->text().trimmed().isEmpty())
        return {};
    return m_result.more ? tr("More than %1 found").arg(m_result.hits.size()) : tr("%1 found").arg(m_result.hits.size());
}

void SearchPage::run()
{
    m_later.stop();
    SearchQuery query;
    query.words = m_field->text();
    query.limit = hitsShown;
    const int at = int(m_committee->choices().indexOf(m_committee->choice()));
    query.committeeId = at >= 0 ? m_committees[size_t(at)].id : 0;
    m_result = {};
    if (!query.words.trimmed().isEmpty()) {
        auto all = search(m_bench.reader(), query);
        if (!m_bench.succeeded(all))
            return;
        fillChips(*all);
        for (const SearchGroup &group : searchGroups())
            if (m_groups[group.key]->isChecked())
                query.kinds.insert(query.kinds.end(), group.kinds.begin(), group.kinds.end());
        if (!query.kinds.empty())
            all = search(m_bench.reader(), query);
        if (!m_bench.succeeded(all))
            return;
        m_result = std::move(*all);
    } else {
        fillChips({});
    }
    m_rows->setRows(searchRows(m_result.hits));
    showState();
}

void SearchPage::fillChips(const SearchResult &all)
{
    std::map<QString, int> counts;
    for (const SearchHit &hit : all.hits)
        if (const SearchGroup *group = searchGroupOf(hit.record.kind))
            ++counts[group->key];
    for (const SearchGroup &group : searchGroups()) {
        Chip *chip = m_groups[group.key];
        const int count = counts[group.key];
        chip->say(all.more ? tr("%1 %2+").arg(group.name).arg(count) : tr("%1 %2").arg(group.name).arg(count), count > 0 || (chip->isChecked() && !m_field->text().isEmpty()));
    }
    m_committee->setVisible(m_committees.size() > 1 && !m_field->text().trimmed().isEmpty());
}

void SearchPage::showState()
{
    const bool asked = !m_field->text().trimmed().isEmpty();
    if (!asked)
        m_empty->setWords(tr("Search everything that was ever brought in"),
                          tr("All the words must occur; the last may be unfinished. Words in quotes must stand together.\n\nschool transport\n“exclusion rates”\nlooked after children dentist"));
    else
        m_empty->setWords(tr("Nothing found"), tr("No paper, minute, action or table holds all of these words. Try fewer words, or their beginnings."));
    m_more->setText(tr("The best %1 are shown. Type more words to narrow it down.").arg(m_result.hits.size()));
    m_more->setVisible(m_result.more);
    m_stack->setCurrentIndex(m_result.hits.empty() ? 1 : 0);
}

const SearchHit *SearchPage::hitOf(const RecordRef &record) const
{
    const auto it = std::find_if(m_result.hits.begin(), m_result.hits.end(), [&](const SearchHit &hit) { return hit.record == record; });
    return it == m_result.hits.end() ? nullptr : &*it;
}

Address SearchPage::homeOf(const Reader &reader, const SearchHit &hit)
{
    switch (hit.record.kind) {
    case RecordKind::Action: return {QStringLiteral("actions"), 0, hit.record};
    case RecordKind::Recommendation: return {QStringLiteral("recommendations"), 0, hit.record};
    case RecordKind::WorkProgramme: return {QStringLiteral("programme"), 0, hit.record};
    case RecordKind::Table: return {QStringLiteral("table"), hit.record.id};
    case RecordKind::TableCell:
        if (const Id table = tableOf(reader, hit))
            return {QStringLiteral("table"), table, hit.record};
        return {};
    case RecordKind::Page: return {};
    default: break;
    }
    return hit.meetingId ? Address{QStringLiteral("meeting"), hit.meetingId, hit.record} : Address();
}

void SearchPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (const SearchHit *hit = hitOf(m_list->currentRecord()))
        emit showPlace(placeOfHit(m_bench.reader(), *hit));
}

bool SearchPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (enter || key == Qt::Key_Down) {
            if (m_later.isActive() || enter)
                run();
            if (m_rows->rowCount() > 0)
                m_list->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key == Qt::Key_Escape && !m_field->text().isEmpty()) {
            m_field->clear();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace scrutiny
