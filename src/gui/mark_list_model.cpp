// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mark_list_model.h"

#include "models/mark_rows.h"

namespace scrutiny {

namespace {

bool sameRow(const MarkRow &a, const MarkRow &b)
{
    return a.kind == b.kind && (a.kind == MarkRow::Kind::Mark ? a.line.mark.id == b.line.mark.id : a.kind == MarkRow::Kind::Fold || a.text == b.text);
}

bool saysTheSame(const MarkRow &a, const MarkRow &b)
{
    const MarkLine &one = a.line, &other = b.line;
    return a.text == b.text && a.open == b.open && a.stood == b.stood && a.elsewhere == b.elsewhere && one.mark == other.mark && one.pages == other.pages
        && one.state == other.state && one.places == other.places && one.question == other.question && one.why == other.why && one.wordsNow == other.wordsNow;
}

} // namespace

void MarkListModel::setRows(std::vector<MarkRow> rows)
{
    const size_t least = std::min(m_rows.size(), rows.size());
    size_t head = 0, tail = 0;
    while (head < least && sameRow(m_rows[head], rows[head]))
        ++head;
    while (tail < least - head && sameRow(m_rows[m_rows.size() - 1 - tail], rows[rows.size() - 1 - tail]))
        ++tail;
    if (const size_t gone = m_rows.size() - head - tail; gone > 0) {
        beginRemoveRows({}, int(head), int(head + gone) - 1);
        m_rows.erase(m_rows.begin() + qptrdiff(head), m_rows.begin() + qptrdiff(head + gone));
        endRemoveRows();
    }
    if (const size_t added = rows.size() - head - tail; added > 0) {
        beginInsertRows({}, int(head), int(head + added) - 1);
        m_rows.insert(m_rows.begin() + qptrdiff(head), rows.begin() + qptrdiff(head), rows.begin() + qptrdiff(head + added));
        endInsertRows();
    }
    for (size_t i = 0; i < rows.size(); ++i)
        if (!saysTheSame(m_rows[i], rows[i])) {
            m_rows[i] = std::move(rows[i]);
            emit dataChanged(index(int(i)), index(int(i)));
        }
}

void MarkListModel::setMark(const Mark &mark)
{
    const int row = rowOf(mark.id);
    if (row < 0 || m_rows[size_t(row)].line.mark == mark)
        return;
    m_rows[size_t(row)].line.mark = mark;
    emit dataChanged(index(row), index(row));
}

int MarkListModel::rowOf(Id markId) const
{
    for (size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].kind == MarkRow::Kind::Mark && m_rows[i].line.mark.id == markId)
            return int(i);
    return -1;
}

QVariant MarkListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const MarkRow &row = at(index.row());
    const bool mark = row.kind == MarkRow::Kind::Mark;
    switch (role) {
    case Qt::DisplayRole: return mark ? quotation(row.line.mark) : row.text;
    case Qt::EditRole: return row.line.mark.note;
    case Qt::AccessibleTextRole:
        if (row.kind == MarkRow::Kind::Fold)
            return row.open ? tr("%1, open").arg(row.text) : tr("%1, folded. Enter opens it.").arg(row.text);
        return mark ? markSentence(row.line) : row.text;
    case Qt::ToolTipRole: return mark ? tr("Type or double-click to write its note, Enter goes there, Delete puts it away") : QVariant();
    case Qt::AccessibleDescriptionRole: return mark ? tr("Enter goes there, F2 writes the note, Delete puts it away") : QVariant();
    default: return {};
    }
}

Qt::ItemFlags MarkListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount() || at(index.row()).kind == MarkRow::Kind::Heading)
        return Qt::NoItemFlags;
    const Qt::ItemFlags chosen = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return at(index.row()).kind == MarkRow::Kind::Mark ? chosen | Qt::ItemIsEditable : chosen;
}

} // namespace scrutiny
