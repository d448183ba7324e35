// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/card.h"
#include "gui/workbench.h"
#include "models/story_line.h"

class QPushButton;

namespace scrutiny {

class FieldLine;

/// The card of a stored record: its fields, edited in place, what the papers said of it, and where somebody's edit differs from a paper.
class RecordCard : public Card
{
    Q_OBJECT
public:
    explicit RecordCard(Workbench &bench, QWidget *parent = nullptr);

    /// Starts anew with a record. The focus stays on the field that had it.
    void begin(const RecordRef &record, const QString &heading, const QString &aside = {}, const QString &context = {});
    const RecordRef &record() const { return m_record; }
    void addField(const QString &field);
    void addStory(const std::vector<StoryLine> &lines);
    /// For each edited field: what the paper says, and the choice between the two when a later paper differs.
    void addEdits();
    /// A row of buttons at the card's foot.
    QPushButton *addButton(const QString &text);
    /// Somebody is typing in it: do not begin anew.
    bool isEditing() const;
    FieldLine *fieldLine(const QString &field) const;

signals:
    /// A field got a new text; the page stores it with the desk's function for it.
    void fieldEdited(const scrutiny::RecordRef &record, const QString &field, const QString &text);

private:
    void addEdit(const FieldEdit &edit);
    Workbench &m_bench;
    RecordRef m_record;
    std::vector<FieldLine *> m_fields;
    QWidget *m_buttons = nullptr;
    QString m_focused;
};

} // namespace scrutiny
