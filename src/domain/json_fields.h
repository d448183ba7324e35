// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/source.h"

#include <QDate>
#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <QTime>

/// How single values stand in the project's JSON, both ways. Reading is forgiving in form and strict in bounds: the text is untrusted.
namespace scrutiny::json {

QJsonValue orNull(const QString &text);        ///< empty is null
QJsonValue date(const QDate &date);            ///< `YYYY-MM-DD`, invalid is null
QJsonValue time(const QTime &time);            ///< `HH:MM`, invalid is null
QJsonValue positive(int number);               ///< 0 is null
QJsonValue pageLabel(const QString &label);    ///< a printed page number: a number when it is one, else text, empty is null
QJsonValue list(const QStringList &texts);
QJsonValue source(const Source &source);       ///< [{"page", "rect": [x0, y0, x1, y1]}], tenths of a point

QString textFrom(const QJsonValue &value);     ///< white space normalised; a number as its figures; anything else empty
QString labelFrom(const QJsonValue &value);
QDate dateFrom(const QJsonValue &value);
QTime timeFrom(const QJsonValue &value);
QStringList listFrom(const QJsonValue &value);
int pageFrom(const QJsonValue &value, int pages); ///< 1 to `pages`, else 0
double lengthFrom(const QJsonValue &value);    ///< points, 0 to 20,000
Source sourceFrom(const QJsonValue &value, int pages);

} // namespace scrutiny::json
