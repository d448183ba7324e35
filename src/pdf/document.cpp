// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that includes Poppler's private headers. They have no stable interface: checked with 22.12 to 24.x.
#include "pdf/document.h"

#include "pdf/drawing.h"
#include "pdf/words.h"

#include <poppler-config.h>

#include <Catalog.h>
#include <Error.h>
#include <ErrorCodes.h>
#include <Gfx.h>
#include <GfxFont.h>
#include <GfxState.h>
#include <GlobalParams.h>
#include <Link.h>
#include <Outline.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <Page.h>
#include <SplashOutputDev.h>
#include <goo/GooString.h>
#include <splash/SplashBitmap.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cmath>
#include <mutex>
#include <set>

namespace scrutiny::pdf {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t mostBookmarks = 20'000;
constexpr int deepestBookmark = 30;
constexpr std::size_t mostLinks = 5'000;
constexpr double mostPixels = 40e6;
constexpr double largestSide = 20'000; ///< points; a page box that is larger is not believed

/// Thrown out of Poppler's interpreter to give a page up; it has no other way to stop that reaches every loop.
struct Abandoned
{
};

std::uint32_t packed(const GfxRGB &rgb)
{
    const auto byte = [](GfxColorComp c) { return static_cast<std::uint32_t>(std::clamp(colToByte(c), static_cast<unsigned char>(0), static_cast<unsigned char>(255))); };
    return byte(rgb.r) << 16 | byte(rgb.g) << 8 | byte(rgb.b);
}

QString fromPdfText(const GooString *s)
{
    if (!s)
        return {};
    const std::string &bytes = s->toStr();
    const auto *data = reinterpret_cast<const uchar *>(bytes.data());
    const auto length = static_cast<qsizetype>(bytes.size());
    if (length >= 2 && data[0] == 0xfe && data[1] == 0xff) {
        QString text;
        for (qsizetype i = 2; i + 1 < length; i += 2)
            text += QChar(static_cast<char16_t>(data[i] << 8 | data[i + 1]));
        return text;
    }
    if (length >= 3 && data[0] == 0xef && data[1] == 0xbb && data[2] == 0xbf)
        return QString::fromUtf8(bytes.data() + 3, length - 3);
    return QString::fromLatin1(bytes.data(), length);
}

QString clean(QString text)
{
    text.remove(QChar(0));
    return text.simplified().left(1000);
}

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

/// Follows one interpretation of a page and keeps words, lines, bands, and where images stand. Draws nothing.
class ContentDev : public OutputDev
{
public:
    ContentDev(PageContent &content, const PageLimits &limits)
        : page(content), end(Clock::now() + limits.time), words(limits.words), drawing(limits.paths)
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
        if ((++calls & 127) != 0 || abandoned || Clock::now() < end)
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
    Clock::time_point end;
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
    const QList<uint> codes = fromPdfText(text).toUcs4();
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
    const auto [left, right] = std::minmax(px(x0, y0), px(x1, y1));
    const auto [top, bottom] = std::minmax(py(x0, y0), py(x1, y1));
    return {left, top, right, bottom};
}

void startPoppler()
{
    static std::once_flag once;
    std::call_once(once, [] {
        globalParams = std::make_unique<GlobalParams>();
        globalParams->setErrQuiet(true);
        setErrorCallback([](ErrorCategory, Goffset, const char *) {});
    });
}

int targetPage(PDFDoc &doc, const LinkAction *action)
{
    if (!action || action->getKind() != actionGoTo)
        return 0;
    const auto *go = static_cast<const LinkGoTo *>(action);
    std::unique_ptr<LinkDest> named;
    const LinkDest *dest = go->getDest();
    if (!dest && go->getNamedDest()) {
        named = doc.findDest(go->getNamedDest());
        dest = named.get();
    }
    if (!dest || !dest->isOk())
        return 0;
    const int page = dest->isPageRef() ? doc.findPage(dest->getPageRef()) : dest->getPageNum();
    return page >= 1 && page <= doc.getNumPages() ? page : 0;
}

QString say(const char *text)
{
    return QCoreApplication::translate("scrutiny::pdf", text);
}

} // namespace

