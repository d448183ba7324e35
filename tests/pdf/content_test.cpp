// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/document.h"
#include "pdf/small_pdf.h"
#include "support/catch.h"

using namespace scrutiny;
using namespace scrutiny::pdf;

namespace {

PageContent contentOf(SmallPdf &file, int page = 1)
{
    TestFolder folder;
    const auto document = Document::open(folder.write("a.pdf", file.bytes()));
    REQUIRE(document);
    return document->content(page);
}

PageContent contentOf(const QByteArray &stream, const QByteArray &entries = {}, const QByteArray &resources = {}, const QByteArray &box = "[0 0 600 800]")
{
    SmallPdf file;
    file.addPage(stream, entries, resources, box);
    return contentOf(file);
}

QStringList texts(const PageContent &page)
{
    QStringList out;
    for (const Word &word : page.words)
        out += word.text;
    return out;
}

void checkBox(const Rect &box, double x0, double y0, double x1, double y1, double margin = 0.6)
{
    CHECK(box.x0 == Approx(x0).margin(margin));
    CHECK(box.y0 == Approx(y0).margin(margin));
    CHECK(box.x1 == Approx(x1).margin(margin));
    CHECK(box.y1 == Approx(y1).margin(margin));
}

} // namespace

TEST_CASE("words stand where they are drawn, from the top left")
{
    const PageContent page = contentOf("BT /F1 10 Tf 72 700 Td (Action log) Tj ET");
    CHECK(page.width == 600);
    CHECK(page.height == 800);
    REQUIRE(texts(page) == QStringList{"Action", "log"});
    const Word &word = page.words[0];
    CHECK(word.baseline == Approx(100));
    CHECK(word.box.x0 == Approx(72));
    CHECK(word.box.y0 < 93);
    CHECK(word.box.y1 > 100);
    CHECK(word.size == Approx(10));
    CHECK(word.turn == 0);
    CHECK(word.spaceAfter);
    CHECK_FALSE(page.words[1].spaceAfter);
    REQUIRE(word.edges.size() == 7);
    CHECK(word.edges.front() == Approx(72));
    CHECK(word.edges.back() == Approx(word.box.x1).margin(0.01));
    CHECK(std::is_sorted(word.edges.begin(), word.edges.end()));
    CHECK(page.words[1].box.x0 > word.box.x1);
}

TEST_CASE("bold ends a word, and the font says so")
{
    const PageContent page = contentOf("BT /F2 10 Tf 72 700 Td (Venue) Tj /F1 10 Tf (:hall) Tj ET");
    REQUIRE(texts(page) == QStringList{"Venue", ":hall"});
    CHECK(page.fonts[page.words[0].font].bold);
    CHECK(page.fonts[page.words[0].font].name == "Helvetica-Bold");
    CHECK_FALSE(page.fonts[page.words[1].font].bold);
    CHECK_FALSE(page.words[0].spaceAfter);
}

TEST_CASE("gaps break words and kerning does not")
{
    CHECK(texts(contentOf("BT /F1 10 Tf 72 700 Td [(Y) 150 (oung) -300 (People)] TJ ET")) == QStringList{"Young", "People"});
}

TEST_CASE("letter-spaced headings are one word a word")
{
    const PageContent page = contentOf("BT /F1 12 Tf 3 Tc 72 700 Td (AGENDA ITEMS) Tj ET");
    CHECK(texts(page) == QStringList{"AGENDA", "ITEMS"});
}

TEST_CASE("a superscript is a word of its own without a space before it")
{
    const PageContent page = contentOf("BT /F1 11 Tf 72 700 Td (7) Tj /F1 7 Tf 4 Ts (th) Tj 0 Ts /F1 11 Tf ( September) Tj ET");
    REQUIRE(texts(page) == QStringList{"7", "th", "September"});
    CHECK_FALSE(page.words[0].spaceAfter);
    CHECK(page.words[1].spaceAfter);
}

