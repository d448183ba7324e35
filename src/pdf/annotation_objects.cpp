// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/annotation_objects.h"

#include <algorithm>
#include <set>
#include <string>

namespace scrutiny::pdf {

namespace {

using Kind = PaperAnnotation::Kind;
using Object = QPDFObjectHandle;

constexpr double noteSide = 20;       // points
constexpr double underlineWidth = 1.4;
constexpr int mostOutlineEntries = 200'000;

std::string number(double value)
{
    return QByteArray::number(value, 'f', 3).toStdString();
}

Object unicode(const QString &text)
{
    return Object::newUnicodeString(text.toStdString());
}

/// `x y` of a point as displayed, with a path operator.
std::string path(const PageFrame &frame, double x, double y, const char *operation)
{
    const auto [ux, uy] = frame.point(x, y);
    return number(ux) + ' ' + number(uy) + ' ' + operation + '\n';
}

std::string colour(quint32 rgb, const char *operation)
{
    const auto part = [rgb](int shift) { return number(((rgb >> shift) & 0xff) / 255.0) + ' '; };
    return part(16) + part(8) + part(0) + operation + '\n';
}

Object colourArray(quint32 rgb)
{
    std::vector<Object> parts;
    for (const int shift : {16, 8, 0})
        parts.push_back(Object::newReal(((rgb >> shift) & 0xff) / 255.0, 3));
    return Object::newArray(parts);
}

/// A darker shade of the same hue, for lines: light inks hardly show as one.
quint32 darker(quint32 rgb)
{
    const auto part = [rgb](int shift) { return ((rgb >> shift & 0xff) * 6 / 10) << shift; };
    return part(16) | part(8) | part(0);
}

std::string rectanglePath(const PageFrame &frame, const Rect &box)
{
    return path(frame, box.x0, box.y0, "m") + path(frame, box.x1, box.y0, "l") + path(frame, box.x1, box.y1, "l") + path(frame, box.x0, box.y1, "l") + "h\n";
}

/// A sheet with three lines of writing.
std::string noteDrawing(const PageFrame &frame, const Rect &box, quint32 rgb)
{
    std::string out = colour(rgb, "rg") + "0.25 0.25 0.25 RG\n1 w\n" + rectanglePath(frame, box.grown(-1.5)) + "B\n";
    for (int line = 1; line <= 3; ++line) {
        const double y = box.y0 + 1.5 + line * (box.height() - 3) / 4;
        out += path(frame, box.x0 + 5, y, "m") + path(frame, box.x1 - (line == 3 ? 9 : 5), y, "l") + "S\n";
    }
    return out;
}

std::string drawing(const PageFrame &frame, const PaperAnnotation &annotation, const std::vector<Rect> &boxes)
{
    if (annotation.kind == Kind::Note)
        return noteDrawing(frame, boxes.front(), annotation.colour);
    std::string out = "/Blend gs\n" + (annotation.kind == Kind::Highlight ? colour(annotation.colour, "rg") : colour(darker(annotation.colour), "RG") + number(underlineWidth) + " w\n");
    for (const Rect &box : boxes) {
        if (annotation.kind == Kind::Highlight)
            out += rectanglePath(frame, box);
        else
            out += path(frame, box.x0, box.y1 - underlineWidth / 2, "m") + path(frame, box.x1, box.y1 - underlineWidth / 2, "l");
    }
    // One painting for all boxes: where lines overlap the colour does not double.
    return out + (annotation.kind == Kind::Highlight ? "f\n" : "S\n");
}

Object around(const PageFrame &frame, const Rect &box)
{
    const auto [ax, ay] = frame.point(box.x0, box.y0);
    const auto [bx, by] = frame.point(box.x1, box.y1);
    return Object::newArray(Object::Rectangle(std::min(ax, bx), std::min(ay, by), std::max(ax, bx), std::max(ay, by)));
}

Object appearance(QPDF &pdf, const std::string &content, const Object &box, bool multiply)
{
    Object form = Object::newStream(&pdf, content);
    Object dictionary = form.getDict();
    dictionary.replaceKey("/Type", Object::newName("/XObject"));
    dictionary.replaceKey("/Subtype", Object::newName("/Form"));
    dictionary.replaceKey("/BBox", Object(box).shallowCopy());
    dictionary.replaceKey("/Resources", multiply ? Object::parse("<< /ExtGState << /Blend << /Type /ExtGState /BM /Multiply >> >> >>") : Object::newDictionary());
    return pdf.makeIndirectObject(form);
}

Object quadPoints(const PageFrame &frame, const std::vector<Rect> &boxes)
{
    // Top left, top right, bottom left, bottom right of the line as it is read: what viewers expect, whatever the standard's figure shows.
    std::vector<Object> points;
    for (const Rect &box : boxes) {
        for (const auto &[x, y] : {frame.point(box.x0, box.y0), frame.point(box.x1, box.y0), frame.point(box.x0, box.y1), frame.point(box.x1, box.y1)}) {
            points.push_back(Object::newReal(x, 3));
            points.push_back(Object::newReal(y, 3));
        }
    }
    return Object::newArray(points);
}

/// Where it is drawn, on the page: a note is a little square that starts at its point, moved in from the edges.
std::vector<Rect> drawnBoxes(const PageFrame &frame, const PaperAnnotation &annotation)
{
    if (annotation.kind != Kind::Note)
        return annotation.boxes;
    const double x = std::max(0.0, std::min(annotation.boxes.front().x0, frame.width() - noteSide));
    const double y = std::max(0.0, std::min(annotation.boxes.front().y0, frame.height() - noteSide));
    return {Rect{x, y, x + noteSide, y + noteSide}};
}

std::vector<Object> children(Object parent)
{
    std::vector<Object> out;
    std::set<QPDFObjGen> seen;
    for (Object one = parent.getKey("/First"); one.isDictionary() && one.isIndirect() && out.size() < mostOutlineEntries; one = one.getKey("/Next")) {
        if (!seen.insert(one.getObjGen()).second)
            break;
        out.push_back(one);
    }
    return out;
}

/// Hangs `one` below `parent`, behind `last` (not initialised: it is the first).
void append(Object &parent, Object &last, Object &one)
{
    one.replaceKey("/Parent", parent);
    if (last.isInitialized()) {
        one.replaceKey("/Prev", last);
        last.replaceKey("/Next", one);
    } else {
        parent.replaceKey("/First", one);
    }
    parent.replaceKey("/Last", one);
    last = one;
}

} // namespace

QPDFObjectHandle annotationObject(QPDF &pdf, const QPDFObjectHandle &page, const PageFrame &frame, const PaperAnnotation &annotation)
{
    const std::vector<Rect> boxes = drawnBoxes(frame, annotation);
    Rect whole = boxes.front();
    for (const Rect &box : boxes)
        whole = {std::min(whole.x0, box.x0), std::min(whole.y0, box.y0), std::max(whole.x1, box.x1), std::max(whole.y1, box.y1)};
    const bool note = annotation.kind == Kind::Note;
    Object out = Object::newDictionary();
    out.replaceKey("/Type", Object::newName("/Annot"));
    out.replaceKey("/Subtype", Object::newName(note ? "/Text" : annotation.kind == Kind::Highlight ? "/Highlight" : "/Underline"));
    const Object box = around(frame, whole);
    out.replaceKey("/Rect", box);
    out.replaceKey("/P", page);
    out.replaceKey("/F", Object::newInteger(4)); // it is printed too
    out.replaceKey("/C", colourArray(annotation.kind == Kind::Underline ? darker(annotation.colour) : annotation.colour));
    if (note)
        out.replaceKey("/Name", Object::newName("/Comment"));
    else
        out.replaceKey("/QuadPoints", quadPoints(frame, boxes));
    if (!annotation.text.isEmpty())
        out.replaceKey("/Contents", unicode(annotation.text));
    if (!annotation.author.isEmpty())
        out.replaceKey("/T", unicode(annotation.author));
    if (annotation.made.isValid()) {
        const Object date = Object::newString(annotation.made.toUTC().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")).toStdString());
        out.replaceKey("/M", date);
        out.replaceKey("/CreationDate", date);
    }
    Object looks = Object::newDictionary();
    looks.replaceKey("/N", appearance(pdf, drawing(frame, annotation, boxes), box, !note));
    out.replaceKey("/AP", looks);
    return pdf.makeIndirectObject(out);
}

void addToOutline(QPDF &pdf, const QString &title, const std::vector<OutlineEntry> &entries)
{
    Object catalog = pdf.getRoot();
    Object outline = catalog.getKey("/Outlines");
    if (!outline.isDictionary())
        outline = Object::parse("<< /Type /Outlines >>");
    if (!outline.isIndirect())
        outline = pdf.makeIndirectObject(outline);
    catalog.replaceKey("/Outlines", outline);

    Object mine = pdf.makeIndirectObject(Object::newDictionary());
    mine.replaceKey("/Title", unicode(title));
    Object below;
    for (const OutlineEntry &entry : entries) {
        Object one = pdf.makeIndirectObject(Object::newDictionary());
        one.replaceKey("/Title", unicode(entry.title));
        one.replaceKey("/Dest", Object::newArray({entry.page, Object::newName("/XYZ"), Object::newReal(entry.x, 3), Object::newReal(entry.y, 3), Object::newNull()}));
        append(mine, below, one);
    }
    mine.replaceKey("/Count", Object::newInteger(static_cast<long long>(entries.size())));

    const std::vector<Object> old = children(outline);
    Object last = old.empty() ? Object() : old.back();
    append(outline, last, mine);
    // Entries that are shown when the outline is opened: what the file says, or else its outermost ones.
    const Object count = outline.getKey("/Count");
    const long long shown = Object(count).isInteger() && Object(count).getIntValue() >= 0 ? Object(count).getIntValue() : static_cast<long long>(old.size());
    outline.replaceKey("/Count", Object::newInteger(shown + 1 + static_cast<long long>(entries.size())));
}

} // namespace scrutiny::pdf
