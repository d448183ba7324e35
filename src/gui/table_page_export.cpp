// SPDX-License-Identifier: GPL-3.0-or-later
// A table on its way out: to the clipboard, to a file.
#include "gui/table_page.h"

#include "desk/export_table.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>

namespace scrutiny {

namespace {

QString fileNameOf(const QString &title, const QString &ending)
{
    static const QRegularExpression notInNames(QStringLiteral("[^\\w \\-]+"), QRegularExpression::UseUnicodePropertiesOption);
    QString name = title;
    name.replace(notInNames, QStringLiteral(" "));
    return name.simplified().left(80) + QLatin1Char('.') + ending;
}

} // namespace

bool TablePage::copy()
{
    if (!m_sheet)
        return false;
    const GridPart part = m_grid->selection();
    auto *mime = new QMimeData;
    mime->setText(partAsText(*m_sheet, part));
    mime->setHtml(partAsHtml(*m_sheet, part));
    QGuiApplication::clipboard()->setMimeData(mime);
    emit said(tr("Copied %1 rows and %2 columns").arg(part.rows.size()).arg(part.right - part.left + 1));
    return true;
}

void TablePage::popUpExport()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Excel workbook…"), this, [this] { chooseFile(QStringLiteral("xlsx")); });
    menu->addAction(tr("CSV…"), this, [this] { chooseFile(QStringLiteral("csv")); });
    menu->addAction(tr("JSON…"), this, [this] { chooseFile(QStringLiteral("json")); });
    menu->popup(m_export->mapToGlobal(QPoint(0, m_export->height())));
}

void TablePage::chooseFile(const QString &ending)
{
    const QString kinds = ending == QStringLiteral("xlsx") ? tr("Excel workbook (*.xlsx)") : ending == QStringLiteral("json") ? tr("JSON (*.json)") : tr("Comma-separated values (*.csv)");
    auto *dialog = new QFileDialog(this, tr("Export the table"), {}, kinds);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(fileNameOf(title(), ending));
    connect(dialog, &QFileDialog::fileSelected, this, &TablePage::exportTo);
    dialog->open();
}

void TablePage::exportTo(const QString &file)
{
    if (!m_sheet)
        return;
    const auto table = loadTableWithPlaces(m_bench.reader(), m_tableId);
    const auto origin = table ? originOf(m_bench.reader(), *table) : Result<TableOrigin>(tl::unexpected(table.error()));
    if (!m_bench.succeeded(origin))
        return;
    const RowOrder rows = m_grid->order().isNatural() ? RowOrder() : m_grid->shownPart().rows;
    const QString ending = QFileInfo(file).suffix().toLower();
    const Result<void> written = ending == QStringLiteral("xlsx") ? writeTableAsXlsx(file, *table, *origin, rows)
        : ending == QStringLiteral("json")                        ? writeExport(file, tableAsJson(*table, *origin, rows))
                                                                  : writeExport(file, tableAsCsv(table->grid, rows));
    if (!m_bench.succeeded(written))
        return;
    const int all = m_sheet->table.grid.rows - m_sheet->table.grid.headerRows, shown = m_grid->shownRows();
    emit said(shown < all ? tr("Exported %1 of %2 rows to %3").arg(shown).arg(all).arg(QFileInfo(file).fileName()) : tr("Exported to %1").arg(QFileInfo(file).fileName()));
}

} // namespace scrutiny
