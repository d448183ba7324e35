// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/file_bookmarks.h"

#include "gui/empty_state.h"

#include <QTreeWidget>

namespace scrutiny {

FileBookmarks::FileBookmarks(ReadingRoom &room, QWidget *parent)
    : QStackedWidget(parent)
    , m_room(room)
    , m_tree(new QTreeWidget)
{
    addWidget(new EmptyState(tr("No bookmarks in this file"), tr("The items stand under “Items”, whether the file has bookmarks or not.")));
    addWidget(m_tree);
    m_tree->setHeaderHidden(true);
    m_tree->setAccessibleName(tr("Bookmarks of the file"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setWordWrap(true);
    m_tree->setTextElideMode(Qt::ElideNone);
    m_tree->setIndentation(theme().em(1));
    const auto go = [this](QTreeWidgetItem *item) {
        if (const int page = item->data(0, Qt::UserRole).toInt())
            emit m_room.goToPage(page);
    };
    connect(m_tree, &QTreeWidget::itemClicked, this, go);
    connect(m_tree, &QTreeWidget::itemActivated, this, go);
    connect(&m_room, &ReadingRoom::opened, this, [this] {
        if (isVisible())
            ask();
    });
    if (PageSource *source = m_room.bench().pageSource()) {
        connect(source, &PageSource::outlineRead, this, [this](int request, const std::vector<messages::OutlineEntry> &entries) {
            if (request == m_request)
                fill(entries);
        });
    }
}

void FileBookmarks::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    ask();
}

void FileBookmarks::ask()
{
    PageSource *source = m_room.bench().pageSource();
    if (!source || m_room.paper().id == m_paperId)
        return;
    m_paperId = m_room.paper().id;
    fill({});
    m_request = source->outline(m_paperId);
}

void FileBookmarks::fill(const std::vector<messages::OutlineEntry> &entries)
{
    m_tree->clear();
    std::vector<QTreeWidgetItem *> above; // the last entry of each level
    for (const messages::OutlineEntry &entry : entries) {
        const size_t level = std::min(size_t(std::max(0, entry.level)), above.size());
        auto *item = level ? new QTreeWidgetItem(above[level - 1]) : new QTreeWidgetItem(m_tree);
        item->setText(0, entry.title);
        item->setToolTip(0, entry.title);
        item->setData(0, Qt::UserRole, entry.page);
        above.resize(level);
        above.push_back(item);
    }
    m_tree->expandToDepth(0);
    setCurrentIndex(entries.empty() ? 0 : 1);
}

} // namespace scrutiny
