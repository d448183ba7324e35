// SPDX-License-Identifier: GPL-3.0-or-later
// Where bookmarks and links of a file lead.
#include "pdf/document_impl.h"
#include "pdf/pdf_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <set>

namespace scrutiny::pdf {

namespace {

constexpr std::size_t mostBookmarks = 20'000;
constexpr int deepestBookmark = 30;
constexpr std::size_t mostLinks = 5'000;
constexpr qsizetype longestAddress = 2'000;

/// From the page's own coordinates to points from the top left of the page as displayed.
struct AsDisplayed
{
    explicit AsDisplayed(Page &page) { page.getDefaultCTM(m.data(), 72, 72, 0, false, true); }
    double x(double px, double py) const { return m[0] * px + m[2] * py + m[4]; }
    double y(double px, double py) const { return m[1] * px + m[3] * py + m[5]; }

    std::array<double, 6> m{};
};

struct Target
{
    int page = 0;
    double y = 0; ///< points from the top of the page as displayed
};

/// The height that a destination names, 0 when it names none: the page as a whole is meant.
double heightOf(Page &page, const LinkDest &dest)
{
    const LinkDestKind kind = dest.getKind();
    const bool hasTop = kind == destFitR || ((kind == destXYZ || kind == destFitH || kind == destFitBH) && dest.getChangeTop());
    const bool hasLeft = kind == destFitR || ((kind == destXYZ || kind == destFitV || kind == destFitBV) && dest.getChangeLeft());
    const AsDisplayed displayed(page);
    const bool lying = std::abs(displayed.m[1]) > std::abs(displayed.m[3]); // turned by a quarter: the height comes from the left edge
    if (lying ? !hasLeft : !hasTop)
        return 0;
    const double y = displayed.y(lying ? dest.getLeft() : 0, lying ? 0 : dest.getTop());
    const double height = lying ? page.getCropWidth() : page.getCropHeight();
    return std::isfinite(y) && height > 0 ? std::clamp(y, 0.0, height) : 0;
}

Target targetOf(PDFDoc &doc, const LinkAction *action)
{
    if (!action || action->getKind() != actionGoTo)
        return {};
    const auto *go = static_cast<const LinkGoTo *>(action);
    std::unique_ptr<LinkDest> named;
    const LinkDest *dest = go->getDest();
    if (!dest && go->getNamedDest()) {
        named = doc.findDest(go->getNamedDest());
        dest = named.get();
    }
    if (!dest || !dest->isOk())
        return {};
    const int number = dest->isPageRef() ? doc.findPage(dest->getPageRef()) : dest->getPageNum();
    if (number < 1 || number > doc.getNumPages())
        return {};
    Page *page = doc.getPage(number);
    return {number, page && page->isOk() ? heightOf(*page, *dest) : 0};
}

} // namespace

std::vector<Link> Document::links(int number) const
{
    std::vector<Link> out;
    Page *page = number >= 1 && number <= impl->pages ? impl->doc->getPage(number) : nullptr;
    const std::unique_ptr<Links> links = page && page->isOk() ? impl->doc->getLinks(number) : nullptr;
    if (!links)
        return out;
    const AsDisplayed displayed(*page);
    for (const AnnotLink *annot : links->getLinks()) {
        if (out.size() >= mostLinks)
            break;
        double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
        annot->getRect(&x0, &y0, &x1, &y1);
        const auto [left, right] = std::minmax({displayed.x(x0, y0), displayed.x(x1, y1)});
        const auto [top, bottom] = std::minmax({displayed.y(x0, y0), displayed.y(x1, y1)});
        Link link;
        link.box = {left, top, right, bottom};
        const LinkAction *action = annot->getAction();
        const Target target = targetOf(*impl->doc, action);
        link.toPage = target.page;
        link.toY = target.y;
        if (action && action->getKind() == actionURI)
            link.uri = QString::fromUtf8(static_cast<const LinkURI *>(action)->getURI().c_str());
        if (link.uri.size() > longestAddress)
            link.uri.clear(); // cut short it would lead elsewhere
        out.push_back(link);
    }
    return out;
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
            const Target target = targetOf(*impl->doc, item->getAction());
            mark.page = target.page;
            mark.y = target.y;
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

} // namespace scrutiny::pdf
