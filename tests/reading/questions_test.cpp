// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/paper_builder.h"

#include "reading/recognisers.h"

using namespace scrutiny;
using namespace scrutiny::reading;
using scrutiny::test::PaperBuilder;

TEST_CASE("questions with who asks and what is answered")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 70, "Public Questions", test::bold);
    paper.line(72, 100, "Question 1 from Mrs Hedges", test::bold);
    paper.lines(72, 116, {"When will the crossing by the school have a patrol again, and who will", "pay for it?"});
    paper.line(72, 156, "Response from the Cabinet Member:", test::bold);
    paper.lines(72, 172, {"A patrol has been appointed and will begin on 6 January."});
    paper.line(72, 210, "Mr V Nichols has submitted the following question:");
    paper.lines(72, 226, {"Is the bridge safe?"});
    paper.line(72, 256, "Answer:", test::bold);
    paper.lines(72, 272, {"It was looked at in May.", "It is safe."});
    const test::BuiltPaper built = paper.build();
    Issues issues;
    const auto found = readQuestions(built.context(), built.section(SectionKind::Questions), issues);
    REQUIRE(found.size() == 2);
    CHECK(found[0].asker == "Mrs Hedges");
    CHECK(found[0].text == "When will the crossing by the school have a patrol again, and who will pay for it?");
    CHECK(found[0].answer == "A patrol has been appointed and will begin on 6 January.");
    CHECK(found[1].asker == "Mr V Nichols");
    CHECK(found[1].text == "Is the bridge safe?");
    CHECK(found[1].answer.contains("It is safe."));
    CHECK_FALSE(found[1].source.empty());
}
