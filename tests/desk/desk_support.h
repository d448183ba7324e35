// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/import_apply.h"
#include "store/store.h"

#include <QTemporaryDir>

#include <memory>

#include "support/catch.h"

/// A store in a folder of its own, and made-up readings with files to go with them.
namespace desk_test {

using namespace scrutiny;

class Desk
{
public:
    Desk();
    Store &store() { return *m_store; }
    const Reader &reader() { return m_store->reader(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Writes a file with `content` and gives the reading its name, hash and page count.
    QString paper(Reading &reading, const QByteArray &content);
    /// Plans a reading whose file is written first.
    ImportPlan plan(Reading reading, const QByteArray &content);
    /// Plans and accepts everything.
    ImportOutcome import(Reading reading, const QByteArray &content);
    ImportOutcome accept(const ImportPlan &plan);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
};

/// The November pack of an invented committee: three items, minutes of September with two ACTIONs, a log of two rows, one recommendation, two topics,
/// one table, one doubt about action 12.
Reading novemberPack();
/// The January pack: action 12 complete, 13 unchanged, 14 new; one topic gone.
Reading januaryPack();

ImportEntry *find(ImportPlan &plan, RecordKind kind, const QString &field, const QString &value);

} // namespace desk_test
