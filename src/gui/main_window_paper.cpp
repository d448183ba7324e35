// SPDX-License-Identifier: GPL-3.0-or-later
// The paper beside the pages: which file it is, where it stands, and the window's layout that is kept.
#include "gui/main_window.h"

#include "gui/notice_bar.h"
#include "gui/paper_pane.h"
#include "gui/theme.h"

#include <QCloseEvent>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace scrutiny {

void MainWindow::setPaperShown(bool shown)
{
    if (m_apart)
        m_apart->setVisible(shown);
    else
        m_paper->setVisible(shown);
}

void MainWindow::setPaperApart(bool apart)
{
    if (apart == (m_apart != nullptr))
        return;
    if (apart) {
        m_apart = new QWidget(nullptr, Qt::Window);
        m_apart->setWindowTitle(tr("Paper – Scrutiny Desk"));
        auto *column = new QVBoxLayout(m_apart);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_paper);
        m_apart->addActions(m_actions.all()); // keys work there, too
        m_apart->installEventFilter(this);
        m_apart->resize(width() / 2, height());
        m_apart->show();
        m_paper->show();
        return;
    }
    m_splitter->addWidget(m_paper);
    m_paper->show();
    m_apart->deleteLater();
    m_apart = nullptr;
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    resize(theme().em(107), theme().em(66));
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    if (!m_splitter->restoreState(settings.value(QStringLiteral("window/splitter")).toByteArray()))
        m_splitter->setSizes({theme().em(16), theme().em(47), theme().em(41)});
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    setPaperApart(false);
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/splitter"), m_splitter->saveState());
    m_bench.stop();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_drop->setGeometry(rect());
}

} // namespace scrutiny
