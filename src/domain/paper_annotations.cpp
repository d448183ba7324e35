// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/paper_annotations.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cmath>

namespace scrutiny {

namespace {

constexpr qsizetype mostAnnotations = 20'000;
constexpr qsizetype mostBoxes = 2'000;      // of one annotation
constexpr qsizetype mostText = 50'000;      // characters
constexpr qsizetype mostAuthor = 500;
constexpr int mostPages = 1'000'000;
constexpr double farthest = 20'000;         // points; PDF pages are at most 14,400

const std::array<QString, 4> kinds{QStringLiteral("highlight"), QStringLiteral("underline"), QStringLiteral("note"), QStringLiteral("bookmark")};

QString tr(const char *text)
{
    return QCoreApplication::translate("scrutiny::PaperAnnotations", text);
}

tl::unexpected<Error> outOfForm(const char *what)
{
    return fail(ErrorKind::Invalid, tr("The list of marks is not in the form that it should have."), QStringLiteral("annotations: ") + QLatin1String(what));
}

tl::unexpected<Error> tooMuch(const char *what)
{
    return fail(ErrorKind::Limit, tr("There are more marks, or longer ones, than one copy takes. Export fewer of them."), QStringLiteral("annotations: ") + QLatin1String(what));
}

bool readBox(const QJsonValue &value, Rect &box)
{
    const QJsonArray numbers = value.toArray();
    if (numbers.size() != 4)
        return false;
    for (const QJsonValue &number : numbers)
        if (!number.isDouble() || !std::isfinite(number.toDouble()) || std::abs(number.toDouble()) > farthest)
            return false;
    box = {numbers[0].toDouble(), numbers[1].toDouble(), numbers[2].toDouble(), numbers[3].toDouble()};
    return box.x0 <= box.x1 && box.y0 <= box.y1;
}

Result<PaperAnnotation> annotationFrom(const QJsonObject &object)
{
    PaperAnnotation out;
    const auto kind = std::find(kinds.begin(), kinds.end(), object.value(u"kind").toString());
    if (kind == kinds.end())
        return outOfForm("kind");
    out.kind = PaperAnnotation::Kind(kind - kinds.begin());
    out.page = object.value(u"page").toInt();
    if (out.page < 1 || out.page > mostPages)
        return outOfForm("page");
    const QJsonArray boxes = object.value(u"boxes").toArray();
    if (boxes.size() > mostBoxes)
        return tooMuch("boxes");
    for (const QJsonValue &value : boxes) {
        Rect box;
        if (!readBox(value, box))
            return outOfForm("boxes");
        out.boxes.push_back(box);
    }
    if (out.boxes.empty() && out.kind != PaperAnnotation::Kind::Bookmark)
        return outOfForm("no boxes");
    if (const QString colour = object.value(u"colour").toString(); !colour.isEmpty()) {
        bool good = false;
        out.colour = colour.toUInt(&good, 16);
        if (!good || colour.size() != 6)
            return outOfForm("colour");
    }
    out.text = object.value(u"text").toString();
    out.author = object.value(u"author").toString();
    if (out.text.size() > mostText || out.author.size() > mostAuthor)
        return tooMuch("text");
    out.made = QDateTime::fromString(object.value(u"made").toString(), Qt::ISODate);
    return out;
}

} // namespace

QByteArray toJson(const std::vector<PaperAnnotation> &annotations)
{
    QJsonArray all;
    for (const PaperAnnotation &one : annotations) {
        QJsonArray boxes;
        for (const Rect &box : one.boxes)
            boxes.append(QJsonArray{box.x0, box.y0, box.x1, box.y1});
        QJsonObject object{{QStringLiteral("kind"), kinds[std::size_t(one.kind)]},
                           {QStringLiteral("page"), one.page},
                           {QStringLiteral("boxes"), boxes},
                           {QStringLiteral("colour"), QStringLiteral("%1").arg(one.colour & 0xffffff, 6, 16, QLatin1Char('0'))},
                           {QStringLiteral("text"), one.text},
                           {QStringLiteral("author"), one.author}};
        if (one.made.isValid())
            object.insert(QStringLiteral("made"), one.made.toUTC().toString(Qt::ISODate));
        all.append(object);
    }
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

Result<std::vector<PaperAnnotation>> annotationsFromJson(const QByteArray &json)
{
    if (json.size() > mostAnnotationBytes)
        return tooMuch("bytes");
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return outOfForm("not a list");
    const QJsonArray all = document.array();
    if (all.size() > mostAnnotations)
        return tooMuch("annotations");
    std::vector<PaperAnnotation> out;
    for (const QJsonValue &value : all) {
        auto one = annotationFrom(value.toObject());
        if (!one)
            return tl::unexpected(one.error());
        out.push_back(std::move(*one));
    }
    return out;
}

} // namespace scrutiny
