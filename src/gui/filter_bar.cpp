// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filter_bar.h"

#include "gui/chip.h"
#include "gui/flow_layout.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace scrutiny {

namespace {

/// More values than this, or longer ones, are not offered as chips: words are typed.
constexpr int mostValues = 24, longestValue = 48;

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_name(new TextLabel({}, Type::Strong))
    , m_words(new QLineEdit)
    , m_valuePart(new QWidget)
    , m_values(new FlowLayout(m_valuePart))
    , m_many(new TextLabel(tr("This column says too many different things to choose from. Type words that the cell must hold."), Type::Small, Tone::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().em(0.4));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().em(0.5));
    auto *done = new QPushButton(tr("Done"));
    row->addWidget(m_words, 1);
    row->addWidget(done);
    column->addWidget(m_name);
    column->addWidget(m_valuePart);
    column->addWidget(m_many);
    column->addLayout(row);
    m_words->setPlaceholderText(tr("Words that the cell holds"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter.words = words;
        m_filter.values.clear();
        for (Chip *chip : m_valuePart->findChildren<Chip *>()) {
            const QSignalBlocker quiet(chip);
            chip->setChecked(false);
        }
        emit changed(m_filter);
    });
    connect(done, &QPushButton::clicked, this, &FilterBar::closed);
    hide();
}

void FilterBar::clearValues()
{
    while (QLayoutItem *item = m_values->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void FilterBar::openFor(const TableSheet &sheet, int col, const ColumnFilter &now)
{
    m_filter = now;
    m_filter.col = col;
    m_name->setText(tr("Rows whose “%1” says").arg(columnName(sheet, col)));
    m_words->setAccessibleName(tr("Words that a cell under %1 holds").arg(columnName(sheet, col)));
    const QSignalBlocker quiet(m_words);
    m_words->setText(now.words);
    clearValues();
    const auto values = columnValues(sheet, col);
    const bool few = int(values.size()) <= mostValues && std::all_of(values.begin(), values.end(), [](const ColumnValue &value) { return value.text.size() <= longestValue; });
    m_valuePart->setVisible(few);
    m_many->setVisible(!few);
    for (size_t i = 0; few && i < values.size(); ++i) {
        auto *chip = new Chip(tr("%1 · %2").arg(values[i].text.isEmpty() ? tr("nothing") : values[i].text).arg(values[i].rows), Tone::Plain, Chip::Filters);
        chip->setAccessibleName(tr("%1, %2 rows").arg(values[i].text.isEmpty() ? tr("Nothing") : values[i].text).arg(values[i].rows));
        chip->setChecked(now.values.contains(values[i].text));
        chip->installEventFilter(this);
        connect(chip, &Chip::toggled, this, [this, value = values[i].text](bool on) { pressed(value, on); });
        m_values->addWidget(chip);
    }
    show();
    QWidget *first = few && m_values->count() ? m_values->itemAt(0)->widget() : m_words;
    first->setFocus(Qt::ShortcutFocusReason);
}

void FilterBar::pressed(const QString &value, bool on)
{
    if (on && !m_filter.values.contains(value))
        m_filter.values += value;
    else if (!on)
        m_filter.values.removeAll(value);
    m_filter.words.clear();
    const QSignalBlocker quiet(m_words);
    m_words->clear();
    emit changed(m_filter);
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || (watched == m_words && (key == Qt::Key_Return || key == Qt::Key_Enter))) {
            emit closed();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace scrutiny
