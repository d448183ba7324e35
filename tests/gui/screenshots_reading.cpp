// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/screenshots_reading.h"

#include "desk/paper_text_reader.h"
#include "domain/mark_anchor.h"
#include "gui/find_part.h"
#include "gui/paper_pane.h"
#include "gui/reading_page.h"
#include "gui/rows_view.h"
#include "store/enquiries.h"
#include "store/marks.h"
#include "store/meetings.h"
#include "store/papers.h"

#include <QLineEdit>
#include <QTest>

#include <algorithm>

namespace scrutiny::pictures {

namespace {

/// The first place from a page on where words stand, as many as they are.
WordRange find(const PaperText &text, const QString &words, int fromPage)
{
    QStringList wanted;
    for (const QString &word : words.split(u' '))
        wanted += comparable(word);
    for (int i = wordsOfPage(text, fromPage).first; i + wanted.size() <= int(text.words.size()); ++i) {
        qsizetype n = 0;
        while (n < wanted.size() && comparable(text.words[size_t(i + int(n))].text) == wanted[n])
            ++n;
        if (n == wanted.size())
            return {i, i + int(n)};
    }
    return {};
}

} // namespace

void makeNotes(Workbench &bench, Id meetingId)
{
    const auto papers = listPapers(bench.reader(), meetingId);
    const auto meeting = loadMeeting(bench.reader(), meetingId);
    if (!papers || papers->empty() || !meeting)
        return;
    const Paper paper = papers->back();
    const auto committee = loadCommittee(bench.reader(), meeting->committeeId);
    auto frame = paperFrame(bench.reader(), paper.id);
    const auto text = frame ? readPaperText(std::move(*frame), bench.paperPath(paper.id)) : Result<PaperText>(tl::unexpected(frame.error()));
    if (!committee || !text)
        return;
    struct Wanted { MarkKind kind; const char *colour, *words, *note; };
    const Wanted all[] = {
        {MarkKind::Highlight, "yellow", "412 children waiting", "How long does a child wait? Ask for the longest."},
        {MarkKind::Highlight, "green", "People on low incomes hold 3,140 leisure cards", "Good. Who told us one in twenty?"},
        {MarkKind::Underline, "blue", "The contractor disputes", ""},
        {MarkKind::Highlight, "pink", "Deductions of", "Small against the fee."},
        {MarkKind::PageNote, "", "The contractor opens its accounts", "Compare with the bid: energy more than doubled."},
        {MarkKind::Bookmark, "", "Visits by centre", ""},
        {MarkKind::Highlight, "orange", "Castle Hythe Pool", "Closed until 8 May – so is the fall all of it?"},
    };
    std::vector<Id> made;
    const auto done = bench.changeNotes(QStringLiteral("make marks"), [&](Transaction &tx) -> Result<void> {
        for (const Wanted &one : all) {
            const WordRange range = find(*text, QString::fromUtf8(one.words), 8);
            if (range.isEmpty())
                continue;
            const PaperWord &word = text->words[size_t(range.first)];
            Mark mark;
            mark.kind = one.kind;
            mark.colour = QString::fromLatin1(one.colour);
            mark.note = QString::fromUtf8(one.note);
            mark.anchor = one.kind == MarkKind::Bookmark ? anchorOfPage(*text, word.page)
                : one.kind == MarkKind::PageNote ? anchorOfPoint(*text, word.page, word.box.x0, word.box.centreY()) : anchorOf(*text, range);
            mark.anchor.council = committee->council;
            mark.anchor.committee = committee->name;
            mark.anchor.meetingDate = meeting->date;
            made.push_back(addMark(tx, mark));
        }
        const auto section = [&](const QString &words) { return *std::find_if(text->sections.begin(), text->sections.end() - 1, [&](const PaperSection &s) { return s.title.contains(words); }); };
        struct Asked { const char *item, *question, *why, *asker, *toWhom; int minutes; };
        const Asked questions[] = {
            {"Leisure", "Why do 412 children wait for lessons when every pool is said to be used less?", "The report explains the fall by one closure.", "Cllr Rowena Skeet", "Owen Tarrant", 5},
            {"Leisure", "What would it cost to pay teachers what the neighbouring council pays?", "", "", "Owen Tarrant", 3},
            {"Leisure", "Will deductions be published each quarter from now on?", "", "Cllr Nadia Farouk", "", 2},
            {"Community Safety", "Which five measures would you keep?", "Nineteen measures and no order among them.", "Cllr Idris Pennock", "Lorna Whitcombe", 5},
        };
        int position = 0;
        for (const Asked &one : questions) {
            const PaperSection item = section(QString::fromLatin1(one.item));
            Enquiry enquiry;
            enquiry.council = committee->council;
            enquiry.committee = committee->name;
            enquiry.meetingDate = meeting->date;
            enquiry.itemNumber = item.number;
            enquiry.itemTitle = item.title;
            enquiry.position = position++;
            enquiry.question = QString::fromUtf8(one.question);
            enquiry.why = QString::fromUtf8(one.why);
            enquiry.asker = QString::fromUtf8(one.asker);
            enquiry.toWhom = QString::fromUtf8(one.toWhom);
            enquiry.minutes = one.minutes;
            if (position == 1 && !made.empty())
                enquiry.pins = {made.front()};
            addEnquiry(tx, enquiry);
        }
        return {};
    });
    static_cast<void>(done);
}

void readingRoom(MainWindow &window, Id meetingId, const std::function<void(const QString &name)> &shoot)
{
    window.goTo({QStringLiteral("reading"), meetingId});
    auto *page = qobject_cast<ReadingPage *>(window.currentPage());
    if (!page)
        return;
    const auto settle = [&] {
        const PaperView *view = page->first()->view();
        static_cast<void>(QTest::qWaitFor([&] { return view->currentPage() == 0 || view->isDrawn(view->currentPage()); }, 8000));
        QTest::qWait(300);
    };
    const auto part = [&](const char *key, int sheet) {
        window.goTo({QStringLiteral("reading"), meetingId, {RecordKind::Paper, page->room().paper().id}, QString::fromLatin1(key), sheet});
        settle();
    };
    int sheet = 1; // the page with the first highlight
    if (const auto marks = listMarks(page->room().notes().reader(), {page->room().paper().sha256}))
        for (const Mark &mark : *marks)
            if (mark.kind == MarkKind::Highlight) {
                sheet = mark.anchor.page;
                break;
            }
    for (const char *key : {"marks", "questions", "history", "changes"}) {
        part(key, sheet);
        shoot(QStringLiteral("reading-") + QString::fromLatin1(key));
    }
    window.actions().find(QStringLiteral("find"))->trigger();
    if (auto *find = page->findChild<FindPart *>()) {
        find->field()->setText(QStringLiteral("contract"));
        QTest::qWait(400);
        find->list()->step(3);
        QTest::qWait(600);
        shoot(QStringLiteral("reading-find"));
        find->field()->clear();
        QTest::qWait(300);
    }
    page->openBeside({page->room().paper().id, {{std::min(sheet + 8, page->room().paper().pages), {}}}});
    part("marks", sheet);
    QTest::qWait(600);
    shoot(QStringLiteral("reading-beside"));
    window.actions().find(QStringLiteral("closeBeside"))->trigger();
    page->first()->view()->setTwoPages(true);
    page->first()->view()->setFitPage(true);
    window.actions().find(QStringLiteral("fullScreen"))->trigger();
    window.resize(1440, 900);
    settle();
    QTest::qWait(600);
    shoot(QStringLiteral("reading-full-screen"));
    window.actions().find(QStringLiteral("fullScreen"))->trigger();
    window.resize(1440, 900);
    page->first()->view()->setTwoPages(false);
    page->first()->view()->setFitWidth(true);
    page->first()->view()->setDarkPages(true);
    part("marks", sheet);
    shoot(QStringLiteral("reading-dark-pages"));
    page->first()->view()->setDarkPages(false);
}

} // namespace scrutiny::pictures
