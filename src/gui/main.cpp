// SPDX-License-Identifier: GPL-3.0-or-later
// scrutiny-desk: no verb or a PDF opens the window; import, search, show, export and check work without one.
#include "base/log.h"
#include "desk/command_line.h"
#include "desk/commands.h"
#include "gui/main_window.h"
#include "gui/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <QMessageBox>
#include <QStandardPaths>

namespace {

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("Scrutiny Desk"));
    QCoreApplication::setOrganizationName(QStringLiteral("Scrutiny Desk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SCRUTINY_VERSION));
}

int runVerb(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    nameProgram();
    scrutiny::startLog(QStringLiteral("scrutiny-desk"));
    return scrutiny::runCommand(app.arguments().mid(1));
}

int runWindow(int argc, char **argv)
{
    QApplication app(argc, argv);
    nameProgram();
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/scrutiny-desk.svg")));
    QGuiApplication::setDesktopFileName(QStringLiteral("scrutiny-desk"));
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Papers of council scrutiny committees: read, checked and followed.\n"
        "Verbs without a window: import, search, show, export, check (each has --help)."));
    parser.addHelpOption();
    parser.addVersionOption();
    scrutiny::addStoreOption(parser);
    parser.addPositionalArgument(QStringLiteral("papers"), QCoreApplication::translate("main", "PDF files to bring in"), QStringLiteral("[PDF...]"));
    parser.process(app);
    scrutiny::startLog(QStringLiteral("scrutiny-desk"), QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    scrutiny::Theme::instance().start();
    auto store = scrutiny::openStore(parser, false);
    if (!store) {
        scrutiny::logError(store.error());
        QMessageBox::critical(nullptr, QCoreApplication::applicationName(), store.error().sentence);
        return scrutiny::exitStatusOf(store.error());
    }
    scrutiny::Workbench bench(std::move(*store), scrutiny::userName());
    scrutiny::MainWindow window(bench);
    window.goHome();
    window.show();
    QStringList papers;
    for (const QString &name : parser.positionalArguments())
        papers += QFileInfo(name).absoluteFilePath();
    bench.import(papers);
    return app.exec();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && scrutiny::isCommand(QString::fromLocal8Bit(argv[1])))
        return runVerb(argc, argv);
    return runWindow(argc, argv);
}
