// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>
#include <QTimer>

class QProgressBar;
class QPushButton;

namespace scrutiny {

class ElidedLabel;
class Workbench;

/// The bottom line: what was said last, what the page counts, what undo would take back, which store; and busy work with a way to stop it.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusLine(Workbench &bench, QWidget *parent = nullptr);

    void say(const QString &sentence);
    /// What the page counts, and what undo would take back on it (empty: the store says).
    void setPageLine(const QString &line, const QString &undoName = {});
    /// Looks undo and the store up anew.
    void refresh();
    QString undoWords() const;

signals:
    void stopWanted();

private:
    void showProgress(const QString &what, int done, int all);
    Workbench &m_bench;
    ElidedLabel *m_said;
    ElidedLabel *m_page;
    ElidedLabel *m_undo;
    ElidedLabel *m_store;
    ElidedLabel *m_what;
    QProgressBar *m_bar;
    QPushButton *m_stop;
    QTimer m_forget;
    QString m_pageUndo;
};

} // namespace scrutiny
