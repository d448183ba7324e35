// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/paper_tokens.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

constexpr int edgeLines = 3;      ///< lines at the top and at the foot of a page that may be furniture
constexpr double sameHeight = 6;  ///< points that a running head may move from page to page
constexpr int fewestPages = 3;    ///< that a line stands on, to be furniture
constexpr double edgePart = 0.14; ///< of the page's height, at the top and at the foot, where furniture stands
constexpr double portraitWidth = 620;

struct PrintedLine
{
    WordRange words;
    Rect box;
    int page = 0;
};

std::vector<PrintedLine> linesOfPage(const PaperText &text, int page)
{
    std::vector<PrintedLine> lines;
    const WordRange words = wordsOfPage(text, page);
    for (int i = words.first; i < words.last;) {
        PrintedLine line{{i, i}, {}, page};
        for (bool more = true; more && i < words.last; ++i) {
            const PaperWord &word = text.words[size_t(i)];
            line.box = line.box.united(word.box);
            more = !word.lineEnd;
        }
        line.words.last = i;
        lines.push_back(line);
    }
    return lines;
}

/// The line's words with every number as one sign; empty for a line that is too long for furniture.
QString patternOf(const PaperText &text, const PrintedLine &line)
{
    if (line.words.count() > 24)
        return {};
    QString pattern;
    for (int i = line.words.first; i < line.words.last; ++i)
        pattern += comparable(text.words[size_t(i)].text) + u' ';
    static const QRegularExpression digits(QStringLiteral("[0-9]+"));
    return pattern.replace(digits, QStringLiteral("#")).trimmed();
}

bool isHyphen(QChar c)
{
    return c == u'-' || c == QChar(0x00ad) || c == QChar(0x2010) || c == QChar(0x2011);
}

bool isNumberAlone(const QString &pattern)
{
    static const QRegularExpression form(QStringLiteral("^(page |p |agenda item |item )?#( of #)?$"));
    return form.match(pattern).hasMatch();
}

} // namespace

std::vector<bool> furnitureOf(const PaperText &text)
{
    std::vector<bool> furniture(text.words.size());
    // Pages do not say how high they are: as high as the lowest words of any page that is as wide.
    double lowest[2] = {0, 0};
    QHash<int, bool> landscape;
    for (const PaperWord &word : text.words) {
        bool &wide = landscape[word.page];
        wide = wide || word.box.x1 > portraitWidth;
    }
    for (const PaperWord &word : text.words)
        lowest[landscape.value(word.page)] = std::max(lowest[landscape.value(word.page)], word.box.y1);
    struct Seen { double y; int page; };
    QHash<QString, std::vector<Seen>> seen;
    std::vector<std::pair<PrintedLine, QString>> candidates;
    int lastPage = text.words.empty() ? 0 : text.words.back().page;
    for (int page = text.words.empty() ? 1 : text.words.front().page; page <= lastPage; ++page) {
        std::vector<PrintedLine> lines = linesOfPage(text, page);
        std::stable_sort(lines.begin(), lines.end(), [](const PrintedLine &a, const PrintedLine &b) { return a.box.y0 < b.box.y0; });
        const int count = int(lines.size());
        for (int i = 0; i < count; ++i) {
            if (i >= edgeLines && i < count - edgeLines)
                continue;
            const double height = lowest[landscape.value(page)];
            if (lines[size_t(i)].box.y0 > edgePart * height && lines[size_t(i)].box.y1 < (1 - edgePart) * height)
                continue;
            const QString pattern = patternOf(text, lines[size_t(i)]);
            if (pattern.isEmpty())
                continue;
            candidates.push_back({lines[size_t(i)], pattern});
            seen[pattern].push_back({lines[size_t(i)].box.y0, page});
        }
    }
    for (const auto &[line, pattern] : candidates) {
        const auto &all = seen[pattern];
        const auto sameElsewhere = std::count_if(all.begin(), all.end(), [&, l = line](const Seen &other) { return std::abs(other.y - l.box.y0) < sameHeight; });
        // A number by itself in the middle of a table is none: it must stand apart at the edge, which a repeated height shows.
        if (sameElsewhere < (isNumberAlone(pattern) ? 2 : fewestPages))
            continue;
        for (int i = line.words.first; i < line.words.last; ++i)
            furniture[size_t(i)] = true;
    }
    return furniture;
}

PaperTokens tokensOf(const PaperText &text, WordNumbers &numbers)
{
    PaperTokens tokens;
    const std::vector<bool> furniture = furnitureOf(text);
    tokens.tokenOfWord.assign(text.words.size(), -1);
    const auto nextOwn = [&](size_t from) {
        while (from < text.words.size() && furniture[from])
            ++from;
        return from;
    };
    for (size_t i = 0; i < text.words.size(); ++i) {
        if (furniture[i] || tokens.tokenOfWord[i] >= 0)
            continue;
        const PaperWord &word = text.words[i];
        QString own = word.text;
        size_t last = i;
        if (word.lineEnd && own.size() > 1 && isHyphen(own.back()) && own[own.size() - 2].isLetterOrNumber()) {
            const size_t next = nextOwn(i + 1);
            if (next < text.words.size() && !text.words[next].text.isEmpty() && text.words[next].text[0].isLetterOrNumber()) {
                own += text.words[next].text;
                last = next;
            }
        }
        const QString plain = comparable(own);
        if (plain.isEmpty())
            continue;
        const int token = tokens.count();
        auto number = numbers.find(plain);
        if (number == numbers.end())
            number = numbers.insert(plain, int(numbers.size()));
        tokens.ids.push_back(*number);
        tokens.firstWord.push_back(int(i));
        tokens.lastWord.push_back(int(last));
        tokens.tokenOfWord[i] = token;
        tokens.tokenOfWord[last] = token;
    }
    return tokens;
}

WordRange tokensIn(const PaperTokens &tokens, const WordRange &words)
{
    WordRange range{-1, -1};
    for (int i = std::max(0, words.first); i < std::min(words.last, int(tokens.tokenOfWord.size())); ++i) {
        const int token = tokens.tokenOfWord[size_t(i)];
        if (token < 0)
            continue;
        range.first = range.first < 0 ? token : std::min(range.first, token);
        range.last = std::max(range.last, token + 1);
    }
    return range.first < 0 ? WordRange{} : range;
}

WordRange wordsIn(const PaperTokens &tokens, const WordRange &range)
{
    if (range.isEmpty() || range.first < 0 || range.last > tokens.count())
        return {};
    return {tokens.firstWord[size_t(range.first)], tokens.lastWord[size_t(range.last - 1)] + 1};
}

} // namespace scrutiny
