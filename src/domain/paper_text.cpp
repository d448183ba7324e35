// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/paper_text.h"

#include "base/text.h"

#include <algorithm>

namespace scrutiny {

namespace {

bool isDash(QChar c)
{
    return c.category() == QChar::Punctuation_Dash || c == QChar(0x2212);
}

/// Signs before a figure that are part of what it says.
bool leadsFigure(QChar c)
{
    return c == u'-' || c == u'+' || c == u'<' || c == u'>' || c == u'~' || c == QChar(0x00b1) || c.category() == QChar::Symbol_Currency;
}

} // namespace

void addPage(PaperText &text, int page, const std::vector<messages::PageWord> &words)
{
    const auto at = std::lower_bound(text.words.begin(), text.words.end(), page, [](const PaperWord &word, int p) { return word.page < p; });
    std::vector<PaperWord> added;
    added.reserve(words.size());
    for (const messages::PageWord &word : words)
        added.push_back({word.text, page, word.box, word.spaceAfter, word.lineEnd});
    text.words.insert(at, std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
    text.pages = std::max(text.pages, page);
}

WordRange wordsOfPage(const PaperText &text, int page)
{
    const auto first = std::lower_bound(text.words.begin(), text.words.end(), page, [](const PaperWord &word, int p) { return word.page < p; });
    const auto last = std::upper_bound(first, text.words.end(), page, [](int p, const PaperWord &word) { return p < word.page; });
    return {int(first - text.words.begin()), int(last - text.words.begin())};
}

WordRange wordsAt(const PaperText &text, const Source &places)
{
    WordRange found{-1, -1};
    for (const Place &place : places) {
        const WordRange page = wordsOfPage(text, place.page);
        for (int i = page.first; i < page.last; ++i) {
            const Rect &box = text.words[size_t(i)].box;
            if (!place.rect.contains(box.centreX(), box.centreY()))
                continue;
            found.first = found.first < 0 ? i : std::min(found.first, i);
            found.last = std::max(found.last, i + 1);
        }
    }
    return found.first < 0 ? WordRange{} : found;
}

const PaperSection *sectionOf(const PaperText &text, int page)
{
    const auto found = std::find_if(text.sections.begin(), text.sections.end(), [page](const PaperSection &one) { return page >= one.pageFrom && page <= one.pageTo; });
    return found == text.sections.end() ? nullptr : &*found;
}

QString textOf(const PaperText &text, const WordRange &range)
{
    QString lines, line;
    const auto endLine = [&] {
        lines = joinedLines(lines, line);
        line.clear();
    };
    for (int i = std::max(0, range.first); i < std::min(range.last, int(text.words.size())); ++i) {
        const PaperWord &word = text.words[size_t(i)];
        line += word.text;
        const bool pageEnds = i + 1 < int(text.words.size()) && text.words[size_t(i + 1)].page != word.page;
        if (word.lineEnd || pageEnds)
            endLine();
        else if (word.spaceAfter && i + 1 < range.last)
            line += u' ';
    }
    endLine();
    return lines;
}

Source linesOf(const PaperText &text, const WordRange &range)
{
    Source places;
    bool newLine = true;
    for (int i = std::max(0, range.first); i < std::min(range.last, int(text.words.size())); ++i) {
        const PaperWord &word = text.words[size_t(i)];
        if (newLine || places.back().page != word.page)
            places.push_back({word.page, word.box});
        else
            places.back().rect = places.back().rect.united(word.box);
        newLine = word.lineEnd;
    }
    return places;
}

QString comparable(const QString &word)
{
    QString plain;
    plain.reserve(word.size());
    for (QChar c : word.normalized(QString::NormalizationForm_KD)) {
        if (c.category() == QChar::Mark_NonSpacing || c == QChar(0x00ad))
            continue;
        if (isDash(c))
            c = u'-';
        else if (c == QChar(0x2018) || c == QChar(0x2019) || c == u'`')
            c = u'\'';
        plain += c.toLower();
    }
    qsizetype first = 0, last = plain.size();
    while (last > first && !plain[last - 1].isLetterOrNumber() && plain[last - 1] != u'%')
        --last;
    while (first < last && !plain[first].isLetterOrNumber() && !(leadsFigure(plain[first]) && first + 1 < last && (plain[first + 1].isDigit() || leadsFigure(plain[first + 1]))))
        ++first;
    plain = plain.mid(first, last - first);
    // `follow-up` cut at a line's end is no other word.
    for (qsizetype i = plain.size() - 2; i > 0; --i)
        if (plain[i] == u'-' && plain[i - 1].isLetter() && plain[i + 1].isLetter())
            plain.remove(i, 1);
    return plain;
}

} // namespace scrutiny
