// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/document.h"
#include "pdf/poppler.h"

namespace scrutiny::pdf {

struct Document::Impl
{
    std::unique_ptr<PDFDoc> doc;
    int pages = 0;
};

} // namespace scrutiny::pdf
