// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

namespace scrutiny {
namespace {

bool isSoftHyphen(QChar c)
{
    return c.unicode() == 0x00AD;
}

bool isHyphen(QChar c)
{
    return c == u'-' || c.unicode() == 0x2010 || isSoftHyphen(c);
}

/// Latin ligatures that fonts put in the place of letters; empty for everything else.
QStringView ligature(QChar c)
{
    switch (c.unicode()) {
    case 0xFB00: return u"ff";
    case 0xFB01: return u"fi";
    case 0xFB02: return u"fl";
    case 0xFB03: return u"ffi";
    case 0xFB04: return u"ffl";
    case 0xFB05: return u"ft";
    case 0xFB06: return u"st";
    default: return {};
    }
}

bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return isSoftHyphen(c) || (u >= 0x200B && u <= 0x200F) || u == 0xFEFF || (u < 0x20 && !c.isSpace());
}

} // namespace

QString normalised(QStringView text)
{
    QString out;
    out.reserve(text.size());
    bool space = false;
    for (const QChar c : text) {
        if (c.isSpace()) {
            space = !out.isEmpty();
            continue;
        }
        if (isInvisible(c))
            continue;
        if (space)
            out += u' ';
        space = false;
        const QStringView letters = ligature(c);
        if (letters.isEmpty())
            out += c;
        else
            out += letters;
    }
    return out;
}

QString folded(QStringView text)
{
    bool plain = true;
    for (const QChar c : text) {
        if (c.unicode() >= 0x80) {
            plain = false;
            break;
        }
    }
    QString out;
    out.reserve(text.size());
    const QString decomposed = plain ? QString() : text.toString().normalized(QString::NormalizationForm_KD);
    for (const QChar c : plain ? text : QStringView(decomposed)) {
        if (c.isLetterOrNumber())
            out += c.toLower();
    }
    return out;
}

QString joinedLines(const QString &first, const QString &second)
{
    if (first.isEmpty())
        return second;
    if (second.isEmpty())
        return first;
    if (isSoftHyphen(first.back()))
        return first.chopped(1) + second;
    // typesetters that break words put this hyphen, and nobody types it
    if (first.size() > 1 && first.back() == QChar(0x2010) && first[first.size() - 2].isLower() && second.front().isLower())
        return first.chopped(1) + second;
    const bool hyphened = first.size() > 1 && isHyphen(first.back()) && !first[first.size() - 2].isSpace();
    if (!hyphened)
        return first + u' ' + second;
    // A capital or a figure after the break belongs to a compound (`Rhodes-` + `White`, `2022-` + `2023`). Between small
    // letters print cannot tell `inspec-` + `tions` from `follow-` + `up`; councils' word processors do not hyphenate, so it stays.
    return first + second;
}

QString shortened(const QString &text, int length)
{
    if (text.size() <= length)
        return text;
    const int space = int(text.lastIndexOf(u' ', length - 1));
    return text.left(space > length / 2 ? space : length - 1).trimmed() + u'…';
}

bool isCapitals(QStringView text)
{
    int upper = 0, lower = 0;
    for (const QChar c : text) {
        if (c.isUpper())
            ++upper;
        else if (c.isLower())
            ++lower;
    }
    return upper >= 2 && upper > 4 * lower;
}

} // namespace scrutiny
