// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_private.h"

#include "store/failures.h"
#include "store/papers.h"
#include "store/schema.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <set>

namespace scrutiny {

namespace {

constexpr int mostFaults = 20; // more of them tell nobody more

QString tr(const char *text)
{
    return QCoreApplication::translate("scrutiny::Store", text);
}

void checkFile(Connection &c, QStringList &faults)
{
    Rows whole = c.rows("PRAGMA integrity_check(" + std::to_string(mostFaults) + ")");
    while (whole.next()) {
        const QString line = whole.text();
        if (line != QLatin1String("ok"))
            faults.append(tr("The file is damaged: %1").arg(line.section(QLatin1Char('\n'), 0, 0)));
    }
    Rows links = c.rows("SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY \"table\"");
    while (links.next()) {
        const QString table = links.text();
        faults.append(tr("%1 rows of “%2” belong to something that is not there.").arg(links.number()).arg(table));
    }
}

// Sources and edits name their record by kind and number: no foreign key sees to them.
void checkOwners(Connection &c, QStringList &faults)
{
    for (const char *table : {"source_span", "field_edit"}) {
        Id lost = 0;
        for (const KindTable &kind : kindTables())
            lost += c.value(std::string("SELECT count(*) FROM ") + table + " s WHERE s.owner_kind = ? AND NOT EXISTS(SELECT 1 FROM " + kind.table
                                + " o WHERE o.id = s.owner_id)",
                            kind.kind);
        if (lost)
            faults.append(tr("%1 rows of “%2” belong to something that is not there.").arg(lost).arg(QString::fromLatin1(table)));
    }
}

// FTS5's own check, against the texts that the index was made of. It is written as an INSERT, so a read-only store goes without.
void checkIndex(Connection &c, QStringList &faults)
{
    for (const char *index : {"search_index", "search_page", "search_cell"}) {
        const Result<int> checked = guarded("checking the index", [&] {
            return c.run(std::string("INSERT INTO ") + index + "(" + index + ", rank) VALUES('integrity-check', 1)");
        });
        if (!checked)
            faults.append(tr("The search index does not fit the records; searching may miss some."));
    }
}

QString hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex()) : QString();
}

} // namespace

Result<CheckReport> Store::check(const std::function<bool(double)> &step) const
{
    const auto went = [&step](double part) { return !step || step(part); };
    const auto stopped = [] { return fail(ErrorKind::Cancelled, tr("Stopped before everything was looked at."), QStringLiteral("check")); };
    return guardedResult("checking", [&]() -> Result<CheckReport> {
        Connection &c = *d->connection;
        CheckReport report;
        checkFile(c, report.faults);
        if (!went(0.3))
            return stopped();
        if (d->options.content == StoreContent::Notes)
            return report; // no papers, no index
        checkOwners(c, report.faults);
        if (!d->readOnly)
            checkIndex(c, report.faults);
        const Result<std::vector<Paper>> papers = listPapers(*d->reader);
        if (!papers)
            return tl::unexpected<Error>(papers.error());
        std::set<QString> known;
        for (const Paper &paper : *papers) {
            const double part = 0.4 + 0.6 * static_cast<double>(report.papers) / static_cast<double>(papers->size());
            if (!went(part))
                return stopped();
            ++report.papers;
            const QString file = paperFile(*this, paper.sha256);
            known.insert(paper.sha256 + QStringLiteral(".pdf"));
            if (!QFile::exists(file))
                report.missingPapers.append(tr("“%1” is not beside the store any more; please import it again.").arg(paper.fileName));
            else if (hashOf(file) != paper.sha256)
                report.missingPapers.append(tr("“%1” is not the file that was imported: it was changed or damaged.").arg(paper.fileName));
        }
        const QDir folder(papersFolder());
        for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden, QDir::Name)) {
            if (!known.contains(name))
                report.orphans.append(folder.filePath(name));
        }
        went(1.0);
        return report;
    });
}

} // namespace scrutiny
