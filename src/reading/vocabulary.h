// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace scrutiny::reading {

/// Words that differ between councils, from resources/vocabulary/en-GB.txt (compiled in): lists by name, e.g. `minutes.present`,
/// `item.contributors`, `report.author`. File form: `[list name]` lines, one phrase a line, `#` comments; compared folded (letters and digits only).
class Vocabulary
{
public:
    /// The vocabulary that the program carries.
    static const Vocabulary &builtIn();
    static Vocabulary fromText(const QString &text);

    const QStringList &list(const QString &name) const;
    /// Whether `text` as a whole is one of the list's phrases (a closing colon or plural `(s)` aside).
    bool is(const QString &name, const QString &text) const;
    /// The length in characters of the phrase of the list that `text` begins with (followed by its end, a space, a colon or a dash), or 0. The longest wins.
    int startsWith(const QString &name, const QString &text) const;

private:
    QHash<QString, QStringList> lists;
};

} // namespace scrutiny::reading
