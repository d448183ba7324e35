// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/pipeline_steps.h"

#include <QByteArray>

namespace scrutiny::reading {

/// What a stage found, as JSON for a person who looks for a fault: lines with segments and furniture by page; sections with their evidence; tables.
QByteArray stageAsJson(const Paper &paper, Stage stage);

/// `minutes`, `action log`, ...: a section's kind in words.
QString kindName(SectionKind kind);

} // namespace scrutiny::reading
