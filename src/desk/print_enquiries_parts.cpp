// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/print_enquiries_parts.h"

#include <QCoreApplication>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace scrutiny::printed {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PrintEnquiries", text);
}

const QColor ink(0x1a, 0x1f, 0x1d), muted(0x50, 0x5b, 0x56), doubt(0x7d, 0x52, 0x00);

/// Documents count lengths in 96ths of an inch, whatever they are laid out for.
double length(double points)
{
    return points * 96 / 72;
}

QTextCharFormat letters(double points, const QColor &colour = ink, int weight = QFont::Normal)
{
    QTextCharFormat format;
    format.setFontPointSize(points);
    format.setForeground(colour);
    format.setFontWeight(weight);
    return format;
}

QTextBlockFormat paragraph(double above = 0, double below = 0, int heading = 0, Qt::Alignment alignment = Qt::AlignLeft)
{
    QTextBlockFormat format;
    format.setTopMargin(length(above));
    format.setBottomMargin(length(below));
    format.setHeadingLevel(heading);
    format.setAlignment(alignment);
    format.setLineHeight(118, QTextBlockFormat::ProportionalHeight);
    return format;
}

/// A row of three cells: what stands at the left, the words, what stands at the right.
QTextTable *addRow(QTextCursor &cursor, double width, double above)
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(0);
    format.setCellSpacing(0);
    format.setBorderCollapse(true);
    format.setTopMargin(length(above));
    format.setWidth(length(width));
    const auto fixed = [](double points) { return QTextLength(QTextLength::FixedLength, length(points)); };
    format.setColumnWidthConstraints({fixed(numberWidth), fixed(width - numberWidth - minutesWidth), fixed(minutesWidth)});
    QTextTable *table = cursor.insertTable(1, 3, format);
    return table;
}

void write(QTextTable *table, int column, const QString &words, const QTextCharFormat &look, const QTextBlockFormat &block)
{
    QTextCursor cell = table->cellAt(0, column).firstCursorPosition();
    cell.setBlockFormat(block);
    cell.setBlockCharFormat(look);
    cell.insertText(words, look);
}

void addLine(QTextCursor &cell, const QString &label, const QString &words, const QColor &colour = muted)
{
    cell.insertBlock(paragraph(1.5), letters(9.5, colour));
    if (!label.isEmpty())
        cell.insertText(label + QLatin1Char(' '), letters(9.5, muted));
    cell.insertText(words, letters(9.5, colour));
}

/// What stands below a question's words, line by line.
void addDetails(QTextCursor &cell, const PrintedEnquiries &printed, const PrintedQuestion &one)
{
    const QString to = QStringLiteral("→ ") + one.toWhom;
    addLine(cell, {}, printed.what == EnquiryPrint::PageAMember ? to : QStringLiteral("%1 %2").arg(one.asker, to), ink);
    for (const QString &reference : one.references)
        addLine(cell, {}, reference);
    if (!one.why.isEmpty())
        addLine(cell, tr("Why:"), one.why);
    if (one.answer.isEmpty() && printed.what != EnquiryPrint::Answers)
        return;
    cell.insertBlock(paragraph(4), letters(10.5));
    if (one.answer.isEmpty())
        cell.insertText(tr("No answer yet"), letters(10.5, doubt));
    else
        cell.insertText(one.answer, letters(10.5));
}

} // namespace

void addHead(QTextCursor &cursor, const PrintedEnquiries &printed, const PrintedPart &part, double)
{
    cursor.setBlockFormat(paragraph(0, 1));
    cursor.insertText(printed.committee, letters(9.5, muted, QFont::DemiBold));
    cursor.insertBlock(paragraph(0, 6), letters(9.5, muted));
    cursor.insertText(printed.meeting, letters(9.5, muted));
    cursor.insertBlock(paragraph(0, 1, 1), letters(19, ink, QFont::Bold));
    cursor.insertText(part.heading, letters(19, ink, QFont::Bold));
    cursor.insertBlock(paragraph(0, 4), letters(10.5, muted));
    cursor.insertText(part.line, letters(10.5, muted));
}

void addItem(QTextCursor &cursor, const PrintedItem &item, double width)
{
    QTextTable *table = addRow(cursor, width, itemAbove);
    write(table, 0, item.starts, letters(11, ink, QFont::DemiBold), paragraph());
    write(table, 1, item.number.isEmpty() ? item.title : QStringLiteral("%1  %2").arg(item.number, item.title), letters(11.5, ink, QFont::DemiBold), paragraph(0, 0, 2));
    write(table, 2, item.minutes, letters(10.5, muted), paragraph(0, 0, 0, Qt::AlignRight));
    QTextCursor cell = table->cellAt(0, 1).lastCursorPosition();
    if (!item.remark.isEmpty())
        addLine(cell, {}, item.remark, doubt);
    cursor.movePosition(QTextCursor::End);
}

void addQuestion(QTextCursor &cursor, const PrintedEnquiries &printed, const PrintedQuestion &question, double width)
{
    QTextTable *table = addRow(cursor, width, 8);
    write(table, 0, question.number, letters(11, muted), paragraph());
    write(table, 1, question.text, letters(11.5), paragraph());
    write(table, 2, printed.what == EnquiryPrint::Answers ? QString() : question.minutes, letters(10.5, muted), paragraph(0, 0, 0, Qt::AlignRight));
    QTextCursor cell = table->cellAt(0, 1).lastCursorPosition();
    addDetails(cell, printed, question);
    cursor.movePosition(QTextCursor::End);
}

} // namespace scrutiny::printed
