// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reading.h"

#include <functional>

namespace scrutiny::reading {

enum class Stage { Lines, Sections, Tables, Records };

struct Options
{
    Stage stage = Stage::Records;
    int threads = 2;
    int maxPages = 3000;
    /// Called with pages done and all pages, from one thread at a time; false cancels.
    std::function<bool(int, int)> progress;
};

/// Reads a file: content, lines, furniture, tables, sections, records. Errors: those of pdf::Document::open, Limit, Cancelled.
Result<Reading> readPaper(const QString &path, const Options &options = {});

/// The intermediate stage of a file as JSON, for placing a fault (`--stage lines|sections|tables`).
Result<QByteArray> readStage(const QString &path, const Options &options);

} // namespace scrutiny::reading
