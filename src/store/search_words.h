// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace scrutiny {

/// Typed words as an FTS5 expression in which nothing of theirs is an operator; empty when there is no word in them. All words must occur; the
/// last is a beginning (from two letters on) unless it is followed by a space; "quoted" words stand together; a plain plural also
/// finds its singular and the other way round. At most 16 words of 64 letters are looked at.
QString searchExpression(const QString &typed);

/// The same with every word a beginning: `ch ed nov`.
QString quickExpression(const QString &typed);

} // namespace scrutiny
