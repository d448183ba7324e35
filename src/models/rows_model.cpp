// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows_model.h"

#include <QCollator>

#include <algorithm>

namespace scrutiny {

namespace {

bool sameRecords(const std::vector<RowValues> &a, const std::vector<RowValues> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const RowValues &x, const RowValues &y) { return x.record == y.record; });
}

/// `9` before `16`, `item 2` before `item 10`, capitals no matter.
const QCollator &byNumberThenWord()
{
    static const QCollator collator = [] {
        QCollator c(QLocale(QLocale::English, QLocale::UnitedKingdom));
        c.setNumericMode(true);
        c.setCaseSensitivity(Qt::CaseInsensitive);
        return c;
    }();
    return collator;
}

} // namespace

RowsModel::RowsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RowsModel::setColumns(std::vector<RowColumn> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    endResetModel();
}

void RowsModel::setRows(std::vector<RowValues> rows)
{
    if (!rows.empty() && sameRecords(rows, m_rows)) {
        m_rows = std::move(rows);
        emit dataChanged(index(0, 0), index(rowCount() - 1, std::max(0, columnCount() - 1)));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int RowsModel::rowOf(const RecordRef &record) const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&](const RowValues &row) { return row.record == record; });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

int RowsModel::columnOf(const QString &key) const
{
    const auto it = std::find_if(m_columns.begin(), m_columns.end(), [&](const RowColumn &column) { return column.key == key; });
    return it == m_columns.end() ? -1 : int(it - m_columns.begin());
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RowValues &row = m_rows[size_t(index.row())];
    const RowColumn &column = m_columns[size_t(index.column())];
    static const RowCell none;
    const RowCell &cell = size_t(index.column()) < row.cells.size() ? row.cells[size_t(index.column())] : none;
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::EditRole: return cell.edit.isEmpty() ? cell.text : cell.edit;
    case Qt::ToolTipRole: return cell.doubt.isEmpty() ? QVariant() : cell.doubt;
    case Qt::TextAlignmentRole: return QVariant(column.form == CellForm::Number ? Qt::AlignRight | Qt::AlignTop : Qt::AlignLeft | Qt::AlignTop);
    case Qt::AccessibleTextRole: return row.sentence.isEmpty() ? sentenceOf(row) : row.sentence;
    case Qt::AccessibleDescriptionRole: return cell.doubt;
    case SecondLineRole: return cell.second;
    case ToneRole: return int(cell.tone);
    case FormRole: return int(column.form);
    case StrongRole: return column.strong;
    case DoubtRole: return cell.doubt;
    case PlaceRole: return QVariant::fromValue(cell.place.paperId ? cell.place : row.place);
    case RecordRole: return QVariant::fromValue(row.record);
    case SortRole: return cell.sort.isValid() ? cell.sort : QVariant(cell.text);
    case ChoicesRole: return cell.choices;
    case HeadingRole: return row.heading;
    default: return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const RowColumn &column = m_columns[size_t(section)];
    if (role == Qt::DisplayRole)
        return column.heading;
    if (role == Qt::TextAlignmentRole)
        return QVariant((column.form == CellForm::Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::Alignment(int(Qt::TextWordWrap)));
    return {};
}

Qt::ItemFlags RowsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && m_rows[size_t(index.row())].heading)
        return Qt::NoItemFlags; // arrows pass over it
    if (index.isValid() && m_columns[size_t(index.column())].editable)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool RowsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable) || value == index.data(Qt::EditRole))
        return false;
    emit edited(m_rows[size_t(index.row())].record, m_columns[size_t(index.column())].key, value);
    return true;
}

QString RowsModel::sentenceOf(const RowValues &row) const
{
    QStringList parts;
    for (size_t i = 0; i < row.cells.size() && i < m_columns.size(); ++i) {
        const RowCell &cell = row.cells[i];
        if (cell.text.isEmpty())
            continue;
        const QString text = cell.second.isEmpty() ? cell.text : cell.text + QStringLiteral(", ") + cell.second;
        const QString heading = m_columns[i].heading;
        parts += heading.isEmpty() || m_columns[i].strong ? text : heading + QLatin1Char(' ') + text;
    }
    return parts.isEmpty() ? QString() : parts.join(QStringLiteral("; ")) + QLatin1Char('.');
}

RowsFilter::RowsFilter(RowsModel *rows, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_rows(rows)
{
    setSourceModel(rows);
    setSortRole(SortRole);
    setDynamicSortFilter(true);
}

void RowsFilter::setWords(const QString &words)
{
    m_words = words.simplified().toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void RowsFilter::setAccept(std::function<bool(const RowValues &)> accept)
{
    m_accept = std::move(accept);
    invalidateFilter();
}

void RowsFilter::sort(int column, Qt::SortOrder order)
{
    const bool headingsMove = (column < 0) != (sortColumn() < 0);
    QSortFilterProxyModel::sort(column, order);
    if (headingsMove)
        invalidateFilter();
}

bool RowsFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const std::vector<RowValues> &rows = m_rows->rows();
    if (!rows[size_t(row)].heading)
        return accepts(rows[size_t(row)]);
    if (sortColumn() >= 0)
        return false;
    for (size_t next = size_t(row) + 1; next < rows.size() && !rows[next].heading; ++next)
        if (accepts(rows[next]))
            return true;
    return false;
}

bool RowsFilter::accepts(const RowValues &values) const
{
    if (m_accept && !m_accept(values))
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        return std::any_of(values.cells.begin(), values.cells.end(), [&](const RowCell &cell) {
            return cell.text.contains(word, Qt::CaseInsensitive) || cell.second.contains(word, Qt::CaseInsensitive);
        });
    });
}

bool RowsFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(SortRole), b = right.data(SortRole);
    if (a.typeId() == QMetaType::QString && b.typeId() == QMetaType::QString)
        return byNumberThenWord().compare(a.toString(), b.toString()) < 0;
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

} // namespace scrutiny
