// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workbench.h"

#include <deque>
#include <set>

namespace scrutiny {

/// Keeps pictures of marked pages in the notes, for the day when their file is gone: one page after the other, in the background, each once.
class MarkPictures : public QObject
{
    Q_OBJECT
public:
    explicit MarkPictures(Workbench &bench, QObject *parent = nullptr);
    void keep(Id paperId, const QString &sha256, int page);
    bool isBusy() const { return m_request != 0 || m_writing || !m_queue.empty(); }

signals:
    void kept(const QString &sha256, int page);

private:
    struct Wanted { Id paperId; QString sha256; int page; };
    void next();
    void drawn(const QImage &image);

    Workbench &m_bench;
    QPointer<PageSource> m_source;
    std::deque<Wanted> m_queue;
    std::set<std::pair<QString, int>> m_done;
    Wanted m_now{};
    int m_request = 0;
    bool m_writing = false;
};

} // namespace scrutiny
