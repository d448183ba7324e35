// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart_look.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QPolygonF>

#include <cmath>

namespace scrutiny {

namespace {

constexpr QRgb onLight[] = {0xff0b6b50, 0xff1f4e9c, 0xff8a3b12, 0xff74287f, 0xff4d5853, 0xff7d5200};
constexpr QRgb onDark[] = {0xff5cc7a1, 0xff92bbf5, 0xfff0a984, 0xffdba6e8, 0xffb3beb9, 0xfff2c56b};
constexpr int colours = int(std::size(onLight));

/// A polygon with its first corner at the top; of a star, every second corner stands nearer.
QPolygonF corners(int count, const QPointF &centre, double radius, double inner)
{
    QPolygonF shape;
    for (int i = 0; i < count; ++i) {
        const double angle = 2 * M_PI * i / count - M_PI / 2, r = i % 2 ? radius * inner : radius;
        shape << centre + QPointF(r * std::cos(angle), r * std::sin(angle));
    }
    return shape;
}

} // namespace

QColor ChartLook::textColour(Tone tone) const
{
    return tone == Tone::Good ? colours.goodText : tone == Tone::Look ? colours.lookText : tone == Tone::Late ? colours.lateText : tone == Tone::Muted ? colours.muted : colours.text;
}

QColor ChartLook::fillColour(Tone tone) const
{
    return tone == Tone::Good ? colours.goodFill : tone == Tone::Look ? colours.lookFill : tone == Tone::Late ? colours.lateFill : colours.plainFill;
}

QColor ChartLook::line(int index) const
{
    const bool dark = colours.page.lightness() < 128;
    return QColor::fromRgb((dark ? onDark : onLight)[index % scrutiny::lineColours()]);
}

int lineColours()
{
    return colours;
}

ChartLook windowLook()
{
    return {theme().colours(), theme().font(Type::Small), theme().font(Type::Strong), double(theme().em(1))};
}

ChartLook pictureLook()
{
    ChartLook look{lightColours(), theme().font(Type::Small), theme().font(Type::Strong), 15};
    look.small.setPixelSize(14);
    look.strong.setPixelSize(18);
    return look;
}

QPen linePen(const ChartLook &look, int index)
{
    static const QList<QList<qreal>> dashes{{}, {6, 3}, {2, 2.5}, {8, 3, 2, 3}, {12, 4}};
    QPen pen(look.line(index), std::max(2.0, look.em * 0.15));
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    const QList<qreal> &dash = dashes[index % dashes.size()];
    if (!dash.isEmpty())
        pen.setDashPattern(dash);
    return pen;
}

QPainterPath markerShape(int index, const QPointF &centre, double radius)
{
    QPainterPath path;
    switch (index % 7) {
    case 0: path.addEllipse(centre, radius, radius); break;
    case 1: path.addRect(QRectF(centre.x() - radius * 0.88, centre.y() - radius * 0.88, radius * 1.76, radius * 1.76)); break;
    case 2: path.addPolygon(corners(3, centre, radius * 1.25, 1)); break;
    case 3: path.addPolygon(corners(4, centre, radius * 1.25, 1)); break;
    case 4: path.addPolygon(corners(10, centre, radius * 1.35, 0.45)); break;
    case 5: path.addPolygon(corners(5, centre, radius * 1.15, 1)); break;
    default: path.addPolygon(corners(8, centre, radius * 1.35, 0.38)); break;
    }
    path.closeSubpath();
    return path;
}

} // namespace scrutiny
