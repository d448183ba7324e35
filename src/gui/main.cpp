// SPDX-License-Identifier: GPL-3.0-or-later
// scrutiny-desk: no verb or a PDF opens the window; import, search, show, export and check work without one.
#include "base/log.h"
#include "desk/command_line.h"
#include "desk/commands.h"
#include "gui/main_window.h"
#include "gui/paper_pane.h"
#include "gui/paper_view.h"
#include "gui/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QIcon>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace {

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("Scrutiny Desk"));
    QCoreApplication::setOrganizationName(QStringLiteral("Scrutiny Desk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SCRUTINY_VERSION));
}

/// The log lies in the user's data folder: a terminal shows sentences for people, not lines for support.
void startDeskLog()
{
    scrutiny::startLog(QStringLiteral("scrutiny-desk"), QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
}

/// Marks as a document are set in type: that needs fonts, but no screen.
bool needsFonts(int argc, char **argv)
{
    return std::any_of(argv, argv + argc, [](const char *argument) { return QByteArray(argument).startsWith("--marks"); });
}

int runVerb(int argc, char **argv)
{
    std::unique_ptr<QCoreApplication> app;
    if (needsFonts(argc, argv)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        app = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        app = std::make_unique<QCoreApplication>(argc, argv);
    }
    nameProgram();
    startDeskLog();
    return scrutiny::runCommand(app->arguments().mid(1));
}

/// Ends the program when the window has been painted for the first time.
bool paint(QWidget &window)
{
    QTimer::singleShot(0, &window, [&window] {
        window.repaint();
        QCoreApplication::quit();
    });
    return QApplication::exec() == 0;
}

/// Waits until papers have been read and the pages have been drawn (or for a few seconds), then writes the window as a PNG.
bool writePicture(scrutiny::MainWindow &window, const scrutiny::Workbench &bench, const QString &file)
{
    window.resize(1440, 900);
    window.show();
    QElapsedTimer waited;
    waited.start();
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &window, [&] {
        constexpr int LongestWait = 5000;
        const scrutiny::PaperView *paper = window.paper()->view();
        const bool drawn = paper->paper().paperId != 0 && paper->isDrawn(paper->currentPage());
        if ((drawn && !bench.isBusy()) || waited.elapsed() > LongestWait)
            QCoreApplication::quit();
    });
    look.start(100);
    QApplication::exec();
    return window.grab().save(file, "PNG");
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
    scrutiny::addNotesOption(parser);
    const QCommandLineOption picture(QStringLiteral("picture"), QCoreApplication::translate("main", "Write a picture of the window to FILE and end."), QCoreApplication::translate("main", "FILE"));
    QCommandLineOption untilPainted(QStringLiteral("until-painted"));
    untilPainted.setFlags(QCommandLineOption::HiddenFromHelp); // for measuring how long the start takes
    parser.addOptions({picture, untilPainted});
    parser.addPositionalArgument(QStringLiteral("papers"), QCoreApplication::translate("main", "PDF files to bring in"), QStringLiteral("[PDF...]"));
    parser.process(app);
    startDeskLog();
    scrutiny::Theme::instance().start();
    auto store = scrutiny::openStore(parser, false);
    if (!store) {
        scrutiny::logError(store.error());
        QMessageBox::critical(nullptr, QCoreApplication::applicationName(), store.error().sentence);
        return scrutiny::exitStatusOf(store.error());
    }
    auto notes = scrutiny::openNotes(parser);
    if (!notes) { // never write into what is not understood, never go on without a place for notes
        scrutiny::logError(notes.error());
        QMessageBox::critical(nullptr, QCoreApplication::applicationName(), notes.error().sentence);
        return scrutiny::exitStatusOf(notes.error());
    }
    scrutiny::Workbench bench(std::move(*store), scrutiny::userName(), std::move(*notes));
    scrutiny::MainWindow window(bench);
    window.goHome();
    window.show();
    QStringList papers;
    for (const QString &name : parser.positionalArguments())
        papers += QFileInfo(name).absoluteFilePath();
    bench.import(papers);
    if (parser.isSet(untilPainted))
        return paint(window) ? 0 : 1;
    if (parser.isSet(picture))
        return writePicture(window, bench, parser.value(picture)) ? 0 : 1;
    return app.exec();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && scrutiny::isCommand(QString::fromLocal8Bit(argv[1])))
        return runVerb(argc, argv);
    return runWindow(argc, argv);
}