struct Document::Impl
{
    std::unique_ptr<PDFDoc> doc;
    int pages = 0;
};

Document::Document(std::unique_ptr<Impl> implementation) : impl(std::move(implementation)) { }
Document::Document(Document &&) noexcept = default;
Document &Document::operator=(Document &&) noexcept = default;
Document::~Document() = default;

Result<Document> Document::open(const QString &path, const QByteArray &password)
{
    startPoppler();
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, say("The file cannot be found or opened. Check that it is still there."), QStringLiteral("open"));
    const QByteArray head = file.read(4096);
    if (head.isEmpty())
        return fail(ErrorKind::NotAPdf, say("The file is empty. Fetch it again from where it was published."), QStringLiteral("empty"));
    if (!head.contains("%PDF-"))
        return fail(ErrorKind::NotAPdf, say("The file is not a PDF. Save or print it as a PDF first."), QStringLiteral("no header"));
    file.close();

    auto impl = std::make_unique<Impl>();
    const auto load = [&](const std::optional<GooString> &secret) {
        impl->doc = std::make_unique<PDFDoc>(std::make_unique<GooString>(QFile::encodeName(path).toStdString()), secret, secret);
    };
    load({});
    if (!impl->doc->isOk() && impl->doc->getErrorCode() == errEncrypted && !password.isEmpty())
        load(GooString(password.toStdString()));
    if (!impl->doc->isOk()) {
        if (impl->doc->getErrorCode() == errEncrypted)
            return fail(ErrorKind::NeedsPassword, say("The paper is locked with a password. Ask for a copy without one, or open it with the password."), QStringLiteral("encrypted"));
        return fail(ErrorKind::Damaged, say("The file is damaged and cannot be read. Fetch it again from where it was published."), QStringLiteral("code %1").arg(impl->doc->getErrorCode()));
    }
    impl->pages = impl->doc->getNumPages();
    if (impl->pages < 1)
        return fail(ErrorKind::Damaged, say("The file is damaged: it holds no pages. Fetch it again from where it was published."), QStringLiteral("no pages"));
    return Document(std::move(impl));
}

int Document::pageCount() const
{
    return impl->pages;
}

PageContent Document::content(int number, const PageLimits &limits) const
{
    PageContent page;
    page.page = number;
    Page *source = number >= 1 && number <= impl->pages ? impl->doc->getPage(number) : nullptr;
    if (!source || !source->isOk()) {
        page.incomplete = true;
        page.width = 595;
        page.height = 842;
        return page;
    }
    page.turn = ((source->getRotate() / 90) % 4 + 4) % 4;
    GooString label;
    if (impl->doc->getCatalog()->indexToLabel(number - 1, &label))
        page.label = clean(fromPdfText(&label));

    const bool sensible = source->getCropWidth() > 0 && source->getCropHeight() > 0 && source->getCropWidth() < largestSide && source->getCropHeight() < largestSide;
    ContentDev dev(page, limits);
    if (sensible) {
        try {
            // Links draw borders that would pass for rulings; notes and markings are not the paper's.
            const auto wanted = [](Annot *annot, void *) {
                return annot->getType() == Annot::typeWidget || annot->getType() == Annot::typeFreeText || annot->getType() == Annot::typeStamp;
            };
            impl->doc->displayPage(&dev, number, 72, 72, 0, false, true, false, nullptr, nullptr, wanted, nullptr);
        } catch (const Abandoned &) {
            page.incomplete = true;
        }
        dev.finish();
    }
    if (!dev.started) {
        page.incomplete = true;
        const bool across = page.turn % 2 == 1;
        page.width = sensible ? (across ? source->getCropHeight() : source->getCropWidth()) : 595;
        page.height = sensible ? (across ? source->getCropWidth() : source->getCropHeight()) : 842;
        return page;
    }
    const std::unique_ptr<Links> links = impl->doc->getLinks(number);
    if (!links)
        return page;
    for (AnnotLink *annot : links->getLinks()) {
        if (page.links.size() >= mostLinks)
            break;
        Link link;
        double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
        annot->getRect(&x0, &y0, &x1, &y1);
        link.box = dev.displayed(x0, y0, x1, y1);
        const LinkAction *action = annot->getAction();
        link.toPage = targetPage(*impl->doc, action);
        if (action && action->getKind() == actionURI)
            link.uri = QString::fromUtf8(static_cast<const LinkURI *>(action)->getURI().c_str()).left(2000);
        page.links.push_back(link);
    }
    return page;
}

