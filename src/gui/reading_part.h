// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/reading_room.h"

#include <QWidget>

namespace scrutiny {

/// One tab beside the paper in the reading room: marks, questions, history, changes, find. It listens to the room and asks it to go somewhere.
class ReadingPart : public QWidget
{
    Q_OBJECT
public:
    ReadingPart(ReadingRoom &room, QWidget *parent = nullptr) : QWidget(parent), m_room(room) {}

    /// What waits there, for its tab (`9`), or empty.
    virtual QString count() const { return {}; }
    /// Somebody should look there: the tab is amber.
    virtual bool needsLook() const { return false; }
    /// Runs a command by its name (`mark.highlight`). False: it is not this part's, or there is nothing to do it with.
    virtual bool runCommand(const QString &command);
    /// What F6 and choosing the tab give the focus to.
    virtual QWidget *mainWidget() const = 0;
    /// What the part draws over the pages of a paper (SHA-256).
    virtual std::vector<PaperOverlay> overlays(const QString &paper) const;

signals:
    void countChanged();

protected:
    ReadingRoom &room() const { return m_room; }

private:
    ReadingRoom &m_room;
};

} // namespace scrutiny
