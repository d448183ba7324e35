// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace scrutiny {

/// The full path of scrutiny-papers, the child program that touches PDF files: named by the environment variable SCRUTINY_PAPERS, else beside
/// the running program, else in ../libexec. Empty when it is in none of these places.
QString papersProgram();

} // namespace scrutiny
