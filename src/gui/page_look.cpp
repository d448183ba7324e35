// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/page_look.h"

#include <QTransform>

#include <algorithm>
#include <array>

namespace scrutiny {

namespace {

constexpr int darkest = 0x1d, lightest = 0xe4; ///< of a dark page: softer than black and white
constexpr int block = 16;                      ///< pixels a side that are judged together

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

/// A block of a photograph has many levels of brightness and hardly any bare paper; words, rules and tinted cells do not.
bool looksLikePicture(const QImage &image, int left, int top)
{
    std::array<int, 16> levels{};
    int count = 0, paper = 0;
    for (int y = top; y < std::min(top + block, image.height()); ++y) {
        const QRgb *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = left; x < std::min(left + block, image.width()); ++x) {
            const int grey = qGray(line[x]);
            ++levels[size_t(grey / 16)];
            paper += grey >= 246;
            ++count;
        }
    }
    const auto used = std::count_if(levels.begin(), levels.end(), [&](int n) { return n * 50 >= count; });
    return paper * 8 < count && used >= 4;
}

/// Which blocks belong to pictures: those that look so and have neighbours that do.
std::vector<bool> pictureBlocks(const QImage &image, int across, int down)
{
    std::vector<bool> seems(size_t(across * down)), out(size_t(across * down));
    for (int row = 0; row < down; ++row)
        for (int column = 0; column < across; ++column)
            seems[size_t(row * across + column)] = looksLikePicture(image, column * block, row * block);
    for (int row = 0; row < down; ++row)
        for (int column = 0; column < across; ++column) {
            int alike = 0, around = 0;
            for (int y = std::max(0, row - 1); y <= std::min(down - 1, row + 1); ++y)
                for (int x = std::max(0, column - 1); x <= std::min(across - 1, column + 1); ++x) {
                    ++around;
                    alike += seems[size_t(y * across + x)];
                }
            out[size_t(row * across + column)] = 2 * alike >= around;
        }
    return out;
}

QImage darkened(QImage image)
{
    image = std::move(image).convertToFormat(QImage::Format_RGB32);
    const int across = (image.width() + block - 1) / block, down = (image.height() + block - 1) / block;
    const std::vector<bool> pictures = pictureBlocks(image, across, down);
    for (int y = 0; y < image.height(); ++y) {
        QRgb *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int column = 0; column < across; ++column) {
            const int end = std::min((column + 1) * block, image.width());
            const bool picture = pictures[size_t(y / block * across + column)];
            for (int x = column * block; x < end; ++x)
                line[x] = picture ? dimmed(line[x]) : inverted(line[x]);
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
    QColor deep = QColor::fromHslF(std::max(0.0F, ink.hslHueF()), std::min(0.75F, ink.hslSaturationF()), 0.27F);
    deep.setAlpha(ink.alpha());
    return deep;
}

} // namespace scrutiny
