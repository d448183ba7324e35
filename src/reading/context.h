// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reading.h"
#include "pdf/document.h"
#include "reading/furniture.h"
#include "reading/lines.h"
#include "reading/vocabulary.h"

namespace scrutiny::reading {

enum class SectionKind {
    FrontSheet,
    Minutes,
    ActionLog,
    Report,
    RecommendationMonitoring,
    WorkProgramme,
    Questions,
    CoveringLetter, ///< of a supplement
    Scan,
    Other,
};

/// A run of pages that is one paper of the pack (or one part of a paper with a kind of its own).
struct Section
{
    SectionKind kind = SectionKind::Other;
    QString item;          ///< agenda number, or empty
    QString title;         ///< from its heading, bookmark or item
    int firstPage = 0, lastPage = 0; ///< positions in the file from 1
    int firstLine = 0;     ///< index of its first line on the first page (papers may begin in the middle of a page)
    int lastLine = -1;     ///< index of its last line on the last page; -1: to the end
    QStringList evidence;  ///< what spoke for it: `bookmark`, `stamp`, `front sheet pages`, `heading`
};

/// Everything recognisers may look at. Pages are indexed by position - 1.
struct Context
{
    const pdf::DocumentContent &content;
    const std::vector<PageLines> &lines;
    const std::vector<PageFurniture> &furniture;
    const std::vector<ReportTable> &tables;
    const Vocabulary &words;

    /// The lines of a section in reading order.
    std::vector<const Line *> linesOf(const Section &section) const;
    /// The tables that begin within a section, in reading order.
    std::vector<const ReportTable *> tablesOf(const Section &section) const;
    /// The tables' area on a page: lines inside it are cell text. True when `line` stands inside a table.
    bool inTable(const Line &line) const;
};

} // namespace scrutiny::reading
