// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/paper_edges.h"
#include "gui/paper_words.h"

namespace scrutiny {

/// The edges of a table's columns: shows them on the paper and corrects them, each correction one step of undo.
class ColumnEdges : public QObject
{
    Q_OBJECT
public:
    explicit ColumnEdges(Workbench &bench, QObject *parent = nullptr);

    /// The table that is meant from now on.
    void setTable(Id tableId);
    /// Puts the edges on the paper, or takes them off. Stays so for the tables that follow.
    void show(bool on);
    bool isShown() const { return m_shown; }
    /// Looks the table up anew (it changed).
    void refresh();

    void move(int column, int page, double x);
    /// An edge at `x`, in the column that stands there.
    void add(int page, double x);
    /// Moves the right edge of a column by one gap between words, to the right (+1) or left (-1), as seen on the page where `row` stands.
    void step(int column, int row, int by);
    /// Divides a column at the widest gap between its words.
    void divide(int column, int row);
    void removeAfter(int column);

signals:
    void edgesChanged(const scrutiny::PaperEdges &edges);
    void said(const QString &sentence);

private:
    std::optional<TableRecord> table();
    int pageOf(const TableRecord &table, int row) const;
    void withWords(const TableRecord &table, const std::function<void(const PrintedWords &)> &done);
    Workbench &m_bench;
    PaperWords m_words;
    Id m_tableId = 0;
    bool m_shown = false;
};

/// Where an edge can stand on a page: the gaps between the words of the table's lines from `left` to `right` (points), each once, from left to right.
std::vector<double> gapsBetweenWords(const std::vector<PrintedWord> &words, const Rect &table, double left, double right);
/// The widest white between `left` and `right` that no word of the table crosses, as its middle; else the widest gap of a line. None: one word a line.
std::optional<double> widestGap(const std::vector<PrintedWord> &words, const Rect &table, double left, double right);

} // namespace scrutiny
