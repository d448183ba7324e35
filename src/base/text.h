// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace scrutiny {

/// White space of every kind folded to single spaces, ends trimmed; ligatures and soft hyphens resolved.
QString normalised(QStringView text);

/// Letters and digits only, lower case, accents dropped: for telling whether two texts say the same.
QString folded(QStringView text);

/// Two printed lines as running text: a space between them, or nothing after a hyphen (`follow-` + `up`, `2022-` + `2023`),
/// which stays unless it is a soft one.
QString joinedLines(const QString &first, const QString &second);

/// `text` cut at a word to at most `length` characters, with an ellipsis when something was cut.
QString shortened(const QString &text, int length);

/// True when most letters of `text` are capitals and there are at least two.
bool isCapitals(QStringView text);

} // namespace scrutiny
