// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"
#include "base/result.h"

#include <QByteArray>
#include <QDateTime>

#include <vector>

namespace scrutiny {

/// A mark as other programs know it: a standard annotation of a PDF page, or an entry of the file's outline.
struct PaperAnnotation
{
    enum class Kind { Highlight, Underline, Note, Bookmark };
    Kind kind = Kind::Highlight;
    int page = 0;               ///< position in the file, from 1
    std::vector<Rect> boxes;    ///< one a line, on that page as displayed; a note's and a bookmark's first corner is its point; a bookmark needs none
    quint32 colour = 0xffe066;  ///< 0xRRGGBB
    QString text;               ///< what the reader wrote; a bookmark's title
    QString author;
    QDateTime made;             ///< invalid: not said
    bool operator==(const PaperAnnotation &) const = default;
};

inline constexpr qsizetype mostAnnotationBytes = 16'000'000; ///< of JSON

/// What `scrutiny-papers annotate` reads (docs/messages.md).
QByteArray toJson(const std::vector<PaperAnnotation> &annotations);
/// Errors: Invalid (out of form), Limit (too many, or too long).
Result<std::vector<PaperAnnotation>> annotationsFromJson(const QByteArray &json);

} // namespace scrutiny
