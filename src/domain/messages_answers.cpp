// SPDX-License-Identifier: GPL-3.0-or-later
// Answers, written and read.
#include "domain/messages.h"

#include "domain/messages_form.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace scrutiny::messages {

namespace {

constexpr double largestSide = 20'000; ///< points
constexpr int largestPicture = 40'000; ///< pixels a side
constexpr int mostEntries = 20'000;    ///< bookmarks of a file
constexpr int deepestEntry = 30;
constexpr int mostLinks = 5'000;       ///< of a page
constexpr qsizetype longestTitle = 500;
constexpr qsizetype longestAddress = 2'000;

constexpr std::array<std::pair<ErrorKind, const char *>, 13> kinds{{
    {ErrorKind::NotFound, "not-found"}, {ErrorKind::NotAPdf, "not-a-pdf"}, {ErrorKind::Damaged, "damaged"},
    {ErrorKind::NeedsPassword, "needs-password"}, {ErrorKind::Limit, "limit"}, {ErrorKind::Busy, "busy"}, {ErrorKind::Newer, "newer"},
    {ErrorKind::DiskFull, "disk-full"}, {ErrorKind::Io, "io"}, {ErrorKind::ChildFailed, "child-failed"}, {ErrorKind::Conflict, "conflict"},
    {ErrorKind::Invalid, "invalid"}, {ErrorKind::Cancelled, "cancelled"},
}};

double length(const QJsonValue &value)
{
    const double d = value.toDouble(0);
    return std::isfinite(d) && std::abs(d) <= largestSide ? d : 0;
}

int pageNumber(const QJsonValue &value)
{
    const int page = whole(value);
    return page >= 1 && page <= mostPages ? page : 0;
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

QByteArray toBytes(int id, const Outline &outline)
{
    QJsonArray rows;
    for (const OutlineEntry &entry : outline.entries)
        rows.append(QJsonArray{entry.level, entry.title, entry.page, hundredths(entry.y)});
    return answer(id, {}, QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

QByteArray toBytes(int id, const PageLinks &links)
{
    QJsonArray rows;
    for (const PageLink &link : links.links) {
        rows.append(QJsonArray{hundredths(link.box.x0), hundredths(link.box.y0), hundredths(link.box.x1), hundredths(link.box.y1), link.page,
                               hundredths(link.y), link.address});
    }
    return answer(id, {{QStringLiteral("page"), links.page}}, QJsonDocument(rows).toJson(QJsonDocument::Compact));
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

Result<Outline> outlineFrom(const Message &message)
{
    if (const auto done = doneFrom(message); !done)
        return tl::unexpected(done.error());
    const QJsonDocument json = QJsonDocument::fromJson(message.payload);
    if (!json.isArray() || json.array().size() > mostEntries)
        return outOfForm(QStringLiteral("outline"));
    Outline out;
    for (const QJsonValue &value : json.array()) {
        const QJsonArray row = value.toArray();
        const QString title = row.at(1).toString().left(longestTitle);
        if (!title.isEmpty())
            out.entries.push_back({title, pageNumber(row.at(2)), std::max(0.0, length(row.at(3))), std::clamp(whole(row.at(0)), 0, deepestEntry)});
    }
    return out;
}

Result<PageLinks> linksFrom(const Message &message)
{
    if (const auto done = doneFrom(message); !done)
        return tl::unexpected(done.error());
    const QJsonDocument json = QJsonDocument::fromJson(message.payload);
    if (!json.isArray() || json.array().size() > mostLinks)
        return outOfForm(QStringLiteral("links"));
    PageLinks out;
    out.page = whole(message.header.value(QStringLiteral("page")));
    for (const QJsonValue &value : json.array()) {
        const QJsonArray row = value.toArray();
        PageLink link{{length(row.at(0)), length(row.at(1)), length(row.at(2)), length(row.at(3))}, pageNumber(row.at(4)), std::max(0.0, length(row.at(5))), {}};
        if (link.page == 0)
            link.address = safeAddress(row.at(6).toString());
        if (!link.box.isEmpty() && (link.page > 0 || !link.address.isEmpty()))
            out.links.push_back(link);
    }
    return out;
}

QString safeAddress(const QString &address)
{
    if (address.size() > longestAddress)
        return {};
    const QUrl url(address.trimmed(), QUrl::TolerantMode);
    const QString scheme = url.scheme(); // always in lower case
    const bool web = scheme == QLatin1String("http") || scheme == QLatin1String("https");
    if (!url.isValid() || (web ? url.host().isEmpty() : scheme != QLatin1String("mailto") || url.path().isEmpty()))
        return {};
    // Encoded in full: no control or turned characters, and a name that only looks like another is seen to be a different one.
    const QString plain = url.toString(QUrl::FullyEncoded);
    return plain.size() <= longestAddress ? plain : QString();
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
