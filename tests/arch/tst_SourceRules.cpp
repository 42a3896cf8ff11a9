#include "tests/arch/SourceRules.h"
#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace tst_SourceRules {

using vernier::test::SourceRules;

/// The rules hold in this tree, and the checker finds every breach planted in another.
class TestSourceRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thisTreeKeepsTheRules();
    void aPlantedBreakIsFound_data();
    void aPlantedBreakIsFound();
    void whatTheRulesAllowIsNotReported();
    void longFilesAreFound();
    void fullFoldersAreFound();
};

namespace {

void plant(const QString& root, const QString& path, const QString& text) {
    const QString absolute = QDir(root).filePath(path);
    QDir().mkpath(QFileInfo(absolute).path());
    QFile file(absolute);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

QString report(const QStringList& broken) {
    return QLatin1Char('\n') + broken.join(QLatin1Char('\n'));
}

QStringList allFindings(const SourceRules& rules) {
    return rules.brokenOrder() + rules.brokenReach() + rules.foreignHeaders() + rules.untidyIncludes() +
           rules.decidedMethods() + rules.longFiles() + rules.fullFolders();
}

}  // namespace

void TestSourceRules::thisTreeKeepsTheRules() {
    const SourceRules rules(vernier::test::sourcePath(""));
    QVERIFY(rules.fileCount() > 50);
    const QStringList broken = allFindings(rules);
    QVERIFY2(broken.isEmpty(), qPrintable(report(broken)));
}

void TestSourceRules::aPlantedBreakIsFound_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char* name, const char* path, const char* text, const char* finding) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(text) << QString::fromLatin1(finding);
    };
    row("right to left", "core/study/A.cpp", "\n#include \"core/store/H.h\"\n",
        "core/study/A.cpp:2: core/store/H.h: core/study may not include core/store");
    row("between siblings", "core/exec/A.cpp", "#include \"core/store/H.h\"",
        "core/exec/A.cpp:1: core/store/H.h: core/exec may not include core/store");
    row("core to ui", "core/run/A.cpp", "#include \"ui/text/H.h\"",
        "core/run/A.cpp:1: ui/text/H.h: core/run may not include ui/text");
    row("ui past the engine", "ui/monitor/A.cpp", "# include \"core/store/H.h\"",
        "ui/monitor/A.cpp: ui/monitor may not reach core/store: core/store/H.h");
    row("ui past the engine, by another header", "ui/monitor/A.cpp", "#include \"core/folder/Deep.h\"",
        "ui/monitor/A.cpp: ui/monitor may not reach core/store: core/folder/Deep.h > core/store/H.h");
    row("numerics to study", "core/numerics/A.cpp", "#include \"core/study/H.h\"",
        "core/numerics/A.cpp: core/numerics may not reach core/study: core/study/H.h");
    row("supervisor to engine", "app/trial/A.cpp", "#include \"core/run/H.h\"",
        "app/trial/A.cpp: app/trial may not reach core/run: core/run/H.h");
    row("command line to ui", "app/cli/A.cpp", "#include \"ui/text/H.h\"",
        "app/cli/A.cpp: app/cli may not reach ui/text: ui/text/H.h");
    row("unknown folder", "core/misc/A.cpp", "#include \"core/study/H.h\"",
        "core/misc/A.cpp:1: core/study/H.h: core/misc is not a folder of the architecture");
    row("Qt in the domain", "core/space/A.cpp", "#include <QString>",
        "core/space/A.cpp:1: QString: core/space does without QtCore");
    row("Sql outside the store", "core/run/A.cpp", "#include <QSqlQuery>",
        "core/run/A.cpp:1: QSqlQuery: core/run does without QtSql");
    row("widget in a model", "ui/text/A.cpp", "#include <QWidget>", "ui/text/A.cpp:1: QWidget: ui/text does without QtWidgets");
    row("widget by module", "ui/controllers/A.cpp", "#include <QtWidgets/QDialog>",
        "ui/controllers/A.cpp:1: QtWidgets/QDialog: ui/controllers does without QtWidgets");
    row("whole module", "core/exec/A.cpp", "#include <QtGui>", "core/exec/A.cpp:1: QtGui: core/exec does without QtGui");
    row("plot library in a view", "ui/monitor/A.h", "#pragma once\n#include <qcustomplot.h>",
        "ui/monitor/A.h:2: qcustomplot.h: only one header of ui/canvas includes it; include that");
    row("JSON in a strategy", "core/strategy/A.cpp", "#include <nlohmann/json.hpp>",
        "core/strategy/A.cpp:1: nlohmann/json.hpp: JSON is read and written in core/study, core/store, core/exchange, "
        "core/imports, core/intake, core/metrics and core/serve");
    row("own header later", "core/study/H.cpp", "#include <vector>\n#include \"core/study/H.h\"",
        "core/study/H.cpp:1: vector: the first include is the file's own header");
    row("include by name alone", "core/study/A.cpp", "#include \"H.h\"",
        "core/study/A.cpp:1: H.h: project headers are included by their path from the root");
    row("a method by its word", "ui/define/A.cpp", "\n  return study.strategy.kind == word;",
        "ui/define/A.cpp:2: ask methodOf() what a method does");
    row("a method from behind", "core/run/A.cpp", "if (word != definition().strategy.kind)",
        "core/run/A.cpp:1: ask methodOf() what a method does");
    row("a method by a copy of its word", "app/cli/A.cpp", "if (kind == \"hyperband\")",
        "app/cli/A.cpp:1: ask methodOf() what a method does");
    row("a strategy to the methods", "core/strategy/A.cpp", "#include \"core/methods/H.h\"",
        "core/strategy/A.cpp:1: core/methods/H.h: core/strategy may not include core/methods");
    row("no guard", "core/study/A.h", "struct A;", "core/study/A.h:1: a header begins with #pragma once");
}

