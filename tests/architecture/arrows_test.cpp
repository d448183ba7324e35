// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the structure that docs/architecture.md describes: arrows run down only, and each door is the only one.
#include "support/catch.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <functional>

namespace {

const QString Root = QStringLiteral(SCRUTINY_SOURCE_DIR);

/// Which folders each folder of src may include; itself is always allowed.
const QHash<QString, QStringList> &allowed()
{
    static const QHash<QString, QStringList> table{
        {"base", {}},
        {"domain", {"base"}},
        {"pdf", {"domain", "base"}},
        {"reading", {"pdf", "domain", "base"}},
        {"papers", {"reading", "pdf", "domain", "base"}},
        {"store", {"domain", "base"}},
        {"desk", {"store", "domain", "base"}},
        {"models", {"desk", "store", "domain", "base"}},
        {"gui", {"models", "desk", "store", "domain", "base"}},
    };
    return table;
}

struct SourceFile
{
    QString folder; ///< the folder of src that it is in
    QString path;   ///< from the project's root
    QString text;
};

std::vector<SourceFile> sourceFiles()
{
    std::vector<SourceFile> out;
    QDirIterator it(Root + "/src", {"*.cpp", "*.h"}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QString path = QDir(Root).relativeFilePath(file.fileName());
        out.push_back({path.section('/', 1, 1), path, QString::fromUtf8(file.readAll())});
    }
    return out;
}

QStringList includesOf(const QString &text)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"), QRegularExpression::MultilineOption);
    QStringList out;
    for (auto it = include.globalMatch(text); it.hasNext();)
        out << it.next().captured(1);
    return out;
}

QStringList filesWhere(const std::function<bool(const SourceFile &)> &broken)
{
    QStringList out;
    for (const SourceFile &file : sourceFiles()) {
        if (broken(file))
            out << file.path;
    }
    out.sort();
    return out;
}

} // namespace

TEST_CASE("No include runs upwards")
{
    QStringList broken;
    for (const SourceFile &file : sourceFiles()) {
        INFO(file.path);
        REQUIRE(allowed().contains(file.folder));
        for (const QString &include : includesOf(file.text)) {
            const QString folder = include.section('/', 0, 0);
            if (include.contains('/') && allowed().contains(folder) && folder != file.folder && !allowed()[file.folder].contains(folder))
                broken << file.path + " includes " + include;
        }
    }
    CHECK(broken.join('\n') == QString());
}

TEST_CASE("Only src/pdf names the PDF libraries")
{
    static const QRegularExpression library(QStringLiteral("^(poppler/|poppler-|qpdf/|PDFDoc|TextOutputDev|SplashOutputDev|GlobalParams|goo/|splash/)"));
    const auto broken = filesWhere([](const SourceFile &file) {
        if (file.folder == "pdf")
            return false;
        const QStringList includes = includesOf(file.text);
        return std::any_of(includes.begin(), includes.end(), [](const QString &i) { return library.match(i).hasMatch(); });
    });
    CHECK(broken.join('\n') == QString());
}

TEST_CASE("SQL stands only in the store")
{
    static const QRegularExpression sql(QStringLiteral("\"\\s*(SELECT\\s.+\\sFROM|INSERT\\s+(OR\\s+\\w+\\s+)?INTO|UPDATE\\s+\\w+\\s+SET|DELETE\\s+FROM|CREATE\\s+(VIRTUAL\\s+)?TABLE|PRAGMA)\\s"));
    const auto broken = filesWhere([](const SourceFile &file) { return file.folder != "store" && sql.match(file.text).hasMatch(); });
    CHECK(broken.join('\n') == QString());
}

TEST_CASE("Widgets stand only in the GUI")
{
    static const QRegularExpression widget(QStringLiteral("^(QWidget|QDialog|QMainWindow|QApplication|QMessageBox|QtWidgets)"));
    const auto broken = filesWhere([](const SourceFile &file) {
        if (file.folder == "gui")
            return false;
        const QStringList includes = includesOf(file.text);
        return std::any_of(includes.begin(), includes.end(), [](const QString &i) { return widget.match(i.section('/', -1)).hasMatch(); });
    });
    CHECK(broken.join('\n') == QString());
}

TEST_CASE("Nothing reaches for the network")
{
    const auto broken = filesWhere([](const SourceFile &file) {
        const QStringList includes = includesOf(file.text);
        return std::any_of(includes.begin(), includes.end(), [](const QString &i) {
            return i.contains("QNetwork") || i.contains("QTcp") || i.contains("QUdp") || i == "sys/socket.h" || i == "netinet/in.h";
        });
    });
    CHECK(broken.join('\n') == QString());
}

TEST_CASE("Every source file names its licence on the first line")
{
    const auto broken = filesWhere([](const SourceFile &file) { return !file.text.startsWith("// SPDX-License-Identifier: GPL-3.0-or-later\n"); });
    CHECK(broken.join('\n') == QString());
}
