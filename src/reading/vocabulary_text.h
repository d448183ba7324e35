// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace scrutiny::reading {

/// resources/vocabulary/*.txt as UTF-8, put in when the program is built.
extern const char *const vocabularyText;

} // namespace scrutiny::reading
