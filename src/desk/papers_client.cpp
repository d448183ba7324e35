// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/papers_client.h"

#include "base/log.h"
#include "desk/papers_program.h"

#include <algorithm>

namespace scrutiny {
namespace {

constexpr int MostDeaths = 3;

using Kind = messages::Request::Kind;

Error lost()
{
    return {ErrorKind::Damaged, PapersClient::tr("This page cannot be shown: the file is damaged there."), QStringLiteral("serve: child ended")};
}

} // namespace

PapersClient::PapersClient(QObject *parent) : QObject(parent)
{
    connect(&m_child, &QProcess::readyReadStandardOutput, this, &PapersClient::takeAnswers);
    connect(&m_child, &QProcess::finished, this, &PapersClient::childEnded);
}

PapersClient::~PapersClient()
{
    m_child.disconnect(this);
    m_child.closeWriteChannel();
    m_child.kill();
    m_child.waitForFinished(1000);
}

int PapersClient::render(const QString &file, int page, double dotsPerInch)
{
    messages::Request request;
    request.kind = Kind::Render;
    request.page = page;
    request.dotsPerInch = dotsPerInch;
    return ask(file, std::move(request));
}

int PapersClient::words(const QString &file, int page)
{
    messages::Request request;
    request.kind = Kind::Words;
    request.page = page;
    return ask(file, std::move(request));
}

int PapersClient::outline(const QString &file)
{
    messages::Request request;
    request.kind = Kind::Outline;
    return ask(file, std::move(request));
}

int PapersClient::links(const QString &file, int page)
{
    messages::Request request;
    request.kind = Kind::Links;
    request.page = page;
    return ask(file, std::move(request));
}

int PapersClient::ask(const QString &file, messages::Request request)
{
    request.id = ++m_lastId;
    const int id = request.id;
    m_waiting.insert(id, {file, std::move(request), false});
    // Answers, bad ones too, come after the caller has its number.
    QMetaObject::invokeMethod(this, &PapersClient::pump, Qt::QueuedConnection);
    return id;
}

void PapersClient::cancel(int request)
{
    const auto waiting = m_waiting.constFind(request);
    if (waiting == m_waiting.constEnd())
        return;
    if (waiting->sent && m_child.state() == QProcess::Running) {
        messages::Request stop;
        stop.kind = Kind::Cancel;
        stop.id = ++m_lastId;
        stop.target = request;
        m_child.write(messages::toBytes(stop));
    }
    m_waiting.erase(waiting);
}

bool PapersClient::childReady()
{
    if (m_child.state() != QProcess::NotRunning)
        return true;
    const QString program = papersProgram();
    if (program.isEmpty() || m_deaths >= MostDeaths) {
        m_deaths = 0;
        const Error error = program.isEmpty()
            ? Error{ErrorKind::ChildFailed, tr("The part of the program that shows papers is missing. Install Scrutiny Desk again."), QStringLiteral("serve: not found")}
            : lost();
        failAll({}, error);
        return false;
    }
    m_answers = messages::Reader();
    m_openFile.clear();
    m_opening = 0;
    m_child.start(program, {QStringLiteral("serve")});
    return m_child.waitForStarted();
}

void PapersClient::pump()
{
    if (m_waiting.isEmpty() || m_opening != 0 || !childReady())
        return;
    // The newest request says which paper is looked at; what waits for another is done when its turn comes.
    const auto wanted = std::find_if(m_waiting.begin(), m_waiting.end(), [&](const Waiting &w) { return w.file == m_openFile; });
    if (wanted == m_waiting.end()) {
        m_openFile = m_waiting.last().file;
        messages::Request open;
        open.kind = Kind::Open;
        open.id = m_opening = ++m_lastId;
        open.path = m_openFile;
        m_child.write(messages::toBytes(open));
        return;
    }
    const bool anySent = std::any_of(m_waiting.begin(), m_waiting.end(), [](const Waiting &w) { return w.sent; });
    if (m_careful && anySent)
        return;
    for (Waiting &w : m_waiting) {
        if (w.file != m_openFile || w.sent)
            continue;
        w.sent = true;
        m_child.write(messages::toBytes(w.request));
        if (m_careful)
            return;
    }
}

void PapersClient::takeAnswers()
{
    m_answers.add(m_child.readAllStandardOutput());
    for (;;) {
        const auto message = m_answers.next();
        if (!message) {
            logError(message.error());
            m_child.kill();
            return;
        }
        if (!*message)
            break;
        m_deaths = 0;
        takeAnswer(**message);
    }
    if (m_waiting.isEmpty())
        m_careful = false;
    pump();
}

void PapersClient::takeAnswer(const messages::Message &answer)
{
    const int id = messages::answerId(answer);
    if (id == m_opening && id != 0)
        return takeOpened(answer);
    const auto waiting = m_waiting.constFind(id);
    if (waiting == m_waiting.constEnd())
        return; // cancelled in the meantime
    const Kind kind = waiting->request.kind;
    m_waiting.erase(waiting);
    switch (kind) {
    case Kind::Render: {
        const auto page = messages::renderedFrom(answer);
        page ? emit rendered(id, *page) : emit failed(id, page.error());
        return;
    }
    case Kind::Words: {
        const auto words = messages::wordsFrom(answer);
        words ? emit wordsRead(id, words->words) : emit failed(id, words.error());
        return;
    }
    case Kind::Outline: {
        const auto outline = messages::outlineFrom(answer);
        outline ? emit outlineRead(id, outline->entries) : emit failed(id, outline.error());
        return;
    }
    case Kind::Links: {
        const auto links = messages::linksFrom(answer);
        links ? emit linksRead(id, links->links) : emit failed(id, links.error());
        return;
    }
    case Kind::Open:
    case Kind::Close:
    case Kind::Cancel:
        return; // never wait here
    }
}

void PapersClient::takeOpened(const messages::Message &answer)
{
    m_opening = 0;
    const auto opened = messages::openedFrom(answer);
    if (opened)
        return;
    const QString file = m_openFile;
    m_openFile.clear();
    failAll(file, opened.error());
}

void PapersClient::childEnded()
{
    ++m_deaths;
    if (m_careful) {
        // Alone with the child when it died: this is the request that costs one.
        const auto guilty = std::find_if(m_waiting.begin(), m_waiting.end(), [](const Waiting &w) { return w.sent; });
        if (guilty != m_waiting.end()) {
            const int id = guilty.key();
            m_waiting.erase(guilty);
            m_deaths = 0;
            emit failed(id, lost());
        }
    }
    m_careful = true;
    m_opening = 0;
    m_openFile.clear();
    for (Waiting &w : m_waiting)
        w.sent = false;
    pump();
}

void PapersClient::failAll(const QString &file, const Error &error)
{
    logError(error);
    QList<int> ids;
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        if (file.isEmpty() || it->file == file) {
            ids << it.key();
            it = m_waiting.erase(it);
        } else {
            ++it;
        }
    }
    for (const int id : ids)
        emit failed(id, error);
}

} // namespace scrutiny
