// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/mark_list.h"
#include "gui/workbench.h"

class QMenu;

namespace scrutiny {

/// Ways out for marks.
enum class MarkForm { Markdown, OpenDocument, Pdf, AnnotatedPaper };

/// Shows a menu of the forms at the middle of `parent`, or at a button; then asks for a file and writes the marks to it.
void exportMarksOf(QWidget &parent, Workbench &bench, const Paper &paper, const std::vector<MarkLine> &lines, const QPoint &at = {});
/// Asks for a file and writes it.
void askForMarksFile(QWidget &parent, Workbench &bench, MarkForm form, const QString &name, const std::vector<MarkLine> &lines);
/// Writes the marks (those that were put away are left out) and says so, or why not.
bool exportMarksTo(Workbench &bench, const QString &file, const std::vector<MarkLine> &lines);
/// Asks for a file and writes a copy of the paper to it, with those of the marks that stand on it.
void askForAnnotatedCopy(QWidget &parent, Workbench &bench, const Paper &paper, const std::vector<MarkLine> &lines);
/// Writes it without holding the window up, and says so when it is done, or why not. Not over another copy that is being written.
void exportAnnotatedCopy(Workbench &bench, const QString &file, const Paper &paper, const std::vector<MarkLine> &lines);

} // namespace scrutiny
