// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page_source.h"
#include "models/paper_info.h"

#include <QMap>
#include <QPainter>
#include <QTimer>

namespace scrutiny::test {

/// Draws pages by itself, when the event loop comes round: a stand-in for the reading program.
class FakePages : public PageSource
{
public:
    int render(Id, int page, double dotsPerInch) override
    {
        const int request = ++m_last;
        ++rendersAsked;
        QTimer::singleShot(0, this, [this, request, page, dotsPerInch] {
            if (m_cancelled.contains(request) || silent)
                return;
            QImage image(int(595 * dotsPerInch / 72), int(842 * dotsPerInch / 72), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter(&image).fillRect(10, 10, 10 + page, 10, Qt::black);
            emit rendered(request, image);
        });
        return request;
    }

    int words(Id, int page) override
    {
        const int request = ++m_last;
        QTimer::singleShot(0, this, [this, request, page] {
            std::vector<messages::PageWord> out;
            double x = 70;
            for (const QString &word : {QStringLiteral("Harbour"), QStringLiteral("dredging"), QStringLiteral("page"), QString::number(page)}) {
                out.push_back({word, {x, 100, x + 50, 112}, true, false});
                x += 55;
            }
            emit wordsRead(request, out);
        });
        return request;
    }

    void cancel(int request) override
    {
        ++cancels;
        m_cancelled.append(request);
    }

    int rendersAsked = 0;
    int cancels = 0;
    bool silent = false; ///< answers nothing, like a page that takes for ever

private:
    int m_last = 0;
    QList<int> m_cancelled;
};

/// A paper of `pages` A4 pages whose printed numbers start two after the front.
inline PaperInfo paperOf(Id id, int pages)
{
    PaperInfo info;
    info.paperId = id;
    info.title = QStringLiteral("Agenda pack");
    for (int page = 1; page <= pages; ++page) {
        PaperSheet sheet;
        sheet.label = page > 2 ? QString::number(page - 2) : QString();
        sheet.report = page > 4 ? QString::number(page - 4) : QString();
        sheet.section = page > 4 ? QStringLiteral("5 Harbour dredging") : QString();
        info.sheets.push_back(sheet);
    }
    return info;
}

} // namespace scrutiny::test
