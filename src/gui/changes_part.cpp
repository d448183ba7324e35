// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/changes_part.h"

#include "base/dates.h"
#include "desk/cell_names.h"
#include "gui/chip.h"
#include "gui/empty_state.h"
#include "gui/flow_layout.h"
#include "gui/labels.h"
#include "gui/rows_view.h"
#include "store/marks.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace scrutiny {

using State = EditionComparison::State;

ChangesPart::ChangesPart(ReadingRoom &room, QWidget *parent)
    : ReadingPart(room, parent)
    , m_comparison(EditionComparison::of(room))
    , m_editions(new QComboBox)
    , m_against(new TextLabel({}, Type::Small, Tone::Muted))
    , m_summary(new TextLabel)
    , m_doing(new TextLabel({}, Type::Body, Tone::Muted))
    , m_onPages(new Chip(tr("On the pages"), Tone::Plain, Chip::Filters))
    , m_beside(new QPushButton(tr("Old page beside")))
    , m_copy(new QPushButton(tr("Copy list")))
    , m_stop(new QPushButton(tr("Stop")))
    , m_bar(new QProgressBar)
    , m_rows(new RowsModel(this))
    , m_list(new RowsView(tr("What changed")))
    , m_found(new QWidget)
    , m_working(new QWidget)
    , m_empty(new EmptyState({}, {}, tr("Compare")))
    , m_stack(new QStackedWidget)
{
    m_rows->setColumns(changeColumns());
    m_list->setModel(m_rows);
    m_list->horizontalHeader()->hide();
    auto *rows = new QVBoxLayout(m_found);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme().em(0.6));
    rows->addWidget(makeHead());
    rows->addWidget(m_list, 1);
    auto *working = new QVBoxLayout(m_working);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Comparing the editions"));
    working->addStretch(2);
    working->addWidget(m_doing);
    working->addWidget(m_bar);
    working->addWidget(m_stop, 0, Qt::AlignLeft);
    working->addStretch(3);
    for (QWidget *one : std::initializer_list<QWidget *>{m_found, m_working, m_empty})
        m_stack->addWidget(one);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme().em(0.4), theme().em(0.6), theme().em(0.4), 0);
    column->setSpacing(theme().em(0.4));
    m_editions->setAccessibleName(tr("The edition to compare with"));
    m_editions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    column->addWidget(m_editions);
    column->addWidget(m_stack, 1);
    addCommands();
    connect(m_editions, &QComboBox::activated, this, [this](int at) { m_comparison.compareWith(m_editions->itemData(at).toLongLong()); });
    connect(m_stop, &QPushButton::clicked, &m_comparison, &EditionComparison::stop);
    connect(m_empty, &EmptyState::pressed, &m_comparison, &EditionComparison::start);
    connect(&m_comparison, &EditionComparison::stateChanged, this, &ChangesPart::follow);
    connect(&m_comparison, &EditionComparison::progress, this, &ChangesPart::showProgress);
    connect(&room, &ReadingRoom::opened, this, &ChangesPart::fillEditions);
    connect(&room, &ReadingRoom::notesChanged, this, [this](const Changes &changes) {
        if (changes.everything || changes.touches(RecordKind::Mark))
            fill(); // another item may have been read
    });
    fillEditions();
    follow();
}

QWidget *ChangesPart::makeHead()
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().em(0.4));
    column->addWidget(m_against);
    column->addWidget(m_summary);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons);
    m_onPages->setChecked(true);
    m_onPages->setToolTip(tr("New words are underlined on the new pages, words that went are struck on the old ones"));
    m_beside->setToolTip(tr("The page as it was, with the words that went struck through (Shift+Enter)"));
    for (QWidget *one : std::initializer_list<QWidget *>{m_onPages, m_beside, m_copy})
        flow->addWidget(one);
    column->addWidget(buttons);
    connect(m_onPages, &Chip::toggled, this, [this] { emit room().overlaysWanted(); });
    connect(m_beside, &QPushButton::clicked, this, [this] { showOld(m_list->currentRecord()); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(asMarkdown()); });
    return head;
}

void ChangesPart::addCommands()
{
    connect(m_list, &RowsView::clicked, this, [this](const QModelIndex &index) { goThere(index.data(RecordRole).value<RecordRef>()); });
    connect(m_list, &RowsView::opened, this, &ChangesPart::goThere);
    connect(m_list, &RowsView::chosen, this, [this](const RecordRef &record) {
        const ChangeLine *line = changeLine(m_groups, record);
        m_beside->setEnabled(line && line->oldPlace.page > 0);
    });
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto add = [this](const QString &text, const QKeySequence &key, auto run) {
        auto *action = new QAction(text, m_list);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, run);
        m_list->addAction(action);
    };
    add(tr("Go to the page"), {}, [this] { goThere(m_list->currentRecord()); });
    add(tr("Old page beside"), QKeySequence(Qt::SHIFT | Qt::Key_Return), [this] { showOld(m_list->currentRecord()); });
    add(tr("Copy list"), QKeySequence::Copy, [this] { QGuiApplication::clipboard()->setText(asMarkdown()); });
}

QString ChangesPart::count() const
{
    int lines = 0;
    for (const ItemChange &item : m_filled ? m_filled->changes.items : std::vector<ItemChange>())
        lines += item.what != ItemChange::What::Same || item.moved ? 1 : 0;
    return lines ? QString::number(lines) : QString();
}

