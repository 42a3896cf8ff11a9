#include "core/log/LogCategories.h"
#include "core/log/ProgramLog.h"
#include "core/log/SlowOperation.h"
#include "tests/support/LogReading.h"
#include "tests/support/TestProgram.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

namespace tst_SlowOperation {

using namespace vernier;
using namespace vernier::test;
using namespace std::chrono_literals;

class TestSlowOperation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatTakesTooLongIsTold() {
        const QTemporaryDir folder;
        qputenv("XDG_STATE_HOME", QFile::encodeName(folder.path()));
        {
            const ProgramLog log(LogLevel::Warning, QStringLiteral("test"), false);
            const SlowOperation quick(logStore(), "A quick thing", 1h);
            const SlowOperation slow(logStore(), "A transaction", 5ms);
            std::this_thread::sleep_for(20ms);
        }
        const QStringList lines = linesOf(QString::fromStdString(logFilePath()));
        QCOMPARE(lines.size(), 1);
        const QString time = lines[0].section(QStringLiteral("A transaction took "), 1).section(QLatin1Char(' '), 0, 0);
        QVERIFY2(time.toInt() >= 20, qPrintable(lines[0]));
        QVERIFY(lines[0].contains(QLatin1String(" warning vernier.store ")));
    }
};

VERNIER_TEST(TestSlowOperation, CoreEvents);

}  // namespace tst_SlowOperation

#include "tst_SlowOperation.moc"
