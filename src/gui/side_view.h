// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/side_by_side_model.h"

#include <QTableView>

namespace scrutiny {

class SideDelegate;
class SideHeader;

/// Tables lined up: labels at the left, and beside them as many columns as fit (those of one column of the papers' table stay together). Nothing
/// scrolls sideways: Left and Right at the edge bring in the next columns. Choosing a cell tells its figure, so that its place can be lit.
class SideView : public QTableView
{
    Q_OBJECT
public:
    explicit SideView(QWidget *parent = nullptr);

    /// `units`: how the columns belong together; each is shown whole or not at all.
    enum class Units { Groups, Columns };
    void setGrid(SideBySide grid, bool onlyChanged, Units units);
    const SideBySideModel *rows() const { return m_model; }

    /// The first unit shown, and the last; of how many.
    int firstUnit() const { return m_first; }
    int lastUnit() const { return m_last; }
    int unitCount() const { return int(m_units.size()); }
    /// Shows a unit as the first one, or as near to it as fills the width.
    void showFrom(int unit);
    /// Chooses the next cell after the chosen one that holds `words`, round and round. False: there is none.
    bool findNext(const QString &words, bool fromHere);
    RecordRef currentFigure() const;
    /// Chooses the cell of a figure. False: no cell shows it.
    bool chooseFigure(const RecordRef &figure);

signals:
    void figureChosen(const scrutiny::RecordRef &figure);
    void windowMoved();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    struct Unit { int first = 1, last = 1; }; ///< columns of the model
    RecordRef figureAt(const QModelIndex &index) const;
    void tell(const QModelIndex &index);
    void layOut();
    void layOutRows();
    void layOutColumns(int room, int label);
    static int sum(const std::vector<int> &widths, const Unit &unit);
    int unitOf(int column) const;
    SideBySideModel *m_model;
    SideHeader *m_header;
    std::vector<Unit> m_units;
    std::vector<int> m_natural, m_least; ///< one a column: the width that it asks for, and the one that it can do with
    int m_first = 0, m_last = 0;
};

} // namespace scrutiny
