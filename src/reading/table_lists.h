// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/recognisers.h"

namespace scrutiny::reading {

/// Whether a grid on the page is a list of another kind that recognisers read for themselves: a front sheet's items, or who was
/// present; or a form whose boxes are still empty.
bool isListOrForm(const ReportTable &table, const FrontSheet &front, const Vocabulary &words);

} // namespace scrutiny::reading
