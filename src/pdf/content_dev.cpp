// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/content_dev.h"

#include "pdf/pdf_text.h"

#include <QList>

#include <cmath>

namespace scrutiny::pdf {

namespace {

Font fontOf(const GfxFont &font)
{
    Font out;
    out.name = clean(QString::fromUtf8(font.getNameWithoutSubsetTag().c_str()));
    const QString name = out.name.toLower();
    const auto names = [&](std::initializer_list<const char *> words) {
        return std::any_of(words.begin(), words.end(), [&](const char *word) { return name.contains(QLatin1String(word)); });
    };
    out.bold = font.isBold() || font.getWeight() >= GfxFont::W600 || names({"bold", "black", "heavy", "demi"});
    out.italic = font.isItalic() || names({"italic", "oblique"});
    out.fixedWidth = font.isFixedWidth();
    return out;
}

} // namespace

void ContentDev::skip(Stream *str, std::int64_t bytes)
{
    str->reset();
    for (; bytes > 0 && str->getChar() != EOF; --bytes) {
        if ((bytes & 0xfff) == 0)
            check();
    }
    str->close();
}

void ContentDev::image(const GfxState *s, bool isMask)
{
    if (page.images.size() >= 20'000)
        return;
    double x[4], y[4];
    s->transform(0, 0, &x[0], &y[0]);
    s->transform(1, 0, &x[1], &y[1]);
    s->transform(0, 1, &x[2], &y[2]);
    s->transform(1, 1, &x[3], &y[3]);
    const Rect clip = clipOf(s);
    const Rect box{std::max(*std::min_element(x, x + 4), clip.x0), std::max(*std::min_element(y, y + 4), clip.y0),
                   std::min(*std::max_element(x, x + 4), clip.x1), std::min(*std::max_element(y, y + 4), clip.y1)};
    if (!box.isEmpty())
        page.images.push_back({box, isMask});
}

void ContentDev::points(const GfxSubpath &sub)
{
    path.clear();
    const int n = sub.getNumPoints();
    path.resize(static_cast<std::size_t>(n));
    for (int i = 0; i < n; ++i) {
        PathPoint &p = path[static_cast<std::size_t>(i)];
        state->transform(sub.getX(i), sub.getY(i), &p.x, &p.y);
        p.curve = sub.getCurve(i);
    }
}

void ContentDev::stroke(GfxState *s)
{
    follow(s);
    if (s->getStrokeOpacity() <= 0 || drawing.full())
        return;
    GfxRGB rgb;
    s->getStrokeRGB(&rgb);
    const Rect clip = clipOf(s);
    const double thickness = s->getTransformedLineWidth();
    const GfxPath *all = s->getPath();
    for (int i = 0; i < all->getNumSubpaths(); ++i) {
        const GfxSubpath *sub = all->getSubpath(i);
        check();
        points(*sub);
        drawing.stroke(path, sub->isClosed(), thickness, packed(rgb), clip);
    }
}

void ContentDev::fillPath(std::uint32_t colour, bool evenOdd)
{
    if (state->getFillOpacity() <= 0 || drawing.full())
        return;
    const Rect clip = clipOf(state);
    const GfxPath *all = state->getPath();
    if (evenOdd && all->getNumSubpaths() == 2) {
        points(*all->getSubpath(0));
        const Rect a = uprightRectangle(path);
        points(*all->getSubpath(1));
        const Rect b = uprightRectangle(path);
        if (!a.isEmpty() && !b.isEmpty() && (isThinFrame(a, b) || isThinFrame(b, a))) {
            const bool aOutside = isThinFrame(a, b);
            drawing.frame(aOutside ? a : b, aOutside ? b : a, colour, clip);
            return;
        }
    }
    for (int i = 0; i < all->getNumSubpaths(); ++i) {
        check();
        points(*all->getSubpath(i));
        drawing.fill(path, colour, clip);
    }
}

void ContentDev::takeFont(const GfxState *s)
{
    fontChanged = false;
    const std::shared_ptr<GfxFont> &font = s->getFont();
    now.size = s->getTransformedFontSize();
    vertical = false;
    if (!font)
        return;
    auto known = std::find(fonts.begin(), fonts.end(), font);
    if (known == fonts.end() && fonts.size() < 2000) {
        page.fonts.push_back(fontOf(*font));
        known = fonts.insert(fonts.end(), font);
    }
    now.font = known == fonts.end() ? std::uint16_t(0) : static_cast<std::uint16_t>(known - fonts.begin());
    vertical = font->getWMode() != 0;
    now.ascent = font->getAscent();
    now.descent = font->getDescent();
    if (font->getType() == fontType3) {
        const double *matrix = font->getFontMatrix();
        if (matrix[0] != 0)
            now.size *= std::abs(matrix[3] / matrix[0]);
    }
    if (!(now.ascent > 0.1) || now.ascent > 1.05)
        now.ascent = 0.9;
    if (!(now.descent < 0) || now.descent < -0.6)
        now.descent = -0.25;
    double m11 = 1, m12 = 0, m21 = 0, m22 = 1;
    s->getFontTransMat(&m11, &m12, &m21, &m22);
    const double length = std::hypot(m11, m12);
    now.directionX = length > 0 ? m11 / length : 1;
    now.directionY = length > 0 ? m12 / length : 0;
    for (double *d : {&now.directionX, &now.directionY}) {
        if (std::abs(*d) < 0.02)
            *d = 0;
        else if (std::abs(*d) > 0.9998)
            *d = *d > 0 ? 1 : -1;
    }
    const int render = s->getRender();
    now.hidden = render == 3;
    const bool outlined = render == 2 && s->getTransformedLineWidth() > 0.015 * now.size;
    now.bold = page.fonts.empty() ? false : (page.fonts[now.font].bold || outlined);
    if (outlined && !page.fonts[now.font].bold) { // regular type with a stroke round it: bold to the eye
        Font heavier = page.fonts[now.font];
        heavier.bold = true;
        const auto same = [&](const Font &f) { return f.bold && f.name == heavier.name && f.italic == heavier.italic; };
        auto at = std::find_if(page.fonts.begin(), page.fonts.end(), same);
        if (at == page.fonts.end() && fonts.size() < 2000) {
            page.fonts.push_back(heavier);
            fonts.push_back(nullptr); // keeps the two lists beside each other
            at = page.fonts.end() - 1;
        }
        if (at != page.fonts.end())
            now.font = static_cast<std::uint16_t>(at - page.fonts.begin());
    }
}

bool ContentDev::measure(GfxState *s, double x, double y, double dx, double dy, CharCode code, Glyph &glyph) const
{
    double spacing = s->getCharSpace();
    if (code == 0x20)
        spacing += s->getWordSpace();
    double sx = 0, sy = 0;
    if (vertical)
        s->textTransformDelta(0, spacing, &sx, &sy);
    else
        s->textTransformDelta(spacing * s->getHorizScaling(), 0, &sx, &sy);
    s->transformDelta(dx - sx, dy - sy, &glyph.advanceX, &glyph.advanceY);
    s->transform(x, y, &glyph.x, &glyph.y);
    const double midX = glyph.x + glyph.advanceX / 2, midY = glyph.y + glyph.advanceY / 2;
    if (!(midX >= -0.5 && midX <= page.width + 0.5 && midY >= -0.5 && midY <= page.height + glyph.size))
        return false; // also when one is not a number
    const Rect clip = clipOf(s);
    return glyph.x <= clip.x1 + glyph.size && glyph.x + glyph.advanceX >= clip.x0 - glyph.size && glyph.y - glyph.size <= clip.y1
        && glyph.y + glyph.size >= clip.y0;
}

void ContentDev::drawChar(GfxState *s, double x, double y, double dx, double dy, double, double, CharCode code, int, const Unicode *u, int length)
{
    check();
    if (fontChanged)
        takeFont(s);
    if (colourChanged) {
        colourChanged = false;
        now.colour = fillColour(s);
    }
    Glyph glyph = now;
    if (!measure(s, x, y, dx, dy, code, glyph))
        return;
    if (replacing) {
        if (!replacedAny) {
            replaced = glyph;
            replacedAny = true;
        } else {
            replaced.advanceX = glyph.x + glyph.advanceX - replaced.x;
            replaced.advanceY = glyph.y + glyph.advanceY - replaced.y;
        }
        return;
    }
    if (length <= 0 || !u)
        return;
    glyph.text = {u, static_cast<std::size_t>(std::min(length, 32))};
    words.add(glyph);
}

void ContentDev::beginActualText(GfxState *, const GooString *text)
{
    const QList<uint> codes = (text ? fromPdfText(text->toStr()) : QString()).toUcs4();
    replacement.assign(codes.begin(), codes.end());
    replacing = true;
    replacedAny = false;
}

void ContentDev::endActualText(GfxState *)
{
    replacing = false;
    if (!replacedAny || replacement.empty())
        return;
    // A span may hold several words: white space cuts it, each part taking its share of the width.
    const double n = static_cast<double>(replacement.size());
    for (std::size_t i = 0; i < replacement.size(); ++i) {
        Glyph glyph = replaced;
        const double from = static_cast<double>(i) / n;
        glyph.x += replaced.advanceX * from;
        glyph.y += replaced.advanceY * from;
        glyph.advanceX /= n;
        glyph.advanceY /= n;
        glyph.text = {&replacement[i], 1};
        words.add(glyph);
    }
}

void ContentDev::finish()
{
    std::vector<std::size_t> twice;
    page.incomplete = page.incomplete || words.full() || drawing.full();
    page.words = words.take(twice);
    drawing.take(page);
    markUnderlined(page);
    for (const std::size_t i : twice) {
        Word &word = page.words[i];
        if (word.font >= page.fonts.size() || page.fonts[word.font].bold)
            continue;
        Font heavier = page.fonts[word.font]; // drawn twice a little apart: bold to the eye
        heavier.bold = true;
        const auto at = std::find_if(page.fonts.begin(), page.fonts.end(),
                                     [&](const Font &f) { return f.bold && f.name == heavier.name && f.italic == heavier.italic; });
        word.font = static_cast<std::uint16_t>(at - page.fonts.begin());
        if (at == page.fonts.end())
            page.fonts.push_back(heavier);
    }
}

Rect ContentDev::displayed(double x0, double y0, double x1, double y1) const
{
    const auto px = [&](double x, double y) { return base[0] * x + base[2] * y + base[4]; };
    const auto py = [&](double x, double y) { return base[1] * x + base[3] * y + base[5]; };
    const auto [left, right] = std::minmax({px(x0, y0), px(x1, y1)});
    const auto [top, bottom] = std::minmax({py(x0, y0), py(x1, y1)});
    return {left, top, right, bottom};
}

} // namespace scrutiny::pdf
