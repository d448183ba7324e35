// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/export_table_rows.h"

#include <QRegularExpression>

namespace scrutiny {
namespace {

/// Whether a spreadsheet that opens the CSV would work the text out instead of showing it. A signed figure or a dash alone is none.
bool looksFormula(const QString &text)
{
    static const QRegularExpression signedFigure(QStringLiteral("^[-+][\\s£€$]*[\\d.,]*\\s*%?$"));
    if (text.startsWith(u'-') || text.startsWith(u'+'))
        return !signedFigure.match(text).hasMatch();
    return !text.isEmpty() && QStringLiteral("=@\t\r").contains(text.front());
}

QString csvField(QString text)
{
    if (looksFormula(text))
        text.prepend(u'\'');
    const bool quoted = text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r');
    return quoted ? u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"' : text;
}

} // namespace

QByteArray tableAsCsv(const ReportTable &table, const RowOrder &rows)
{
    QByteArray csv("\xEF\xBB\xBF"); // the mark tells spreadsheets that it is UTF-8
    for (const auto &row : exportedTexts(table, rows)) {
        QStringList fields;
        for (const QString &text : row)
            fields += csvField(text);
        csv += (fields.join(u',') + QStringLiteral("\r\n")).toUtf8();
    }
    return csv;
}

} // namespace scrutiny
