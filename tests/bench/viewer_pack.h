// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper_info.h"

namespace bench {

/// A PDF of at least so many pages in that folder, put together from the sample packs with qpdf; the largest sample pack where there is no qpdf.
QString largePack(const QString &folder, int pages);

/// The pages of a PDF as the reading program gives them; none: it cannot be opened.
scrutiny::PaperInfo openedPaper(const QString &file);

} // namespace bench
