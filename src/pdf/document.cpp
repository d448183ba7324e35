// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/document.h"

#include "pdf/content_dev.h"
#include "pdf/document_impl.h"
#include "pdf/pdf_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cmath>
#include <mutex>

namespace scrutiny::pdf {

namespace {

constexpr double mostPixels = 40e6;
constexpr double largestSide = 20'000; ///< points; a page box that is larger is not believed

void startPoppler()
{
    static std::once_flag once;
    std::call_once(once, [] {
        globalParams = std::make_unique<GlobalParams>();
        globalParams->setErrQuiet(true);
        setErrorCallback([](ErrorCategory, Goffset, const char *) {});
    });
}

int quarterTurns(const Page &page)
{
    return ((page.getRotate() / 90) % 4 + 4) % 4;
}

/// Draws a page, and can be stopped in the middle of one.
class DrawingDev : public SplashOutputDev
{
public:
    DrawingDev(SplashColor paper, const std::function<bool()> &stopWhen)
        : SplashOutputDev(splashModeXBGR8, 4, false, paper, true), stop(stopWhen)
    {
    }
    void saveState(GfxState *state) override
    {
        check();
        SplashOutputDev::saveState(state);
    }
    void updateCTM(GfxState *state, double a, double b, double c, double d, double e, double f) override
    {
        check();
        SplashOutputDev::updateCTM(state, a, b, c, d, e, f);
    }
    void stroke(GfxState *state) override
    {
        check();
        SplashOutputDev::stroke(state);
    }
    void fill(GfxState *state) override
    {
        check();
        SplashOutputDev::fill(state);
    }
    void drawChar(GfxState *state, double x, double y, double dx, double dy, double ox, double oy, CharCode code, int bytes, const Unicode *u,
                  int length) override
    {
        check();
        SplashOutputDev::drawChar(state, x, y, dx, dy, ox, oy, code, bytes, u, length);
    }

private:
    void check()
    {
        if ((++calls & 63) != 0 || stopped || !stop || !stop())
            return;
        stopped = true; // once only: Poppler calls back while it cleans up
        throw Abandoned{};
    }
    const std::function<bool()> &stop;
    std::uint32_t calls = 0;
    bool stopped = false;
};

} // namespace

Document::Document(std::unique_ptr<Impl> implementation) : impl(std::move(implementation)) { }
Document::Document(Document &&) noexcept = default;
Document &Document::operator=(Document &&) noexcept = default;
Document::~Document() = default;

Result<Document> Document::open(const QString &path, const QByteArray &password)
{
    startPoppler();
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, QCoreApplication::translate("scrutiny::pdf", "The file cannot be found or opened. Check that it is still there."), QStringLiteral("open"));
    const QByteArray head = file.read(4096);
    if (head.isEmpty())
        return fail(ErrorKind::NotAPdf, QCoreApplication::translate("scrutiny::pdf", "The file is empty. Fetch it again from where it was published."), QStringLiteral("empty"));
    if (!head.contains("%PDF-"))
        return fail(ErrorKind::NotAPdf, QCoreApplication::translate("scrutiny::pdf", "The file is not a PDF. Save or print it as a PDF first."), QStringLiteral("no header"));
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
            return fail(ErrorKind::NeedsPassword, QCoreApplication::translate("scrutiny::pdf", "The paper is locked with a password. Ask whoever published it for a copy without one."), QStringLiteral("encrypted"));
        return fail(ErrorKind::Damaged, QCoreApplication::translate("scrutiny::pdf", "The file is damaged and cannot be read. Fetch it again from where it was published."), QStringLiteral("code %1").arg(impl->doc->getErrorCode()));
    }
    impl->pages = impl->doc->getNumPages();
    if (impl->pages < 1)
        return fail(ErrorKind::Damaged, QCoreApplication::translate("scrutiny::pdf", "The file is damaged: it holds no pages. Fetch it again from where it was published."), QStringLiteral("no pages"));
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
    const PageSize size = pageSize(number);
    page.label = size.label;
    page.width = size.width > 0 ? size.width : 595;
    page.height = size.height > 0 ? size.height : 842;
    if (!(size.width > 0)) {
        page.incomplete = true;
        return page;
    }
    page.turn = quarterTurns(*impl->doc->getPage(number));

    ContentDev dev(page, limits);
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
    if (!dev.started) {
        page.incomplete = true;
        return page;
    }
    if (!page.incomplete) // given up: not worth more time
        page.links = links(number);
    return page;
}

QString Document::title() const
{
    const std::unique_ptr<GooString> text(impl->doc->getDocInfoTitle());
    return text ? clean(fromPdfText(text->toStr())) : QString();
}

QString Document::producer() const
{
    const std::unique_ptr<GooString> text(impl->doc->getDocInfoProducer());
    return text ? clean(fromPdfText(text->toStr())) : QString();
}

PageSize Document::pageSize(int number) const
{
    PageSize size;
    GooString label;
    if (impl->doc->getCatalog()->indexToLabel(number - 1, &label))
        size.label = clean(fromPdfText(label.toStr()));
    Page *source = number >= 1 && number <= impl->pages ? impl->doc->getPage(number) : nullptr;
    if (!source || !source->isOk())
        return size;
    size.width = source->getCropWidth();
    size.height = source->getCropHeight();
    if (!(size.width > 0 && size.height > 0 && size.width < largestSide && size.height < largestSide))
        return {0, 0, size.label};
    if (quarterTurns(*source) % 2 == 1)
        std::swap(size.width, size.height);
    return size;
}

Result<Picture> Document::render(int number, double dotsPerInch, const std::function<bool()> &stop) const
{
    Page *source = number >= 1 && number <= impl->pages ? impl->doc->getPage(number) : nullptr;
    if (!source || !source->isOk())
        return fail(ErrorKind::Damaged, QCoreApplication::translate("scrutiny::pdf", "This page of the paper is damaged and cannot be shown."), QStringLiteral("page"));
    const double area = source->getCropWidth() / 72 * (source->getCropHeight() / 72);
    if (!(area > 0) || source->getCropWidth() > largestSide || source->getCropHeight() > largestSide || !(dotsPerInch > 0))
        return fail(ErrorKind::Damaged, QCoreApplication::translate("scrutiny::pdf", "This page of the paper has no sensible size and cannot be shown."), QStringLiteral("page box"));
    const double dpi = std::clamp(std::min(dotsPerInch, std::sqrt(mostPixels / area)), 1.0, 1200.0);

    SplashColor paper = {0xff, 0xff, 0xff};
    DrawingDev dev(paper, stop);
    dev.setFontAntialias(true);
    dev.setVectorAntialias(true);
    dev.setFreeTypeHinting(true, true);
    dev.startDoc(impl->doc.get());
    try {
        impl->doc->displayPage(&dev, number, dpi, dpi, 0, false, true, false);
    } catch (const Abandoned &) {
        return fail(ErrorKind::Cancelled, QCoreApplication::translate("scrutiny::pdf", "Drawing the page was stopped."), QStringLiteral("render"));
    }
    SplashBitmap *bitmap = dev.getBitmap();
    Picture picture;
    if (!bitmap || !bitmap->getDataPtr() || bitmap->getWidth() < 1 || bitmap->getHeight() < 1)
        return fail(ErrorKind::Limit, QCoreApplication::translate("scrutiny::pdf", "There is not enough memory to show this page at that size."), QStringLiteral("bitmap"));
    picture.dotsPerInch = dpi;
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
