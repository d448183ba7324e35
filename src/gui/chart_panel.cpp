// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart_panel.h"

#include "base/dates.h"
#include "gui/file_names.h"
#include "gui/flow_layout.h"
#include "gui/indicator_chart.h"
#include "gui/rows_view.h"
#include "models/meeting_parts.h"
#include "models/meeting_view.h"
#include "store/tables.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace scrutiny {

ChartPanel::ChartPanel(Workbench &bench, QWidget *parent)
    : QFrame(parent)
    , m_bench(bench)
    , m_title(new TextLabel({}, Type::Strong))
    , m_aside(new TextLabel({}, Type::Small, Tone::Muted))
    , m_said(new TextLabel({}, Type::Small, Tone::Muted))
    , m_column(new QVBoxLayout(this))
    , m_chart(new IndicatorChart)
    , m_rows(new RowsModel(this))
    , m_list(new RowsView(tr("Values of the chart")))
    , m_form(new QPushButton)
    , m_values(new QPushButton)
    , m_copyValues(new QPushButton(tr("Copy values")))
{
    setObjectName(QStringLiteral("card"));
    m_column->setContentsMargins(theme().em(0.9), theme().em(0.7), theme().em(0.9), theme().em(0.7));
    m_column->setSpacing(theme().em(0.4));
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 3);
    m_aside->setAlignment(Qt::AlignRight | Qt::AlignTop);
    top->addWidget(m_aside, 2);
    m_column->addLayout(top);
    m_column->addWidget(m_chart, 1);
    m_column->addWidget(m_said);
    m_column->addWidget(m_list);
    m_list->setModel(m_rows);
    auto *row = new QWidget;
    m_buttons = new FlowLayout(row);
    auto *copy = new QPushButton(tr("Copy picture")), *save = new QPushButton(tr("Save picture…"));
    for (QPushButton *button : {m_form, m_values, copy, save, m_copyValues})
        m_buttons->addWidget(button);
    m_column->addWidget(row);
    connect(m_form, &QPushButton::clicked, this, [this] {
        m_bars = !m_bars;
        fill();
        emit barsChosen(m_bars);
    });
    connect(m_values, &QPushButton::clicked, this, [this] { showValues(m_list->isHidden()); });
    connect(m_copyValues, &QPushButton::clicked, this, &ChartPanel::copyValues);
    connect(copy, &QPushButton::clicked, this, &ChartPanel::copyPicture);
    connect(save, &QPushButton::clicked, this, &ChartPanel::chooseFile);
    connect(m_chart, &IndicatorChart::pointChosen, this, &ChartPanel::light);
    connect(m_list, &RowsView::chosen, this, [this](const RecordRef &cell) {
        m_chart->choose(cell);
        light(cell);
    });
    connect(m_list, &RowsView::laidOut, this, [this] { m_list->setFixedHeight(std::min(m_list->contentsHeight() + 2, theme().em(18))); });
    showValues(false);
}

void ChartPanel::setIndicator(const Indicator &indicator, bool bars, const QString &title)
{
    m_indicator = indicator;
    if (!title.isEmpty())
        m_indicator.title = title;
    m_bars = bars;
    fill();
}

void ChartPanel::fill()
{
    const ChartValues values = chartValues(m_indicator);
    m_title->setText(values.title);
    setAccessibleName(values.title);
    m_aside->setText(m_bars ? tr("each bar shows its page") : tr("each point shows its page"));
    m_form->setText(m_bars ? tr("Draw as lines") : tr("Draw as bars"));
    m_chart->setVisible(values.hasFigures());
    m_chart->setValues(values, m_bars);
    m_chart->updateGeometry();
    if (m_rows->columns().size() != valueColumns(values).size() || m_rows->columns()[1].heading != valueColumns(values)[1].heading) {
        m_rows->setRows({});
        m_rows->setColumns(valueColumns(values));
    }
    m_rows->setRows(valueRows(values));
    const QString chosen = m_chart->chosenSentence();
    m_said->setText(chosen.isEmpty() ? values.left : chosen);
    m_said->setVisible(!m_said->text().isEmpty());
}

QPushButton *ChartPanel::addButton(const QString &text)
{
    auto *button = new QPushButton(text);
    m_buttons->addWidget(button);
    while (m_buttons->count() > 1 && m_buttons->itemAt(m_ownButtons)->widget() != button) // the panel's own go behind it
        m_buttons->addItem(m_buttons->takeAt(m_ownButtons));
    ++m_ownButtons;
    return button;
}

void ChartPanel::addAbove(QWidget *widget)
{
    m_column->insertWidget(1, widget);
}

void ChartPanel::light(const RecordRef &cell)
{
    m_said->setText(m_chart->chosenSentence());
    m_said->setVisible(!m_said->text().isEmpty());
    PlaceOnPaper place = cell.id ? placeOf(m_bench.reader(), cell) : PlaceOnPaper();
    for (const IndicatorLine &line : m_indicator.lines)
        for (const IndicatorPoint &point : line.points)
            if (!place.paperId && point.cell == cell) // the whole table, when the cell has no place of its own
                place = placeOf(m_bench.reader(), {RecordKind::Table, point.tableId});
    if (place.paperId)
        emit showPlace(place);
}

void ChartPanel::showValues(bool shown)
{
    m_list->setVisible(shown);
    m_copyValues->setVisible(shown);
    m_values->setText(shown ? tr("Hide values") : tr("Show values"));
    updateGeometry();
}

ChartPicture ChartPanel::picture() const
{
    ChartPicture made{chartValues(m_indicator), m_bars, {}};
    std::set<Id> used;
    for (const IndicatorLine &line : m_indicator.lines)
        for (const IndicatorPoint &point : line.points)
            used.insert(point.tableId);
    const auto tables = listTables(m_bench.reader());
    for (size_t i = tables ? tables->size() : 0; i-- > 0;) { // they come newest first
        const TableRow &table = (*tables)[i];
        if (!used.contains(table.id))
            continue;
        const QString pages = pageRange(table.pageFrom, table.pageTo, table.filePageFrom, table.filePageTo);
        QStringList parts{table.committee, table.meetingDate.isValid() ? shortDate(table.meetingDate) : QString(), pages.isEmpty() ? QString() : tr("p. %1").arg(pages)};
        parts.removeAll(QString());
        made.sources += parts.join(QStringLiteral(", "));
    }
    return made;
}

void ChartPanel::copyPicture()
{
    QGuiApplication::clipboard()->setImage(chartImage(picture()));
    emit said(tr("Copied the chart as a picture"));
}

void ChartPanel::copyValues()
{
    QGuiApplication::clipboard()->setText(valuesAsText(m_chart->values()));
    emit said(tr("Copied %1 values").arg(m_rows->rowCount()));
}

void ChartPanel::chooseFile()
{
    const QString png = tr("Picture (*.png)"), svg = tr("Drawing to scale (*.svg)");
    auto *dialog = new QFileDialog(this, tr("Save the chart"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({png, svg});
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(fileNameOf(m_indicator.title, QStringLiteral("png")));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, svg](const QString &filter) { dialog->setDefaultSuffix(filter == svg ? QStringLiteral("svg") : QStringLiteral("png")); });
    connect(dialog, &QFileDialog::fileSelected, this, &ChartPanel::savePicture);
    dialog->open();
}

void ChartPanel::savePicture(const QString &file)
{
    if (m_bench.succeeded(saveChart(picture(), file)))
        emit said(tr("Saved the chart as %1").arg(QFileInfo(file).fileName()));
}

} // namespace scrutiny
