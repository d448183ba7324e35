// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/paper_builder.h"

namespace scrutiny::test {

/// The tables of all pages, joined over pages; `starts`: pages at which another paper begins.
inline std::vector<ReportTable> tablesIn(const PaperBuilder &paper, const std::vector<int> &starts = {})
{
    std::vector<reading::PageLines> lines;
    std::vector<std::vector<ReportTable>> perPage;
    for (const pdf::PageContent &page : paper.pages()) {
        lines.push_back(reading::linesOf(page));
        perPage.push_back(reading::tablesOf(page, lines.back()));
    }
    return reading::joinedOverPages(std::move(perPage), paper.pages(), lines, starts);
}

/// The texts of a row; covered places are empty.
inline QStringList rowOf(const ReportTable &table, int row)
{
    QStringList out;
    for (int c = 0; c < table.cols; ++c) {
        const TableCell *cell = table.cellAt(row, c);
        out += cell != nullptr && cell->row == row && cell->col == c ? cell->text : QString();
    }
    return out;
}

inline QStringList list(std::initializer_list<const char *> texts)
{
    QStringList out;
    for (const char *text : texts)
        out += QString::fromUtf8(text);
    return out;
}

/// A paragraph that fills the page's width, from the baseline y on; returns the baseline after it.
inline double paragraph(PaperBuilder &paper, double y, int lines)
{
    for (int i = 0; i < lines; ++i, y += paper.leading)
        paper.line(72, y, QStringLiteral("The committee heard how the service had been run in the year before and what it would cost"));
    return y;
}

} // namespace scrutiny::test
