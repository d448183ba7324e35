// SPDX-License-Identifier: GPL-3.0-or-later
#include "edition_pack.h"

#include <algorithm>
#include <cmath>

namespace scrutiny::testing {

namespace {

constexpr double lineHeight = 14, letter = 5, margin = 72;
constexpr int linesOnPage = 44;

/// Sets words on pages.
class Printer
{
public:
    Printer(PrintedPack &out, int columns) : m_out(out), m_columns(columns) {}

    void beginPart(const QString &item, const QString &head)
    {
        endPage();
        m_item = item;
        m_head = head;
        m_pageOfPart = 0;
    }

    void block(const PackBlock &block)
    {
        if (block.isRow())
            return row(block);
        if (m_line > 0)
            ++m_line;
        int column = 0;
        newLine();
        const std::vector<PackWord> words = block.words();
        for (const PackWord &word : words) {
            const int room = m_columns - column;
            if (word.text.size() > room && word.text.size() >= 9 && room >= 6 && word.id % 2 && std::all_of(word.text.begin(), word.text.end(), [](QChar c) { return c.isLower(); })) {
                const qsizetype cut = std::min<qsizetype>(room - 1, word.text.size() - 4);
                put(word.text.left(cut) + u'-', word, column);
                newLine();
                put(word.text.mid(cut), word, 0);
                column = int(word.text.size() - cut) + 1;
                continue;
            }
            if (word.text.size() > room) {
                newLine();
                column = 0;
            }
            put(word.text, word, column);
            column += int(word.text.size()) + 1;
        }
        endLine();
    }

    int page() const { return m_page; }
    void endPage()
    {
        endLine();
        if (m_line > 0 && m_page > 0) {
            furniture({QStringLiteral("Report"), QStringLiteral("page"), QString::number(m_pageOfPart)}, 780, 280);
            if (m_page % 3 == 0)
                stamp();
        }
        m_line = 0;
        m_open = false;
    }

private:
    void stamp() { furniture({QStringLiteral("Page"), QString::number(m_page)}, 30, 500); }

    void furniture(const std::vector<QString> &words, double y, double x)
    {
        for (const QString &word : words) {
            m_out.text.words.push_back({word, m_page, {x, y, x + letter * double(word.size()), y + 11}, true, false});
            m_out.wordOf.push_back({});
            x += letter * double(word.size() + 1);
        }
        m_out.text.words.back().lineEnd = true;
    }

    void newLine()
    {
        endLine();
        if (!m_open || m_line >= linesOnPage) {
            endPage();
            ++m_page;
            ++m_pageOfPart;
            m_open = true;
            m_out.text.pages = m_page;
            m_out.text.labels.push_back(QString::number(m_page));
            if (m_page % 3) // on the other pages it comes last, as a turned stamp does
                stamp();
            if (!m_item.isEmpty() && m_pageOfPart == 1)
                furniture({QStringLiteral("Agenda"), QStringLiteral("Item"), m_item}, 44, 480);
            std::vector<QString> head;
            for (const QString &word : m_head.split(u' ', Qt::SkipEmptyParts))
                head.push_back(word);
            if (!head.empty())
                furniture(head, 58, margin);
        }
        ++m_line;
    }

    void endLine()
    {
        if (!m_out.text.words.empty())
            m_out.text.words.back().lineEnd = true;
    }

    void put(const QString &text, const PackWord &word, double column)
    {
        const double x = margin + letter * column, y = 76 + lineHeight * m_line;
        m_out.text.words.push_back({text, m_page, {x, y, x + letter * double(text.size()), y + 11}, true, false});
        m_out.wordOf.push_back(word);
    }

    void row(const PackBlock &block)
    {
        newLine();
        double column = 0;
        for (size_t cell = 0; cell < block.cells.size(); ++cell) {
            double at = column;
            for (const PackWord &word : block.cells[cell]) {
                put(word.text, word, at);
                at += double(word.text.size()) + 1;
            }
            column += cell == 0 ? 36 : 24;
        }
        endLine();
    }

