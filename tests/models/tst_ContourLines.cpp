#include "tests/support/TestProgram.h"
#include "ui/scales/ContourLines.h"

#include <cmath>
#include <limits>

namespace tst_ContourLines {

using namespace vernier;

class TestContourLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlaneIsCutWhereItHasTheLevel() {
        Eigen::MatrixXd values(3, 3);
        values << 0, 1, 2, 0, 1, 2, 0, 1, 2;
        const std::vector<QLineF> lines = contourLines(values, {0, 0.5, 1}, {0, 0.5, 1}, 1.5);
        QCOMPARE(lines.size(), std::size_t{2});
        for (const QLineF& line : lines) {
            QCOMPARE(line.x1(), 0.75);
            QCOMPARE(line.x2(), 0.75);
        }
    }

    void aHillHasClosedLinesAtTheRightDistance() {
        const int count = 41;
        std::vector<double> places;
        for (int i = 0; i < count; ++i)
            places.push_back(i / (count - 1.0));
        Eigen::MatrixXd values(count, count);
        for (int row = 0; row < count; ++row) {
            for (int column = 0; column < count; ++column)
                values(row, column) =
                    std::hypot(places[static_cast<std::size_t>(row)] - 0.5, places[static_cast<std::size_t>(column)] - 0.5);
        }
        double length = 0;
        for (const QLineF& line : contourLines(values, places, places, 0.3)) {
            length += line.length();
            // Straight pieces between crossings that are interpolated linearly: off by far less than a cell.
            QVERIFY(std::abs(std::hypot(line.x1() - 0.5, line.y1() - 0.5) - 0.3) < 0.002);
        }
        QVERIFY2(std::abs(length - 2 * M_PI * 0.3) < 0.01, qPrintable(QString::number(length)));
    }

    void aSaddleGetsTwoLinesAndWhatHasNoValueNone() {
        Eigen::MatrixXd values(2, 2);
        values << 0, 1, 1, 0;
        QCOMPARE(contourLines(values, {0, 1}, {0, 1}, 0.4).size(), std::size_t{2});
        values(0, 0) = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(contourLines(values, {0, 1}, {0, 1}, 0.4).empty());
        QVERIFY(contourLines({}, {}, {}, 0).empty());
    }
};

VERNIER_TEST(TestContourLines, Nothing);

}  // namespace tst_ContourLines

#include "tst_ContourLines.moc"
