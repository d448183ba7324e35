// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart_values.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

/// About so many steps make an axis that can be read at a glance.
constexpr double stepsWanted = 4;
/// A line's axis starts at zero when its lowest value is below this share of its highest: the picture then does not exaggerate.
constexpr double nearZero = 0.5;

double roundStep(double least, bool whole)
{
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        const double step = factor * power;
        if (step >= least * (1 - 1e-9) && (!whole || step == std::round(step)))
            return step;
    }
    return whole ? 1.0 : 10 * power;
}

/// The decimals that tell two ticks apart.
int decimalsOf(double step)
{
    int decimals = 0;
    for (; decimals < 6 && std::abs(step - std::round(step)) > 1e-6 * step; ++decimals)
        step *= 10;
    return decimals;
}

QString tickWords(double value, double step, double most, const QString &unit)
{
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    QString scale;
    double divisor = 1;
    if (unit == QStringLiteral("£") && most >= 1e6) { // of other units the label says how large they are
        divisor = 1e6;
        scale = QStringLiteral("m");
    }
    const QString number = locale.toString(std::abs(value / divisor), 'f', decimalsOf(step / divisor));
    const QString sign = value < 0 ? QStringLiteral("−") : QString();
    if (unit == QStringLiteral("%"))
        return sign + number + QLatin1Char('%');
    return sign + (unit == QStringLiteral("£") ? unit : QString()) + number + scale;
}

} // namespace

AxisTicks axisTicks(const ChartValues &values, bool fromZero)
{
    double low = 0, high = 0;
    bool any = false, whole = true;
    const auto take = [&](const std::optional<double> &value) {
        if (!value || !std::isfinite(*value))
            return;
        low = any ? std::min(low, *value) : *value;
        high = any ? std::max(high, *value) : *value;
        whole = whole && *value == std::round(*value);
        any = true;
    };
    for (const ChartLine &line : values.lines)
        for (const ChartPoint &point : line.points)
            if (line.drawn) {
                take(point.value);
                take(point.target);
            }
    if (fromZero || (low >= 0 && low < nearZero * high) || (high <= 0 && high > nearZero * low) || low == high) {
        low = std::min(low, 0.0);
        high = std::max(high, 0.0);
    }
    if (high <= low)
        high = low + 1;
    AxisTicks ticks;
    ticks.step = roundStep((high - low) / stepsWanted, whole);
    ticks.low = std::floor(low / ticks.step + 1e-9) * ticks.step;
    ticks.high = std::ceil(high / ticks.step - 1e-9) * ticks.step;
    const int count = int(std::lround((ticks.high - ticks.low) / ticks.step));
    for (int i = 0; i <= count; ++i)
        ticks.words += tickWords(ticks.low + i * ticks.step, ticks.step, std::max(std::abs(ticks.low), std::abs(ticks.high)), values.unit);
    return ticks;
}

} // namespace scrutiny
