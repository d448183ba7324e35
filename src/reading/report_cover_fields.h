// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/record_text.h"

namespace scrutiny::reading {

/// The labelled values of a report's cover, from grids and from lines (`Author: ...`).

namespace cover {
inline const QString title = QStringLiteral("report.title");
inline const QString date = QStringLiteral("report.date");
inline const QString author = QStringLiteral("report.author");
inline const QString contact = QStringLiteral("report.contact");
inline const QString cabinetMember = QStringLiteral("report.cabinet_member");
inline const QString wards = QStringLiteral("report.wards");
inline const QString classification = QStringLiteral("report.classification");
inline const QString recommendations = QStringLiteral("report.recommendations");
inline const QString other = QStringLiteral("report.other_label"); ///< labels that tell where another value ends
inline constexpr int longestTitle = 260;
} // namespace cover

/// A label's role (one of the above, or empty) and how many characters of `text` it takes, the colon included.
/// `alone`: a label may fill the whole text without a colon.
std::pair<QString, int> coverLabelAt(const Vocabulary &words, const QString &text, bool alone);

struct CoverField
{
    QString role;
    QString value;
    Source source;
    int line = -1; ///< index of the label's line among the page's, or -1 when it came from a table
};

/// The lines of one page as a cover.
class CoverFields
{
public:
    CoverFields(const Context &context, std::vector<const Line *> lines, const std::vector<const ReportTable *> &tables);

    const std::vector<CoverField> &all() const { return fields; }
    /// The first field of a role that has a value, or null.
    const CoverField *field(const QString &role) const;
    /// How many different roles were found: one label is chance, two are a cover.
    int rolesFound() const;
    /// The lines before the first label.
    std::vector<const Line *> above() const;
    /// The lines among which the title stands when no label names it: above the labels and between them.
    std::vector<const Line *> free() const;
    /// Lines in large type between the last label and the first heading of the text, where some papers put their title.
    std::vector<const Line *> largeBelow() const;
    /// What stands over the whole width of a grid above its labels: often the title; null for none.
    const CoverField *banner() const { return wide.value.isEmpty() ? nullptr : &wide; }

private:
    const Context &context;
    std::vector<const Line *> lines;
    std::vector<CoverField> fields;
    CoverField wide;
    std::vector<Rect> covered;        ///< grids that were read
    std::vector<const Line *> taken;  ///< lines that hold labels or their values

    void readTables(const std::vector<const ReportTable *> &tables);
    void readLines();
    std::vector<bool> labelsAbove() const;
    /// A label that runs over two lines in a column of its own, its value beside; false when there is none at line `i`.
    bool readWrapped(int i);
    void goOn(CoverField &field, int labelLine, double valueX, bool hanging);
    bool isCovered(const Line &line) const;
    bool isRowOfHeadings(const TableGrid &grid) const;
    bool isRowOfHeadings(const Line &line) const;
    bool hasLabel(const Line &line) const;
    bool labelBelow(int from) const;
};

} // namespace scrutiny::reading
