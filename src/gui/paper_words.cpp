// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/paper_words.h"

namespace scrutiny {

using namespace std::chrono_literals;

PaperWords::PaperWords(Workbench &bench, QObject *parent)
    : QObject(parent)
    , m_bench(bench)
{
    m_slow.setSingleShot(true);
    m_slow.setInterval(500ms);
    connect(&m_slow, &QTimer::timeout, this, [this] { emit m_bench.progress(tr("Reading the words of sheet %1").arg(m_page), m_page - m_from, m_to - m_from + 1); });
    connect(&m_bench, &Workbench::stopped, this, [this] {
        if (m_request && m_source)
            m_source->cancel(m_request);
        end();
    });
}

void PaperWords::collect(Id paperId, int from, int to, std::function<void(const PrintedWords &)> done)
{
    if (m_request && m_source)
        m_source->cancel(m_request);
    end();
    if (m_source != m_bench.pageSource()) {
        m_source = m_bench.pageSource();
        if (m_source) {
            connect(m_source, &PageSource::wordsRead, this, [this](int request, const std::vector<messages::PageWord> &words) {
                if (request != m_request)
                    return;
                auto &page = m_words[m_page];
                for (const messages::PageWord &word : words)
                    page.push_back({word.text, word.box, word.spaceAfter});
                m_request = 0;
                next();
            });
            connect(m_source, &PageSource::failed, this, [this](int request, const Error &error) {
                if (request != m_request)
                    return;
                end();
                m_bench.sayError(error);
            });
        }
    }
    if (!m_source) {
        m_bench.sayError({ErrorKind::NotFound, tr("The paper’s words cannot be read now, so its columns stay as they are."), QStringLiteral("table words: no source")});
        return;
    }
    if (paperId != m_paperId)
        m_words.clear();
    m_paperId = paperId;
    m_from = from;
    m_to = std::max(from, to);
    m_done = std::move(done);
    m_slow.start();
    next();
}

void PaperWords::next()
{
    for (m_page = m_from; m_page <= m_to && m_words.contains(m_page);)
        ++m_page;
    if (m_page <= m_to) {
        m_request = m_source->words(m_paperId, m_page);
        return;
    }
    PrintedWords words;
    for (int page = m_from; page <= m_to; ++page)
        words[page] = m_words[page];
    const auto done = m_done;
    end();
    done(words);
}

void PaperWords::end()
{
    if (!m_slow.isActive() && m_done)
        emit m_bench.progress({}, 0, 0); // it was shown
    m_slow.stop();
    m_request = 0;
    m_done = nullptr;
}

} // namespace scrutiny
