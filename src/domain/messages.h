// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"
#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

/// What `scrutiny-papers serve` and its clients say to each other on standard input and output; the form is docs/messages.md.
/// Both sides treat what comes in as untrusted.
namespace scrutiny::messages {

inline constexpr qint64 largestHeader = 4 * 1024 * 1024;    ///< bytes
inline constexpr qint64 largestPayload = 256 * 1024 * 1024; ///< bytes

/// A header and the bytes that follow it.
struct Message
{
    QJsonObject header;
    QByteArray payload;
};

/// The message as it goes over the pipe: length of the header (4 bytes, little endian), header, payload. Sets the header's `bytes`.
QByteArray framed(QJsonObject header, const QByteArray &payload = {});

/// Cuts a stream of bytes into messages.
class Reader
{
public:
    explicit Reader(qint64 most = largestPayload) : mostPayload(most) { }
    void add(const QByteArray &bytes) { buffer += bytes; }
    /// The next whole message, or nothing yet. ErrorKind::Invalid: the stream is out of form and of no more use.
    Result<std::optional<Message>> next();

private:
    qint64 mostPayload;
    QByteArray buffer;
    qsizetype at = 0;
};

struct Request
{
    enum class Kind {
        Open,   ///< `path`, `password`; takes the place of the paper that is open
        Render, ///< `page`, `dotsPerInch`
        Words,  ///< `page`
        Outline, ///< the file's bookmarks
        Links,  ///< `page`; those that lead to a page of the file or to an address that safeAddress() lets pass
        Cancel, ///< `target`: the id of a request that is no longer wanted; has no answer of its own
        Close,  ///< forget the paper; the child waits for another
    };
    Kind kind = Kind::Close;
    int id = 0;             ///< the client's number for the request, above 0; the answer carries it
    QString path;
    QString password;
    int page = 0;           ///< position in the file, from 1
    double dotsPerInch = 0; ///< 10 to 1200
    int target = 0;
};

QByteArray toBytes(const Request &request);
Result<Request> requestFrom(const Message &message);

/// A page of an opened paper: size in points as displayed, and the file's own label for it (may be empty).
struct PageSize
{
    double width = 0, height = 0;
    QString label;
};

struct OpenedPaper
{
    std::vector<PageSize> pages;
    QString title;
};

/// A page drawn: 32-bit pixels in the machine's order, 0xffRRGGBB, row by row without padding (QImage::Format_RGB32).
struct RenderedPage
{
    int page = 0;
    double dotsPerInch = 0; ///< what it was drawn at: lower than asked for when the picture would have been too large
    int width = 0, height = 0;
    QByteArray pixels;
};

/// A word of a page in reading order, for finding and choosing text.
struct PageWord
{
    QString text;
    Rect box;               ///< points from the top left of the page as displayed
    bool spaceAfter = false;
    bool lineEnd = false;   ///< the last word of its line
};

struct PageWords
{
    int page = 0;
    std::vector<PageWord> words;
};

/// A bookmark of the file; `page` is its position in the file, `y` points from its top.
struct OutlineEntry
{
    QString title;
    int page = 0;
    double y = 0;
    int level = 0; ///< 0 is the outermost
    bool operator==(const OutlineEntry &) const = default;
};

struct Outline
{
    std::vector<OutlineEntry> entries;
};

/// A link on a page: to another page of the file, or to an address outside, which is only ever shown and copied, never opened by itself.
struct PageLink
{
    Rect box;
    int page = 0;     ///< where it leads, 0: outside
    double y = 0;     ///< height there
    QString address;  ///< outside: http, https or mailto only; else empty
    bool operator==(const PageLink &) const = default;
};

struct PageLinks
{
    int page = 0;
    std::vector<PageLink> links;
};

QByteArray toBytes(int id, const OpenedPaper &paper);
QByteArray toBytes(int id, const RenderedPage &page);
QByteArray toBytes(int id, const PageWords &words);
QByteArray toBytes(int id, const Outline &outline);
QByteArray toBytes(int id, const PageLinks &links);
QByteArray toBytes(int id, const Error &error);
/// The answer to Request::Kind::Close.
QByteArray doneBytes(int id);

/// The id an answer carries, 0 when there is none.
int answerId(const Message &answer);
/// What the answer says; the error that it carries, or ErrorKind::Invalid when it is out of form.
Result<OpenedPaper> openedFrom(const Message &answer);
Result<RenderedPage> renderedFrom(const Message &answer);
Result<PageWords> wordsFrom(const Message &answer);
Result<Outline> outlineFrom(const Message &answer);
Result<PageLinks> linksFrom(const Message &answer);
Result<void> doneFrom(const Message &answer);

/// The address of a link, spelt so that it can be shown: `http`, `https` and `mailto` only. Empty for all others, and for what is out of form.
QString safeAddress(const QString &address);

/// An error's kind as a word for messages: `not-a-pdf`, `needs-password`, ...
QString kindWord(ErrorKind kind);
ErrorKind kindFromWord(const QString &word); ///< ErrorKind::Io for a word that is not known

} // namespace scrutiny::messages
