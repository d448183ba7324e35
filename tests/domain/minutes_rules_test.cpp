// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/minutes_rules.h"

#include "support/catch.h"

using namespace scrutiny;

TEST_CASE("Minutes are confirmed when a later meeting agrees them as a record")
{
    CHECK(confirmsMinutes("MINUTES", "The minutes of 4 March were confirmed as an accurate record and signed by the Chairman."));
    CHECK(confirmsMinutes("Minutes of the last meeting", "RESOLVED that the minutes be approved as a correct record."));
    CHECK_FALSE(confirmsMinutes("Minutes", "Consideration of the minutes was deferred, as the record of item 4 was disputed; they were not signed."));
    CHECK_FALSE(confirmsMinutes("Library visits", "Members agreed that a record of visits be kept."));
    CHECK_FALSE(confirmsMinutes("Minutes", "There were none to consider."));
}