    PrintedPack &m_out;
    int m_columns, m_page = 0, m_line = 0, m_pageOfPart = 0;
    bool m_open = false;
    QString m_item, m_head;
};

} // namespace

std::vector<PackWord> PackBlock::words() const
{
    std::vector<PackWord> all;
    for (const auto &cell : cells)
        all.insert(all.end(), cell.begin(), cell.end());
    return all;
}

PackWriter::PackWriter(unsigned seed) : m_random(seed)
{
    static const char *const syllables[] = {"ba", "con", "der", "fi", "gra", "hul", "in", "ket", "lo", "men", "nor", "pa", "qui", "res", "sti", "tor", "un", "vel", "wi", "tion"};
    for (const char *small : {"the", "of", "and", "to", "in", "a", "for", "is", "that", "on", "with", "be", "by", "are", "was", "has", "will", "which", "this", "council"})
        m_words.push_back(QString::fromLatin1(small));
    for (int i = 0; i < 900; ++i) {
        QString word;
        for (int n = 2 + below(3); n > 0; --n)
            word += QLatin1String(syllables[below(20)]);
        m_words.push_back(word);
    }
}

QString PackWriter::word()
{
    if (chance(0.04))
        return chance(0.5) ? QString::number(1 + below(40)) : QStringLiteral("%1.%2%").arg(below(30)).arg(below(10));
    const double u = double(below(100000)) / 100000.0; // small words often, rare ones seldom
    return m_words[size_t(double(m_words.size() - 1) * u * u * u)];
}

std::vector<PackWord> PackWriter::sentence(int words)
{
    std::vector<PackWord> out;
    for (int i = 0; i < words; ++i)
        out.push_back(fresh(word()));
    out.front().text[0] = out.front().text[0].toUpper();
    out.back().text += u'.';
    return out;
}

PackBlock PackWriter::paragraph()
{
    PackBlock block{{{}}};
    for (int n = 1 + below(5); n > 0; --n)
        for (PackWord &one : sentence(6 + below(20)))
            block.cells[0].push_back(one);
    return block;
}

PackBlock PackWriter::fixed(const char *text)
{
    PackBlock block{{{}}};
    for (const QString &one : QString::fromLatin1(text).split(u' '))
        block.cells[0].push_back(fresh(one));
    return block;
}

PackBlock PackWriter::row()
{
    static const char *const trees[] = {"Elm", "Oak", "Ash", "Birch", "Rowan", "Hazel", "Maple", "Cedar", "Willow", "Alder", "Lime", "Holly", "Yew", "Beech", "Pine", "Larch"};
    static const char *const kinds[] = {"House", "Lodge", "Court", "Primary School", "Centre", "Road Surgery"};
    static const char *const ratings[] = {"Good", "Good", "Good", "Requires Improvement", "Requires Improvement", "Inadequate", "Outstanding"};
    PackBlock block;
    const auto cell = [&](const QString &text) {
        block.cells.emplace_back();
        for (const QString &one : text.split(u' '))
            block.cells.back().push_back(fresh(one));
    };
    cell(QLatin1String(trees[below(16)]) + u' ' + QLatin1String(kinds[below(6)]));
    cell(QString::number(1 + below(20)));
    cell(QLatin1String(ratings[below(7)]));
    cell(QStringLiteral("%1.%2%").arg(10 + below(4)).arg(below(4)));
    return block;
}

void PackWriter::table(std::vector<PackBlock> &blocks, int rows)
{
    std::set<QString> names;
    blocks.push_back(fixed("Setting inspected in the year"));
    for (int i = 0; i < rows; ++i) {
        PackBlock one = row();
        QString name;
        for (const PackWord &each : one.cells[0])
            name += each.text;
        if (names.insert(name).second)
            blocks.push_back(one);
    }
}

PackReport PackWriter::report(int blocks)
{
    PackReport report;
    report.title = QStringLiteral("%1 %2 %3").arg(m_words[size_t(40 + below(800))], m_words[size_t(40 + below(800))]).arg(++m_titles);
    report.title[0] = report.title[0].toUpper();
    report.blocks.push_back(fixed("1. Purpose of this report"));
    for (int i = 0; i < blocks; ++i) {
        if (chance(0.06))
            table(report.blocks, 5 + below(25));
        else
            report.blocks.push_back(paragraph());
    }
    report.blocks.push_back(fixed("Legal implications: there are none that arise directly from this report."));
    report.blocks.push_back(fixed("Financial implications: any cost is met from within the budget that the council has set for the service and no growth is asked for."));
    return report;
}

Pack PackWriter::pack(int reports, int blocksEach)
{
    Pack pack;
    pack.front.push_back(fixed("Agenda of the scrutiny committee"));
    pack.front.push_back(paragraph());
    for (int i = 0; i < reports; ++i)
        pack.reports.push_back(report(blocksEach / 2 + below(blocksEach)));
    return pack;
}

void PackWriter::edit(std::vector<PackWord> &words)
{
    for (int n = 1 + below(3); n > 0 && words.size() > 6; --n) {
        const size_t at = size_t(1 + below(int(words.size()) - 2));
        switch (below(3)) {
        case 0: {
            const PackWord old = words[at];
            words[at] = fresh(word());
            words[at].was = old.origin();
            break;
        }
        case 1: words.erase(words.begin() + qsizetype(at)); break;
        default: words.insert(words.begin() + qsizetype(at), fresh(word())); break;
        }
    }
}

std::vector<PackBlock> PackWriter::again(const std::vector<PackBlock> &blocks, const Republishing &how)
{
    std::vector<PackBlock> out;
    for (PackBlock block : blocks) {
        if (chance(how.insertBlock)) {
            if (!block.isRow())
                for (int n = chance(0.1) ? 14 : 1; n > 0; --n) // a page of them now and then
                    out.push_back(paragraph());
            else
                out.push_back(row());
        }
        if (chance(how.deleteBlock))
            continue;
        if (!block.isRow()) {
            if (chance(how.rewriteBlock))
                block = paragraph();
            else if (chance(how.editBlock))
                edit(block.cells[0]);
        } else {
            for (const size_t figure : {size_t(1), size_t(3)})
                if (chance(how.changeFigure)) {
                    PackWord &cell = block.cells[figure][0];
                    const int origin = cell.origin();
                    const QString old = cell.text;
                    do
                        cell = fresh(row().cells[figure][0].text);
                    while (cell.text == old);
                    cell.was = origin;
                }
            if (chance(how.changeRating)) {
                const int origin = block.cells[2][0].origin();
                const bool good = block.cells[2][0].text == QStringLiteral("Good");
                block.cells[2] = fixed(good ? "Requires Improvement" : "Good").cells[0];
                for (PackWord &one : block.cells[2])
                    one.was = origin;
            }
            if (chance(how.renameRow)) { // another setting in its place, with figures that are the same by chance
                const PackBlock other = row();
                for (size_t cell = 0; cell < 4; ++cell)
                    for (PackWord &one : block.cells[cell])
                        one = fresh(one.text);
                block.cells[0] = other.cells[0];
            }
        }
        out.push_back(block);
    }
    for (size_t i = 0; i < out.size(); ++i)
        if (!out[i].isRow() && chance(how.moveBlock)) {
            const PackBlock moved = out[i];
            out.erase(out.begin() + qsizetype(i));
            out.insert(out.begin() + below(int(out.size())), moved);
        }
    return out;
}

Pack PackWriter::again(const Pack &pack, const Republishing &how)
{
    Pack out;
    out.front = pack.front;
    std::vector<int> fate(pack.reports.size(), 0);
    const auto some = [&](int count, int what) {
        for (int tries = 0; count > 0 && tries < 100; ++tries)
            if (int &one = fate[size_t(below(int(fate.size())))]; one == 0) {
                one = what;
                --count;
            }
    };
    some(how.replaced, 1);
    some(how.withdrawn, 2);
    for (size_t i = 0; i < pack.reports.size(); ++i) {
        if (fate[i] == 2)
            continue;
        PackReport one = pack.reports[i];
        if (fate[i] == 1) {
            const PackReport other = report(std::max(4, int(one.blocks.size()) - 3));
            one.blocks = other.blocks;
            one.replaced = true;
        } else {
            one.blocks = again(one.blocks, how);
        }
        out.reports.push_back(one);
    }
    for (int n = how.moved; n > 0; --n) {
        const int from = below(int(out.reports.size()));
        const PackReport one = out.reports[size_t(from)];
        out.reports.erase(out.reports.begin() + from);
        out.reports.insert(out.reports.begin() + below(int(out.reports.size()) + 1), one);
    }
    for (int n = how.added; n > 0; --n)
        out.reports.insert(out.reports.begin() + below(int(out.reports.size()) + 1), report(8));
    return out;
}

PrintedPack printed(const Pack &pack, int columns, const QString &sha256)
{
    PrintedPack out;
    out.text.sha256 = sha256;
    Printer printer(out, columns);
    printer.beginPart({}, {});
    for (const PackBlock &block : pack.front)
        printer.block(block);
    int number = 0;
    for (const PackReport &report : pack.reports) {
        const QString item = QString::number(++number);
        printer.beginPart(item, report.title);
        const int first = printer.page() + 1;
        for (const PackBlock &block : report.blocks)
            printer.block(block);
        out.text.sections.push_back({item, report.title, report.label, first, printer.page()});
    }
    printer.endPage();
    return out;
}

} // namespace scrutiny::testing
