// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/recognisers.h"

namespace scrutiny::reading {

FrontSheet readFrontSheet(const Context &, Issues &)
{
    return {};
}

} // namespace scrutiny::reading
