// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include "support/catch.h"

using namespace scrutiny;

TEST_CASE("Normalised text has single spaces and letters in the place of ligatures")
{
    CHECK(normalised(u"  a \t b\u00A0 c\n") == "a b c");
    CHECK(normalised(u"o\uFB03cer\u200B s") == "officer s");
    CHECK(normalised(u" \n ").isEmpty());
}

TEST_CASE("Folded text tells whether two texts say the same")
{
    CHECK(folded(u"Vice-Chairman:") == "vicechairman");
    CHECK(folded(u"Children’s Services") == folded(u"children's  SERVICES"));
    CHECK(folded(u"Siân Évans") == "sianevans");
}

TEST_CASE("Lines join as running text")
{
    CHECK(joinedLines("one", "two") == "one two");
    CHECK(joinedLines("follow-", "up") == "follow-up");
    CHECK(joinedLines(QStringLiteral("inspec\u00AD"), "tions") == "inspections");
    CHECK(joinedLines("2022 -", "2023") == "2022 - 2023");
    CHECK(joinedLines("", "two") == "two");
}

TEST_CASE("Long texts are cut at a word")
{
    CHECK(shortened("one two three", 20) == "one two three");
    CHECK(shortened("one two three", 9) == QStringLiteral("one two…"));
}

TEST_CASE("Capitals are told from sentences")
{
    CHECK(isCapitals(u"APOLOGIES FOR ABSENCE"));
    CHECK(isCapitals(u"SEND & EHCPs IN SCHOOLS"));
    CHECK_FALSE(isCapitals(u"Apologies"));
    CHECK_FALSE(isCapitals(u"12"));
}
