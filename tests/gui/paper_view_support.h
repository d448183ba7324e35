// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/support.h"

#include "gui/fake_pages.h"
#include "gui/paper_view.h"

#include <QTest>

namespace scrutiny::test {

/// A view on a paper of report pages (reportWords), shown and settled.
struct ShownView
{
    FakePages pages;
    PaperView view{&pages};

    explicit ShownView(int count = 12, const QSize &size = {700, 900})
    {
        pages.wordsOf = reportWords;
        view.resize(size);
        view.setPaper(paperOf(1, count));
        view.show();
    }
    QWidget *port() { return view.viewport(); }
    bool knows(int page)
    {
        return QTest::qWaitFor([&] { return view.pageText(page) != nullptr; }, 3000);
    }
    /// The middle of the nth word of a page in the viewport.
    QPoint at(int page, int word)
    {
        const auto words = reportWords(page);
        return view.viewRect(page, words[size_t(word)].box).center().toPoint();
    }
    void drag(const QPoint &from, const QPoint &to)
    {
        QTest::mousePress(port(), Qt::LeftButton, {}, from);
        move((from + to) / 2);
        move(to);
        QTest::mouseRelease(port(), Qt::LeftButton, {}, to);
    }
    void move(const QPoint &to, Qt::MouseButtons buttons = Qt::LeftButton)
    {
        QMouseEvent event(QEvent::MouseMove, QPointF(to), QPointF(port()->mapToGlobal(to)), Qt::NoButton, buttons, {});
        QApplication::sendEvent(port(), &event);
    }
    QColor colourAt(const QPoint &point)
    {
        const QImage image = port()->grab().toImage();
        return image.pixelColor(QPoint(int(point.x() * image.devicePixelRatio()), int(point.y() * image.devicePixelRatio())));
    }
};

} // namespace scrutiny::test
