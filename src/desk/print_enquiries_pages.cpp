// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of enquiry on pages, and as files.
#include "desk/print_enquiries.h"

#include "desk/export_table.h"
#include "desk/print_enquiries_parts.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentWriter>

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

constexpr double pointsToTheInch = 72, footHeight = 26, lineHeight = 21, belowLines = 8; ///< of a ruled line for notes; below the last one
constexpr int fewestLines = 2, usualLines = 3, mostLines = 12;

QString tr(const char *text)
{
    return QCoreApplication::translate("PrintEnquiries", text);
}

/// A device on which a unit is a point, so that what is laid out for it fits any printer once it is scaled.
QPaintDevice *pointDevice()
{
    static QImage image = [] {
        QImage one(1, 1, QImage::Format_RGB32);
        one.setDotsPerMeterX(int(std::lround(pointsToTheInch / 0.0254)));
        one.setDotsPerMeterY(int(std::lround(pointsToTheInch / 0.0254)));
        return one;
    }();
    return &image;
}

/// What is never cut by a page's end.
struct Piece
{
    std::unique_ptr<QTextDocument> document;
    double height = 0;
    bool withNext = false; ///< a heading stays with what it heads
    bool notes = false;    ///< ruled lines follow
    bool rule = false;     ///< an item's: a line above it
};

template<typename Fill>
Piece piece(double width, const Fill &fill)
{
    Piece one;
    one.document = std::make_unique<QTextDocument>();
    one.document->setDocumentMargin(0);
    one.document->setUseDesignMetrics(true);
    one.document->documentLayout()->setPaintDevice(pointDevice());
    one.document->setTextWidth(width);
    QTextCursor cursor(one.document.get());
    // a table leaves an empty paragraph behind it, which must not take room
    QTextCharFormat none;
    none.setFontPointSize(1);
    cursor.setBlockCharFormat(none);
    fill(cursor);
    one.height = one.document->size().height();
    return one;
}

std::vector<Piece> piecesOf(const PrintedEnquiries &printed, const PrintedPart &part, double width)
{
    std::vector<Piece> pieces;
    pieces.push_back(piece(width, [&](QTextCursor &cursor) { printed::addHead(cursor, printed, part, width); }));
    for (const PrintedItem &item : part.items) {
        pieces.push_back(piece(width, [&](QTextCursor &cursor) { printed::addItem(cursor, item, width); }));
        pieces.back().withNext = !item.questions.empty();
        pieces.back().rule = true;
        for (const PrintedQuestion &question : item.questions) {
            pieces.push_back(piece(width, [&](QTextCursor &cursor) { printed::addQuestion(cursor, printed, question, width); }));
            pieces.back().notes = printed.what == EnquiryPrint::PageAMember;
        }
    }
    return pieces;
}

/// As many ruled lines below each question as still leave one page; when it takes more pages anyway, the usual number.
int noteLines(const std::vector<Piece> &pieces, double room)
{
    double all = 0;
    int questions = 0;
    for (const Piece &one : pieces) {
        all += one.height;
        questions += one.notes;
    }
    if (!questions)
        return 0;
    const int lines = int(((room - all) / questions - belowLines) / lineHeight);
    return lines < fewestLines ? usualLines : std::min(lines, mostLines);
}

struct Placed
{
    const Piece *piece;
    int page;
    double y;
    double from; ///< of a piece that is longer than a page: where this page's share begins
};

/// Puts the pieces on pages of `room`; gives the number of pages.
int place(const std::vector<Piece> &pieces, double room, int lines, std::vector<Placed> &placed)
{
    int page = 0;
    double y = 0;
    for (std::size_t at = 0; at < pieces.size(); ++at) {
        const Piece &one = pieces[at];
        const auto heightOf = [&](const Piece &any) { return any.height + (any.notes ? lines * lineHeight + belowLines : 0); };
        double wanted = heightOf(one);
        for (std::size_t next = at; pieces[next].withNext && next + 1 < pieces.size(); ++next)
            wanted += heightOf(pieces[next + 1]);
        if (y > 0 && y + wanted > room) {
            ++page;
            y = 0;
        }
        if (one.height > room) {
            one.document->setPageSize({one.document->textWidth(), room}); // cuts between lines
            for (int share = 0; share < one.document->pageCount(); ++share, ++page)
                placed.push_back({&one, page, 0, share * room});
            y = 0;
            continue;
        }
        placed.push_back({&one, page, y, 0});
        y += heightOf(one);
    }
    return y > 0 ? page + 1 : std::max(1, page);
}