TEST_CASE("what is drawn twice is one word, bold when the two lie apart")
{
    const PageContent page = contentOf("BT /F1 10 Tf 72 700 Td (Minutes) Tj ET BT /F1 10 Tf 72.3 700 Td (Minutes) Tj ET BT /F1 10 Tf 72 600 Td (Minutes) Tj ET");
    REQUIRE(texts(page) == QStringList{"Minutes", "Minutes"});
    CHECK(page.fonts[page.words[0].font].bold);
    CHECK_FALSE(page.fonts[page.words[1].font].bold);
}

TEST_CASE("type with a stroke round it is bold")
{
    const PageContent page = contentOf("BT /F1 10 Tf 2 Tr 0.4 w 72 700 Td (Heading) Tj 0 Tr ( text) Tj ET");
    REQUIRE(page.words.size() == 2);
    CHECK(page.fonts[page.words[0].font].bold);
    CHECK_FALSE(page.fonts[page.words[1].font].bold);
}

TEST_CASE("hidden text is marked, text off the page or without size is dropped")
{
    const PageContent page = contentOf("BT /F1 10 Tf 3 Tr 72 700 Td (under) Tj 0 Tr 0 -20 Td (seen) Tj 700 0 Td (off) Tj ET BT /F1 0.1 Tf 72 600 Td (tiny) Tj ET");
    REQUIRE(texts(page) == QStringList{"under", "seen"});
    CHECK(page.words[0].hidden);
    CHECK_FALSE(page.words[1].hidden);
}

TEST_CASE("the colour of text and fills")
{
    const PageContent page = contentOf("1 0 0 rg 100 100 200 50 re f 0 0 1 rg BT /F1 10 Tf 72 700 Td (blue) Tj ET");
    REQUIRE(page.words.size() == 1);
    CHECK(page.words[0].colour == 0x0000ff);
    REQUIRE(page.bands.size() == 1);
    CHECK(page.bands[0].colour == 0xff0000);
    checkBox(page.bands[0].box, 100, 650, 300, 700);
}

TEST_CASE("a turned page is shown upright")
{
    // On paper the text runs upwards; turned by 90 degrees it reads from left to right.
    const PageContent page = contentOf("BT /F1 10 Tf 0 1 -1 0 100 200 Tm (Landscape) Tj ET 50 300 m 50 500 l S", "/Rotate 90");
    CHECK(page.width == 800);
    CHECK(page.height == 600);
    CHECK(page.turn == 1);
    REQUIRE(page.words.size() == 1);
    CHECK(page.words[0].turn == 0);
    CHECK(page.words[0].box.x0 == Approx(200));
    CHECK(page.words[0].baseline == Approx(100));
    REQUIRE(page.rulings.size() == 1);
    CHECK(page.rulings[0].isHorizontal());
    CHECK(page.rulings[0].x0 == Approx(300));
    CHECK(page.rulings[0].y0 == Approx(50));
}

TEST_CASE("text turned on an upright page says how")
{
    const PageContent page = contentOf("BT /F1 10 Tf 0 1 -1 0 100 200 Tm (up) Tj ET BT /F1 10 Tf 0 -1 1 0 300 200 Tm (down) Tj ET");
    REQUIRE(texts(page) == QStringList{"up", "down"});
    CHECK(page.words[0].turn == 3);
    CHECK(page.words[0].baseline == Approx(100));
    CHECK(page.words[0].box.y1 == Approx(600));
    CHECK(page.words[0].edges.front() > page.words[0].edges.back());
    CHECK(page.words[1].turn == 1);
}

TEST_CASE("a slanted word stays together")
{
    const PageContent page = contentOf("BT /F1 40 Tf 0.7071 0.7071 -0.7071 0.7071 200 300 Tm (DRAFT) Tj ET");
    REQUIRE(texts(page) == QStringList{"DRAFT"});
    CHECK(page.words[0].slanted);
}

TEST_CASE("the crop box is the page")
{
    const PageContent page = contentOf("BT /F1 10 Tf 120 700 Td (kept) Tj 0 90 Td (cut) Tj ET", "/CropBox [100 50 500 750]");
    CHECK(page.width == 400);
    CHECK(page.height == 700);
    REQUIRE(texts(page) == QStringList{"kept"});
    CHECK(page.words[0].box.x0 == Approx(20));
    CHECK(page.words[0].baseline == Approx(50));
}

