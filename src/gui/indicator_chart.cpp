// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/indicator_chart.h"

#include "gui/chart_drawing.h"

#include <QAccessible>
#include <QKeyEvent>

#include <cstdlib>

namespace scrutiny {

IndicatorChart::IndicatorChart(QWidget *parent)
    : QChartView(new ChartDrawing, parent)
    , m_drawing(static_cast<ChartDrawing *>(chart()))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setBackgroundBrush(Qt::NoBrush);
    setStyleSheet(QStringLiteral("background: transparent"));
    setToolTip(tr("Each point shows its place on the paper; Left and Right go from one to the next"));
    connect(&theme(), &Theme::changed, this, [this] {
        m_drawing->setLook(windowLook());
        updateGeometry();
    });
}

void IndicatorChart::setValues(ChartValues values, bool bars)
{
    const RecordRef kept = chosenCell();
    setAccessibleName(values.title.isEmpty() ? tr("Chart") : tr("Chart: %1").arg(values.title));
    setAccessibleDescription(values.description);
    m_drawing->setValues(std::move(values), bars);
    choose(kept);
}

const ChartValues &IndicatorChart::values() const
{
    return m_drawing->values();
}

const ChartPlan &IndicatorChart::plan() const
{
    return m_drawing->plan();
}

void IndicatorChart::choose(const RecordRef &cell)
{
    for (size_t line = 0; cell.id && line < values().lines.size(); ++line)
        for (size_t point = 0; point < values().lines[line].points.size(); ++point)
            if (values().lines[line].drawn && values().lines[line].points[point].cell == cell) {
                m_drawing->setChosen(int(line), int(point), hasFocus());
                return;
            }
    m_drawing->setChosen(-1, -1, hasFocus());
}

const ChartPoint *IndicatorChart::chosenPoint() const
{
    const int line = m_drawing->chosenLine(), point = m_drawing->chosenPoint();
    return line < 0 || point < 0 ? nullptr : &values().lines[size_t(line)].points[size_t(point)];
}

RecordRef IndicatorChart::chosenCell() const
{
    const ChartPoint *point = chosenPoint();
    return point ? point->cell : RecordRef();
}

QString IndicatorChart::chosenSentence() const
{
    const ChartPoint *point = chosenPoint();
    return point ? point->sentence : QString();
}

QSize IndicatorChart::sizeHint() const
{
    return {theme().em(30), theme().em(values().drawnLines() > 1 || values().hasRag() ? 15 : 12.5)};
}

QSize IndicatorChart::minimumSizeHint() const
{
    return {theme().em(16), theme().em(values().drawnLines() > 1 || values().hasRag() ? 12.5 : 10)};
}

void IndicatorChart::tell(int planned)
{
    if (planned < 0)
        return;
    m_drawing->setChosen(plan().points[size_t(planned)].line, plan().points[size_t(planned)].point, hasFocus());
    const ChartPoint *point = chosenPoint();
    setAccessibleDescription(tr("Chosen: %1. All values: %2").arg(point->sentence, values().description));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    emit pointChosen(point->cell);
}

int IndicatorChart::stepped(int key) const
{
    const auto &points = plan().points;
    const int now = m_drawing->chosen(), count = int(points.size());
    if (count == 0)
        return -1;
    if (now < 0)
        return key == Qt::Key_Home ? 0 : count - 1;
    const auto sameLine = [&](int i) { return i >= 0 && i < count && points[size_t(i)].line == points[size_t(now)].line; };
    const auto periodOf = [&](int i) { return values().lines[size_t(points[size_t(i)].line)].points[size_t(points[size_t(i)].point)].period; };
    int to = now;
    switch (key) {
    case Qt::Key_Left: return sameLine(now - 1) ? now - 1 : now;
    case Qt::Key_Right: return sameLine(now + 1) ? now + 1 : now;
    case Qt::Key_Home:
        while (sameLine(to - 1))
            --to;
        return to;
    case Qt::Key_End:
        while (sameLine(to + 1))
            ++to;
        return to;
    default: break;
    }
    const int by = key == Qt::Key_Up ? -1 : 1; // the next line's point of the nearest period
    int line = -1;
    for (int i = now + by; i >= 0 && i < count; i += by) {
        if (line < 0 && !sameLine(i)) {
            line = points[size_t(i)].line;
            to = i;
        }
        if (line >= 0 && points[size_t(i)].line == line && std::abs(periodOf(i) - periodOf(now)) < std::abs(periodOf(to) - periodOf(now)))
            to = i;
    }
    return to;
}

void IndicatorChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End: tell(stepped(event->key())); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: tell(m_drawing->chosen() < 0 ? stepped(Qt::Key_End) : m_drawing->chosen()); return;
    default: event->ignore(); // the page's and the window's keys
    }
}

void IndicatorChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        tell(plan().pointAt(event->position()));
}

void IndicatorChart::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(plan().pointAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void IndicatorChart::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey && m_drawing->chosen() < 0)
        tell(stepped(Qt::Key_End));
    m_drawing->setChosen(m_drawing->chosenLine(), m_drawing->chosenPoint(), true);
}

void IndicatorChart::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    m_drawing->setChosen(m_drawing->chosenLine(), m_drawing->chosenPoint(), false);
}

void IndicatorChart::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls
}

} // namespace scrutiny
