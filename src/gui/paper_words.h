// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/table_edit.h"
#include "gui/workbench.h"

#include <functional>

namespace scrutiny {

/// Collects the words of some pages of a paper, one page after the other, from where the window has its pages. Says where it is when that takes more than
/// half a second; the window's Stop ends it. A new collection takes the place of the one before. Words are kept for the paper asked last.
class PaperWords : public QObject
{
    Q_OBJECT
public:
    explicit PaperWords(Workbench &bench, QObject *parent = nullptr);
    /// `done` hears the words of all pages from `from` to `to`; when that fails the sentence is said and `done` hears nothing.
    void collect(Id paperId, int from, int to, std::function<void(const PrintedWords &)> done);
    bool isBusy() const { return m_request != 0; }

private:
    void next();
    void end();
    Workbench &m_bench;
    QPointer<PageSource> m_source;
    QTimer m_slow;
    Id m_paperId = 0;
    int m_from = 0, m_to = 0, m_page = 0, m_request = 0;
    PrintedWords m_words;
    std::function<void(const PrintedWords &)> m_done;
};

} // namespace scrutiny
