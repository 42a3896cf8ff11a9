#include "core/log/LogFile.h"
#include "core/log/ProgramLog.h"
#include "core/log/ReportDetails.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace tst_ReportDetails {

using namespace vernier;

class TestReportDetails : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("HOME", QFile::encodeName(m_folder->path()));
        qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder->filePath(QStringLiteral("state"))));
    }

    void withoutALogTheSystemIsToldAllTheSame() {
        const QString text = reportDetails({QStringLiteral("platform offscreen")});
        QVERIFY(text.contains(QLatin1String("\nQt " QT_VERSION_STR)));
        QVERIFY(text.contains(QLatin1String("\nplatform offscreen\n")));
    }

    void thatQtWasBuiltAsItRunsIsNotSaid() {
        const bool differs = qstrcmp(qVersion(), QT_VERSION_STR) != 0;
        const QString qt = systemFacts().at(1);
        QVERIFY2(qt.startsWith(QStringLiteral("Qt ") + QLatin1String(qVersion())), qPrintable(qt));
        QCOMPARE(qt.contains(QLatin1String("built with")), differs);
    }

    void theLastLinesComeFromTheFileBeforeTooIfNeedBe() {
        LogFile file(logFilePath(), {1000, 3});
        for (int i = 0; i < 25; ++i)
            file.write("line " + std::to_string(i) + std::string(90, '.') + "\n");  // ten in a file
        const QStringList lines = lastLogLines(8);
        QCOMPARE(lines.size(), 8);
        QVERIFY(lines.front().startsWith(QLatin1String("line 17.")) && lines.back().startsWith(QLatin1String("line 24.")));
    }

    void ofALongLogOnlyWholeLinesAreTaken() {
        LogFile file(logFilePath());
        for (int i = 0; i < 1000; ++i)
            file.write("begin " + std::string(400, '.') + "\n");
        const QStringList lines = lastLogLines(10'000);
        QVERIFY(lines.size() > 300 && lines.size() < 1000);
        QVERIFY(lines.front().startsWith(QLatin1String("begin ")));
    }

    /// A report is read by strangers.
    void theNameInTheHomeFolderIsLeftOut() {
        LogFile(logFilePath())
            .write("Opened " + m_folder->path().toStdString() + "/study, not /mnt" + m_folder->path().toStdString() + "/x.\n");
        const QString text = reportDetails({});
        QVERIFY2(text.contains(QLatin1String("Opened ~/study, not /mnt/")), qPrintable(text));
        QVERIFY(text.contains(QLatin1String("The end of ~/state/vernier/vernier.log:")));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

VERNIER_TEST(TestReportDetails, CoreEvents);

}  // namespace tst_ReportDetails

#include "tst_ReportDetails.moc"
