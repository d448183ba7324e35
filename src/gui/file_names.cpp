// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/file_names.h"

#include <QRegularExpression>

namespace scrutiny {

QString fileNameOf(const QString &title, const QString &ending)
{
    static const QRegularExpression notInNames(QStringLiteral("[^\\w \\-]+"), QRegularExpression::UseUnicodePropertiesOption);
    QString name = title;
    name = name.replace(notInNames, QStringLiteral(" ")).simplified().left(80).trimmed();
    return (name.isEmpty() ? QStringLiteral("chart") : name) + QLatin1Char('.') + ending;
}

} // namespace scrutiny