void drawPiece(QPainter &painter, const Placed &one, double width, double room, int lines)
{
    painter.save();
    painter.translate(0, one.y - one.from);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    context.clip = QRectF(0, one.from, width, room);
    painter.setClipRect(QRectF(-1, one.from - 1, width + 2, room + 2), Qt::IntersectClip);
    one.piece->document->documentLayout()->draw(&painter, context);
    painter.restore();
    if (one.piece->rule) {
        painter.setPen(QPen(QColor(0x0b, 0x6b, 0x50), 0.8));
        painter.drawLine(QPointF(0, one.y + printed::itemAbove / 2 + 1), QPointF(width, one.y + printed::itemAbove / 2 + 1));
    }
    if (!one.piece->notes || one.piece->height > room)
        return;
    painter.setPen(QPen(QColor(0xb4, 0xbc, 0xb8), 0.5));
    for (int line = 1; line <= lines; ++line) {
        const double y = one.y + one.piece->height + line * lineHeight;
        painter.drawLine(QPointF(printed::numberWidth, y), QPointF(width, y));
    }
}

void drawFoot(QPainter &painter, double width, double y, const QString &left, const QString &right)
{
    QFont font;
    font.setPixelSize(9); // under the scale, a pixel is a point
    painter.setFont(font);
    painter.setPen(QColor(0x50, 0x5b, 0x56));
    const QRectF line(0, y, width, footHeight);
    const double forRight = QFontMetricsF(font).horizontalAdvance(right) + 12;
    painter.drawText(line, int(Qt::AlignRight | Qt::AlignBottom), right);
    painter.drawText(line, int(Qt::AlignLeft | Qt::AlignBottom), QFontMetricsF(font).elidedText(left, Qt::ElideRight, width - forRight));
}

QByteArray asPdf(const PrintedEnquiries &printed)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(18, 16, 18, 14), QPageLayout::Millimeter);
        writer.setResolution(600);
        writer.setTitle(QStringLiteral("%1, %2").arg(printed.title, printed.meeting));
        writer.setCreator(QStringLiteral("Scrutiny Desk"));
        printOn(writer, printed);
    }
    return bytes;
}

QByteArray asOdt(const PrintedEnquiries &printed)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QTextDocumentWriter(&buffer, "odf").write(asDocument(printed).get());
    return bytes;
}

} // namespace

std::unique_ptr<QTextDocument> asDocument(const PrintedEnquiries &printed)
{
    constexpr double width = 480; // between the margins of A4
    auto document = std::make_unique<QTextDocument>();
    document->setMetaInformation(QTextDocument::DocumentTitle, printed.title);
    QTextCursor cursor(document.get());
    for (const PrintedPart &part : printed.parts) {
        if (&part != &printed.parts.front()) {
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
            QTextBlockFormat next;
            next.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            cursor.insertBlock(next);
            cursor.insertBlock(QTextBlockFormat());
        }
        printed::addHead(cursor, printed, part, width);
        for (const PrintedItem &item : part.items) {
            printed::addItem(cursor, item, width);
            for (const PrintedQuestion &question : item.questions) {
                printed::addQuestion(cursor, printed, question, width);
                for (int line = 0; printed.what == EnquiryPrint::PageAMember && line < usualLines; ++line)
                    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
            }
        }
    }
    return document;
}

int printOn(QPagedPaintDevice &device, const PrintedEnquiries &printed)
{
    QPainter painter(&device);
    const QSizeF points(device.width() * pointsToTheInch / device.logicalDpiX(), device.height() * pointsToTheInch / device.logicalDpiY());
    painter.scale(device.logicalDpiX() / pointsToTheInch, device.logicalDpiY() / pointsToTheInch);
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = points.width(), room = points.height() - footHeight;
    int pages = 0;
    for (const PrintedPart &part : printed.parts) {
        const auto pieces = piecesOf(printed, part, width);
        const int lines = noteLines(pieces, room);
        std::vector<Placed> placed;
        const int count = place(pieces, room, lines, placed);
        for (int page = 0; page < count; ++page) {
            if (pages++)
                device.newPage();
            for (const Placed &one : placed)
                if (one.page == page)
                    drawPiece(painter, one, width, room, lines);
            drawFoot(painter, width, room, QStringLiteral("%1 · %2 · %3").arg(part.heading, printed.committee, printed.date), tr("page %1 of %2").arg(page + 1).arg(count));
        }
    }
    return pages;
}

Result<void> writeEnquiries(const QString &file, const PrintedEnquiries &printed)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    if (ending == QStringLiteral("pdf"))
        return writeExport(file, asPdf(printed));
    if (ending == QStringLiteral("odt"))
        return writeExport(file, asOdt(printed));
    if (ending == QStringLiteral("html") || ending == QStringLiteral("htm"))
        return writeExport(file, asHtml(printed).toUtf8());
    return writeExport(file, (ending == QStringLiteral("txt") ? asPlainText(printed) : asMarkdown(printed)).toUtf8());
}

} // namespace scrutiny
