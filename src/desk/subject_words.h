// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace scrutiny {

/// Words that tell what an item is about.

/// The words of a title that tell its subject, as printed, each once: no years, quarters and dates, no words that every paper has (`report`, `update`).
QStringList subjectWords(const QString &title);

/// An item that comes at every meeting and has no subject of its own: apologies, declarations, minutes, announcements, the next meeting.
bool isStandingItem(const QString &title);

/// Names of two words and more that come back in a text (`Open Doors`, `Brackholt Community Centre`), the most frequent first. Names of persons with a
/// title before them are none, nor is what `without` holds.
QStringList recurringNames(const QString &text, const QStringList &without, int atMost);

/// How much two titles say the same, 0 to 1, the words weighed alike; periods do not count.
double titleLikeness(const QString &a, const QString &b);

} // namespace scrutiny
