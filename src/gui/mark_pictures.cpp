// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mark_pictures.h"

#include "base/log.h"
#include "store/marks.h"

#include <QBuffer>
#include <QtConcurrent>

namespace scrutiny {

namespace {

/// Enough to read a page by.
constexpr double dotsToTheInch = 90;

QByteArray asPng(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    // Pages are black on white for the most part: few colours make a small file.
    const QImage plain = image.isGrayscale() ? image.convertToFormat(QImage::Format_Grayscale8) : image.convertToFormat(QImage::Format_RGB888);
    return plain.save(&buffer, "PNG") ? bytes : QByteArray();
}

} // namespace

MarkPictures::MarkPictures(Workbench &bench, QObject *parent)
    : QObject(parent)
    , m_bench(bench)
{
}

void MarkPictures::keep(Id paperId, const QString &sha256, int page)
{
    if (paperId <= 0 || sha256.isEmpty() || page < 1 || !m_done.insert({sha256, page}).second)
        return;
    const auto there = loadPagePicture(m_bench.notes().reader(), sha256, page);
    if (there && !there->png.isEmpty())
        return;
    m_queue.push_back({paperId, sha256, page});
    next();
}

void MarkPictures::next()
{
    if (m_request || m_writing || m_queue.empty())
        return;
    if (m_source != m_bench.pageSource()) {
        m_source = m_bench.pageSource();
        if (m_source) {
            connect(m_source, &PageSource::rendered, this, [this](int request, const QImage &image) {
                if (request == m_request)
                    drawn(image);
            });
            connect(m_source, &PageSource::failed, this, [this](int request, const Error &error) {
                if (request != m_request)
                    return;
                logError(error);
                m_done.erase({m_now.sha256, m_now.page}); // the next mark on it tries again
                m_request = 0;
                next();
            });
        }
    }
    if (!m_source)
        return;
    m_now = m_queue.front();
    m_queue.pop_front();
    m_request = m_source->render(m_now.paperId, m_now.page, dotsToTheInch);
}

void MarkPictures::drawn(const QImage &image)
{
    m_request = 0;
    m_writing = true;
    auto *watcher = new QFutureWatcher<QByteArray>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        m_writing = false;
        watcher->deleteLater();
        if (const QByteArray png = watcher->result(); !png.isEmpty()) {
            if (const auto written = keepPagePicture(m_bench.notes().reader(), m_now.sha256, m_now.page, {dotsToTheInch, png}); written)
                emit kept(m_now.sha256, m_now.page);
            else
                logError(written.error()); // the mark itself is safe; nobody is stopped for its picture
        }
        next();
    });
    watcher->setFuture(QtConcurrent::run(asPng, image));
}

} // namespace scrutiny
