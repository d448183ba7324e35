// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/messages.h"
#include "gui/reading_room.h"

#include <QStackedWidget>

class QTreeWidget;

namespace scrutiny {

/// The bookmarks that the file itself brings, as a tree; choosing one goes there.
class FileBookmarks : public QStackedWidget
{
    Q_OBJECT
public:
    explicit FileBookmarks(ReadingRoom &room, QWidget *parent = nullptr);
    QTreeWidget *tree() const { return m_tree; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask();
    void fill(const std::vector<messages::OutlineEntry> &entries);
    ReadingRoom &m_room;
    QTreeWidget *m_tree;
    Id m_paperId = 0;  ///< whose bookmarks are shown or asked for
    int m_request = 0;
};

} // namespace scrutiny
