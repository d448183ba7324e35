// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/messages.h"

#include "domain/messages_form.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QtEndian>

#include <array>
#include <cmath>
#include <utility>

namespace scrutiny::messages {

namespace {

constexpr std::array<std::pair<Request::Kind, const char *>, 7> requests{{
    {Request::Kind::Open, "open"}, {Request::Kind::Render, "render"}, {Request::Kind::Words, "words"}, {Request::Kind::Outline, "outline"},
    {Request::Kind::Links, "links"}, {Request::Kind::Cancel, "cancel"}, {Request::Kind::Close, "close"},
}};

bool isOfPage(Request::Kind kind)
{
    return kind == Request::Kind::Render || kind == Request::Kind::Words || kind == Request::Kind::Links;
}

} // namespace

tl::unexpected<Error> outOfForm(const QString &context)
{
    return fail(ErrorKind::Invalid, QCoreApplication::translate("scrutiny::messages", "The reading program sent something that cannot be understood."), context);
}

int whole(const QJsonValue &value)
{
    return value.isDouble() ? value.toInt(0) : 0;
}

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
    case Request::Kind::Links:
        header[QStringLiteral("page")] = request.page;
        break;
    case Request::Kind::Cancel:
        header[QStringLiteral("request")] = request.target;
        break;
    case Request::Kind::Outline:
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
    if (request.kind == Request::Kind::Open && request.path.isEmpty())
        return outOfForm(QStringLiteral("path"));
    if (isOfPage(request.kind) && request.page < 1)
        return outOfForm(QStringLiteral("page"));
    if (request.kind == Request::Kind::Render && !(request.dotsPerInch >= 10 && request.dotsPerInch <= 1200))
        return outOfForm(QStringLiteral("dpi"));
    return request;
}

} // namespace scrutiny::messages
