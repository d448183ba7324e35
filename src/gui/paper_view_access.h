// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace scrutiny {

/// Makes a PaperView known to screen readers as a text: the words of the page that is read, the cursor in it and what is chosen.
void installPaperViewAccess();

} // namespace scrutiny
