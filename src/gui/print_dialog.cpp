// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/print_dialog.h"

#include "gui/labels.h"
#include "models/page_list_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPrinter>
#include <QPushButton>
#include <QRadioButton>

#include <numeric>

namespace scrutiny {

namespace {

/// The style draws the outlines of buttons to choose by a shade of the window's colour, which is hardly seen on a dark one.
void showOutline(QWidget *button)
{
    QPalette palette = button->palette();
    palette.setColor(QPalette::Window, theme().colours().muted.lighter(140));
    button->setPalette(palette);
}

} // namespace

PrintDialog::PrintDialog(PrintChoices choices, QWidget *parent)
    : QDialog(parent)
    , m_choices(std::move(choices))
    , m_measure(std::make_unique<QPrinter>(QPrinter::HighResolution))
    , m_whole(new QRadioButton(tr("The &whole paper")))
    , m_item(new QRadioButton(tr("An &item")))
    , m_pages(new QRadioButton(tr("Pa&ges")))
    , m_noted(new QRadioButton(tr("Pages with &my notes")))
    , m_items(new QComboBox)
    , m_typed(new QLineEdit)
    , m_withNotes(new QCheckBox(tr("My &notes beside the pages")))
    , m_said(new TextLabel)
    , m_print(new QPushButton(tr("&Print…")))
    , m_pdf(new QPushButton(tr("&Save as PDF…")))
{
    setWindowTitle(tr("Print the paper"));
    m_measure->setOutputFormat(QPrinter::PdfFormat);
    m_measure->setPageSize(QPageSize(QPageSize::A4));
    makeChoices();
    makeButtons();
    resize(theme().em(34), sizeHint().height());
    showState();
}

PrintDialog::~PrintDialog() = default;

void PrintDialog::makeChoices()
{
    auto *grid = new QGridLayout(this);
    grid->setColumnStretch(1, 1);
    grid->setVerticalSpacing(theme().em(0.5));
    grid->setHorizontalSpacing(theme().em(0.9));
    grid->addWidget(new ElidedLabel(m_choices.paper.title, Type::Strong), 0, 0, 1, 2);
    int row = 1;
    grid->addWidget(m_whole, row++, 0, 1, 2);
    for (const PrintItem &item : m_choices.items)
        m_items->addItem(item.name);
    m_items->setAccessibleName(tr("Item to print"));
    m_items->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_items->setMinimumContentsLength(12);
    m_items->setCurrentIndex(std::max(0, m_choices.item));
    grid->addWidget(m_item, row, 0);
    grid->addWidget(m_items, row++, 1);
    m_typed->setAccessibleName(tr("Pages to print"));
    m_typed->setPlaceholderText(tr("1-3, 7, p 12, sheet 4, report 2"));
    m_typed->setToolTip(tr("Printed page numbers; or sheet 4 for the position in the file, report 2 for a report’s own number"));
    grid->addWidget(m_pages, row, 0);
    grid->addWidget(m_typed, row++, 1);
    grid->addWidget(m_noted, row++, 0, 1, 2);
    grid->addWidget(m_withNotes, row++, 0, 1, 2);
    grid->setRowMinimumHeight(row, theme().em(3.2)); // room for a mistake in words, so that nothing jumps
    m_said->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    grid->addWidget(m_said, row, 0, 1, 2);

    m_item->setEnabled(!m_choices.items.empty());
    m_items->setEnabled(!m_choices.items.empty());
    const bool notes = !m_choices.notes.empty();
    if (!notes) {
        m_noted->setText(tr("Pages with &my notes (there are none yet)"));
        m_noted->setEnabled(false);
        m_withNotes->setEnabled(false);
    }
    for (QWidget *one : std::initializer_list<QWidget *>{m_whole, m_item, m_pages, m_noted, m_withNotes})
        showOutline(one);
    QRadioButton *first = m_choices.item >= 0 ? m_item : m_whole;
    first->setChecked(true);
    first->setFocus(Qt::TabFocusReason);
    for (QRadioButton *one : {m_whole, m_item, m_pages, m_noted})
        connect(one, &QRadioButton::toggled, this, [this, one](bool on) {
            if (on && one == m_noted)
                m_withNotes->setChecked(true);
            showState();
        });
    connect(m_items, &QComboBox::activated, this, [this] { m_item->setChecked(true); });
    connect(m_items, &QComboBox::currentIndexChanged, this, &PrintDialog::showState);
    connect(m_typed, &QLineEdit::textEdited, this, [this] { m_pages->setChecked(true); });
    connect(m_typed, &QLineEdit::textChanged, this, &PrintDialog::showState);
    connect(m_withNotes, &QCheckBox::toggled, this, &PrintDialog::showState);
}

void PrintDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_pdf, QDialogButtonBox::ActionRole);
    buttons->addButton(m_print, QDialogButtonBox::AcceptRole);
    m_print->setDefault(true);
    m_print->setProperty("primary", true);
    auto *grid = qobject_cast<QGridLayout *>(layout());
    grid->addWidget(buttons, grid->rowCount(), 0, 1, 2);
    const auto take = [this](auto wish) {
        const auto chosen = job();
        if (!chosen)
            return;
        accept();
        emit (this->*wish)(*chosen);
    };
    connect(m_print, &QPushButton::clicked, this, [take] { take(&PrintDialog::printWanted); });
    connect(m_pdf, &QPushButton::clicked, this, [take] { take(&PrintDialog::pdfWanted); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    QWidget::setTabOrder(m_withNotes, m_print);
    QWidget::setTabOrder(m_print, m_pdf);
}

Result<std::vector<int>> PrintDialog::pages() const
{
    std::vector<int> out;
    if (m_pages->isChecked())
        return pagesMeant(m_choices.paper, m_typed->text(), m_choices.page);
    if (m_item->isChecked() && m_items->currentIndex() >= 0)
        return m_choices.items[size_t(m_items->currentIndex())].pages;
    if (m_noted->isChecked()) {
        for (const auto &[page, notes] : m_choices.notes)
            out.push_back(page);
        return out;
    }
    out.resize(m_choices.paper.sheets.size());
    std::iota(out.begin(), out.end(), 1);
    return out;
}

std::optional<PrintJob> PrintDialog::job() const
{
    const auto chosen = pages();
    if (!chosen || chosen->empty())
        return std::nullopt;
    return PrintJob{m_choices.paper, *chosen, m_choices.notes, m_withNotes->isChecked()};
}

void PrintDialog::showState()
{
    const auto chosen = pages();
    const auto wanted = job();
    m_print->setEnabled(wanted.has_value());
    m_pdf->setEnabled(wanted.has_value());
    if (!wanted) {
        const bool begun = m_pages->isChecked() && !m_typed->text().trimmed().isEmpty();
        m_said->setTone(begun ? Tone::Late : Tone::Muted);
        m_said->setText(chosen ? tr("This paper has no pages.") : chosen.error().sentence);
    } else {
        const int sheets = sheetsNeeded(*wanted, *m_measure);
        const QString pages = wanted->pages.size() == 1 ? tr("1 page") : tr("%1 pages").arg(wanted->pages.size());
        m_said->setTone(Tone::Muted);
        m_said->setText(sheets == 1 ? tr("%1 on 1 sheet of paper").arg(pages) : tr("%1 on %2 sheets of paper").arg(pages).arg(sheets));
    }
    m_said->setAccessibleName(m_said->text());
    m_typed->setAccessibleDescription(m_pages->isChecked() ? m_said->text() : QString());
}

} // namespace scrutiny
