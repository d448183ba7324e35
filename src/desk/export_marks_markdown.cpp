// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/export_marks.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ExportMarks", text);
}

/// A text of somebody else's as one line that Markdown reads as that text and nothing more.
QString escaped(const QString &text)
{
    static const QRegularExpression signs(QStringLiteral("([\\\\`*_\\[\\]<>#|~&!])"));
    static const QRegularExpression listStart(QStringLiteral("^(\\d+)([.)])(\\s|$)|^([-+=])"));
    QString out = text.simplified();
    out.replace(signs, QStringLiteral("\\\\1"));
    if (const auto start = listStart.match(out); start.hasMatch())
        out.insert(start.captured(1).isEmpty() ? 0 : start.capturedLength(1), QLatin1Char('\\'));
    return out;
}

QString lines(const QString &text, const QString &lead)
{
    QStringList out;
    for (const QString &line : text.split(QLatin1Char('\n')))
        out += (lead + escaped(line)).trimmed();
    return out.join(lead.isEmpty() ? QStringLiteral("  \n") : QStringLiteral("\n"));
}

QString marked(const PrintedMark &mark)
{
    QStringList parts{QStringLiteral("**%1** · %2").arg(escaped(mark.where), escaped(mark.what))};
    if (!mark.quote.isEmpty())
        parts += lines(mark.quote.simplified(), QStringLiteral("> "));
    if (!mark.now.isEmpty())
        parts += tr("Now: “%1”").arg(escaped(mark.now));
    if (!mark.note.isEmpty())
        parts += lines(mark.note, {});
    if (!mark.question.isEmpty())
        parts += tr("Question: %1").arg(escaped(mark.question));
    if (!mark.why.isEmpty())
        parts += QStringLiteral("*%1*").arg(escaped(mark.why));
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace

QString marksAsMarkdown(const std::vector<PrintedMeeting> &meetings)
{
    QStringList blocks;
    for (const PrintedMeeting &meeting : meetings) {
        blocks += QStringLiteral("# ") + escaped(meeting.title);
        if (!meeting.council.isEmpty())
            blocks += escaped(meeting.council);
        for (const PrintedMarks &part : meeting.parts) {
            blocks += QStringLiteral("## ") + escaped(part.heading);
            for (const PrintedMark &mark : part.marks)
                blocks += marked(mark);
        }
    }
    return blocks.isEmpty() ? tr("No marks.") + QLatin1Char('\n') : blocks.join(QStringLiteral("\n\n")) + QLatin1Char('\n');
}

} // namespace scrutiny
