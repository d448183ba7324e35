// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/papers_client.h"
#include "gui/page_source.h"

#include <functional>

namespace scrutiny {

/// Pages drawn by the reading program.
class ClientPageSource : public PageSource
{
    Q_OBJECT
public:
    /// `fileOf` gives the full path of a paper's file (it may be missing).
    ClientPageSource(std::function<QString(Id)> fileOf, QObject *parent = nullptr);

    int render(Id paperId, int page, double dotsPerInch) override { return m_client.render(m_fileOf(paperId), page, dotsPerInch); }
    int words(Id paperId, int page) override { return m_client.words(m_fileOf(paperId), page); }
    int outline(Id paperId) override { return m_client.outline(m_fileOf(paperId)); }
    int links(Id paperId, int page) override { return m_client.links(m_fileOf(paperId), page); }
    void cancel(int request) override { m_client.cancel(request); }

private:
    std::function<QString(Id)> m_fileOf;
    PapersClient m_client;
};

} // namespace scrutiny
