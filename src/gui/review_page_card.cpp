// SPDX-License-Identifier: GPL-3.0-or-later
// The card of the chosen entry: its fields, edited in place.
#include "gui/review_page.h"

#include "gui/card.h"
#include "gui/flow_layout.h"
#include "gui/review_field.h"
#include "gui/rows_view.h"

#include <QGridLayout>
#include <QScrollArea>

#include <algorithm>

namespace scrutiny {

namespace {

/// The field that E edits first: the words of the record, or what it hangs on.
QString mainField(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Meeting:
    case RecordKind::Minutes: return QStringLiteral("date");
    case RecordKind::Member: return QStringLiteral("name");
    case RecordKind::AgendaItem:
    case RecordKind::Report: return QStringLiteral("title");
    case RecordKind::WorkProgramme: return QStringLiteral("topic");
    case RecordKind::Table: return QStringLiteral("caption");
    default: return QStringLiteral("text");
    }
}

} // namespace

void ReviewPage::light(const PlaceOnPaper &place)
{
    if (!place.paperId)
        return;
    m_lit = place;
    emit showPlace(place);
}

void ReviewPage::fillCard()
{
    m_fields.clear();
    m_form = nullptr;
    m_deedsInCard = nullptr;
    m_card->clear();
    const int chosen = entry();
    m_card->setVisible(chosen >= 0);
    if (chosen < 0)
        return;
    const ReviewCardWords words = reviewCard(*m_bench.plan(), chosen, m_paperId);
    m_card->setAccessibleName(words.title);
    auto *form = new QWidget;
    m_form = new QGridLayout(form);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(theme().em(0.9));
    m_form->setVerticalSpacing(theme().em(0.1));
    m_form->setColumnStretch(1, 1);
    m_card->addWidget(form);
    for (const ReviewFieldWords &field : words.fields)
        addField(field);
    if (!words.missing.empty())
        addMissing(words.missing);
    m_deedsInCard = deedButtons(chosen, true);
    m_card->addWidget(m_deedsInCard);
    showDeedsInCard();
    // The card may leave the list less room than before: the chosen row stays in sight.
    QMetaObject::invokeMethod(m_list, [this] { m_list->scrollTo(m_list->currentIndex()); }, Qt::QueuedConnection);
}

/// When the list is too narrow for the buttons of its rows, the chosen row's stand in the card.
void ReviewPage::showDeedsInCard()
{
    if (m_deedsInCard)
        m_deedsInCard->setVisible(m_list->isColumnHidden(m_rows->columnOf(QStringLiteral("deeds"))));
}

ReviewField *ReviewPage::addField(const ReviewFieldWords &words)
{
    auto *field = new ReviewField(words);
    auto *label = new TextLabel(words.label, Type::Body, Tone::Muted);
    label->setWordWrap(false);
    label->setMinimumWidth(theme().em(7));
    label->setContentsMargins(0, theme().em(0.12), 0, 0); // on the line of the value's first words
    label->setBuddy(field);
    const int row = m_form->rowCount();
    m_form->addWidget(label, row, 0, Qt::AlignTop);
    m_form->addWidget(field, row, 1);
    connect(field, &ReviewField::placeChosen, this, &ReviewPage::light);
    connect(field, &ReviewField::typed, this, [this, field](const QString &text, int step) { takeEdit(field, text, step); });
    connect(field, &ReviewField::splitChosen, this, &ReviewPage::split);
    connect(field, &ReviewField::left, this, [this] {
        m_list->setFocus(Qt::OtherFocusReason);
        fillCard(); // a field that was only opened to be typed goes again
    });
    m_fields.push_back(field);
    return field;
}

void ReviewPage::addMissing(const std::vector<ReviewFieldWords> &missing)
{
    auto *box = new QWidget;
    auto *flow = new FlowLayout(box);
    flow->setContentsMargins(0, theme().em(0.2), 0, 0);
    for (const ReviewFieldWords &words : missing) {
        auto *chip = new Chip(tr("Add %1").arg(words.label.toLower()), Tone::Plain, Chip::Opens);
        chip->setToolTip(tr("The paper does not print it. Press to type it."));
        connect(chip, &Chip::clicked, this, [this, name = words.name] { editField(name); });
        flow->addWidget(chip);
    }
    m_form->addWidget(box, m_form->rowCount(), 1);
}

ReviewField *ReviewPage::field(const QString &name) const
{
    const auto it = std::find_if(m_fields.begin(), m_fields.end(), [&](const ReviewField *f) { return !name.isEmpty() && f->words().name == name; });
    return it == m_fields.end() ? nullptr : *it;
}

ReviewField *ReviewPage::editing() const
{
    const auto it = std::find_if(m_fields.begin(), m_fields.end(), [](const ReviewField *f) { return f->isEditing(); });
    return it == m_fields.end() ? nullptr : *it;
}

void ReviewPage::editFirst()
{
    const int chosen = entry();
    if (chosen < 0)
        return;
    editField(mainField(m_bench.plan()->entries[std::size_t(chosen)].kind));
    const auto can = std::find_if(m_fields.begin(), m_fields.end(), [](const ReviewField *f) { return f->isEditable(); });
    if (!editing() && can != m_fields.end())
        (*can)->startEditing();
    if (!editing())
        emit said(tr("Nothing of this can be edited before it is stored. Leave it out, or correct it afterwards."));
}

void ReviewPage::editField(const QString &name)
{
    const int chosen = entry();
    if (chosen < 0 || m_bench.isApplying())
        return;
    ReviewField *wanted = field(name);
    if (!wanted) {
        const auto missing = reviewCard(*m_bench.plan(), chosen, m_paperId).missing;
        const auto it = std::find_if(missing.begin(), missing.end(), [&](const ReviewFieldWords &f) { return f.name == name; });
        if (it == missing.end())
            return;
        wanted = addField(*it);
        wanted->show();
    }
    wanted->startEditing();
    scrollTo(wanted);
}

/// Brings a field of a long card into view, once it has its new height.
void ReviewPage::scrollTo(ReviewField *field)
{
    for (QWidget *above = field->parentWidget(); above; above = above->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(above)) {
            QMetaObject::invokeMethod(field, [scroll, field] { scroll->ensureWidgetVisible(field); }, Qt::QueuedConnection);
            return;
        }
    }
}

void ReviewPage::takeEdit(ReviewField *field, const QString &text, int step)
{
    const QString name = field->words().name;
    QStringList order;
    for (const ReviewField *one : m_fields) {
        if (one->isEditable())
            order += one->words().name;
    }
    if (text.trimmed() != field->words().edit) {
        const auto value = typedValue(name, text);
        if (!value) {
            field->refuse(value.error().sentence);
            return;
        }
        field->stopEditing();
        m_bench.decidePlan({ReviewDecision::What::Correct, entry(), name, *value});
    } else {
        field->stopEditing();
        fillCard();
    }
    const qsizetype next = order.indexOf(name) + step;
    if (step && next >= 0 && next < order.size())
        editField(order[next]);
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

void ReviewPage::split(int position)
{
    const int chosen = entry();
    if (ReviewField *text = editing())
        text->stopEditing();
    m_choose = chosen + 1;
    const bool done = m_bench.decidePlan({ReviewDecision::What::Split, chosen, {}, {}, position});
    m_choose = -1;
    m_list->setFocus(Qt::OtherFocusReason);
    emit said(done ? tr("Split in two. The second half has no number yet: E edits it.") : tr("Put the cursor inside the text to split it."));
}

} // namespace scrutiny
