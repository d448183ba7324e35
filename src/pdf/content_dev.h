// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/document.h"
#include "pdf/drawing.h"
#include "pdf/poppler.h"
#include "pdf/words.h"

namespace scrutiny::pdf {

/// Thrown out of Poppler's interpreter to give a page up; it has no other way to stop that reaches every loop.
struct Abandoned
{
};

/// Follows one interpretation of a page and keeps words, lines, bands, and where images stand. Draws nothing.
class ContentDev : public OutputDev
{
public:
    ContentDev(PageContent &content, const PageLimits &limits)
        : page(content), end(std::chrono::steady_clock::now() + limits.time), words(limits.words), drawing(limits.paths)
    {
    }

    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }
    bool useTilingPatternFill() override { return true; }
    bool useShadedFills(int) override { return true; }

    /// Asked before an image XObject is decoded and before a pattern is painted: their area is all that is wanted.
    bool needNonText() override
    {
        check();
        if (!state)
            return false;
        if (state->isPath())
            fillPath(patternColour, false);
        else
            image(state, false);
        return false;
    }

    void startPage(int, GfxState *s, XRef *) override
    {
        state = s;
        page.width = s->getPageWidth();
        page.height = s->getPageHeight();
        std::copy_n(s->getCTM(), 6, base);
        started = true;
    }
    void endPage() override { state = nullptr; }
    void saveState(GfxState *s) override { follow(s); }
    void restoreState(GfxState *s) override { state = s; }
    void updateCTM(GfxState *s, double, double, double, double, double, double) override { follow(s); }
    void updateFont(GfxState *s) override { fontChanged = true; follow(s); }
    void updateTextMat(GfxState *s) override { fontChanged = true; follow(s); }
    void updateHorizScaling(GfxState *) override { fontChanged = true; }
    void updateFillColor(GfxState *) override { colourChanged = true; }
    void updateFillColorSpace(GfxState *) override { colourChanged = true; }
    void updateRender(GfxState *) override { fontChanged = true; }

    void drawChar(GfxState *s, double x, double y, double dx, double dy, double, double, CharCode code, int, const Unicode *u, int length) override;
    void beginActualText(GfxState *s, const GooString *text) override;
    void endActualText(GfxState *s) override;

    void stroke(GfxState *s) override;
    void fill(GfxState *s) override { follow(s); fillPath(fillColour(s), false); }
    void eoFill(GfxState *s) override { follow(s); fillPath(fillColour(s), true); }
    bool tilingPatternFill(GfxState *, Gfx *, Catalog *, GfxTilingPattern *, const double *, int, int, int, int, double, double) override { return true; }
    bool functionShadedFill(GfxState *, GfxFunctionShading *) override { return true; }
    bool axialShadedFill(GfxState *, GfxAxialShading *, double, double) override { return true; }
    bool radialShadedFill(GfxState *, GfxRadialShading *, double, double) override { return true; }
    bool gouraudTriangleShadedFill(GfxState *, GfxGouraudTriangleShading *) override { return true; }
    bool patchMeshShadedFill(GfxState *, GfxPatchMeshShading *) override { return true; }

    void drawImageMask(GfxState *s, Object *, Stream *str, int width, int height, bool, bool, bool isInline) override
    {
        image(s, true);
        if (isInline)
            skip(str, (static_cast<std::int64_t>(width) + 7) / 8 * height);
    }
    void setSoftMaskFromImageMask(GfxState *, Object *, Stream *str, int width, int height, bool, bool isInline, double *) override
    {
        if (isInline)
            skip(str, (static_cast<std::int64_t>(width) + 7) / 8 * height);
    }
    void drawImage(GfxState *s, Object *, Stream *str, int width, int height, GfxImageColorMap *map, bool, const int *, bool isInline) override
    {
        image(s, false);
        if (isInline && map)
            skip(str, height * ((static_cast<std::int64_t>(width) * map->getNumPixelComps() * map->getBits() + 7) / 8));
    }
    void drawMaskedImage(GfxState *s, Object *, Stream *, int, int, GfxImageColorMap *, bool, Stream *, int, int, bool, bool) override { image(s, false); }
    void drawSoftMaskedImage(GfxState *s, Object *, Stream *, int, int, GfxImageColorMap *, bool, Stream *, int, int, GfxImageColorMap *, bool) override
    {
        image(s, false);
    }

    void finish();
    /// From a page's own coordinates to those as displayed.
    Rect displayed(double x0, double y0, double x1, double y1) const;

    bool started = false;

private:
    void follow(GfxState *s)
    {
        state = s;
        check();
    }
    void check()
    {
        if ((++calls & 127) != 0 || abandoned || std::chrono::steady_clock::now() < end)
            return;
        abandoned = true; // once only: Poppler calls back while it cleans up
        throw Abandoned{};
    }
    static Rect clipOf(const GfxState *s)
    {
        Rect clip;
        s->getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
        return clip;
    }
    static std::uint32_t packed(const GfxRGB &rgb)
    {
        return static_cast<std::uint32_t>(colToByte(rgb.r)) << 16 | static_cast<std::uint32_t>(colToByte(rgb.g)) << 8 | colToByte(rgb.b);
    }
    static std::uint32_t fillColour(const GfxState *s)
    {
        GfxRGB rgb;
        s->getFillRGB(&rgb);
        return packed(rgb);
    }
    void skip(Stream *str, std::int64_t bytes);
    void image(const GfxState *s, bool isMask);
    void points(const GfxSubpath &path);
    void fillPath(std::uint32_t colour, bool evenOdd);
    void takeFont(const GfxState *s);
    bool measure(GfxState *s, double x, double y, double dx, double dy, CharCode code, Glyph &glyph) const;

    static constexpr std::uint32_t patternColour = 0xd0d0d0; ///< stands for a pattern or gradient

    PageContent &page;
    std::chrono::steady_clock::time_point end;
    WordBuilder words;
    DrawingCollector drawing;
    GfxState *state = nullptr;
    double base[6] = {1, 0, 0, 1, 0, 0};
    std::vector<PathPoint> path;
    std::vector<std::shared_ptr<GfxFont>> fonts; ///< kept alive: their addresses tell them apart
    std::uint32_t calls = 0;
    bool abandoned = false;

    // What holds for glyphs until the text state changes.
    bool fontChanged = true, colourChanged = true;
    Glyph now;
    bool vertical = false;

    // Inside a span with /ActualText the file says what its glyphs stand for.
    bool replacing = false, replacedAny = false;
    std::vector<unsigned> replacement;
    Glyph replaced;
};

} // namespace scrutiny::pdf