void TestSourceRules::aPlantedBreakIsFound() {
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, finding);
    const QTemporaryDir root;
    for (const char* header : {"core/store/H.h", "core/study/H.h", "core/run/H.h", "ui/text/H.h"})
        plant(root.path(), QString::fromLatin1(header), QStringLiteral("#pragma once\n"));
    plant(root.path(), QStringLiteral("core/folder/Deep.h"), QStringLiteral("#pragma once\n#include \"core/store/H.h\"\n"));
    plant(root.path(), path, text);
    const QStringList broken = allFindings(SourceRules(root.path()));
    QVERIFY2(broken.contains(finding), qPrintable(report(broken)));
}

void TestSourceRules::whatTheRulesAllowIsNotReported() {
    const QTemporaryDir root;
    plant(root.path(), QStringLiteral("core/base/H.h"),
          QStringLiteral("// What it is for.\n#pragma once\n#include <vector>\n"));
    plant(root.path(), QStringLiteral("core/study/H.h"), QStringLiteral("#pragma once\n#include \"core/base/H.h\"\n"));
    plant(root.path(), QStringLiteral("core/study/H.cpp"),
          QStringLiteral("#include \"core/study/H.h\"\n#include <nlohmann/json.hpp>\n"));
    plant(root.path(), QStringLiteral("ui/controllers/A.cpp"),
          QStringLiteral("#include \"core/study/H.h\"\n#include <QAction>\n"));
    plant(root.path(), QStringLiteral("core/methods/A.cpp"), QStringLiteral("return a.strategy.kind == \"grid\";\n"));
    plant(root.path(), QStringLiteral("ui/canvas/Plot.h"), QStringLiteral("#pragma once\n#include <qcustomplot.h>\n"));
    plant(root.path(), QStringLiteral("ui/monitor/A.cpp"),
          QStringLiteral("#include \"ui/canvas/Plot.h\"\n#include <QWidget>\n#include \"A.moc\"\n"));
    const SourceRules rules(root.path());
    QCOMPARE(rules.fileCount(), 7);
    const QStringList broken = allFindings(rules);
    QVERIFY2(broken.isEmpty(), qPrintable(report(broken)));
}

void TestSourceRules::longFilesAreFound() {
    const QTemporaryDir root;
    const QString line = QStringLiteral("\n");
    plant(root.path(), QStringLiteral("core/study/A.cpp"), line.repeated(400));
    plant(root.path(), QStringLiteral("core/study/B.cpp"), line.repeated(401));
    plant(root.path(), QStringLiteral("ui/shell/MainWindow.cpp"), line.repeated(301));
    const QStringList expected{QStringLiteral("core/study/B.cpp:401: longer than 400 lines"),
                               QStringLiteral("ui/shell/MainWindow.cpp:301: longer than 300 lines")};
    QCOMPARE(SourceRules(root.path()).longFiles(), expected);
}

void TestSourceRules::fullFoldersAreFound() {
    const QTemporaryDir root;
    for (int i = 0; i < 41; ++i)
        plant(root.path(), QStringLiteral("core/run/A%1.cpp").arg(i), QStringLiteral("\n"));
    for (int i = 0; i < 40; ++i)
        plant(root.path(), QStringLiteral("core/study/A%1.cpp").arg(i), QStringLiteral("\n"));
    QCOMPARE(SourceRules(root.path()).fullFolders(), QStringList{QStringLiteral("core/run: 41 sources, more than 40")});
}

VERNIER_TEST(TestSourceRules, Nothing);

}  // namespace tst_SourceRules

#include "tst_SourceRules.moc"
