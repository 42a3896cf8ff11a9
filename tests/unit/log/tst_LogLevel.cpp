#include "core/log/LogLevel.h"
#include "tests/support/TestProgram.h"

#include <QTest>

namespace tst_LogLevel {

using namespace vernier;

class TestLogLevel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv(kLogVariable); }

    void infoIsTheDefault() { QCOMPARE(*chosenLogLevel({}), LogLevel::Info); }

    void theOptionComesBeforeTheVariable() {
        qputenv(kLogVariable, "debug");
        QCOMPARE(*chosenLogLevel({}), LogLevel::Debug);
        QCOMPARE(*chosenLogLevel(QStringLiteral("error")), LogLevel::Error);
        QCOMPARE(*chosenLogLevel(QStringLiteral("warning")), LogLevel::Warning);
        QCOMPARE(*chosenLogLevel(QStringLiteral("info")), LogLevel::Info);
    }

    void anotherWordIsAnsweredWithThoseThatAreRight() {
        const auto level = chosenLogLevel(QStringLiteral("Debug"));
        QVERIFY(!level);
        QCOMPARE(level.error().code, ErrorCode::InvalidInput);
        QCOMPARE(QString::fromStdString(level.error().message.text()),
                 QStringLiteral("--log: \"Debug\" is not a log level. Choose one of error, warning, info, debug."));
        qputenv(kLogVariable, "loud");
        QVERIFY(QString::fromStdString(chosenLogLevel({}).error().message.text())
                    .startsWith(QLatin1String("VERNIER_LOG: \"loud\"")));
    }
};

VERNIER_TEST(TestLogLevel, Nothing);

}  // namespace tst_LogLevel

#include "tst_LogLevel.moc"
