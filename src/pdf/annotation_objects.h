// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/paper_annotations.h"
#include "pdf/page_frame.h"

#include <qpdf/QPDF.hh>

namespace scrutiny::pdf {

/// A new annotation for a page, with an appearance of its own so that every viewer shows the same. Not for bookmarks.
QPDFObjectHandle annotationObject(QPDF &pdf, const QPDFObjectHandle &page, const PageFrame &frame, const PaperAnnotation &annotation);

struct OutlineEntry
{
    QString title;
    QPDFObjectHandle page;
    double x = 0, y = 0; ///< in the file's coordinates
};

/// Appends one entry with others below it to the file's outline, or makes one.
void addToOutline(QPDF &pdf, const QString &title, const std::vector<OutlineEntry> &entries);

} // namespace scrutiny::pdf
