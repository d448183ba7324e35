// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/document.h"
#include "reading/context.h"
#include "reading/furniture.h"
#include "reading/lines.h"
#include "reading/tables.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace scrutiny::test {

/// Makes pages out of rows of text, for tests of what reads them. Points from the top left; characters are half a type size wide,
/// spaces a quarter.
///
///     PaperBuilder paper;
///     paper.page();
///     paper.line(72, 100, "AGENDA", bold);
///     paper.row(130, {{72, "1"}, {110, "Apologies for absence"}, {450, "10:30"}});
///     paper.lines(72, 160, {"A first line of text", "and a second."});
///     const BuiltPaper built = paper.build();
///     readFrontSheet(built.context(), issues);
struct BuiltPaper;

enum Face { plain = 0, bold = 1, italic = 2 };

struct Cell
{
    double x = 0;
    QString text;
};

class PaperBuilder
{
public:
    double size = 11;      ///< type size of what is written next
    double leading = 14;   ///< distance of baselines in lines()

    /// Begins a page; returns its position from 1.
    int page(double width = 595, double height = 842)
    {
        pdf::PageContent content;
        content.page = int(document.pages.size()) + 1;
        content.width = width;
        content.height = height;
        content.fonts = {{"Test", false, false, false}, {"Test-Bold", true, false, false}, {"Test-Italic", false, true, false}, {"Test-BoldItalic", true, true, false}};
        document.pages.push_back(content);
        return content.page;
    }

    /// Words of `text` from x on the baseline y. Returns the x at its end.
    double line(double x, double y, const QString &text, Face face = plain)
    {
        pdf::PageContent &page = document.pages.back();
        for (const QString &part : text.split(' ')) {
            if (part.isEmpty()) {
                x += size / 4;
                continue;
            }
            pdf::Word word;
            word.text = part;
            word.size = size;
            word.baseline = y;
            word.font = std::uint16_t(face);
            word.spaceAfter = true;
            const double width = double(part.size()) * size / 2;
            word.box = {x, y - 0.75 * size, x + width, y + 0.25 * size};
            for (int i = 0; i <= part.size(); ++i)
                word.edges.push_back(float(x + i * size / 2));
            page.words.push_back(word);
            x += width + size / 4;
        }
        return x - size / 4;
    }

    /// One printed line with several pieces on it.
    void row(double y, const std::vector<Cell> &cells, Face face = plain)
    {
        for (const Cell &cell : cells)
            line(cell.x, y, cell.text, face);
    }

    /// Running lines from the baseline y downwards; returns the baseline after the last.
    double lines(double x, double y, const QStringList &texts, Face face = plain)
    {
        for (const QString &text : texts) {
            line(x, y, text, face);
            y += leading;
        }
        return y;
    }

    /// The text in the middle of the page's width.
    void centred(double y, const QString &text, Face face = plain)
    {
        double width = -size / 4;
        for (const QString &part : text.split(' '))
            width += double(part.size()) * size / 2 + size / 4;
        line((document.pages.back().width - width) / 2, y, text, face);
    }

    void ruling(double x0, double y0, double x1, double y1) { document.pages.back().rulings.push_back({x0, y0, x1, y1, 0.5, 0}); }

    /// A ruled grid: the x of every vertical and the y of every horizontal ruling.
    void grid(const std::vector<double> &xs, const std::vector<double> &ys)
    {
        for (const double x : xs)
            ruling(x, ys.front(), x, ys.back());
        for (const double y : ys)
            ruling(xs.front(), y, xs.back(), y);
    }

    void image(const Rect &box) { document.pages.back().images.push_back({box, false}); }
    void bookmark(const QString &title, int page, int level = 0) { document.bookmarks.push_back({title, page, 0, level}); }
    pdf::PageContent &content() { return document.pages.back(); }
    const std::vector<pdf::PageContent> &pages() const { return document.pages; }

    /// Lines, furniture and (unless told otherwise) tables of the pages.
    inline BuiltPaper build(bool withTables = true) const;

private:
    pdf::DocumentContent document;
};

/// What recognisers look at, with everything that it refers to.
struct BuiltPaper
{
    std::unique_ptr<pdf::DocumentContent> content = std::make_unique<pdf::DocumentContent>();
    std::unique_ptr<std::vector<reading::PageLines>> lines = std::make_unique<std::vector<reading::PageLines>>();
    std::unique_ptr<std::vector<reading::PageFurniture>> furniture = std::make_unique<std::vector<reading::PageFurniture>>();
    std::unique_ptr<std::vector<ReportTable>> tables = std::make_unique<std::vector<ReportTable>>();

    reading::Context context() const { return {*content, *lines, *furniture, *tables, reading::Vocabulary::builtIn()}; }

    /// A section over all pages (or those given), of a kind.
    reading::Section section(reading::SectionKind kind, int first = 1, int last = 0) const
    {
        reading::Section section;
        section.kind = kind;
        section.firstPage = first;
        section.lastPage = last ? last : int(content->pages.size());
        return section;
    }
};

inline BuiltPaper PaperBuilder::build(bool withTables) const
{
    BuiltPaper built;
    *built.content = document;
    for (const pdf::PageContent &page : document.pages)
        built.lines->push_back(reading::linesOf(page));
    *built.furniture = reading::takeFurnitureOff(document.pages, *built.lines);
    if (withTables) {
        std::vector<std::vector<ReportTable>> perPage;
        for (std::size_t i = 0; i < document.pages.size(); ++i)
            perPage.push_back(reading::tablesOf(document.pages[i], (*built.lines)[i]));
        *built.tables = reading::joinedOverPages(std::move(perPage), document.pages, *built.lines, {});
    }
    return built;
}

} // namespace scrutiny::test
