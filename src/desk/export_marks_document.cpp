// SPDX-License-Identifier: GPL-3.0-or-later
// OpenDocument and PDF are written from one document, so that they say the same.
#include "desk/export_marks.h"

#include "desk/export_table.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFontDatabase>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentWriter>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ExportMarks", text);
}

/// Sizes in points.
constexpr double bodySize = 10.5, itemSize = 12.5, meetingSize = 15;

class Writing
{
public:
    explicit Writing(QTextDocument &document)
        : m_cursor(&document)
    {
        QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
        font.setPointSizeF(bodySize);
        document.setDefaultFont(font);
        document.setDocumentMargin(0);
    }

    void heading(const QString &text, int level)
    {
        QTextBlockFormat block;
        block.setHeadingLevel(level);
        block.setTopMargin(level == 1 ? 0 : 22);
        block.setBottomMargin(level == 1 ? 4 : 2);
        block.setNonBreakableLines(false);
        block.setPageBreakPolicy(level == 1 && m_begun ? QTextFormat::PageBreak_AlwaysBefore : QTextFormat::PageBreak_Auto);
        QTextCharFormat letters;
        letters.setFontWeight(QFont::Bold);
        letters.setFontPointSize(level == 1 ? meetingSize : itemSize);
        write(text, block, letters);
    }

    void line(const QString &text, double above = 2, bool strong = false)
    {
        QTextBlockFormat block;
        block.setTopMargin(above);
        QTextCharFormat letters;
        letters.setFontPointSize(bodySize);
        letters.setFontWeight(strong ? QFont::Bold : QFont::Normal);
        write(text, block, letters);
    }

    void quote(const QString &text)
    {
        QTextBlockFormat block;
        block.setTopMargin(2);
        block.setLeftMargin(24);
        block.setRightMargin(24);
        QTextCharFormat letters;
        letters.setFontPointSize(bodySize);
        letters.setFontItalic(true);
        write(tr("“%1”").arg(text), block, letters);
    }

private:
    void write(const QString &text, const QTextBlockFormat &block, const QTextCharFormat &letters)
    {
        if (m_begun)
            m_cursor.insertBlock(block, letters);
        else
            m_cursor.setBlockFormat(block);
        m_begun = true;
        QString shown = text;
        m_cursor.insertText(shown.replace(QLatin1Char('\n'), QChar::LineSeparator), letters);
    }

    QTextCursor m_cursor;
    bool m_begun = false;
};

void write(Writing &to, const PrintedMark &mark)
{
    to.line(QStringLiteral("%1 · %2").arg(mark.where, mark.what), 14, true);
    if (!mark.quote.isEmpty())
        to.quote(mark.quote.simplified());
    if (!mark.now.isEmpty())
        to.line(tr("Now: “%1”").arg(mark.now));
    if (!mark.note.isEmpty())
        to.line(mark.note);
    if (!mark.question.isEmpty())
        to.line(tr("Question: %1").arg(mark.question));
    if (!mark.why.isEmpty())
        to.line(mark.why);
}

QByteArray asOpenDocument(const QTextDocument &document)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QTextDocumentWriter writer(&buffer, QByteArrayLiteral("ODF"));
    return writer.write(&document) ? bytes : QByteArray();
}

QByteArray asPdf(const QTextDocument &document, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({0, 0, 0, 0}, QPageLayout::Millimeter); // printing a document leaves 20 mm by itself
        writer.setResolution(300);
        writer.setTitle(title);
        writer.setCreator(QCoreApplication::applicationName());
        document.print(&writer);
    }
    return bytes;
}

} // namespace

std::unique_ptr<QTextDocument> marksAsDocument(const std::vector<PrintedMeeting> &meetings)
{
    auto document = std::make_unique<QTextDocument>();
    Writing to(*document);
    for (const PrintedMeeting &meeting : meetings) {
        to.heading(meeting.title, 1);
        if (!meeting.council.isEmpty())
            to.line(meeting.council);
        for (const PrintedMarks &part : meeting.parts) {
            to.heading(part.heading, 2);
            for (const PrintedMark &mark : part.marks)
                write(to, mark);
        }
    }
    if (meetings.empty())
        to.line(tr("No marks."));
    document->setMetaInformation(QTextDocument::DocumentTitle, meetings.empty() ? tr("Marks") : meetings.front().title);
    return document;
}

Result<void> writeMarks(const QString &file, const std::vector<PrintedMeeting> &meetings)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    QByteArray bytes;
    if (ending == u"md" || ending == u"markdown")
        bytes = marksAsMarkdown(meetings).toUtf8();
    else if (ending == u"odt")
        bytes = asOpenDocument(*marksAsDocument(meetings));
    else if (ending == u"pdf")
        bytes = asPdf(*marksAsDocument(meetings), meetings.empty() ? tr("Marks") : meetings.front().title);
    else
        return fail(ErrorKind::Invalid, tr("Marks are written as .md, .odt or .pdf; %1 is none of them.").arg(QFileInfo(file).fileName()), QStringLiteral("writing marks"));
    if (bytes.isEmpty())
        return fail(ErrorKind::Io, tr("%1 could not be made. Please try another form.").arg(QFileInfo(file).fileName()), QStringLiteral("writing marks"));
    return writeExport(file, bytes);
}

} // namespace scrutiny
