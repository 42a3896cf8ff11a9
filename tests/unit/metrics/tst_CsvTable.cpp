#include "core/metrics/CsvTable.h"

#include "tests/support/TestProgram.h"

namespace tst_CsvTable {

using namespace vernier;

namespace {

QString read(const std::vector<std::string>& lines) {
    CsvTable table;
    QStringList found;
    for (const std::string& line : lines) {
        table.read(line, [&](const std::string& column, double value) {
            found.append(QStringLiteral("%1=%2").arg(QString::fromStdString(column)).arg(value));
        });
    }
    return found.join(QLatin1Char(' '));
}

}  // namespace

class TestCsvTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstLineNamesTheColumns() {
        QCOMPARE(read({"it,auc", "1,0.5", "2,0.75"}), QStringLiteral("it=1 auc=0.5 it=2 auc=0.75"));
        QCOMPARE(read({"it\tval/auc", "1\t0.5"}), QStringLiteral("it=1 val/auc=0.5"));
        QCOMPARE(read({"it;auc", "1;-5e-1"}), QStringLiteral("it=1 auc=-0.5"));
        QCOMPARE(read({"\xEF\xBB\xBFit, auc", " 1, 0.5\r"}), QStringLiteral("it=1 auc=0.5"));
    }

    void cellsWithoutANumberAreSkipped() {
        QCOMPARE(read({"it,train,val,name", "1,,0.5,best", "2,0.25,,\"7\"", "3"}),
                 QStringLiteral("it=1 val=0.5 it=2 train=0.25 name=7 it=3"));
        QCOMPARE(read({"a", "", "   ", "1,2,3"}), QStringLiteral("a=1"));
    }

    void quotedCellsMayHoldSeparators() {
        QCOMPARE(read({"\"a,b\",c", "\"1\",2"}), QStringLiteral("a,b=1 c=2"));
        QCOMPARE(read({"\"say \"\"x\"\"\"", "4"}), QStringLiteral("say \"x\"=4"));
        QCOMPARE(read({"a,b", "\"open,1"}), QString());
    }

    void aRepeatedHeaderIsNoRow() { QCOMPARE(read({"1,2", "1,2", "3,4"}), QStringLiteral("1=3 2=4")); }
};

VERNIER_TEST(TestCsvTable, Nothing);

}  // namespace tst_CsvTable

#include "tst_CsvTable.moc"
