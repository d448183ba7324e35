// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/export_table_book.h"

#include <QCoreApplication>
#include <QFile>

#include <xlsxwriter.h>

namespace scrutiny {
namespace {

/// The workbook says when it was made; the same table shall give the same bytes. Noon on 1 January 2000, UTC.
constexpr time_t FixedMoment = 946'728'000;
constexpr lxw_color_t HeadingFill = 0xDCE6EC;
constexpr lxw_color_t LineColour = 0xB8C2C8;
constexpr double LineHeight = 15;
constexpr uint8_t PaperA4 = 9;

QString tr(const char *text)
{
    return QCoreApplication::translate("Export", text);
}

lxw_row_t rowAt(int row)
{
    return lxw_row_t(row);
}

lxw_col_t colAt(int col)
{
    return lxw_col_t(col);
}

} // namespace

XlsxBook::XlsxBook(const QString &file, const QString &title) : m_book(workbook_new(QFile::encodeName(file).constData()))
{
    if (!m_book)
        return;
    QByteArray name = xlsxText(title).left(200).toUtf8();
    lxw_doc_properties properties{};
    properties.title = name.data();
    properties.created = FixedMoment;
    workbook_set_properties(m_book, &properties);
}

XlsxBook::~XlsxBook()
{
    if (m_book)
        lxw_workbook_free(m_book);
}

void XlsxBook::addSheet(const QString &name)
{
    m_sheet = workbook_add_worksheet(m_book, name.toUtf8().constData());
}

void XlsxBook::setWidth(int col, int characters)
{
    worksheet_set_column(m_sheet, colAt(col), colAt(col), characters, nullptr);
}

void XlsxBook::setLines(int row, int lines)
{
    worksheet_set_row(m_sheet, rowAt(row), lines * LineHeight, nullptr);
}

lxw_format *XlsxBook::formatOf(const XlsxLook &look)
{
    lxw_format *&format = m_formats[look];
    if (format)
        return format;
    format = workbook_add_format(m_book);
    if (look.format.isEmpty())
        format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_align(format, look.side == XlsxLook::Side::Right ? LXW_ALIGN_RIGHT : look.side == XlsxLook::Side::Centre ? LXW_ALIGN_CENTER : LXW_ALIGN_LEFT);
    if (look.side == XlsxLook::Side::Left && look.lines)
        format_set_indent(format, 1); // words do not touch the figures in the column before
    if (look.lines) {
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, LineColour);
    }
    if (look.heading) {
        format_set_bold(format);
        format_set_bg_color(format, HeadingFill);
    }
    if (!look.format.isEmpty())
        format_set_num_format(format, look.format.toUtf8().constData());
    return format;
}

void XlsxBook::write(int row, int col, const XlsxCell &cell, const XlsxLook &look)
{
    lxw_format *format = formatOf(look);
    if (cell.kind == XlsxCell::Kind::Number) {
        worksheet_write_number(m_sheet, rowAt(row), colAt(col), cell.number, format);
        return;
    }
    bool cut = false;
    const QString text = xlsxText(cell.text, &cut);
    if (cut)
        m_cut += xlsxColumnName(col) + QString::number(row + 1);
    if (text.isEmpty())
        worksheet_write_blank(m_sheet, rowAt(row), colAt(col), format);
    else
        worksheet_write_string(m_sheet, rowAt(row), colAt(col), text.toUtf8().constData(), format);
}

void XlsxBook::merge(int row, int col, int rows, int cols, const XlsxLook &look)
{
    worksheet_merge_range(m_sheet, rowAt(row), colAt(col), rowAt(row + rows - 1), colAt(col + cols - 1), "", formatOf(look));
}

void XlsxBook::freeze(int rows)
{
    worksheet_freeze_panes(m_sheet, rowAt(rows), 0);
    worksheet_repeat_rows(m_sheet, 0, rowAt(rows - 1));
}

void XlsxBook::filter(int headingRow, int lastRow, int cols)
{
    worksheet_autofilter(m_sheet, rowAt(headingRow), 0, rowAt(lastRow), colAt(cols - 1));
}

void XlsxBook::fitPage(bool landscape)
{
    worksheet_set_paper(m_sheet, PaperA4);
    if (landscape)
        worksheet_set_landscape(m_sheet);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    // Figures kept as text are so on purpose: no green corners.
    worksheet_ignore_errors(m_sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
}

Result<void> XlsxBook::close()
{
    // The library frees the workbook also when it could not write it.
    const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
    if (error == LXW_NO_ERROR)
        return {};
    return fail(ErrorKind::Io, tr("The workbook could not be put together. Please check that there is room for temporary files and try again."),
                QStringLiteral("writing a workbook: %1").arg(int(error)));
}

} // namespace scrutiny
