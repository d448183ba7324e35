// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/card.h"

#include "gui/chip.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QVBoxLayout>

#include <cmath>

namespace scrutiny {

namespace {

/// Lays `text` out in lines of `width`; gives its height and the width of its last line and, with a painter, draws it at `at`.
QSize wrapped(const QString &text, const QString &where, int width, QPainter *painter, const QPoint &at)
{
    const QString all = where.isEmpty() ? text : text + QLatin1Char(' ') + where;
    QString shown = all;
    QTextLayout layout(shown.replace(QLatin1Char('\n'), QChar::LineSeparator), theme().font(Type::Body));
    QTextLayout::FormatRange muted;
    muted.start = int(text.size());
    muted.length = int(all.size() - text.size());
    muted.format.setForeground(theme().colours().muted);
    layout.setFormats({muted});
    layout.beginLayout();
    double y = 0, last = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        line.setPosition({0, y});
        y += line.height();
        last = line.naturalTextWidth();
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, at);
    return {int(std::ceil(last)), int(std::ceil(y))};
}

} // namespace

PlaceLine::PlaceLine(const QString &text, const QString &where, const PlaceOnPaper &place, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_where(where)
    , m_place(place)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(where.isEmpty() ? text : tr("%1, %2").arg(text, where));
    if (m_place.paperId) {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setToolTip(tr("Show its place on the paper"));
    }
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); update(); });
}

int PlaceLine::heightForWidth(int width) const
{
    return layOut(width, nullptr);
}

void PlaceLine::setLook(const QString &words)
{
    m_look = words;
    setAccessibleName(m_where.isEmpty() ? tr("%1, %2").arg(m_text, words) : tr("%1, %2, %3").arg(m_text, m_where, words));
    updateGeometry();
    update();
}

int PlaceLine::layOut(int width, QPainter *painter) const
{
    const int pad = theme().em(0.2), inner = width - 2 * pad;
    const QSize text = wrapped(m_text, m_where, inner, painter, {pad, theme().em(0.12)});
    int height = text.height();
    if (!m_look.isEmpty()) { // behind the last line, or below it
        const QSize pill = pillSize(m_look, false);
        const bool fits = text.width() + theme().em(0.5) + pill.width() <= inner;
        const int line = QFontMetrics(theme().font(Type::Body)).height();
        const QPoint at = fits ? QPoint(pad + text.width() + theme().em(0.5), theme().em(0.12) + text.height() - (line + pill.height()) / 2)
                               : QPoint(pad, theme().em(0.22) + text.height());
        if (painter)
            drawPill(*painter, QRect(at, pill), m_look, Tone::Look, false);
        height = fits ? height + theme().em(0.14) : height + pill.height() + theme().em(0.14);
    }
    return height + theme().em(0.25);
}

QSize PlaceLine::sizeHint() const
{
    return {theme().em(18), heightForWidth(theme().em(18))};
}

void PlaceLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(theme().colours().text);
    if (m_place.paperId && (hasFocus() || underMouse())) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.save();
        painter.setPen(hasFocus() ? QPen(theme().colours().accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(theme().colours().selection);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme().em(0.25), theme().em(0.25));
        painter.restore();
    }
    layOut(width(), &painter);
}

void PlaceLine::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_place.paperId)
        emit chosen(m_place);
}

void PlaceLine::keyPressEvent(QKeyEvent *event)
{
    if (m_place.paperId && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space))
        emit chosen(m_place);
    else
        QWidget::keyPressEvent(event);
}

void PlaceLine::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        emit chosen(m_place);
}

void PlaceLine::enterEvent(QEnterEvent *) { update(); }
void PlaceLine::leaveEvent(QEvent *) { update(); }

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_outer(new QVBoxLayout(this))
    , m_heading(new TextLabel({}, Type::Strong))
    , m_aside(new TextLabel({}, Type::Small, Tone::Muted))
{
    setObjectName(QStringLiteral("card"));
    m_outer->setContentsMargins(theme().em(0.9), theme().em(0.7), theme().em(0.9), theme().em(0.7));
    m_outer->setSpacing(theme().em(0.4));
    auto *top = new QHBoxLayout;
    top->addWidget(m_heading, 3);
    m_aside->setAlignment(Qt::AlignRight | Qt::AlignTop);
    top->addWidget(m_aside, 2);
    m_outer->addLayout(top);
}

void Card::clear()
{
    while (m_outer->count() > 1) {
        QLayoutItem *item = m_outer->takeAt(1);
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_lines = nullptr;
    m_grid = nullptr;
    m_lastLabel.clear();
    m_rows.clear();
    setHeading({});
    setLook(false);
}

void Card::setHeading(const QString &heading, const QString &aside)
{
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    m_aside->setText(aside);
    m_aside->setVisible(!aside.isEmpty());
    setAccessibleName(heading);
}

void Card::setLook(bool look)
{
    setProperty("look", look);
    style()->unpolish(this);
    style()->polish(this);
}

PlaceLine *Card::addLine(const QString &label, const QString &text, const QString &where, const PlaceOnPaper &place)
{
    auto *line = new PlaceLine(text, where, place);
    connect(line, &PlaceLine::chosen, this, &Card::chosen);
    addLine(label, line);
    return line;
}

void Card::addLine(const QString &label, QWidget *line)
{
    if (!m_lines) {
        m_lines = new QWidget;
        m_grid = new QGridLayout(m_lines);
        m_grid->setContentsMargins(0, 0, 0, 0);
        m_grid->setHorizontalSpacing(theme().em(0.9));
        m_grid->setVerticalSpacing(theme().em(0.1));
        m_grid->setColumnStretch(1, 1);
        m_outer->addWidget(m_lines);
    }
    TextLabel *name = nullptr;
    if (label != m_lastLabel) {
        name = new TextLabel(label, Type::Body, Tone::Muted);
        name->setWordWrap(false);
        name->setContentsMargins(0, theme().em(0.12), 0, 0);
        name->setBuddy(line);
    }
    line->setAccessibleDescription(label);
    m_lastLabel = label;
    m_rows.push_back({name, line, m_grid});
    arrange();
}

void Card::arrange()
{
    int at = 0;
    QGridLayout *grid = nullptr;
    for (const Row &row : m_rows) {
        if (row.grid != grid) {
            grid = row.grid;
            at = 0;
            while (grid->count())
                delete grid->takeAt(0); // the items, not their widgets
            grid->setColumnMinimumWidth(0, m_narrow ? 0 : theme().em(7));
        }
        if (row.label)
            grid->addWidget(row.label, at, 0, 1, m_narrow ? 2 : 1, Qt::AlignTop);
        at += m_narrow && row.label ? 1 : 0;
        grid->addWidget(row.line, at++, m_narrow ? 0 : 1, 1, m_narrow ? 2 : 1);
    }
}

void Card::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const bool narrow = width() < theme().em(24);
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    arrange();
}

void Card::addWidget(QWidget *widget)
{
    m_lines = nullptr; // lines after it start a grid of their own
    m_outer->addWidget(widget);
}

} // namespace scrutiny
