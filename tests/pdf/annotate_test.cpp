// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/annotate.h"
#include "pdf/document.h"
#include "pdf/small_pdf.h"
#include "support/catch.h"

#include <fcntl.h>
#include <unistd.h>

using namespace scrutiny;
using namespace scrutiny::pdf;

namespace {

using Kind = PaperAnnotation::Kind;

constexpr std::uint32_t white = 0xffffffff, black = 0xff000000;

PaperAnnotation highlight(int page, const Rect &box, quint32 colour = 0xffe066)
{
    return {Kind::Highlight, page, {box}, colour, QStringLiteral("Ask about this"), QStringLiteral("A member"), QDateTime(QDate(2026, 10, 1), QTime(9, 30), Qt::UTC)};
}

Result<void> tryCopy(const QString &file, const QString &out, const std::vector<PaperAnnotation> &annotations)
{
    QFile copy(out);
    REQUIRE(copy.open(QIODevice::WriteOnly));
    return writeAnnotatedCopy(file, copy.handle(), annotations);
}

/// A copy that is open, and its bytes.
struct Copy
{
    Copy(const QByteArray &paper, const std::vector<PaperAnnotation> &annotations)
    {
        const auto done = tryCopy(folder.write("in.pdf", paper), folder.path("out.pdf"), annotations);
        INFO((done ? QString() : done.error().context));
        REQUIRE(done);
        QFile file(folder.path("out.pdf"));
        REQUIRE(file.open(QIODevice::ReadOnly));
        bytes = file.readAll();
    }
    Document open() const
    {
        auto document = Document::open(folder.path("out.pdf"));
        REQUIRE(document);
        return std::move(*document);
    }
    /// The page at one dot a point.
    Picture picture(int page = 1) const { return *open().render(page, 72); }

    TestFolder folder;
    QByteArray bytes;
};

std::uint32_t at(const Picture &picture, int x, int y)
{
    return picture.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x)];
}

/// The box of `colour` is there and goes no further.
void checkBox(const Picture &picture, const Rect &box, std::uint32_t colour)
{
    const int x0 = int(box.x0), y0 = int(box.y0), x1 = int(box.x1), y1 = int(box.y1);
    for (const auto &[x, y] : {std::pair(x0 + 1, y0 + 1), {x1 - 2, y0 + 1}, {x0 + 1, y1 - 2}, {x1 - 2, y1 - 2}})
        CHECK(at(picture, x, y) == colour);
    for (const auto &[x, y] : {std::pair(x0 - 3, y0 + 5), {x1 + 3, y0 + 5}, {x0 + 5, y0 - 3}, {x0 + 5, y1 + 3}})
        CHECK(at(picture, x, y) == white);
}

ErrorKind errorOf(const QByteArray &paper, const std::vector<PaperAnnotation> &annotations = {})
{
    TestFolder folder;
    const auto done = tryCopy(folder.write("in.pdf", paper), folder.path("out.pdf"), annotations);
    REQUIRE_FALSE(done);
    CHECK(done.error().sentence.endsWith('.'));
    CHECK_FALSE(done.error().sentence.contains('\n'));
    return done.error().kind;
}

} // namespace

TEST_CASE("a highlight is drawn where it was made, however the page is turned and cut")
{
    const Rect box{100, 200, 300, 220};
    for (const char *turn : {"0", "90", "180", "270", "-90", "450"}) {
        for (const char *crop : {"", "/CropBox [50 70 500 700]", "/CropBox [500 700 -100 70]"}) {
            INFO(turn << " " << crop);
            SmallPdf file;
            file.addPage({}, QByteArray("/Rotate ") + turn + " " + crop, {}, "[20 30 620 830]");
            checkBox(Copy(file.bytes(), {highlight(1, box)}).picture(), box, 0xffffe066);
        }
    }
}

TEST_CASE("a page takes its turn and its size from above it too")
{
    SmallPdf file;
    const int content = file.addStream({});
    const int page = file.add("<< /Type /Page /Parent 2 0 R /Contents " + SmallPdf::ref(content) + " >>");
    file.replace(2, "<< /Type /Pages /Count 1 /Kids [" + SmallPdf::ref(page) + "] /Rotate 90 /MediaBox [10 10 610 510] >>");
    const Rect box{40, 60, 90, 80};
    checkBox(Copy(file.bytes(), {highlight(1, box)}).picture(), box, 0xffffe066);
}

TEST_CASE("print stays black below a highlight, and where its lines overlap the colour does not double")
{
    SmallPdf file;
    file.addPage("150 590 20 5 re f"); // displayed at y 205 to 210
    PaperAnnotation one = highlight(1, {100, 200, 300, 220}, 0x9fe0b0);
    one.boxes.push_back({100, 215, 300, 235});
    const Picture picture = Copy(file.bytes(), {one}).picture();
    CHECK(at(picture, 160, 207) == black);
    CHECK(at(picture, 200, 207) == 0xff9fe0b0);
    CHECK(at(picture, 200, 217) == 0xff9fe0b0);
    CHECK(at(picture, 200, 230) == 0xff9fe0b0);
}

