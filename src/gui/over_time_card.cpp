// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/over_time_card.h"

#include "base/dates.h"
#include "desk/table_edits.h"
#include "gui/chart_panel.h"
#include "gui/chip.h"
#include "gui/flow_layout.h"
#include "gui/labels.h"

#include <QFrame>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace scrutiny {

namespace {

/// With more rows in all papers together, a chart waits until the arrow keys rest (so many milliseconds).
constexpr int rowsAtOnce = 400, restFor = 120;

} // namespace

OverTimeCard::OverTimeCard(Workbench &bench, QWidget *parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_proposal(new QFrame)
    , m_question(new TextLabel)
    , m_more(new TextLabel({}, Type::Small, Tone::Muted))
    , m_papers(new QWidget)
    , m_paperRow(new FlowLayout(m_papers))
    , m_panel(new ChartPanel(bench))
    , m_wholeRow(new Chip(tr("Whole row"), Tone::Plain, Chip::Filters))
    , m_showChart(new Chip(tr("Chart"), Tone::Plain, Chip::Filters))
    , m_follow(m_panel->addButton(tr("Follow")))
{
    setAccessibleName(tr("Over time"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().em(0.6));
    column->addWidget(makeProposal());
    column->addWidget(m_papers);
    column->addWidget(m_panel);
    m_panel->addAbove(m_wholeRow);
    m_showChart->setToolTip(tr("The chosen figure over the meetings; without it the table has more room"));
    m_showChart->setChecked(QSettings().value(QStringLiteral("tables/chart"), true).toBool());
    m_wholeRow->setToolTip(tr("Draw all figures of the row"));
    for (QTimer *timer : {&m_reload, &m_redraw}) {
        timer->setSingleShot(true);
        timer->setInterval(0);
    }
    connect(&m_reload, &QTimer::timeout, this, &OverTimeCard::load);
    connect(&m_redraw, &QTimer::timeout, this, &OverTimeCard::draw);
    connect(&bench, &Workbench::changed, this, [this] {
        if (m_tableId)
            m_reload.start();
    });
    connect(m_showChart, &Chip::toggled, this, [this](bool shown) {
        QSettings().setValue(QStringLiteral("tables/chart"), shown);
        draw();
    });
    connect(m_wholeRow, &Chip::toggled, this, &OverTimeCard::draw);
    connect(m_follow, &QPushButton::clicked, this, &OverTimeCard::follow);
    connect(m_panel, &ChartPanel::showPlace, this, &OverTimeCard::showPlace);
    connect(m_panel, &ChartPanel::said, this, &OverTimeCard::said);
    connect(m_panel, &ChartPanel::barsChosen, this, [this](bool bars) {
        (m_rowShown ? m_rowBars : m_cellBars) = bars;
        for (const FollowedCells &one : m_table.followed)
            if (one.figure.id == m_followed) {
                FollowedFigure figure = one.figure;
                figure.bars = bars;
                m_bench.succeeded(changeFollowed(m_bench.store(), figure, m_bench.who()));
                return;
            }
    });
    load();
}

QWidget *OverTimeCard::makeProposal()
{
    m_proposal->setObjectName(QStringLiteral("card"));
    m_proposal->setProperty("look", true);
    auto *column = new QVBoxLayout(m_proposal);
    column->setContentsMargins(theme().em(0.9), theme().em(0.6), theme().em(0.9), theme().em(0.6));
    column->addWidget(m_question);
    auto *row = new QWidget;
    auto *flow = new FlowLayout(row);
    auto *same = new QPushButton(tr("Same table")), *other = new QPushButton(tr("Not the same")), *look = new QPushButton(tr("Look at it"));
    same->setProperty("primary", true);
    for (QWidget *widget : std::initializer_list<QWidget *>{same, other, look, m_more})
        flow->addWidget(widget);
    m_more->setWordWrap(false);
    m_more->setMinimumHeight(same->sizeHint().height());
    m_more->setAlignment(Qt::AlignVCenter);
    column->addWidget(row);
    connect(same, &QPushButton::clicked, this, [this] { judge(TablePair::State::Same); });
    connect(other, &QPushButton::clicked, this, [this] { judge(TablePair::State::NotTheSame); });
    connect(look, &QPushButton::clicked, this, [this] {
        if (!m_table.proposals.empty())
            emit goTo({QStringLiteral("table"), m_table.proposals.front().tableId});
    });
    return m_proposal;
}

void OverTimeCard::setTable(Id tableId)
{
    const bool same = tableId == m_tableId;
    m_tableId = tableId;
    if (same) {
        m_reload.start(); // perhaps together with the same wish after a change
        return;
    }
    m_row = m_col = -1;
    load();
}

void OverTimeCard::setCell(int row, int col)
{
    if (row == m_row && col == m_col)
        return;
    m_row = row;
    m_col = col;
    m_redraw.start();
}

void OverTimeCard::load()
{
    m_reload.stop();
    m_table = {};
    if (m_tableId) {
        auto read = tableOverTime(m_bench.reader(), m_tableId);
        if (m_bench.succeeded(read))
            m_table = std::move(*read);
    }
    int rows = 0;
    for (const DatedTable &one : m_table.chain)
        rows += one.table.grid.rows;
    m_redraw.setInterval(rows > rowsAtOnce ? restFor : 0);
    fillProposal();
    fillPapers();
    draw();
}

void OverTimeCard::fillProposal()
{
    const int more = int(m_table.proposals.size()) - 1;
    m_proposal->setVisible(more >= 0);
    m_question->setText(proposalWords(m_table));
    m_proposal->setAccessibleName(m_question->text());
    m_more->setText(more == 1 ? tr("1 more paper to look at") : tr("%1 more papers to look at").arg(more));
    m_more->setVisible(more > 0);
}

void OverTimeCard::fillPapers()
{
    while (QLayoutItem *item = m_paperRow->takeAt(0)) {
        if (item->widget() != m_showChart) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    if (m_table.chain.size() > 1)
        addPapers();
    m_paperRow->addWidget(m_showChart);
}

void OverTimeCard::addPapers()
{
    auto *words = new TextLabel(tr("In %1 papers:").arg(m_table.chain.size()), Type::Small, Tone::Muted);
    words->setWordWrap(false);
    words->setAlignment(Qt::AlignVCenter);
    m_paperRow->addWidget(words);
    for (std::size_t i = m_table.chain.size(); i-- > 0;) { // newest first
        const DatedTable &one = m_table.chain[i];
        const QString date = one.meeting.isValid() ? shortDate(one.meeting) : tr("no date");
        auto *chip = new Chip(i == m_table.at ? tr("%1, this one").arg(date) : date, i == m_table.at ? Tone::Good : Tone::Plain, i == m_table.at ? Chip::Says : Chip::Opens);
        connect(chip, &Chip::clicked, this, [this, id = one.table.id] { emit goTo({QStringLiteral("table"), id}); });
        m_paperRow->addWidget(chip);
        words->setMinimumHeight(chip->sizeHint().height());
    }
    auto *compare = new QPushButton(tr("Compare"));
    compare->setProperty("inRow", true);
    m_paperRow->addWidget(compare);
    connect(compare, &QPushButton::clicked, this, [this] {
        const Id other = m_table.compareWith();
        const bool later = m_table.at == 0; // the page's table is the later one of the two
        emit goTo({QStringLiteral("compare"), later ? other : m_tableId, {RecordKind::Table, later ? m_tableId : other}});
    });
}

void OverTimeCard::draw()
{
    m_redraw.stop();
    m_followed = 0;
    m_indicator = {};
    const bool known = !m_table.chain.empty() && m_row >= 0, figure = known && m_table.isFigure(m_row, m_col);
    const bool body = known && m_row >= m_table.chain[m_table.at].table.grid.headerRows;
    if (body) {
        m_rowShown = !figure || m_wholeRow->isChecked(); // a row's label stands for the row
        m_indicator = m_table.indicator(m_row, m_col, m_rowShown);
    }
    const bool drawn = pointsOf(m_indicator) > 1;
    m_wholeRow->setVisible(figure);
    m_showChart->setVisible(drawn);
    m_papers->setVisible(drawn || m_table.chain.size() > 1);
    m_panel->setVisible(drawn && m_showChart->isChecked());
    setVisible(drawn || !m_table.proposals.empty() || m_table.chain.size() > 1);
    if (!drawn)
        return;
    const FollowedFigure *followed = m_table.followedAs(m_indicator, m_rowShown);
    m_followed = followed ? followed->id : 0;
    m_follow->setText(followed ? tr("Stop following") : tr("Follow"));
    m_panel->setIndicator(m_indicator, followed ? followed->bars : m_rowShown ? m_rowBars : m_cellBars, followed ? followed->name : QString());
}

void OverTimeCard::judge(TablePair::State state)
{
    if (m_table.proposals.empty())
        return;
    const TableProposal other = m_table.proposals.front();
    if (!m_bench.succeeded(pairTables(m_bench.store(), m_tableId, other.tableId, state, m_bench.who())))
        return;
    load();
    emit said(state == TablePair::State::Same ? tr("The table of %1 is the same one at another time").arg(shortDate(other.meeting)) : tr("The table of %1 is another one").arg(shortDate(other.meeting)));
}

void OverTimeCard::follow()
{
    if (m_followed) {
        if (m_bench.succeeded(stopFollowing(m_bench.store(), m_followed, m_bench.who())))
            emit said(tr("“%1” is no longer followed").arg(m_indicator.title));
    } else {
        FollowedFigure figure;
        figure.name = m_indicator.title;
        figure.cellId = m_table.cellAt(m_row, m_col);
        figure.wholeRow = m_rowShown;
        figure.bars = m_panel->bars();
        if (m_bench.succeeded(followFigure(m_bench.store(), figure, m_bench.who())))
            emit said(tr("“%1” is followed now; see Followed figures").arg(figure.name));
    }
    load();
}

} // namespace scrutiny
