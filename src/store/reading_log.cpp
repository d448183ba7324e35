// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reading_log.h"

#include "store/connection.h"
#include "store/failures.h"

#include <cmath>

namespace scrutiny {

Result<std::vector<PageReading>> listPageReadings(const Reader &notes, const QString &paper)
{
    return guarded("listing what was read", [&] {
        std::vector<PageReading> all;
        Rows r = notes.connection().rows("SELECT paper, page, seconds, words, first_at, last_at FROM log_page WHERE ?1 = '' OR paper = ?1 ORDER BY paper, page", paper);
        while (r.next())
            all.push_back({r.text(), r.number(), r.real(), r.number(), r.moment(), r.moment()});
        return all;
    });
}

Result<void> addPageReading(const Reader &notes, const QString &paper, int page, double seconds, int words, const QDateTime &now)
{
    if (!std::isfinite(seconds) || seconds <= 0)
        return {};
    return guarded("noting what was read", [&] {
        notes.connection().run("INSERT INTO log_page(paper, page, seconds, words, first_at, last_at) VALUES(?1, ?2, ?3, ?4, ?5, ?5) ON CONFLICT(paper, page) DO UPDATE SET "
                               "seconds = seconds + excluded.seconds, words = excluded.words, last_at = excluded.last_at",
                               paper, page, seconds, words, now);
    });
}

} // namespace scrutiny
