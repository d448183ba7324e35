// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QStringList>

class QPaintDevice;
class QPainter;

namespace scrutiny {

/// Notes that run on from one column to the next one.
class NoteFlow
{
public:
    NoteFlow(const QStringList &notes, const QFont &font, QPaintDevice *device);

    bool isDone() const { return m_note >= m_notes.size(); }
    /// Writes as many lines as the column holds, at least one; null `painter`: only counts them off.
    void fill(const QRectF &column, QPainter *painter);

private:
    QStringList m_notes;
    QFont m_font;
    QPaintDevice *m_device;
    qsizetype m_note = 0, m_from = 0; ///< next note, and how much of it is written
};

} // namespace scrutiny
