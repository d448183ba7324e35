// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/enquiry_edits.h"
#include "gui/labels.h"

#include <QFrame>

class QGridLayout;
class QToolButton;
class QVBoxLayout;

namespace scrutiny {

class EnquiryChoice;
class EnquiryMinutes;
class EnquiryText;

/// One question: its words, edited in place, who asks whom, its pins, and what is doubtful about it. Chosen, it shows all its fields; else one line says them.
class EnquiryCard : public QFrame
{
    Q_OBJECT
public:
    explicit EnquiryCard(QWidget *parent = nullptr);

    void show(const EnquirySheet &sheet, const SheetItem &item, const SheetQuestion &question);
    using QFrame::show;
    Id enquiry() const { return m_id; }
    void setChosen(bool chosen);
    bool isChosen() const { return m_chosen; }
    void startTyping();

    EnquiryText *question() const { return m_question; }
    EnquiryText *why() const { return m_why; }
    EnquiryChoice *asker() const { return m_asker; }
    EnquiryChoice *toWhom() const { return m_toWhom; }
    EnquiryMinutes *minutes() const { return m_minutes; }
    /// The fields in the order in which Tab goes through them.
    std::vector<QWidget *> fields() const;

signals:
    void chosen(scrutiny::Id enquiry);
    void typed(scrutiny::Id enquiry, scrutiny::EnquiryField field, const QString &text);
    void moveWanted(scrutiny::Id enquiry, int by);
    void awayWanted(scrutiny::Id enquiry);
    void unpinWanted(scrutiny::Id enquiry, scrutiny::Id mark);
    void placeWanted(const scrutiny::PlaceOnPaper &place);
    void jumpWanted(scrutiny::Id enquiry);
    /// The card is dragged by its number: the pointer is there (global).
    void dragged(scrutiny::Id enquiry, const QPoint &position);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *tool(const QString &words, const QString &tip);
    void arrange();
    void showPins(const SheetQuestion &question);
    void showDoubts(const EnquirySheet &sheet);
    void follow();

    Id m_id = 0;
    bool m_chosen = false;
    bool m_wide = false;
    std::vector<SheetPin> m_pins;
    std::vector<EnquiryDoubt> m_doubts;
    TextLabel *m_number;
    EnquiryText *m_question, *m_why;
    TextLabel *m_summary;
    QWidget *m_fields, *m_tools, *m_pinRows, *m_doubtRows;
    QGridLayout *m_grid;
    std::vector<QWidget *> m_labels, m_editors; ///< asks, to, minutes, why
    EnquiryChoice *m_asker, *m_toWhom;
    EnquiryMinutes *m_minutes;
};

} // namespace scrutiny

Q_DECLARE_METATYPE(scrutiny::EnquiryField)
