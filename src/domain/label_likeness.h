// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace scrutiny {

/// The words of a label, small letters and digits only, for many comparisons.
QStringList labelWords(const QString &label);

/// How alike two labels are, 0 to 1: the share of their letters that stands in words that both have (`enrolled` and `enrolment` count as one). At
/// most 0.5 when their figures differ (`aged 16`, `aged 17`).
double labelLikeness(const QStringList &a, const QStringList &b);

/// Whether they are one label, a little reworded. Words added are forgiven sooner than words replaced (`in Saltbeck`, `in Netherwade`).
bool nearlySameLabel(const QStringList &a, const QStringList &b);

} // namespace scrutiny
