#include "core/strategy/SpaceDomain.h"

#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"

namespace tst_SpaceDomain {

using namespace vernier;
using namespace vernier::test;

namespace {

const Value kA = std::string("a"), kB = std::string("b");

Parameter fixedAt(Parameter parameter, Value value) {
    parameter.fixed = std::move(value);
    return parameter;
}

SearchSpace spaceOf(std::vector<Parameter> parameters) {
    return SearchSpace::create(std::move(parameters)).value();
}

UnitDomain domainOf(std::vector<Parameter> parameters) {
    return makeUnitDomain(Encoding(spaceOf(std::move(parameters))));
}

}  // namespace

class TestSpaceDomain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFixedParentDecidesWhatExists() {
        const Parameter one = fixedAt(categorical("one", {kA, kB}), kA);
        const Parameter other = fixedAt(categorical("other", {kA, kB}), kB);
        const UnitDomain domain =
            domainOf({one, other, under(continuous("x"), "one", {kA}), under(continuous("y"), "one", {kB}),
                      under(under(continuous("z"), "one", {kB}), "other", {kB}),
                      under(under(continuous("w"), "one", {kA}), "other", {kA}),
                      under(under(continuous("v"), "one", {kA}), "other", {kA, kB})});
        std::vector<bool> isAbsent;
        for (int k = 0; k < domain.size(); ++k) {  // fixed parameters have no axis
            isAbsent.push_back(domain.axis(k).isAbsent);
            QVERIFY(domain.axis(k).when.empty());
        }
        QCOMPARE(isAbsent, (std::vector<bool>{false, true, true, true, false}));
    }

    void aFreeParentAllowsItsChildOnSomeOfItsCells() {
        Parameter layers = integer("layers", 2, 8);
        layers.step = 2;
        const UnitDomain domain =
            domainOf({layers, under(continuous("x"), "layers", {std::int64_t{4}, std::int64_t{8}}), continuous("y")});
        QCOMPARE(domain.axis(0).cells.size(), std::size_t{4});
        QVERIFY(!domain.axis(0).isNominal);
        QCOMPARE(domain.axis(1).when.size(), std::size_t{1});
        QCOMPARE(domain.axis(1).when[0].parent, 0);
        QCOMPARE(domain.axis(1).when[0].allowed, (std::vector<bool>{false, true, false, true}));
        QVERIFY(domain.axis(2).isContinuous() && domain.axis(2).when.empty());
    }

    void anAxisWithMoreCellsThanCanBeListedIsContinuous() {
        QVERIFY(!domainOf({integer("n", 1, 65'536)}).axis(0).isContinuous());
        const UnitDomain domain = domainOf({integer("n", 0, 65'536), under(continuous("x"), "n", {std::int64_t{1}})});
        QVERIFY(domain.axis(0).isContinuous());
        QVERIFY(domain.axis(1).when.empty());
    }

    void inTheSearchedSpaceAFixedParameterHasOneCell() {
        const Encoding encoding(
            spaceOf({continuous("x"), categorical("kind", {kA, kB}), under(continuous("y"), "kind", {kA})}));
        const UnitDomain domain =
            makeUnitDomain(encoding, spaceOf({fixedAt(continuous("x"), 0.25), fixedAt(categorical("kind", {kA, kB}), kB),
                                              under(continuous("y"), "kind", {kA})}));
        QCOMPARE(domain.axis(0).cells, std::vector<double>{0.25});
        QCOMPARE(domain.axis(1).cells.size(), std::size_t{1});
        QVERIFY(domain.axis(2).isAbsent);
    }

    void aConfigurationIsAPointAndBack() {
        const Encoding encoding(spaceOf({continuous("x", 0, 4), categorical("kind", {kA, kB})}));
        const Configuration configuration{{"x", 1.0}, {"kind", kB}};
        const Eigen::VectorXd point = toUnitPoint(encoding, configuration);
        QCOMPARE(point.size(), Eigen::Index{2});
        QCOMPARE(point[0], 0.25);
        QCOMPARE(toConfiguration(encoding, point), configuration);
    }
};

VERNIER_TEST(TestSpaceDomain, Nothing);

}  // namespace tst_SpaceDomain

#include "tst_SpaceDomain.moc"
