// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up.h"

#include "store/connection.h"
#include "store/migrations.h"

using namespace made_up;

TEST_CASE("migrations are numbered from 1 without a gap")
{
    int expected = 1;
    for (const Migration &step : migrations()) {
        INFO(step.name.toStdString());
        CHECK(step.version == expected++);
        CHECK(step.sql.startsWith("-- SPDX-License-Identifier: GPL-3.0-or-later"));
    }
    CHECK(currentStoreVersion() == static_cast<int>(migrations().size()));
    CHECK(currentStoreVersion() >= 1);
}

// For every form that a store ever had: made as that program made it, with a record in it, then opened by this one.
TEST_CASE("a store of every earlier form is brought up to date with what it holds")
{
    for (int version = 1; version <= currentStoreVersion(); ++version) {
        INFO("from version " << version);
        Office office;
        {
            Connection old(office.file(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, 1000);
            old.db().exec("PRAGMA journal_mode = WAL");
            migrate(old, version);
            old.db().exec("INSERT INTO committee(council, name, folded) VALUES('Marlbrook Council', 'Homes Panel', 'marlbrookcouncil/homespanel')");
        }
        const auto store = office.open();
        CHECK_FALSE(store->isReadOnly());
        CHECK(listCommittees(store->reader())->size() == 1);
        CHECK(valueOf(office.file(), "PRAGMA user_version") == currentStoreVersion());
        fill(*store);
        CHECK(store->check()->faults.isEmpty());
        // The store as it was is kept aside, and is a store.
        const QString aside = QStringLiteral("%1.version-%2").arg(office.file()).arg(version);
        CHECK(QFile::exists(aside) == (version < currentStoreVersion()));
    }
}

TEST_CASE("what a store is made of")
{
    Office office;
    office.open();
    CHECK(valueOf(office.file(), "PRAGMA application_id") == storeApplicationId);
    // Only the search tables and SQLite's own are not STRICT.
    CHECK(valueOf(office.file(), "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%STRICT%' "
                                 "AND name NOT LIKE 'search_%' AND name NOT LIKE 'sqlite_%'") == 0);
    // Every link can be followed backwards through an index: cascades and undo depend on it.
    CHECK(valueOf(office.file(), "SELECT count(*) FROM sqlite_schema t, pragma_foreign_key_list(t.name) k WHERE t.type = 'table' AND t.name <> 'change_record' "
                                 "AND NOT EXISTS (SELECT 1 FROM pragma_index_list(t.name) i, pragma_index_info(i.name) c "
                                 "WHERE c.seqno = 0 AND c.name = k.\"from\")") == 0);
}

TEST_CASE("a store that was only begun is finished by whoever opens it, also for reading")
{
    Office office;
    {
        Connection begun(office.file(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, 1000);
        begun.db().exec("PRAGMA journal_mode = WAL");
    }
    const auto store = office.open({.readOnly = true});
    CHECK(store->isReadOnly());
    CHECK(listCommittees(store->reader())->empty());
    CHECK(valueOf(office.file(), "PRAGMA user_version") == currentStoreVersion());
}
