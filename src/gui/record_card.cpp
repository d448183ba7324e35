// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/record_card.h"

#include "base/text.h"
#include "desk/edits.h"
#include "desk/record_fields.h"
#include "gui/field_line.h"
#include "gui/flow_layout.h"
#include "models/meeting_view.h"
#include "store/edits.h"
#include "store/sources.h"

#include <QPushButton>

#include <algorithm>

namespace scrutiny {

namespace {

constexpr int quotedLength = 400;

/// Where the paper `paperId` prints a field of a record.
PlaceOnPaper placeIn(const Reader &reader, const FieldEdit &edit, Id paperId)
{
    PlaceOnPaper own, whole;
    if (const auto spans = listSources(reader, edit.owner))
        for (const SourceSpan &span : *spans) {
            if (paperId && span.paperId != paperId)
                continue;
            PlaceOnPaper &place = span.field == edit.field ? own : whole;
            if ((span.field == edit.field || span.field.isEmpty()) && (!place.paperId || place.paperId == span.paperId)) {
                place.paperId = span.paperId;
                place.source.push_back(span.place);
            }
        }
    return own.paperId ? own : whole;
}

} // namespace

RecordCard::RecordCard(Workbench &bench, QWidget *parent)
    : Card(parent)
    , m_bench(bench)
{
}

void RecordCard::begin(const RecordRef &record, const QString &heading, const QString &aside, const QString &context)
{
    m_focused.clear();
    for (const FieldLine *line : m_fields)
        if (line->hasFocus() && record == m_record)
            m_focused = line->field();
    m_record = record;
    m_fields.clear();
    m_buttons = nullptr;
    clear();
    setHeading(heading, aside);
    if (!context.isEmpty())
        addWidget(new TextLabel(context, Type::Body, Tone::Muted));
}

FieldLine *RecordCard::fieldLine(const QString &field) const
{
    const auto it = std::find_if(m_fields.begin(), m_fields.end(), [&](const FieldLine *line) { return line->field() == field; });
    return it == m_fields.end() ? nullptr : *it;
}

bool RecordCard::isEditing() const
{
    return std::any_of(m_fields.begin(), m_fields.end(), [](const FieldLine *line) { return line->isEditing(); });
}

void RecordCard::addField(const QString &field)
{
    const auto text = fieldText(m_bench.reader(), m_record, field);
    if (!text)
        return;
    const QString label = fieldLabel(m_record.kind, field);
    auto *line = new FieldLine(field, label, shownValue(field, *text), *text, placeOf(m_bench.reader(), m_record, field));
    addLine(label, line);
    m_fields.push_back(line);
    connect(line, &FieldLine::chosen, this, &Card::chosen);
    connect(line, &FieldLine::edited, this, [this](const QString &name, const QString &value) { emit fieldEdited(m_record, name, value); });
    if (field == m_focused)
        line->setFocus(Qt::OtherFocusReason);
}

void RecordCard::addStory(const std::vector<StoryLine> &lines)
{
    for (const StoryLine &line : lines) {
        PlaceLine *added = Card::addLine(line.when, line.text, line.where, line.place);
        if (!line.look.isEmpty())
            added->setLook(line.look);
    }
}

void RecordCard::addEdits()
{
    if (const auto edits = listFieldEdits(m_bench.reader(), m_record))
        for (const FieldEdit &edit : *edits)
            if (edit.field != QStringLiteral("state") && edit.field != QStringLiteral("closedOn") && edit.field != QStringLiteral("evidence"))
                addEdit(edit);
}

void RecordCard::addEdit(const FieldEdit &edit)
{
    const bool differs = !edit.later.isEmpty();
    const QString said = shownValue(edit.field, differs ? edit.later : edit.original);
    const PlaceOnPaper place = placeIn(m_bench.reader(), edit, differs ? edit.laterPaperId : 0);
    const QString words = said.isEmpty() ? tr("The paper says nothing here") : differs ? tr("A later paper says “%1”").arg(shortened(said, quotedLength))
                                                                                       : tr("The paper said “%1”").arg(shortened(said, quotedLength));
    PlaceLine *line = Card::addLine(tr("%1 edited").arg(fieldLabel(edit.owner.kind, edit.field)), words, whereWords(m_bench.reader(), place), place);
    if (differs)
        line->setLook(tr("differs"));
    auto *choices = new QWidget;
    auto *row = new FlowLayout(choices);
    auto *take = new QPushButton(tr("Take the paper's"));
    row->addWidget(take);
    connect(take, &QPushButton::clicked, this, [this, edit, differs] {
        m_bench.succeeded(restorePrinted(m_bench.store(), edit.owner, edit.field, differs, m_bench.who()));
    });
    if (differs) {
        auto *keep = new QPushButton(tr("Keep mine"));
        row->addWidget(keep);
        connect(keep, &QPushButton::clicked, this, [this, edit] { m_bench.succeeded(keepEdited(m_bench.store(), edit.owner, edit.field, m_bench.who())); });
    }
    Card::addLine({}, choices);
}

QPushButton *RecordCard::addButton(const QString &text)
{
    if (!m_buttons) {
        m_buttons = new QWidget;
        new FlowLayout(m_buttons);
        addWidget(m_buttons);
    }
    auto *button = new QPushButton(text);
    m_buttons->layout()->addWidget(button);
    return button;
}

} // namespace scrutiny
