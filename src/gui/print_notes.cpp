// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/print_notes.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace scrutiny {

NoteFlow::NoteFlow(const QStringList &notes, const QFont &font, QPaintDevice *device)
    : m_notes(notes)
    , m_font(font)
    , m_device(device)
{
}

void NoteFlow::fill(const QRectF &column, QPainter *painter)
{
    const double gap = QFontMetricsF(m_font, m_device).height() * 0.5;
    double y = column.top();
    bool any = false;
    for (; !isDone(); ++m_note, m_from = 0, y += gap) {
        QString rest = m_notes[m_note].mid(m_from);
        QTextLayout layout(rest.replace(QLatin1Char('\n'), QChar::LineSeparator), m_font, m_device);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        qsizetype taken = 0;
        bool full = false;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(std::max(1.0, column.width()));
            full = any && y + line.height() > column.bottom();
            if (full)
                break;
            line.setPosition({column.left(), y});
            y += line.height();
            taken = line.textStart() + line.textLength();
            any = true;
        }
        layout.endLayout();
        if (painter)
            for (int i = 0; i < layout.lineCount(); ++i)
                if (layout.lineAt(i).textStart() + layout.lineAt(i).textLength() <= taken)
                    layout.lineAt(i).draw(painter, {});
        if (full) {
            m_from += taken;
            return;
        }
    }
}

} // namespace scrutiny
