// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonValue>
#include <QString>

/// What the code of requests and the code of answers share; see messages.h.
namespace scrutiny::messages {

inline constexpr int mostPages = 100'000;

/// The error for what is out of form; `context` says where.
tl::unexpected<Error> outOfForm(const QString &context);
/// A whole number, 0 when it is none.
int whole(const QJsonValue &value);

} // namespace scrutiny::messages
