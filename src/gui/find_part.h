// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/reading_part.h"
#include "models/find_rows.h"

#include <QTimer>

class QLineEdit;

namespace scrutiny {

class RowsModel;
class RowsView;
class TextLabel;

/// Finding in the open paper: every hit with the words around it, below its item with the count. The paper lights them all.
class FindPart : public ReadingPart
{
    Q_OBJECT
public:
    explicit FindPart(ReadingRoom &room, QWidget *parent = nullptr);

    QString count() const override;
    QWidget *mainWidget() const override;
    /// Puts the cursor into the field, with the words that are chosen on the paper.
    void ask(const QString &words = {});
    QLineEdit *field() const { return m_field; }
    RowsView *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void show(const RecordRef &hit);

    QLineEdit *m_field;
    TextLabel *m_count;
    RowsModel *m_rows;
    RowsView *m_list;
    QTimer m_later;
    std::vector<PageRecord> m_pages; ///< of the open paper, with their text
    Id m_pagesOf = 0;
    std::vector<PaperHit> m_hits;
};

} // namespace scrutiny
