// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/page_content.h"
#include "reading/lines.h"
#include "reading/table_edges.h"

#include <QString>

#include <vector>

namespace scrutiny::reading {

/// A word, or the part of one between two rulings, that may be cell text.
struct Piece
{
    Rect box;
    double baseline = 0;
    double size = 0;
    int word = 0;          ///< index into PageContent::words
    int from = 0, to = 0;  ///< its characters of the word
    bool bold = false;
    bool spaceAfter = false;
};

/// A run of pieces with ordinary spaces between them: what stands in one column.
struct Chunk
{
    double x0 = 0, x1 = 0;
    std::vector<int> pieces;
};

/// Pieces on one baseline, left to right.
struct TextRow
{
    Rect box;
    double baseline = 0;
    double size = 0;
    std::vector<int> pieces;
};

/// The text of a page that tables may take: pieces, and where they stand one under the other.
struct TableText
{
    const pdf::PageContent *page = nullptr;
    double size = 0;        ///< the page's type size
    double leading = 0;
    std::vector<Piece> pieces;

    QString textOf(const Piece &piece) const;
};

/// The pieces of the page's lines (what is furniture is in no line), cut at vertical edges that cross a word.
TableText tableText(const pdf::PageContent &page, const PageLines &lines, const std::vector<Edge> &vertical, const TableSettings &settings = {});

/// `pieces` as rows of text from top to bottom; raised footnote marks stay with their row.
std::vector<TextRow> rowsOf(const TableText &text, std::vector<int> pieces);

/// A row's pieces as chunks: cut where the white is wider than `gap` points.
std::vector<Chunk> chunksOf(const TableText &text, const TextRow &row, double gap);

/// The words of a row as running text.
QString textOf(const TableText &text, const TextRow &row, const TableSettings &settings = {});
QString textOf(const TableText &text, const Chunk &chunk, const TableSettings &settings = {});

/// All text of a cell: rows joined by spaces, a new line before a bullet and before a new paragraph.
QString cellText(const TableText &text, std::vector<int> pieces, const TableSettings &settings = {});

/// The rectangle around pieces.
Rect boxOf(const TableText &text, const std::vector<int> &pieces);

/// Whether a piece has a digit.
bool hasDigit(const TableText &text, const Piece &piece);

/// How far a text is figures: numbers, percentages, money, `n/a`, dashes and the like, footnote marks aside.
bool isFigure(const QString &text);

/// A line that begins with a bullet or a dash that serves as one.
bool startsWithBullet(const QString &text);

} // namespace scrutiny::reading
