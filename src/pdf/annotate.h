// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/paper_annotations.h"

#include <QString>

namespace scrutiny::pdf {

/// Writes a copy of a PDF with annotations added (those that it has stay, and so does all else) to an open file, and flushes that to the disk.
/// What was written is no copy unless this succeeds. The descriptor stays the caller's.
/// Errors: NotFound, NotAPdf, Damaged (also when qpdf could mend it: nobody could vouch for the copy), NeedsPassword (encrypted in any way),
/// Invalid (a page that the file has not), Limit (memory), DiskFull, Io.
Result<void> writeAnnotatedCopy(const QString &file, int descriptor, const std::vector<PaperAnnotation> &annotations);

} // namespace scrutiny::pdf
