// SPDX-License-Identifier: GPL-3.0-or-later
// scrutiny-papers: reads the papers of committees and draws their pages. Touches PDF files and nothing else.
#include "papers/annotate_verb.h"
#include "papers/read_verb.h"
#include "papers/serve.h"

#include <charconv>
#include <cstdio>
#include <string_view>
#include <vector>

namespace {

using namespace scrutiny;

constexpr const char *help = R"(Usage: scrutiny-papers read FILE.pdf [OPTIONS]   print what the file holds as JSON
       scrutiny-papers serve                     draw pages for a window (docs/messages.md)
       scrutiny-papers annotate IN.pdf OUT.pdf   write a copy with the marks on standard input (docs/messages.md)
       scrutiny-papers --help | --version

Options of read:
  --progress              write "progress DONE ALL" lines (pages) to standard error
  --stage STAGE           stop early and print what is known then: lines, sections or tables
  --timeout SECONDS       give up after this long (120)
  --max-pages N           refuse longer files (3000)

Exit status: 0 read; 2 not readable (not a PDF, damaged, needs a password); 3 a limit was reached (time, memory, pages);
4 annotate: the copy could not be written.
)";

int wrongUse(const char *what)
{
    std::fprintf(stderr, "%s See scrutiny-papers --help.\n", what);
    return papers::exitUnreadable;
}

bool parseNumber(std::string_view text, int least, int most, int &out)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc() && end == text.data() + text.size() && out >= least && out <= most;
}

bool parseStage(std::string_view text, reading::Stage &out)
{
    if (text == "lines")
        out = reading::Stage::Lines;
    else if (text == "sections")
        out = reading::Stage::Sections;
    else if (text == "tables")
        out = reading::Stage::Tables;
    else
        return false;
    return true;
}

int read(const std::vector<std::string_view> &words)
{
    papers::ReadArguments arguments;
    bool onlyFiles = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        const std::string_view value = i + 1 < words.size() ? words[i + 1] : std::string_view();
        if (onlyFiles || !word.starts_with("--")) {
            if (!arguments.file.empty())
                return wrongUse("Name one file only.");
            arguments.file = word;
        } else if (word == "--") {
            onlyFiles = true;
        } else if (word == "--progress") {
            arguments.progress = true;
        } else if (word == "--stage") {
            if (!parseStage(value, arguments.stage))
                return wrongUse("--stage wants lines, sections or tables.");
            ++i;
        } else if (word == "--timeout") {
            if (!parseNumber(value, 1, 86'400, arguments.timeoutSeconds))
                return wrongUse("--timeout wants a number of seconds.");
            ++i;
        } else if (word == "--max-pages") {
            if (!parseNumber(value, 1, 100'000, arguments.maxPages))
                return wrongUse("--max-pages wants a number of pages.");
            ++i;
        } else {
            return wrongUse("Unknown option.");
        }
    }
    if (arguments.file.empty())
        return wrongUse("Name the file to read.");
    return papers::runRead(arguments);
}

} // namespace

int main(int argc, char **argv)
{
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    if (words.empty() || words[0] == "--help" || words[0] == "-h") {
        std::fputs(help, stdout);
        return words.empty() ? papers::exitUnreadable : papers::exitRead;
    }
    if (words[0] == "--version") {
        std::puts("scrutiny-papers " SCRUTINY_VERSION);
        return papers::exitRead;
    }
    if (words[0] == "read")
        return read({words.begin() + 1, words.end()});
    if (words[0] == "serve" && words.size() == 1)
        return papers::runServe();
    if (words[0] == "annotate") {
        if (words.size() != 3)
            return wrongUse("Name the file and its copy.");
        return papers::runAnnotate({.file = std::string(words[1]), .copy = std::string(words[2])});
    }
    return wrongUse("Unknown verb.");
}
