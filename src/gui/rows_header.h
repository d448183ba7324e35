// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace scrutiny {

/// The heading of a list: small muted words over their columns, wrapped, with an arrow behind those of the column that sorts.
class RowsHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit RowsHeader(QWidget *parent = nullptr);
    /// What a section says, with its arrow.
    QString words(int section) const;
    /// Width that keeps the words on one line; height that they need in the section as it is now.
    int naturalWidth(int section) const;
    int heightNeeded(int section) const;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

} // namespace scrutiny
