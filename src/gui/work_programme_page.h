// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/records_page.h"
#include "models/programme_rows.h"

namespace scrutiny {

class ChoiceChip;
class RecordCard;

/// The work programmes of all committees by date: topics, why, who leads and who comes.
class WorkProgrammePage : public RecordsPage
{
    Q_OBJECT
public:
    explicit WorkProgrammePage(Workbench &bench, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override;
    QString statusLine() const override;
    RecordCard *card() const { return m_card; }

protected:
    void dropFilters() override;
    void fillBelow() override;

private:
    void refilter();
    void edit(const RecordRef &record, const QString &key, const QString &text);

    ProgrammeList m_programme;
    ChoiceChip *m_committee;
    Chip *m_dropped;
    RecordCard *m_card;
};

} // namespace scrutiny
