// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/import_apply.h"

#include "base/log.h"
#include "desk/import_writer.h"
#include "store/papers.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace scrutiny {

Result<ImportOutcome> applyImport(Store &store, const ImportPlan &plan, const QString &who, const std::function<bool(double)> &step)
{
    if (plan.knownPaper) {
        ImportOutcome outcome;
        outcome.paperId = plan.knownPaper;
        outcome.meetingId = plan.meetingId;
        return outcome;
    }
    // The file first: a store that speaks of a paper always has it. A file that no record speaks of is only an orphan, which `check` finds.
    const auto sha256 = keepPaper(store, plan.file, step);
    if (!sha256)
        return tl::unexpected<Error>(sha256.error());
    if (*sha256 != plan.reading.sha256) {
        static_cast<void>(dropPaper(store, *sha256));
        return fail(ErrorKind::Conflict, QCoreApplication::translate("ImportApply", "The file changed while it was being imported. Import it again."),
                    QStringLiteral("import: sha256 differs"));
    }
    ImportOutcome outcome;
    const QString name = QCoreApplication::translate("ImportApply", "import %1").arg(plan.reading.fileName);
    auto changes = store.change(name, who, [&](Transaction &tx) -> Result<void> {
        ImportWriter writer(tx, plan, QFileInfo(plan.file).size());
        writer.write();
        if (tx.failed())
            return tl::unexpected<Error>(*tx.error());
        outcome = writer.outcome();
        return {};
    });
    if (!changes) {
        static_cast<void>(dropPaper(store, *sha256));
        return tl::unexpected<Error>(changes.error());
    }
    outcome.changes = std::move(*changes);
    logInfo(QStringLiteral("imported %1 pages, %2 new, %3 changed, %4 disputed")
                .arg(plan.reading.pages).arg(outcome.added).arg(outcome.changed).arg(outcome.disputed));
    return outcome;
}

} // namespace scrutiny