TEST_CASE("strokes and thin fills are rulings")
{
    const PageContent page = contentOf("2 w 100 700 m 300 700 l S 100 650 200 0.5 re f 400 500 0.5 100 re f");
    REQUIRE(page.rulings.size() == 3);
    CHECK(page.rulings[0].isHorizontal());
    CHECK(page.rulings[0].y0 == Approx(100));
    CHECK(page.rulings[0].thickness == Approx(2));
    CHECK(page.rulings[1].y0 == Approx(149.75));
    CHECK(page.rulings[1].x1 == Approx(300));
    CHECK_FALSE(page.rulings[2].isHorizontal());
    CHECK(page.rulings[2].y0 == Approx(200));
    CHECK(page.rulings[2].y1 == Approx(300));
    CHECK(page.bands.empty());
}

TEST_CASE("a stroked rectangle is four rulings")
{
    const PageContent page = contentOf("100 600 200 100 re S");
    REQUIRE(page.rulings.size() == 4);
    CHECK(std::count_if(page.rulings.begin(), page.rulings.end(), [](const Ruling &r) { return r.isHorizontal(); }) == 2);
    CHECK(page.curves == 0);
}

TEST_CASE("a frame filled with a hole is four rulings")
{
    const PageContent page = contentOf("100 600 200 100 re 101 601 198 98 re f*");
    CHECK(page.rulings.size() == 4);
    CHECK(page.bands.empty());
}

TEST_CASE("pieces of a line are one ruling")
{
    QByteArray stream;
    for (int i = 0; i < 50; ++i) // a dotted border
        stream += QByteArray::number(100 + i * 2) + " 700 1 1 re f\n";
    for (int i = 0; i < 4; ++i) // a border drawn cell by cell
        stream += QByteArray::number(100 + i * 50) + " 600 m " + QByteArray::number(150 + i * 50) + " 600 l S\n";
    const PageContent page = contentOf(stream);
    REQUIRE(page.rulings.size() == 2);
    CHECK(page.rulings[0].x0 == Approx(100));
    CHECK(page.rulings[0].x1 == Approx(199));
    CHECK(page.rulings[1].x1 == Approx(300));
}

TEST_CASE("strips of shading beside a band are no rulings, lines of another colour are")
{
    const PageContent page = contentOf("0 0.5 0 rg 101 600 98 40 re f 100 600 1 40 re f 199 600 1 40 re f 0 g 100 599.5 100 0.5 re f");
    REQUIRE(page.rulings.size() == 1);
    CHECK(page.rulings[0].isHorizontal());
    CHECK(page.rulings[0].colour == 0);
    CHECK(page.bands.size() == 1);
}

TEST_CASE("a line right under a word underlines it")
{
    const PageContent page = contentOf("BT /F1 10 Tf 72 700 Td (Minutes) Tj 100 0 Td (plain) Tj 0 -100 Td (cell) Tj ET 72 698.8 40 0.5 re f 100 595 400 0.5 re f");
    REQUIRE(page.words.size() == 3);
    CHECK(page.words[0].underlined);
    CHECK_FALSE(page.words[1].underlined);
    CHECK_FALSE(page.words[2].underlined);
}

TEST_CASE("the clip cuts rulings and bands")
{
    const PageContent page = contentOf("q 100 100 100 100 re W n 50 150 m 400 150 l S 0 500 m 400 500 l S 150 150 300 300 re f Q");
    REQUIRE(page.rulings.size() == 1);
    CHECK(page.rulings[0].x0 == Approx(100));
    CHECK(page.rulings[0].x1 == Approx(200));
    REQUIRE(page.bands.size() == 1);
    checkBox(page.bands[0].box, 150, 600, 200, 650);
}

TEST_CASE("curves only count")
{
    const PageContent page = contentOf("100 100 m 150 200 200 200 250 100 c S 100 100 m 200 300 l S");
    CHECK(page.curves == 2);
    CHECK(page.rulings.empty());
}