TEST_CASE("an underline is drawn at the foot of its line only, a note within the page")
{
    SmallPdf file;
    file.addPage({});
    PaperAnnotation line = highlight(1, {100, 200, 300, 220});
    line.kind = Kind::Underline;
    PaperAnnotation note = highlight(1, {598, 798, 600, 800}, 0xa6cff7);
    note.kind = Kind::Note;
    const Copy copy(file.bytes(), {line, note});
    const Picture picture = copy.picture();
    CHECK(at(picture, 200, 205) == white);
    CHECK(at(picture, 200, 219) != white);
    CHECK(at(picture, 583, 783) == 0xffa6cff7);
    CHECK(copy.bytes.contains("/Name /Comment"));
}

TEST_CASE("other programs read who wrote what, when and on which words")
{
    SmallPdf file;
    file.addPage({});
    const QByteArray bytes = Copy(file.bytes(), {highlight(1, {100, 200, 300, 220})}).bytes;
    for (const char *entry : {"/Subtype /Highlight", "/Contents (Ask about this)", "/T (A member)", "/M (D:20261001093000Z)", "/F 4"}) {
        INFO(entry);
        CHECK(bytes.contains(entry));
    }
    const qsizetype quad = bytes.indexOf("/QuadPoints");
    REQUIRE(quad > 0);
    CHECK(bytes.mid(quad, 100).simplified().startsWith("/QuadPoints [ 100 600 300 600 100 580 300 580 ]"));
}

TEST_CASE("annotations that the paper has stay, and pages that share their list get only their own")
{
    SmallPdf file;
    const int link = file.add("<< /Type /Annot /Subtype /Square /Rect [10 10 60 60] /Contents (of the council) /IC [1 0 0] >>");
    const int list = file.add("[" + SmallPdf::ref(link) + "]");
    file.addPage({}, "/Annots " + SmallPdf::ref(list));
    file.addPage({}, "/Annots " + SmallPdf::ref(list));
    const Rect box{100, 200, 300, 220};
    const Copy copy(file.bytes(), {highlight(2, box)});
    CHECK(copy.bytes.contains("(of the council)"));
    CHECK(at(copy.picture(1), 200, 210) == white);
    CHECK(at(copy.picture(1), 30, 770) == 0xffff0000);
    CHECK(at(copy.picture(2), 30, 770) == 0xffff0000);
    checkBox(copy.picture(2), box, 0xffffe066);
}

TEST_CASE("bookmarks stand at the end of the outline, below an entry of their own")
{
    PaperAnnotation mark{Kind::Bookmark, 2, {{0, 300, 0, 300}}, 0, QString::fromUtf8("Boilers – why?"), {}, {}};
    PaperAnnotation nameless{Kind::Bookmark, 1, {}, 0, {}, {}, {}};
    SmallPdf file;
    const int first = file.addPage({});
    file.addPage({});
    const auto titles = [](const Copy &copy) {
        QStringList out;
        for (const Bookmark &one : copy.open().bookmarks())
            out << QStringLiteral("%1 %2 p%3").arg(one.level).arg(one.title).arg(one.page);
        return out;
    };
    const QStringList mine{QStringLiteral("0 My bookmarks p0"), QString::fromUtf8("1 Boilers – why? p2"), QStringLiteral("1 Page 1 p1")};
    CHECK(titles(Copy(file.bytes(), {mark, nameless})) == mine);

    const int outline = file.nextNumber();
    file.add("<< /Type /Outlines /First " + SmallPdf::ref(outline + 1) + " /Last " + SmallPdf::ref(outline + 1) + " /Count 1 >>");
    file.add("<< /Title (Agenda) /Parent " + SmallPdf::ref(outline) + " /Dest [" + SmallPdf::ref(first) + " /Fit] >>");
    file.addToCatalog("/Outlines " + SmallPdf::ref(outline));
    CHECK(titles(Copy(file.bytes(), {mark, nameless})) == QStringList(QStringLiteral("0 Agenda p1")) + mine);
}

TEST_CASE("an outline that runs in circles comes to an end")
{
    SmallPdf file;
    file.addPage({});
    const int outline = file.nextNumber();
    file.add("<< /Type /Outlines /First " + SmallPdf::ref(outline + 1) + " >>");
    file.add("<< /Title (Agenda) /Next " + SmallPdf::ref(outline + 1) + " >>");
    file.addToCatalog("/Outlines " + SmallPdf::ref(outline));
    CHECK(Copy(file.bytes(), {{Kind::Bookmark, 1, {}, 0, QStringLiteral("Mine"), {}, {}}}).bytes.contains("(Mine)"));
}

TEST_CASE("why no copy is made")
{
    SmallPdf file;
    file.addPage("150 590 20 5 re f");
    const QByteArray good = file.bytes();
    CHECK(errorOf("Agenda\n") == ErrorKind::NotAPdf);
    CHECK(errorOf({}) == ErrorKind::NotAPdf);
    CHECK(errorOf(good.left(good.size() - 60)) == ErrorKind::Damaged);
    CHECK(errorOf(good, {highlight(2, {1, 1, 2, 2})}) == ErrorKind::Invalid);
    TestFolder folder;
    CHECK(tryCopy(folder.path("missing.pdf"), folder.path("out.pdf"), {}).error().kind == ErrorKind::NotFound);

    const int full = open("/dev/full", O_WRONLY);
    if (full < 0)
        return;
    const auto done = writeAnnotatedCopy(folder.write("in.pdf", good), full, {});
    close(full);
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == ErrorKind::DiskFull);
}
