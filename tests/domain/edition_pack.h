// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/paper_text.h"

#include <random>
#include <set>

namespace scrutiny::testing {

/// A word with a number of its own by which the truth is known: it keeps it in the next edition; a word put in another's place says whose.
struct PackWord
{
    QString text;
    int id = 0;
    int was = 0;
    int origin() const { return was ? was : id; }
};

/// A paragraph (one cell) or a row of a table.
struct PackBlock
{
    std::vector<std::vector<PackWord>> cells;
    bool isRow() const { return cells.size() > 1; }
    std::vector<PackWord> words() const;
};

struct PackReport
{
    QString title, label;
    std::vector<PackBlock> blocks;
    bool replaced = false;
};

struct Pack
{
    std::vector<PackBlock> front;
    std::vector<PackReport> reports;
};

/// A pack set on pages, with stamps, running heads and page numbers, and whose word each printed word is (0: furniture).
struct PrintedPack
{
    PaperText text;
    std::vector<PackWord> wordOf;
};

/// How often things happen to a pack between two editions, 0..1.
struct Republishing
{
    double deleteBlock = 0.04, insertBlock = 0.05, moveBlock = 0.01, editBlock = 0.15, rewriteBlock = 0.02, changeFigure = 0.1, changeRating = 0.05, renameRow = 0.01;
    int replaced = 1, withdrawn = 1, moved = 1, added = 1;
};

/// Writes packs and publishes them again, the same ones for the same seed.
class PackWriter
{
public:
    explicit PackWriter(unsigned seed);

    Pack pack(int reports, int blocksEach);
    Pack again(const Pack &pack, const Republishing &how);
    int below(int n) { return n <= 0 ? 0 : int(m_random() % unsigned(n)); }
    bool chance(double p) { return double(m_random() % 100000u) < p * 100000; }

private:
    QString word();
    std::vector<PackWord> sentence(int words);
    PackBlock paragraph();
    PackBlock row();
    PackBlock fixed(const char *text);
    PackReport report(int blocks);
    void table(std::vector<PackBlock> &blocks, int rows);
    void edit(std::vector<PackWord> &words);
    PackWord fresh(const QString &text) { return {text, ++m_ids, 0}; }
    std::vector<PackBlock> again(const std::vector<PackBlock> &blocks, const Republishing &how);

    std::mt19937 m_random;
    std::vector<QString> m_words;
    int m_ids = 0, m_titles = 0;
};

/// Sets a pack on pages; `columns`: characters a line, so that two editions break their lines elsewhere.
PrintedPack printed(const Pack &pack, int columns, const QString &sha256);

} // namespace scrutiny::testing
