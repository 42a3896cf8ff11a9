#include "core/capture/CountedRow.h"

#include "tests/support/TestProgram.h"

#include <numeric>

namespace tst_CountedRow {

using namespace vernier;

class TestCountedRow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The number that is looked for stands between < and >; `cell`: separator, index and count, or nothing.
    void rowsThatAreStepsAreTold_data() {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("cell");
        const auto row = [](const char* name, const char* table, const char* cell) {
            QTest::newRow(name) << QByteArray(table) << QByteArray(cell);
        };
        row("states that change", "|state|iter|auc|\n|busy|1|<0.5>|\n|done|2|0.6|", "| 3 5");
        row("blanks around", "| state | iter | auc |\n| busy  |    1 | <0.5> |\n| done  |   10 | 0.6 |", "| 3 5");
        row("the counter itself", "|state|iter|auc|\n|busy|<1>|0.5|\n|done|2|0.6|", "| 2 5");
        row("words in quotes", "\"epoch\",\"model\",\"auc\"\n1,\"a b\",<0.5>\n2,\"c\",0.6", ", 2 3");
        row("empty cells", "epoch,train,val\n1,0.9,<0.5>\n2,,0.6\n3,0.7,", ", 2 3");
        row("tabs", "step\tname\tf1\n100\ta\t<0.5>\n200\tb\t0.6", "\t 2 3");
        row("without heads, words behind", "1; <0.5>; x\n2; 0.6; y", "; 1 3");
        row("a head once more", "|iter|name|auc|\n|1|a|<0.5>|\n|iter|name|auc|\n|2|b|0.6|", "| 3 5");
        row("classes with how many images they have", "class,images,ap\ncat,7,<0.5>\ndog,3,0.6", "");
        row("the same classes once more", "class,images,ap\ncat,3,<0.5>\ndog,7,0.6\ncat,3,0.55\ndog,7,0.65", "");
        row("the best epoch of each row", "split,metric,epoch,max\ntrain,acc,10,0.9\nvalid,acc,9,<0.8>", "");
        row("folds as columns", "x,Fold 1,Fold 2,mean\nrmse,0.91,0.93,<0.92>\nmae,0.71,0.75,0.73", "");
        row("without heads, words before", "1; cat; <0.5>\n2; dog; 0.6", "");
        row("one row", "iter,name,auc\n1,a,<0.5>", "");
        row("a counter that stands still", "iter,name,auc\n1,a,<0.5>\n1,b,0.6", "");
        row("prose", "epoch 1, loss 0.6, acc <0.5>\nepoch 2, loss 0.5, acc 0.6", "");
        row("two cells", "1,<0.5>\n2,0.6", "");
    }

    void rowsThatAreStepsAreTold() {
        QFETCH(QByteArray, table);
        QFETCH(QByteArray, cell);
        std::vector<std::string> lines;
        std::size_t line = 0;
        std::size_t at = 0;
        for (QByteArray text : table.split('\n')) {
            if (const qsizetype begin = text.indexOf('<'); begin >= 0) {
                line = lines.size();
                at = static_cast<std::size_t>(begin);
                text.replace("<", "").replace(">", "");
            }
            lines.push_back(text.toStdString());
        }
        std::vector<std::size_t> rows(lines.size());
        std::iota(rows.begin(), rows.end(), std::size_t{0});
        const std::optional<RowCell> found = cellOfCountedRow(lines, rows, line, at);
        const std::string told =
            found ? found->separator + " " + std::to_string(found->index) + " " + std::to_string(found->count) : std::string();
        QCOMPARE(told, cell.toStdString());
        QVERIFY(!found || beginsCell(lines[line], at, *found));
    }

    void onlyTheNumberAtItsBeginningIsThatOfACell() {
        const RowCell cell{",", 1, 3};
        QVERIFY(beginsCell("1,0.5,x", 2, cell));
        QVERIFY(beginsCell("1,  0.5,x", 4, cell));
        QVERIFY(!beginsCell("1,0.5,x", 0, cell));
        QVERIFY(!beginsCell("1,a 0.5,x", 4, cell));
        QVERIFY(!beginsCell("1,0.5,x,y", 2, cell));
    }
};

VERNIER_TEST(TestCountedRow, Nothing);

}  // namespace tst_CountedRow

#include "tst_CountedRow.moc"
