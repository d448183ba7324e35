// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/messages.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <array>
#include <cmath>
#include <utility>

namespace scrutiny::messages {

namespace {

constexpr double largestSide = 20'000; ///< points
constexpr int largestPicture = 40'000; ///< pixels a side
constexpr int mostPages = 100'000;

constexpr std::array<std::pair<ErrorKind, const char *>, 13> kinds{{
    {ErrorKind::NotFound, "not-found"}, {ErrorKind::NotAPdf, "not-a-pdf"}, {ErrorKind::Damaged, "damaged"},
    {ErrorKind::NeedsPassword, "needs-password"}, {ErrorKind::Limit, "limit"}, {ErrorKind::Busy, "busy"}, {ErrorKind::Newer, "newer"},
    {ErrorKind::DiskFull, "disk-full"}, {ErrorKind::Io, "io"}, {ErrorKind::ChildFailed, "child-failed"}, {ErrorKind::Conflict, "conflict"},
    {ErrorKind::Invalid, "invalid"}, {ErrorKind::Cancelled, "cancelled"},
}};

constexpr std::array<std::pair<Request::Kind, const char *>, 5> requests{{
    {Request::Kind::Open, "open"}, {Request::Kind::Render, "render"}, {Request::Kind::Words, "words"}, {Request::Kind::Cancel, "cancel"},
    {Request::Kind::Close, "close"},
}};

tl::unexpected<Error> outOfForm(const QString &context)
{
    return fail(ErrorKind::Invalid, QCoreApplication::translate("scrutiny::messages", "The reading program sent something that cannot be understood."), context);
}

int whole(const QJsonValue &value)
{
    return value.isDouble() ? value.toInt(0) : 0;
}

double length(const QJsonValue &value)
{
    const double d = value.toDouble(0);
    return std::isfinite(d) && std::abs(d) <= largestSide ? d : 0;
}

QByteArray answer(int id, QJsonObject header, const QByteArray &payload = {})
{
    header[QStringLiteral("id")] = id;
    header[QStringLiteral("ok")] = true;
    return framed(std::move(header), payload);
}

/// Hundredths of a point are finer than any screen, and shorter than a double in full.
double hundredths(double d)
{
    return std::round(d * 100) / 100;
}

} // namespace

QByteArray framed(QJsonObject header, const QByteArray &payload)
{
    header[QStringLiteral("bytes")] = payload.size();
    const QByteArray json = QJsonDocument(header).toJson(QJsonDocument::Compact);
    QByteArray out;
    out.reserve(4 + json.size() + payload.size());
    out.resize(4);
    qToLittleEndian(static_cast<quint32>(json.size()), out.data());
    return out.append(json).append(payload);
}

Result<std::optional<Message>> Reader::next()
{
    const qsizetype available = buffer.size() - at;
    if (available < 4)
        return std::nullopt;
    const qint64 headerSize = qFromLittleEndian<quint32>(buffer.constData() + at);
    if (headerSize < 2 || headerSize > largestHeader)
        return outOfForm(QStringLiteral("header length"));
    if (available < 4 + headerSize)
        return std::nullopt;
    const QJsonDocument json = QJsonDocument::fromJson(buffer.mid(at + 4, headerSize));
    if (!json.isObject())
        return outOfForm(QStringLiteral("header"));
    Message message{json.object(), {}};
    const double bytes = message.header.value(QStringLiteral("bytes")).toDouble(0);
    if (!(bytes >= 0) || bytes > static_cast<double>(mostPayload) || bytes != std::floor(bytes))
        return outOfForm(QStringLiteral("payload length"));
    const qsizetype size = static_cast<qsizetype>(bytes);
    if (available < 4 + headerSize + size)
        return std::nullopt;
    message.payload = buffer.mid(at + 4 + headerSize, size);
    at += 4 + headerSize + size;
    if (at == buffer.size() || at > 1'000'000) { // what was taken is cut off now and then, not each time
        buffer.remove(0, at);
        at = 0;
    }
    return message;
}

QByteArray toBytes(const Request &request)
{
    QJsonObject header{{QStringLiteral("id"), request.id}};
    for (const auto &[kind, word] : requests) {
        if (kind == request.kind)
            header[QStringLiteral("do")] = QLatin1String(word);
    }
    switch (request.kind) {
    case Request::Kind::Open:
        header[QStringLiteral("path")] = request.path;
        if (!request.password.isEmpty())
            header[QStringLiteral("password")] = request.password;
        break;
    case Request::Kind::Render:
        header[QStringLiteral("dpi")] = request.dotsPerInch;
        header[QStringLiteral("page")] = request.page;
        break;
    case Request::Kind::Words:
        header[QStringLiteral("page")] = request.page;
        break;
    case Request::Kind::Cancel:
        header[QStringLiteral("request")] = request.target;
        break;
    case Request::Kind::Close:
        break;
    }
    return framed(header);
}

Result<Request> requestFrom(const Message &message)
{
    const QJsonObject &header = message.header;
    Request request;
    request.id = whole(header.value(QStringLiteral("id")));
    const QString word = header.value(QStringLiteral("do")).toString();
    bool known = false;
    for (const auto &[kind, name] : requests) {
        if (word != QLatin1String(name))
            continue;
        request.kind = kind;
        known = true;
    }
    if (!known || request.id < 1)
        return outOfForm(QStringLiteral("request"));
    request.path = header.value(QStringLiteral("path")).toString();
    request.password = header.value(QStringLiteral("password")).toString();
    request.page = whole(header.value(QStringLiteral("page")));
    request.dotsPerInch = header.value(QStringLiteral("dpi")).toDouble(0);
    request.target = whole(header.value(QStringLiteral("request")));
    const bool wantsPage = request.kind == Request::Kind::Render || request.kind == Request::Kind::Words;
    if (request.kind == Request::Kind::Open && request.path.isEmpty())
        return outOfForm(QStringLiteral("path"));
    if (wantsPage && request.page < 1)
        return outOfForm(QStringLiteral("page"));
    if (request.kind == Request::Kind::Render && !(request.dotsPerInch >= 10 && request.dotsPerInch <= 1200))
        return outOfForm(QStringLiteral("dpi"));
    return request;
}

QByteArray toBytes(int id, const OpenedPaper &paper)
{
    QJsonArray pages;
    for (const PageSize &page : paper.pages)
        pages.append(QJsonArray{hundredths(page.width), hundredths(page.height), page.label});
    const QByteArray payload = QJsonDocument(pages).toJson(QJsonDocument::Compact);
    return answer(id, {{QStringLiteral("pages"), static_cast<int>(paper.pages.size())}, {QStringLiteral("title"), paper.title}}, payload);
}

QByteArray toBytes(int id, const RenderedPage &page)
{
    return answer(id, {{QStringLiteral("page"), page.page}, {QStringLiteral("dpi"), page.dotsPerInch},
                       {QStringLiteral("width"), page.width}, {QStringLiteral("height"), page.height}}, page.pixels);
}

QByteArray toBytes(int id, const PageWords &words)
{
    QJsonArray rows;
    for (const PageWord &word : words.words) {
        rows.append(QJsonArray{word.text, hundredths(word.box.x0), hundredths(word.box.y0), hundredths(word.box.x1), hundredths(word.box.y1),
                               (word.spaceAfter ? 1 : 0) + (word.lineEnd ? 2 : 0)});
    }
    return answer(id, {{QStringLiteral("page"), words.page}}, QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

QByteArray toBytes(int id, const Error &error)
{
    return framed({{QStringLiteral("id"), id}, {QStringLiteral("ok"), false}, {QStringLiteral("error"), kindWord(error.kind)},
                   {QStringLiteral("text"), error.sentence}});
}

QByteArray doneBytes(int id)
{
    return answer(id, {});
}

int answerId(const Message &message)
{
    return whole(message.header.value(QStringLiteral("id")));
}

Result<void> doneFrom(const Message &message)
{
    if (message.header.value(QStringLiteral("ok")).toBool())
        return {};
    const QString word = message.header.value(QStringLiteral("error")).toString();
    if (word.isEmpty())
        return outOfForm(QStringLiteral("answer"));
    return fail(kindFromWord(word), message.header.value(QStringLiteral("text")).toString().left(1000), QStringLiteral("answer"));
}

Result<OpenedPaper> openedFrom(const Message &message)
{
    if (const auto done = doneFrom(message); !done)
        return tl::unexpected(done.error());
    const QJsonArray pages = QJsonDocument::fromJson(message.payload).array();
    if (pages.isEmpty() || pages.size() > mostPages)
        return outOfForm(QStringLiteral("pages"));
    OpenedPaper paper;
    paper.title = message.header.value(QStringLiteral("title")).toString().left(1000);
    for (const QJsonValue &value : pages) {
        const QJsonArray row = value.toArray();
        PageSize page{length(row.at(0)), length(row.at(1)), row.at(2).toString().left(100)};
        if (!(page.width > 0) || !(page.height > 0))
            return outOfForm(QStringLiteral("page size"));
        paper.pages.push_back(page);
    }
    return paper;
}

Result<RenderedPage> renderedFrom(const Message &message)
{
    if (const auto done = doneFrom(message); !done)
        return tl::unexpected(done.error());
    RenderedPage page;
    page.page = whole(message.header.value(QStringLiteral("page")));
    page.dotsPerInch = message.header.value(QStringLiteral("dpi")).toDouble(0);
    page.width = whole(message.header.value(QStringLiteral("width")));
    page.height = whole(message.header.value(QStringLiteral("height")));
    page.pixels = message.payload;
    const bool sized = page.width > 0 && page.height > 0 && page.width <= largestPicture && page.height <= largestPicture;
    if (!sized || page.page < 1 || !(page.dotsPerInch > 0) || page.pixels.size() != qint64(page.width) * page.height * 4)
        return outOfForm(QStringLiteral("picture"));
    return page;
}

Result<PageWords> wordsFrom(const Message &message)
{
    if (const auto done = doneFrom(message); !done)
        return tl::unexpected(done.error());
    const QJsonDocument json = QJsonDocument::fromJson(message.payload);
    if (!json.isArray())
        return outOfForm(QStringLiteral("words"));
    PageWords out;
    out.page = whole(message.header.value(QStringLiteral("page")));
    for (const QJsonValue &value : json.array()) {
        const QJsonArray row = value.toArray();
        const int flags = whole(row.at(5));
        const Rect box{length(row.at(1)), length(row.at(2)), length(row.at(3)), length(row.at(4))};
        if (!box.isEmpty())
            out.words.push_back({row.at(0).toString(), box, (flags & 1) != 0, (flags & 2) != 0});
    }
    return out;
}

QString kindWord(ErrorKind kind)
{
    for (const auto &[known, word] : kinds) {
        if (known == kind)
            return QLatin1String(word);
    }
    return QStringLiteral("io");
}

ErrorKind kindFromWord(const QString &word)
{
    for (const auto &[kind, known] : kinds) {
        if (word == QLatin1String(known))
            return kind;
    }
    return ErrorKind::Io;
}

} // namespace scrutiny::messages
