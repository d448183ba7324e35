// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/address.h"
#include "models/rail_rows.h"

#include <QTreeView>

class QStandardItem;
class QStandardItemModel;

namespace scrutiny {

/// A line under "Across meetings" or "Mine".
struct RailPlace
{
    Address address;
    QString text;
    QString waits;
};

/// The left rail: meetings by committee, then what runs across meetings, then what is the reader's own. Choosing a line (click, or arrows and Enter) goes there.
class Rail : public QTreeView
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    void setRows(const std::vector<RailRow> &meetings, const std::vector<RailPlace> &across, const std::vector<RailPlace> &mine = {});
    /// Marks where the window is; tells nobody.
    void showAddress(const Address &address);
    QSize sizeHint() const override;

signals:
    void goTo(const scrutiny::Address &address);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override {}

private:
    void fitWidth();
    void choose(const QModelIndex &index);
    QStandardItem *heading(const QString &text);
    QStandardItemModel *m_model;
    Address m_shown;
};

} // namespace scrutiny
