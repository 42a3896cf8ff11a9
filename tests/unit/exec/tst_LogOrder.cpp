#include "core/exec/LogOrder.h"

#include "tests/support/TestProgram.h"

#include <QFile>
#include <QTemporaryDir>

namespace tst_LogOrder {

using namespace vernier;

class TestLogOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytesAreInTheStretchInWhichTheyWereWritten() {
        append(LogOrder::lineOf({{10, 0}, {0, 0}}) + LogOrder::lineOf({{10, 5}, {1, 0}}));
        LogOrder order(m_folder.path().toStdString());
        QCOMPARE(order.stretchCount(), std::size_t{0});
        order.refresh();
        QCOMPARE(order.stretchCount(), std::size_t{2});
        QCOMPARE(order.stretchOf(0, 10), std::size_t{0});
        QCOMPARE(order.stretchOf(1, 5), std::size_t{1});
        QCOMPARE(order.stretchOf(0, 11), std::size_t{2});  // after the last mark
        QCOMPARE(order.endsOf(0), std::optional(LogOrder::Ends{0, 0}));
        QCOMPARE(order.endsOf(1), std::optional(LogOrder::Ends{1, 0}));
        QCOMPARE(order.endsOf(2), std::nullopt);

        append("30 ");  // a line that is still being written
        order.refresh();
        QCOMPARE(order.stretchCount(), std::size_t{2});
        append("5 oo\n");
        order.refresh();
        QCOMPARE(order.stretchOf(0, 11), std::size_t{2});
        QCOMPARE(order.stretchCount(), std::size_t{3});
    }

    void whatIsNoMarkIsSkipped() {
        append("\n-1 3 o\n7\nx y z\n99999999999999999999 1 o\n50 6 o\n40 9 e\n60 6 e\n");
        LogOrder order(m_folder.path().toStdString());
        order.refresh();
        QCOMPARE(order.stretchCount(), std::size_t{2});
        QCOMPARE(order.stretchOf(0, 55), std::size_t{1});
    }

    void withoutAFileNothingIsKnown() {
        LogOrder order(m_folder.filePath(QStringLiteral("none")).toStdString());
        order.refresh();
        QCOMPARE(order.stretchOf(0, 1), std::size_t{0});
        QCOMPARE(order.endsOf(0), std::nullopt);
        QVERIFY(!order.isNoted());
        append("");
        LogOrder begun(m_folder.path().toStdString());
        begun.refresh();
        QVERIFY(begun.isNoted());
    }

    void init() { QFile::remove(file()); }

private:
    QString file() const { return m_folder.filePath(QLatin1String(LogOrder::kFileName)); }
    void append(const std::string& text) {
        QFile opened(file());
        QVERIFY(opened.open(QIODevice::Append));
        opened.write(text.data(), static_cast<qint64>(text.size()));
    }

    QTemporaryDir m_folder;
};

VERNIER_TEST(TestLogOrder, Nothing);

}  // namespace tst_LogOrder

#include "tst_LogOrder.moc"
