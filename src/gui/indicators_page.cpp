// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/indicators_page.h"

#include "desk/table_edits.h"
#include "gui/chart_panel.h"
#include "gui/rows_view.h"

#include <QPushButton>

#include <set>

namespace scrutiny {

IndicatorsPage::IndicatorsPage(Workbench &bench, QWidget *parent)
    : RecordsPage(bench, tr("Followed figures"), parent)
    , m_confirm(addChip({}, Tone::Look, Chip::Filters))
    , m_panel(addBelow(new ChartPanel(bench)))
    , m_toTable(m_panel->addButton(tr("Open its table")))
{
    setTitle(tr("Followed figures"));
    setContext(tr("A new paper goes on with a figure by itself once its table was confirmed as the same one."));
    setEmptyWords(tr("No figure is followed yet"), tr("Open a table, choose a figure (or a row's name), and press Follow in the card below it: the figure then stands here with its chart over the meetings."));
    QPushButton *stopButton = m_panel->addButton(tr("Stop following"));
    connect(stopButton, &QPushButton::clicked, this, &IndicatorsPage::stop);
    connect(m_toTable, &QPushButton::clicked, this, &IndicatorsPage::openTable);
    connect(m_confirm, &Chip::toggled, this, &IndicatorsPage::refilter);
    connect(m_list, &RowsView::opened, this, &IndicatorsPage::openTable);
    connect(m_panel, &ChartPanel::showPlace, this, &Page::showPlace);
    connect(m_panel, &ChartPanel::said, this, &Page::said);
    connect(m_panel, &ChartPanel::barsChosen, this, [this](bool bars) {
        if (const FollowedIndicator *one = chosen()) {
            FollowedFigure figure = one->figure;
            figure.bars = bars;
            change(figure);
        }
    });
    connect(m_rows, &RowsModel::edited, this, [this](const RecordRef &record, const QString &, const QVariant &value) {
        for (const FollowedIndicator &one : m_figures.figures)
            if (one.figure.id == record.id) {
                FollowedFigure figure = one.figure;
                figure.name = value.toString().simplified();
                change(figure);
                return;
            }
    });
}

void IndicatorsPage::open(const Address &address)
{
    const bool chosenHere = address.chosen == m_list->currentRecord();
    auto list = indicatorList(m_bench.reader());
    if (!m_bench.succeeded(list))
        return;
    m_figures = std::move(*list);
    m_confirm->say(tr("Papers to confirm %1").arg(m_figures.toConfirm), m_figures.toConfirm > 0);
    if (m_figures.toConfirm == 0)
        m_confirm->setChecked(false);
    setRows(indicatorColumns(), m_figures.rows);
    refilter();
    if (address.chosen.id && !chosenHere && !choose(address.chosen)) {
        dropFilters();
        choose(address.chosen);
    }
    if (!m_list->currentRecord().id && !m_figures.rows.empty())
        choose(m_figures.rows.front().record);
}

Address IndicatorsPage::address() const
{
    return {QStringLiteral("indicators"), 0, m_list->currentRecord(), {}};
}

QString IndicatorsPage::statusLine() const
{
    return m_figures.rows.empty() ? QString() : m_figures.rows.size() == 1 ? tr("1 figure followed") : tr("%1 figures followed").arg(m_figures.rows.size());
}

bool IndicatorsPage::copy()
{
    if (!chosen())
        return false;
    m_panel->copyValues();
    return true;
}

void IndicatorsPage::dropFilters()
{
    m_confirm->setChecked(false);
}

void IndicatorsPage::refilter()
{
    std::set<RecordRef> shown;
    for (const FollowedIndicator &one : m_figures.figures)
        if (!m_confirm->isChecked() || one.toConfirm > 0)
            shown.insert({RecordKind::Indicator, one.figure.id});
    setAccept([shown](const RowValues &row) { return shown.contains(row.record); });
}

const FollowedIndicator *IndicatorsPage::chosen() const
{
    const RecordRef record = m_list->currentRecord();
    for (const FollowedIndicator &one : m_figures.figures)
        if (record.id && one.figure.id == record.id)
            return &one;
    return nullptr;
}

void IndicatorsPage::fillBelow()
{
    const FollowedIndicator *one = chosen();
    m_panel->setVisible(one);
    if (!one)
        return;
    m_toTable->setText(one->toConfirm ? tr("Confirm in its table") : tr("Open its table"));
    m_panel->setIndicator(one->indicator, one->figure.bars, one->figure.name);
}

void IndicatorsPage::change(const FollowedFigure &figure)
{
    m_bench.succeeded(changeFollowed(m_bench.store(), figure, m_bench.who()));
}

void IndicatorsPage::stop()
{
    const FollowedIndicator *one = chosen();
    if (!one)
        return;
    const QString name = one->figure.name;
    if (m_bench.succeeded(stopFollowing(m_bench.store(), one->figure.id, m_bench.who())))
        emit said(tr("“%1” is no longer followed").arg(name));
    m_list->setFocus(Qt::OtherFocusReason);
}

void IndicatorsPage::openTable()
{
    if (const FollowedIndicator *one = chosen())
        emit goTo({QStringLiteral("table"), one->tableId, one->cell});
}

} // namespace scrutiny
