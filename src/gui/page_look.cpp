// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/page_look.h"

#include "gui/theme.h"

#include <QTransform>

#include <algorithm>
#include <array>

namespace scrutiny {

namespace {

constexpr int darkest = 0x1d, lightest = 0xe4; ///< of a dark page: softer than black and white
constexpr int block = 8;                       ///< pixels a side that are judged together
constexpr int paperGrey = 246;                 ///< as light as bare paper

/// White becomes the darkest, black the lightest; adding the same to red, green and blue keeps the hue.
QRgb inverted(QRgb pixel)
{
    const int r = qRed(pixel), g = qGreen(pixel), b = qBlue(pixel);
    const int shift = 255 - std::max({r, g, b}) - std::min({r, g, b});
    const auto level = [&](int value) { return darkest + (value + shift) * (lightest - darkest) / 255; };
    return qRgb(level(r), level(g), level(b));
}

QRgb dimmed(QRgb pixel)
{
    return qRgb(qRed(pixel) * 4 / 5, qGreen(pixel) * 4 / 5, qBlue(pixel) * 4 / 5);
}

/// A block of a photograph is not light, has hardly any bare paper and no brightness that most of it shares; words, rules and tinted cells are otherwise.
bool looksLikePicture(const QImage &image, int left, int top)
{
    std::array<int, 256> levels{};
    int count = 0, paper = 0, sum = 0;
    for (int y = top; y < std::min(top + block, image.height()); ++y) {
        const QRgb *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = left; x < std::min(left + block, image.width()); ++x) {
            const int grey = qGray(line[x]);
            ++levels[size_t(grey)];
            sum += grey;
            paper += grey >= paperGrey;
            ++count;
        }
    }
    return sum < 190 * count && paper * 8 < count && *std::max_element(levels.begin(), levels.end()) * 5 < count * 2;
}

enum class Part : char { Page, Edge, Picture };

/// Which blocks are of pictures: those that look so and have neighbours that do; the blocks around them are their edges.
std::vector<Part> partsOf(const QImage &image, int across, int down)
{
    std::vector<char> seems(size_t(across * down));
    for (int row = 0; row < down; ++row)
        for (int column = 0; column < across; ++column)
            seems[size_t(row * across + column)] = looksLikePicture(image, column * block, row * block);
    const auto around = [&](int row, int column, auto &&count) {
        int sum = 0;
        for (int y = std::max(0, row - 1); y <= std::min(down - 1, row + 1); ++y)
            for (int x = std::max(0, column - 1); x <= std::min(across - 1, column + 1); ++x)
                sum += count(size_t(y * across + x));
        return sum;
    };
    std::vector<Part> parts(seems.size(), Part::Page);
    for (int row = 0; row < down; ++row)
        for (int column = 0; column < across; ++column)
            if (const int alike = around(row, column, [&](size_t i) { return int(seems[i]); }); alike >= (seems[size_t(row * across + column)] ? 4 : 6))
                parts[size_t(row * across + column)] = Part::Picture;
    for (int row = 0; row < down; ++row)
        for (int column = 0; column < across; ++column)
            if (Part &part = parts[size_t(row * across + column)]; part == Part::Page && around(row, column, [&](size_t i) { return int(parts[i] == Part::Picture); }))
                part = Part::Edge;
    return parts;
}

QImage darkened(QImage image)
{
    image = std::move(image).convertToFormat(QImage::Format_RGB32);
    const int across = (image.width() + block - 1) / block, down = (image.height() + block - 1) / block;
    const std::vector<Part> parts = partsOf(image, across, down);
    for (int y = 0; y < image.height(); ++y) {
        QRgb *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int column = 0; column < across; ++column) {
            const int end = std::min((column + 1) * block, image.width());
            const Part part = parts[size_t(y / block * across + column)];
            for (int x = column * block; x < end; ++x) {
                const bool picture = part == Part::Picture || (part == Part::Edge && qGray(line[x]) < paperGrey);
                line[x] = picture ? dimmed(line[x]) : inverted(line[x]);
            }
        }
    }
    return image;
}

} // namespace

QImage inLook(const QImage &image, const PageLook &look)
{
    QImage out = look.dark ? darkened(image) : image;
    return look.quarters ? out.transformed(QTransform().rotate(90 * look.quarters)) : out;
}

QColor paperColour(const PageLook &look)
{
    return look.dark ? QColor(darkest, darkest, darkest) : QColor(Qt::white);
}

QColor markColourOn(const QColor &ink, const PageLook &look)
{
    if (!look.dark)
        return ink;
    // As strong a hue, deep enough that light letters stand out on it.
    constexpr double readable = 6.0; // laying it over the paper makes it a little lighter
    QColor deep;
    for (float lightness = 0.3F; lightness > 0.1F; lightness -= 0.01F) { // yellow is brighter than blue of the same lightness
        deep = QColor::fromHslF(std::max(0.0F, ink.hslHueF()), std::min(0.75F, ink.hslSaturationF()), lightness);
        if (contrast(deep, QColor(lightest, lightest, lightest)) >= readable)
            break;
    }
    deep.setAlpha(ink.alpha());
    return deep;
}

} // namespace scrutiny
