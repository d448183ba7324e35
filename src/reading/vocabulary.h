// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <bitset>
#include <vector>

namespace scrutiny::reading {

/// Words that differ between councils, from resources/vocabulary/*.txt (compiled in): lists by name, e.g. `minutes.present`,
/// `item.contributors`, `report.author`. File form: `[list name]` lines, one phrase a line, `#` comments; compared folded (letters and digits only).
class Vocabulary
{
public:
    /// The vocabulary that the program carries.
    static const Vocabulary &builtIn();
    static Vocabulary fromText(const QString &text);

    /// The phrases of a list as written; empty for a name that is not there.
    const QStringList &list(const QString &name) const;
    /// Whether `text` as a whole is one of the list's phrases (a closing colon or plural `(s)` aside).
    bool is(const QString &name, const QString &text) const;
    /// The length in characters of the phrase of the list that `text` begins with (followed by its end, a space, a colon or a dash), or 0. The longest wins.
    int startsWith(const QString &name, const QString &text) const;
    /// Whether a phrase of the list stands anywhere in `text` as whole words.
    bool contains(const QString &name, const QString &text) const;

private:
    struct List
    {
        QStringList phrases;
        std::vector<QString> folded; ///< longest first
        std::bitset<128> initials;   ///< letters that phrases begin with; 0 stands for all beyond ASCII
        qsizetype longest = 0;
        bool mayBegin(char16_t c) const { return initials.test(c < 128 ? c : 0); }
    };
    QHash<QString, List> lists;
    const List *find(const QString &name) const;
};

} // namespace scrutiny::reading