std::vector<Bookmark> Document::bookmarks() const
{
    std::vector<Bookmark> out;
    const Outline *outline = impl->doc->getOutline();
    const auto *roots = outline ? outline->getItems() : nullptr;
    if (!roots)
        return out;
    std::set<int> seen; // object numbers: a bookmark below itself is left out
    const std::function<void(const std::vector<OutlineItem *> &, int)> walk = [&](const std::vector<OutlineItem *> &items, int level) {
        for (OutlineItem *item : items) {
            if (out.size() >= mostBookmarks || level > deepestBookmark)
                return;
            if (!seen.insert(item->getRefNum()).second)
                continue;
            Bookmark mark;
            const auto length = static_cast<qsizetype>(std::clamp(item->getTitleLength(), 0, 2000));
            for (qsizetype i = 0; i < length; ++i) {
                const char32_t c = item->getTitle()[i];
                mark.title += QString::fromUcs4(&c, 1);
            }
            mark.title = clean(mark.title);
            mark.page = targetPage(*impl->doc, item->getAction());
            mark.level = level;
            out.push_back(mark);
            if (!item->hasKids())
                continue;
            item->open();
            if (const auto *kids = item->getKids())
                walk(*kids, level + 1);
        }
    };
    walk(*roots, 0);
    return out;
}

QString Document::title() const
{
    const std::unique_ptr<GooString> text(impl->doc->getDocInfoTitle());
    return clean(fromPdfText(text.get()));
}

QString Document::producer() const
{
    const std::unique_ptr<GooString> text(impl->doc->getDocInfoProducer());
    return clean(fromPdfText(text.get()));
}

Result<Picture> Document::render(int number, double dotsPerInch) const
{
    Page *source = number >= 1 && number <= impl->pages ? impl->doc->getPage(number) : nullptr;
    if (!source || !source->isOk())
        return fail(ErrorKind::Damaged, say("This page of the paper is damaged and cannot be shown."), QStringLiteral("page"));
    const double area = source->getCropWidth() / 72 * (source->getCropHeight() / 72);
    if (!(area > 0) || source->getCropWidth() > largestSide || source->getCropHeight() > largestSide || !(dotsPerInch > 0))
        return fail(ErrorKind::Damaged, say("This page of the paper has no sensible size and cannot be shown."), QStringLiteral("page box"));
    const double dpi = std::clamp(std::min(dotsPerInch, std::sqrt(mostPixels / area)), 1.0, 1200.0);

    SplashColor paper = {0xff, 0xff, 0xff};
    SplashOutputDev dev(splashModeXBGR8, 4, false, paper, true);
    dev.setFontAntialias(true);
    dev.setVectorAntialias(true);
    dev.setFreeTypeHinting(true, true);
    dev.startDoc(impl->doc.get());
    impl->doc->displayPage(&dev, number, dpi, dpi, 0, false, true, false);
    SplashBitmap *bitmap = dev.getBitmap();
    Picture picture;
    if (!bitmap || !bitmap->getDataPtr() || bitmap->getWidth() < 1 || bitmap->getHeight() < 1)
        return fail(ErrorKind::Limit, say("There is not enough memory to show this page at that size."), QStringLiteral("bitmap"));
    picture.width = bitmap->getWidth();
    picture.height = bitmap->getHeight();
    picture.pixels.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
    for (int y = 0; y < picture.height; ++y) {
        const auto *row = bitmap->getDataPtr() + static_cast<std::ptrdiff_t>(y) * bitmap->getRowSize();
        auto *out = picture.pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width);
        for (int x = 0; x < picture.width; ++x, row += 4)
            out[x] = 0xff000000u | static_cast<std::uint32_t>(row[2]) << 16 | static_cast<std::uint32_t>(row[1]) << 8 | row[0];
    }
    return picture;
}

} // namespace scrutiny::pdf
