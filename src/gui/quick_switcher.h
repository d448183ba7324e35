// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/address.h"
#include "models/rows_model.h"

#include <QLineEdit>
#include <QPointer>
#include <QTimer>

#include <functional>

class QFrame;

namespace scrutiny {

class RowsView;

/// A place that somebody may mean by what was typed. It goes to an address, to a page of the paper that is open, or runs a command.
struct Candidate
{
    QString text;
    QString detail = {};                 ///< `Meeting · 2 Nov 2023`
    Address address = {};
    int page = 0;                        ///< sheet of the open paper
    std::function<void()> run = {};
    double rank = 0;                     ///< smaller is better
};

using CandidateProvider = std::function<std::vector<Candidate>(const QString &typed)>;

/// "Go to anything": a field, and below it the places that fit what was typed, best first. Arrows choose, Enter goes, Escape leaves.
class QuickSwitcher : public QLineEdit
{
    Q_OBJECT
public:
    explicit QuickSwitcher(QWidget *parent = nullptr);

    void addProvider(CandidateProvider provider) { m_providers.push_back(std::move(provider)); }
    void start();
    QStringList shownTexts() const;
    QSize sizeHint() const override;

signals:
    void goTo(const scrutiny::Address &address);
    void goToSheet(int page);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void look();
    void place();
    void take(int row);
    void leave();
    std::vector<CandidateProvider> m_providers;
    std::vector<Candidate> m_found;
    RowsModel *m_rows;
    QFrame *m_popup;
    RowsView *m_list;
    QPointer<QWidget> m_before;
};

} // namespace scrutiny