QWidget *ChangesPart::mainWidget() const
{
    if (m_stack->currentWidget() == m_working)
        return m_stop;
    return m_stack->currentWidget() == m_found ? static_cast<QWidget *>(m_list) : m_empty->button();
}

QString ChangesPart::editionName(const Paper &paper) const
{
    const QDateTime at = paper.addedAt.toLocalTime();
    return tr("Edition brought in on %1, %2 (%3 pages)").arg(shortDate(at.date()), clockTime(at.time())).arg(paper.pages);
}

void ChangesPart::fillEditions()
{
    const QSignalBlocker quiet(m_editions);
    m_editions->clear();
    for (const Paper &paper : room().earlierEditions())
        m_editions->addItem(editionName(paper), paper.id);
    m_editions->setVisible(m_editions->count() > 1);
    m_editions->setCurrentIndex(m_editions->findData(m_comparison.earlier().id));
}

void ChangesPart::follow()
{
    const State state = m_comparison.state();
    m_editions->setCurrentIndex(m_editions->findData(m_comparison.earlier().id));
    m_empty->button()->setVisible(state == State::Stopped || state == State::Failed);
    if (state == State::NoEarlier)
        m_empty->setWords(tr("One edition so far"), tr("When this pack is published again, what was added, moved, withdrawn and changed since will stand here, with the figures that are different."));
    else if (state == State::Stopped)
        m_empty->setWords(tr("Not compared"), tr("An earlier edition of this pack is here. Comparing reads both from beginning to end."));
    else if (state == State::Failed)
        m_empty->setWords(tr("Could not compare"), m_comparison.trouble());
    const bool working = state == State::Waiting || state == State::Reading || state == State::Comparing;
    if (working)
        showProgress();
    fill();
    m_stack->setCurrentWidget(state == State::Done ? m_found : working ? m_working : m_empty);
    emit room().overlaysWanted();
}

void ChangesPart::showProgress()
{
    const int all = m_comparison.pagesToRead(), done = m_comparison.pagesRead();
    const bool comparing = m_comparison.state() == State::Comparing;
    m_bar->setRange(0, comparing ? 0 : all);
    m_bar->setValue(done);
    m_doing->setText(comparing ? tr("Comparing the editions") : tr("Reading both editions: page %1 of %2").arg(done).arg(all));
}

void ChangesPart::fill()
{
    m_filled = m_comparison.result();
    m_groups.clear();
    if (m_filled) {
        ChangeFacts facts = this->facts();
        if (const auto marks = listMarks(room().notes().reader(), {{}, room().committee().name, room().meeting().date}))
            for (const Mark &mark : *marks)
                if (mark.kind == MarkKind::Read)
                    facts.read += mark.anchor.itemTitle;
        CellNames cells(room().reader());
        const Id paper = m_filled->later.id;
        facts.cellName = [&cells, paper](const Place &place) { return cells.at(paper, place); };
        m_groups = changeGroups(facts);
        m_summary->setText(changeSummary(facts));
        m_against->setText(tr("Set against: %1").arg(editionName(m_filled->earlier)));
        m_against->setVisible(m_editions->count() < 2);
    }
    m_rows->setRows(changeRows(m_groups));
    m_beside->setEnabled(false);
    emit countChanged();
}

ChangeFacts ChangesPart::facts() const
{
    return {&m_filled->changes, m_filled->laterLabels, m_filled->earlierLabels, {}, {}};
}

void ChangesPart::goThere(const RecordRef &record)
{
    const ChangeLine *line = changeLine(m_groups, record);
    if (!line)
        return;
    if (line->place.page > 0)
        emit room().showPlace({m_filled->later.id, {line->place}});
    else
        showOld(record); // it stands in the earlier edition only
}

void ChangesPart::showOld(const RecordRef &record)
{
    const ChangeLine *line = changeLine(m_groups, record);
    if (line && line->oldPlace.page > 0)
        emit room().openBeside({m_filled->earlier.id, {line->oldPlace}});
}

std::vector<PaperOverlay> ChangesPart::overlays(const QString &paper) const
{
    std::vector<PaperOverlay> found;
    if (!m_filled || !m_onPages->isChecked())
        return found;
    const bool later = paper == m_filled->later.sha256;
    if (!later && paper != m_filled->earlier.sha256)
        return found;
    for (const PageChange &page : m_filled->changes.pages) {
        const Source &places = later ? page.added : page.removed;
        if (places.empty() || (later && page.isNew)) // a page that is new as a whole says so in the list; lines under all of it would only disturb
            continue;
        PaperOverlay overlay;
        overlay.look = later ? PaperOverlay::Look::Added : PaperOverlay::Look::Removed;
        overlay.colour = later ? QColor(0xcf, 0xec, 0xd9) : QColor(0xf6, 0xd5, 0xd0); // inks on white paper, as highlights are
        overlay.places = places;
        overlay.words = later ? tr("New in this edition") : tr("Not in the newer edition");
        found.push_back(std::move(overlay));
    }
    return found;
}

QString ChangesPart::asMarkdown() const
{
    if (!m_filled)
        return {};
    const QString title = tr("%1, %2: what changed").arg(room().committee().name, longDate(room().meeting().date));
    return changesMarkdown(title, changeSummary(facts()), m_groups);
}

} // namespace scrutiny
