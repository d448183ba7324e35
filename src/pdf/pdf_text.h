// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace scrutiny::pdf {

/// A PDF text string: UTF-16 or UTF-8 with a byte order mark, otherwise PDFDocEncoding (read as Latin-1).
QString fromPdfText(const std::string &bytes);

/// White space folded, no null characters, at most 1000 characters: for titles and labels, which are untrusted.
QString clean(QString text);

} // namespace scrutiny::pdf
