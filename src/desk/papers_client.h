// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/messages.h"

#include <QMap>
#include <QObject>
#include <QProcess>

#include <vector>

namespace scrutiny {

/// Asks the child program for pictures and words of pages (`scrutiny-papers serve`, docs/messages.md). The child is started when it is first needed and
/// again when it died; what was waiting is then asked again one at a time, and the request that costs a second child fails with Damaged.
/// Every call gives a number above 0 at once; exactly one signal carries it later, unless it is cancelled first.
class PapersClient : public QObject
{
    Q_OBJECT
public:
    explicit PapersClient(QObject *parent = nullptr);
    ~PapersClient() override;

    /// `file`: full path of a PDF; `page`: position in the file, from 1; `dotsPerInch`: 72 draws a point as a pixel.
    int render(const QString &file, int page, double dotsPerInch);
    int words(const QString &file, int page);
    int outline(const QString &file);
    int links(const QString &file, int page);
    void cancel(int request);

signals:
    void rendered(int request, const scrutiny::messages::RenderedPage &page);
    void wordsRead(int request, const std::vector<scrutiny::messages::PageWord> &words);
    void outlineRead(int request, const std::vector<scrutiny::messages::OutlineEntry> &entries);
    void linksRead(int request, const std::vector<scrutiny::messages::PageLink> &links);
    void failed(int request, const scrutiny::Error &error);

private:
    struct Waiting
    {
        QString file;
        messages::Request request;
        bool sent = false;
    };

    int ask(const QString &file, messages::Request request);
    void pump();
    bool childReady();
    void takeAnswers();
    void takeAnswer(const messages::Message &answer);
    void takeOpened(const messages::Message &answer);
    void childEnded();
    void failAll(const QString &file, const Error &error);

    QProcess m_child;
    messages::Reader m_answers;
    QMap<int, Waiting> m_waiting;  ///< by number, oldest first
    QString m_openFile;            ///< the paper that the child has open, or is opening
    int m_opening = 0;             ///< number of the open request under way, or 0
    int m_lastId = 0;
    bool m_careful = false;        ///< the child died: one request at a time, to find the one that costs it
    int m_deaths = 0;              ///< children that died without having answered anything
};

} // namespace scrutiny
