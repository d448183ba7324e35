// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page_source.h"
#include "models/paper_info.h"

#include <QMap>
#include <QPainter>
#include <QTimer>

#include <functional>

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
            QPainter painter(&image);
            painter.fillRect(10, 10, 10 + page, 10, Qt::black);
            painter.scale(dotsPerInch / 72, dotsPerInch / 72);
            if (drawMore)
                drawMore(painter, page);
            painter.end();
            emit rendered(request, image);
        });
        return request;
    }

    int words(Id, int page) override
    {
        const int request = ++m_last;
        QTimer::singleShot(0, this, [this, request, page] {
            if (wordsOf) {
                emit wordsRead(request, wordsOf(page));
                return;
            }
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

    int outline(Id) override
    {
        const int request = ++m_last;
        QTimer::singleShot(0, this, [this, request] { emit outlineRead(request, outlineEntries); });
        return request;
    }

    int links(Id, int page) override
    {
        const int request = ++m_last;
        QTimer::singleShot(0, this, [this, request, page] { emit linksRead(request, linksOf.value(page)); });
        return request;
    }

    void cancel(int request) override
    {
        ++cancels;
        m_cancelled.append(request);
    }

    int rendersAsked = 0;
    int cancels = 0;
    std::function<std::vector<messages::PageWord>(int page)> wordsOf;  ///< instead of the four words
    std::function<void(QPainter &painter, int page)> drawMore;          ///< on the page, in points
    QMap<int, std::vector<messages::PageLink>> linksOf;
    std::vector<messages::OutlineEntry> outlineEntries;
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

/// A page of a report: a running title, two paragraphs of three lines with a word divided at a line's end, and a page number at the foot. The last line
/// of a page runs on over its end.
inline std::vector<messages::PageWord> reportWords(int page)
{
    std::vector<messages::PageWord> out;
    const auto line = [&](double y, const QString &text) {
        double x = 70;
        for (const QString &word : text.split(QLatin1Char(' '))) {
            const double width = 5.5 * double(word.size());
            out.push_back({word, {x, y, x + width, y + 11}, true, false});
            x += width + 4;
        }
        out.back().lineEnd = true;
    };
    static const QStringList names{QStringLiteral("Ann"), QStringLiteral("Joss"), QStringLiteral("Cora"), QStringLiteral("Ravi"), QStringLiteral("Ewan")};
    const QString name = names[page % names.size()]; // no two neighbours alike
    line(40, QStringLiteral("Wrenfield Borough Council Harbour report"));
    line(100, QStringLiteral("The harbour was dredged for %1 last win-").arg(name));
    line(114, QStringLiteral("ter and the works along %1 quay went well").arg(name));
    line(128, QStringLiteral("until March."));
    line(160, QStringLiteral("On page %1 the committee asked for the costs").arg(page));
    line(174, QStringLiteral("of each quarter, and %1 said that").arg(name));
    line(188, QStringLiteral("a paper by %1 would come").arg(name));
    line(800, QStringLiteral("Page %1").arg(page));
    return out;
}

} // namespace scrutiny::test
