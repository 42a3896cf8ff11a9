#include "core/numerics/UnitDomain.h"

#include "tests/support/TestProgram.h"

namespace tst_UnitDomain {

using namespace vernier;

namespace {

/// A choice of three, a child of its last two, a grandchild of the child's first, and one that never exists.
UnitDomain family() {
    UnitAxis choice{true, {0.2, 0.5, 0.8}, 0.5, {}, false};
    UnitAxis child{false, {0.25, 0.75}, 0.6, {{0, {false, true, true}}}, false};
    UnitAxis grandchild{false, {0.1, 0.9}, 0.4, {{1, {true, false}}}, false};
    UnitAxis absent{false, {0.3}, 0.7, {}, true};
    return UnitDomain({choice, child, grandchild, absent});
}

Eigen::VectorXd point(std::initializer_list<double> units) {
    return Eigen::Map<const Eigen::VectorXd>(units.begin(), static_cast<Eigen::Index>(units.size()));
}

}  // namespace

class TestUnitDomain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsMeetHalfWay() {
        const UnitAxis axis{false, {0.25, 0.5, 1}, 0.5, {}, false};
        QCOMPARE(UnitDomain::cellOf(axis, 0), std::size_t{0});
        QCOMPARE(UnitDomain::cellOf(axis, 0.25), std::size_t{0});
        QCOMPARE(UnitDomain::cellOf(axis, 0.37), std::size_t{0});
        QCOMPARE(UnitDomain::cellOf(axis, 0.375), std::size_t{1});
        QCOMPARE(UnitDomain::cellOf(axis, 0.74), std::size_t{1});
        QCOMPARE(UnitDomain::cellOf(axis, 0.76), std::size_t{2});
        QCOMPARE(UnitDomain::cellOf(axis, 1.5), std::size_t{2});
    }

    void whatDoesNotExistRests() {
        const UnitDomain domain = family();
        Eigen::VectorXd x = point({0.1, 0.2, 0.2, 0.1});
        domain.snap(x);
        QCOMPARE(x, point({0.2, 0.6, 0.4, 0.7}));
        x = point({0.55, 0.9, 0.2, 0.1});
        domain.snap(x);
        QCOMPARE(x, point({0.5, 0.75, 0.4, 0.7}));
        x = point({0.9, 0.1, 0.7, 0.1});
        domain.snap(x);
        QCOMPARE(x, point({0.8, 0.25, 0.9, 0.7}));
        QCOMPARE(domain.activeAt(x), (std::vector<bool>{true, true, true, false}));
    }

    void allPointsAreListedInOrder() {
        const UnitDomain domain = family();
        const Eigen::MatrixXd rows = domain.allPoints(7).value();
        QCOMPARE(rows.rows(), Eigen::Index{7});
        QCOMPARE(Eigen::VectorXd(rows.row(0)), point({0.2, 0.6, 0.4, 0.7}));
        QCOMPARE(Eigen::VectorXd(rows.row(1)), point({0.5, 0.25, 0.1, 0.7}));
        QCOMPARE(Eigen::VectorXd(rows.row(3)), point({0.5, 0.75, 0.4, 0.7}));
        QCOMPARE(Eigen::VectorXd(rows.row(6)), point({0.8, 0.75, 0.4, 0.7}));
        QVERIFY(!domain.allPoints(6));
        QVERIFY(!UnitDomain({UnitAxis{}}).allPoints(100));
    }

    void theFamilyIsKnown() {
        const UnitDomain domain = family();
        QVERIFY(domain.hasConditions() && domain.isFinite());
        QVERIFY(domain.isParent(0) && domain.isParent(1) && !domain.isParent(2));
        QCOMPARE(domain.nominalAxes(), (std::vector<bool>{true, false, false, false}));
        const UnitDomain plain({UnitAxis{}, UnitAxis{true, {0.5}, 0.5, {}, false}});
        QVERIFY(!plain.hasConditions() && !plain.isFinite() && !plain.isParent(0));
    }

    void randomPointsArePointsOfTheDomain() {
        const UnitDomain domain({UnitAxis{}, UnitAxis{false, {0.25, 0.75}, 0.5, {}, false}});
        Rng rng(5);
        int high = 0;
        for (int i = 0; i < 200; ++i) {
            const Eigen::VectorXd x = domain.randomPoint(rng);
            QVERIFY(x[0] >= 0 && x[0] < 1 && (x[1] == 0.25 || x[1] == 0.75));
            high += x[1] == 0.75 ? 1 : 0;
        }
        QVERIFY(high > 70 && high < 130);
    }
};

VERNIER_TEST(TestUnitDomain, Nothing);

}  // namespace tst_UnitDomain

#include "tst_UnitDomain.moc"
