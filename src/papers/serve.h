// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace scrutiny::papers {

/// Answers requests on standard input until it is closed (docs/messages.md); returns the exit status: 0, or 2 when the
/// requests are out of form.
int runServe();

} // namespace scrutiny::papers