TEST_CASE("images are areas, and what follows an inline image is read")
{
    SmallPdf file;
    const int image = file.addStream("abc", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8");
    file.addPage("q 200 0 0 100 50 600 cm /Im Do Q q 20 0 0 20 10 10 cm BI /W 2 /H 2 /CS /G /BPC 8 ID (Tj) EI Q BT /F1 10 Tf 72 500 Td (after) Tj ET", {},
                 "/XObject << /Im " + SmallPdf::ref(image) + " >>");
    const PageContent page = contentOf(file);
    REQUIRE(page.images.size() == 2);
    checkBox(page.images[0].box, 50, 100, 250, 200);
    checkBox(page.images[1].box, 10, 770, 30, 790);
    CHECK(texts(page) == QStringList{"after"});
}

TEST_CASE("text that the file gives for glyphs replaces them")
{
    const PageContent page = contentOf("BT /F1 10 Tf 72 700 Td /Span << /ActualText (fish) >> BDC (XYZ) Tj EMC ( next) Tj ET");
    CHECK(texts(page) == QStringList{"fish", "next"});
}

TEST_CASE("links say where they lead, and their borders are no rulings")
{
    SmallPdf file;
    const int second = file.nextNumber() + 3;
    file.addPage("BT /F1 10 Tf 72 700 Td (one) Tj ET",
                 "/Annots [ << /Type /Annot /Subtype /Link /Rect [72 690 172 710] /Border [0 0 1] /Dest [" + SmallPdf::ref(second) + " /Fit] >>"
                 " << /Type /Annot /Subtype /Link /Rect [72 590 172 610] /A << /S /URI /URI (https://example.org/a) >> >> ]");
    file.addPage("BT /F1 10 Tf 72 700 Td (two) Tj ET");
    const PageContent page = contentOf(file);
    REQUIRE(page.links.size() == 2);
    CHECK(page.links[0].toPage == 2);
    checkBox(page.links[0].box, 72, 90, 172, 110);
    CHECK(page.links[1].toPage == 0);
    CHECK(page.links[1].uri == "https://example.org/a");
    CHECK(page.rulings.empty());
}

TEST_CASE("a page that is too much is given up and says so")
{
    QByteArray stream = "BT /F1 10 Tf 72 700 Td (first) Tj ET\n";
    for (int i = 0; i < 2000; ++i)
        stream += "BT /F1 10 Tf 72 " + QByteArray::number(i % 700) + " Td (word" + QByteArray::number(i) + ") Tj ET\n";
    SmallPdf file;
    file.addPage(stream);
    TestFolder folder;
    const auto document = Document::open(folder.write("a.pdf", file.bytes()));
    REQUIRE(document);
    PageLimits few;
    few.words = 100;
    const PageContent cut = document->content(1, few);
    CHECK(cut.incomplete);
    CHECK(cut.words.size() <= 100);
    PageLimits now;
    now.time = std::chrono::milliseconds(0);
    CHECK(document->content(1, now).incomplete);
    CHECK_FALSE(document->content(1).incomplete);
}

TEST_CASE("forms that call each other do not hold a page for ever")
{
    SmallPdf file;
    int next = 0;
    for (int depth = 0; depth < 28; ++depth) { // each draws the one before it twice: 2 to the 28th in all
        const QByteArray stream = next == 0 ? QByteArray("0 0 m 10 10 l S") : QByteArray("/X Do /X Do");
        const QByteArray resources = next == 0 ? QByteArray() : "/Resources << /XObject << /X " + SmallPdf::ref(next) + " >> >>";
        next = file.addStream(stream, "/Type /XObject /Subtype /Form /BBox [0 0 600 800] " + resources);
    }
    file.addPage("BT /F1 10 Tf 72 700 Td (before) Tj ET /X Do", {}, "/XObject << /X " + SmallPdf::ref(next) + " >>");
    file.addPage("BT /F1 10 Tf 72 700 Td (second) Tj ET");
    TestFolder folder;
    const auto document = Document::open(folder.write("a.pdf", file.bytes()));
    REQUIRE(document);
    PageLimits limits;
    limits.time = std::chrono::milliseconds(200);
    const PageContent page = document->content(1, limits);
    CHECK(page.incomplete);
    CHECK(texts(page) == QStringList{"before"});
    CHECK(texts(document->content(2)) == QStringList{"second"}); // the document is still of use
}
