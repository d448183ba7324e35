// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/pipeline.h"
#include "reading/recognisers.h"
#include "reading/tables.h"

namespace scrutiny::reading {

/// A file on its way through the stages, with all that they have found so far.
struct Paper
{
    pdf::DocumentContent content;
    std::vector<PageLines> lines;
    std::vector<PageFurniture> furniture;
    FrontSheet front;
    std::vector<ReportTable> tables;
    std::vector<Section> sections;

    Context context() const { return {content, lines, furniture, tables, Vocabulary::builtIn()}; }
};

/// Calls `work` with 0 .. count - 1, shared out between the threads one by one.
void shareOut(std::size_t count, int threads, const std::function<void(std::size_t)> &work);

/// Content and lines of all pages, read on several threads. Errors as readPaper.
Result<Paper> openPaper(const QString &path, const Options &options);

/// Furniture, front sheet, tables and sections.
void analyse(Paper &paper, const Options &options, Issues &issues);

/// What remains when the recognisers are done: items and printed pages of tables, facts of pages, records found twice, issues about the file.
void settle(const Paper &paper, Reading &reading);

} // namespace scrutiny::reading
