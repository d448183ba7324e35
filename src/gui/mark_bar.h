// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <vector>

namespace scrutiny {

class PaperView;

/// A small bar below freshly chosen words: colours by name with their number keys, Note (N), Question (Q), Copy. It never takes the focus by itself; its
/// keys work while the paper has it, Tab leads into it, Esc puts it away.
class MarkBar : public QFrame
{
    Q_OBJECT
public:
    explicit MarkBar(PaperView *view);

signals:
    void commandWanted(const QString &command);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeButtons();
    void fit(int room);
    void comeUp();
    bool runKey(int key);
    void run(const QString &command);

    PaperView *m_view;
    QTimer m_settle;
    std::vector<QWidget *> m_rows; ///< colours, deeds
};

} // namespace scrutiny
