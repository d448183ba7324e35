// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/export_table_layout.h"
#include "desk/export_table_source.h"

#include <map>
#include <tuple>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace scrutiny {

/// How a cell looks.
struct XlsxLook
{
    enum class Side { Left, Right, Centre };
    bool heading = false;
    Side side = Side::Left;
    bool lines = true;         ///< thin lines around it
    QString format = {};       ///< of numbers
    bool operator<(const XlsxLook &other) const { return std::tie(heading, side, lines, format) < std::tie(other.heading, other.side, other.lines, other.format); }
};

/// A workbook while it is written; the one place that speaks to the library. Texts are written as texts, whatever they begin with.
class XlsxBook
{
public:
    explicit XlsxBook(const QString &file, const QString &title);
    ~XlsxBook();
    XlsxBook(const XlsxBook &) = delete;
    XlsxBook &operator=(const XlsxBook &) = delete;
    bool isOpen() const { return m_book != nullptr; }

    void addSheet(const QString &name);
    void setWidth(int col, int characters);
    void setLines(int row, int lines);
    void write(int row, int col, const XlsxCell &cell, const XlsxLook &look);
    void merge(int row, int col, int rows, int cols, const XlsxLook &look); ///< before its cell is written
    /// Heading rows that stay in sight and are printed on each page.
    void freeze(int rows);
    void filter(int headingRow, int lastRow, int cols);
    /// One page wide on A4, across when the columns are many.
    void fitPage(bool landscape);
    QStringList cut() const { return m_cut; } ///< cells whose text was too long, as `B14`

    /// Puts it on the disk. Errors: Io, DiskFull.
    Result<void> close();

private:
    lxw_format *formatOf(const XlsxLook &look);
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    std::map<XlsxLook, lxw_format *> m_formats;
    QStringList m_cut;
};

} // namespace scrutiny
