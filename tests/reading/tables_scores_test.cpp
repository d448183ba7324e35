// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "base/text.h"
#include "pdf/document.h"
#include "reading/furniture.h"
#include "reading/tables.h"

#include <QDir>
#include <QFile>
#include <QTextStream>
#include <QXmlStreamReader>

#include <map>
#include <set>
#include <tuple>

using namespace scrutiny;
using namespace scrutiny::reading;

namespace {

/// A cell's place and text, first and last row and column.
struct PlacedText
{
    int row0 = 0, col0 = 0, row1 = 0, col1 = 0;
    QString text;
};

using Relations = std::map<std::tuple<QString, QString, char>, int>;

/// Right and down neighbours of non-empty cells, letters and digits only (Goebel et al., ICDAR 2013).
void addRelations(const std::vector<PlacedText> &cells, Relations &out)
{
    std::map<std::pair<int, int>, int> grid;
    std::vector<QString> texts;
    int rows = 0, cols = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        texts.push_back(folded(cells[i].text));
        if (texts.back().isEmpty())
            continue;
        for (int r = cells[i].row0; r <= cells[i].row1; ++r)
            for (int c = cells[i].col0; c <= cells[i].col1; ++c)
                grid.emplace(std::pair{r, c}, int(i));
        rows = std::max(rows, cells[i].row1 + 1);
        cols = std::max(cols, cells[i].col1 + 1);
    }
    std::set<std::tuple<int, int, char>> pairs;
    for (const auto &[place, i] : grid) {
        for (int c = place.second + 1; c < cols; ++c) {
            const auto next = grid.find({place.first, c});
            if (next == grid.end())
                continue;
            if (next->second != i)
                pairs.insert({i, next->second, 'r'});
            break;
        }
        for (int r = place.first + 1; r < rows; ++r) {
            const auto next = grid.find({r, place.second});
            if (next == grid.end())
                continue;
            if (next->second != i)
                pairs.insert({i, next->second, 'd'});
            break;
        }
    }
    for (const auto &[a, b, way] : pairs)
        ++out[{texts[std::size_t(a)], texts[std::size_t(b)], way}];
}

/// The relations of the ground truth in the competition's XML form.
Relations truthOf(const QString &path)
{
    QFile file(path);
    Relations out;
    if (!file.open(QIODevice::ReadOnly))
        return out;
    QXmlStreamReader xml(&file);
    std::vector<PlacedText> cells;
    int rowShift = 0, colShift = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        const auto number = [&](const char *name, int otherwise) {
            const auto value = xml.attributes().value(QLatin1String(name));
            return value.isEmpty() ? otherwise : value.toInt();
        };
        if (xml.isEndElement() && xml.name() == u"table") {
            addRelations(cells, out);
            cells.clear();
        }
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"region") {
            rowShift = number("row-increment", 0);
            colShift = number("col-increment", 0);
        } else if (xml.name() == u"cell") {
            const int row = number("start-row", 0), col = number("start-col", 0);
            const int lastRow = number("end-row", row), lastCol = number("end-col", col);
            cells.push_back({row + rowShift, col + colShift, std::max(row, lastRow) + rowShift, std::max(col, lastCol) + colShift, {}});
        } else if (xml.name() == u"content" && !cells.empty()) {
            cells.back().text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return out;
}

Relations readingOf(const QString &path)
{
    const auto content = pdf::readContent(path);
    REQUIRE(content);
    std::vector<PageLines> lines;
    for (const pdf::PageContent &page : content->pages)
        lines.push_back(linesOf(page));
    takeFurnitureOff(content->pages, lines);
    std::vector<std::vector<ReportTable>> perPage;
    for (std::size_t i = 0; i < lines.size(); ++i)
        perPage.push_back(tablesOf(content->pages[i], lines[i]));
    Relations out;
    for (const ReportTable &table : joinedOverPages(std::move(perPage), content->pages, lines, {})) {
        std::vector<PlacedText> cells;
        for (const TableCell &cell : table.cells)
            cells.push_back({cell.row, cell.col, cell.row + cell.rowSpan - 1, cell.col + cell.colSpan - 1, cell.text});
        addRelations(cells, out);
    }
    return out;
}

double scoreOf(const Relations &truth, const Relations &read)
{
    int hits = 0, wanted = 0, given = 0;
    for (const auto &[relation, count] : truth) {
        wanted += count;
        const auto found = read.find(relation);
        hits += found == read.end() ? 0 : std::min(count, found->second);
    }
    for (const auto &[relation, count] : read)
        given += count;
    return wanted + given == 0 ? 1 : 2.0 * hits / (wanted + given);
}

} // namespace

// Each line of table_scores.txt: a document's name and the F that its tables reached. No document may fall; one that rises is to be stored.
TEST_CASE("no document's tables score lower than stored", "[tables][scores]")
{
    const QDir shared(QStringLiteral(SCRUTINY_SOURCE_DIR "/../shared/tables/icdar2013-eu"));
    if (!shared.exists()) {
        SUCCEED("the competition's documents are not here");
        return;
    }
    QFile stored(QStringLiteral(SCRUTINY_SOURCE_DIR "/tests/reading/table_scores.txt"));
    REQUIRE(stored.open(QIODevice::ReadOnly | QIODevice::Text));
    QTextStream lines(&stored);
    for (QString line = lines.readLine(); !line.isNull(); line = lines.readLine()) {
        const QString name = line.section(u' ', 0, 0);
        if (name.isEmpty() || name.startsWith(u'#'))
            continue;
        const double kept = line.section(u' ', 1).toDouble();
        const double score = scoreOf(truthOf(shared.filePath(name + "-str.xml")), readingOf(shared.filePath(name + ".pdf")));
        INFO(name.toStdString() << " scored " << score << ", stored is " << kept);
        CHECK(score >= kept - 0.0005);
    }
}
