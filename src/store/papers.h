// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/transaction.h"

#include <functional>

namespace scrutiny {

class Store;

/// Papers and their pages. The PDF files lie in Store::papersFolder() as SHA256.pdf, never changed once there.

Result<std::vector<Paper>> listPapers(const Reader &reader, Id meetingId = 0); ///< 0: all; newest first
Result<Paper> loadPaper(const Reader &reader, Id id);
std::optional<Paper> findPaper(const Reader &reader, const QString &sha256);
Result<std::vector<PageRecord>> listPages(const Reader &reader, Id paperId, bool withText = false); ///< in file order
/// The page that people mean by a printed label, or 0: position in the file.
int pageOfLabel(const Reader &reader, Id paperId, const QString &label);

Id addPaper(Transaction &tx, const Paper &paper);
void updatePaper(Transaction &tx, const Paper &paper);
/// The paper with its pages and everything that only it brought (minutes, reports, tables, doubts). The file stays until check() offers it.
void removePaper(Transaction &tx, Id id);
Id addPage(Transaction &tx, const PageRecord &page);

/// Where the file of a paper lies (it may be missing: ask QFile).
QString paperFile(const Store &store, const QString &sha256);

/// Copies a PDF beside the store: to a temporary name, onto the disk, then to its own name, so it is there whole or not at all. The
/// SHA-256 is worked out on the way and returned. Already there: nothing to do. `step` hears 0..1 and returns false to cancel.
/// Errors: NotFound, DiskFull, Io, Cancelled.
Result<QString> keepPaper(const Store &store, const QString &file, const std::function<bool(double)> &step = {});

/// Takes the file of a paper away again when no record speaks of it (after a cancelled import).
Result<void> dropPaper(const Store &store, const QString &sha256);

} // namespace scrutiny
