// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "reading/vocabulary.h"

using scrutiny::reading::Vocabulary;

TEST_CASE("phrases are known whatever their typography", "[vocabulary]")
{
    const Vocabulary words = Vocabulary::fromText("# a comment\n[report.author]\nAuthor\nReport author\nContact Officer\n[minutes.present]\nMembers Present\n");
    CHECK(words.is("report.author", "AUTHOR:"));
    CHECK(words.is("report.author", "Author(s)"));
    CHECK(words.is("report.author", "Report  Author :"));
    CHECK_FALSE(words.is("report.author", "Author of the report"));
    CHECK_FALSE(words.is("unknown", "Author"));
    CHECK(words.list("report.author").size() == 3);
    CHECK(words.list("unknown").isEmpty());
}

TEST_CASE("the longest phrase that a text begins with is found", "[vocabulary]")
{
    const Vocabulary words = Vocabulary::fromText("[label]\nDate\nDate of meeting\n");
    CHECK(words.startsWith("label", "Date of meeting: 4 May") == 15);
    CHECK(words.startsWith("label", "Date: 4 May") == 4);
    CHECK(words.startsWith("label", "Dates of meetings") == 0);
    CHECK(words.contains("label", "the date is open"));
    CHECK_FALSE(words.contains("label", "an update"));
}

TEST_CASE("the program carries its vocabulary", "[vocabulary]")
{
    CHECK(Vocabulary::builtIn().is("front.members", "Membership:"));
}
