#include "core/log/LogCategories.h"
#include "core/log/ProgramLog.h"
#include "tests/gui/ViewChecks.h"
#include "tests/gui/WorkbenchFixture.h"
#include "tests/support/LogReading.h"
#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QProcess>

namespace tst_ReportCopy {

using namespace vernier;
using namespace vernier::test;

/// What a person hands on who reports a problem of the window.
class TestReportCopy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_state = std::make_unique<QTemporaryDir>();
        qputenv("XDG_STATE_HOME", QFile::encodeName(m_state->path()));
        QGuiApplication::clipboard()->clear();
    }

    void theMenuAndThePaletteOfferIt() {
        WorkbenchFixture bench;
        bench.show();
        auto* const action = bench.find<QAction>("copyDetails");
        QVERIFY(action && bench.window().studyMenu()->actions().contains(action));
        QTest::keyClick(&bench.window(), Qt::Key_K, Qt::ControlModifier);
        auto* const query = bench.find<QLineEdit>("paletteQuery");
        QTest::keyClicks(query, QStringLiteral("details for a report"));
        QTest::keyClick(query, Qt::Key_Return);
        QTRY_VERIFY(bench.find<QMessageBox>("reportCopied"));
    }

    void versionsSystemSettingsAndTheLogAreCopied() {
        const ProgramLog log(LogLevel::Info, QStringLiteral("vernier"), false);
        WorkbenchFixture bench;
        bench.show();
        bench.choices.setTheme(ThemeMode::Dark);
        qCWarning(logUi, "The last thing before the problem, --token hunter2.");
        bench.find<QAction>("copyDetails")->trigger();
        QTRY_VERIFY(bench.find<QMessageBox>("reportCopied"));
        const QString text = QGuiApplication::clipboard()->text();
        for (const char* const piece :
             {"Vernier ", "\nQt " QT_VERSION_STR, "\nplatform offscreen\n", "\nscreen 800 x 800 at 1\n", "\nappearance: dark\n",
              "\nlanguage: as the system\n", "vernier.desk", "to run it", "The last thing before the problem"})
            QVERIFY2(text.contains(QLatin1String(piece)), piece);
        QVERIFY(!text.contains(QLatin1String("hunter2")));
        auto* const box = bench.find<QMessageBox>("reportCopied");
        QCOMPARE(box->detailedText(), text);
        QVERIFY(box->informativeText().contains(m_state->path()));
        const QPixmap picture = settledPicture(*box);
        keepPicture(picture, QStringLiteral("report copied"));
        QCOMPARE(clippedIn(*box), QStringList());
    }

    void theProgramTakesALevelAndNamesTheFile() {
        const auto run = [](const QStringList& arguments) {
            QProcess process;
            process.start(programPath("vernier"), arguments);
            process.waitForFinished(30000);
            return std::pair(process.exitCode(),
                             QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError()));
        };
        const auto [helped, help] = run({QStringLiteral("--help")});
        QCOMPARE(helped, 0);
        QVERIFY(help.contains(QLatin1String("--log <LEVEL>")));
        QVERIFY(help.simplified().remove(QLatin1Char(' ')).contains(m_state->path() + QStringLiteral("/vernier/vernier.log")));
        const auto [refused, words] = run({QStringLiteral("--log"), QStringLiteral("loud")});
        QCOMPARE(refused, 2);
        QVERIFY2(words.contains(QLatin1String("--log: \"loud\" is not a log level.")), qPrintable(words));
    }

    void theProgramLogsItsDesktop() {
        QTemporaryDir settings;
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), settings.path());
        process.setProcessEnvironment(environment);
        process.start(programPath("vernier"), QStringList());
        QVERIFY(process.waitForStarted());
        const QString log = m_state->filePath(QStringLiteral("vernier/vernier.log"));
        QTRY_VERIFY_WITH_TIMEOUT(!linesWith(log, " info vernier.ui ").isEmpty(), 30000);
        QVERIFY(linesOf(log).front().contains(QLatin1String("vernier starts. Vernier 0.")));
        QVERIFY(linesWith(log, "The desktop: platform offscreen, style ").size() == 1);
        process.kill();
        process.waitForFinished();
    }

private:
    std::unique_ptr<QTemporaryDir> m_state;
};

VERNIER_TEST(TestReportCopy, Windows);

}  // namespace tst_ReportCopy

#include "tst_ReportCopy.moc"
