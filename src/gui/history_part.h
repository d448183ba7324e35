// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/item_history.h"
#include "gui/reading_part.h"

#include <QTimer>

#include <map>

class QStackedWidget;

namespace scrutiny {

class Chip;
class EmptyState;
class RowsFilter;
class RowsModel;
class RowsView;
class TextLabel;

/// What earlier packs, minutes, actions, recommendations and tables say on the item that is being read. A click or Enter opens the page beside it, so
/// that the reader keeps the place.
class HistoryPart : public ReadingPart
{
    Q_OBJECT
public:
    explicit HistoryPart(ReadingRoom &room, QWidget *parent = nullptr);

    QString count() const override;
    QWidget *mainWidget() const override;
    RowsView *list() const { return m_list; }
    /// The chip that shows only one kind; null: there is none of that kind.
    Chip *chip(HistoryKind kind) const;

private:
    void look();
    void fillChips();
    void filter();
    void openBeside(const RecordRef &record);
    void addCommands();
    const HistoryEntry *entryOf(const RecordRef &record) const;

    TextLabel *m_heading;
    QWidget *m_chipRow;
    std::map<HistoryKind, Chip *> m_chips;
    RowsModel *m_rows;
    RowsFilter *m_filter;
    RowsView *m_list;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QTimer m_later;
    std::vector<HistoryEntry> m_entries;
};

} // namespace scrutiny
