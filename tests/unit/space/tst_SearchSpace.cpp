#include "core/space/ConfigurationGrid.h"
#include "core/space/Name.h"
#include "tests/support/Parameters.h"
#include "tests/support/RandomSpace.h"
#include "tests/support/TestProgram.h"

#include <cmath>
#include <ctime>
#include <set>

namespace tst_SearchSpace {

using namespace vernier;
using namespace vernier::test;

namespace {

Parameter choice(const std::string& name, int count) {
    Parameter parameter = categorical(name, {});
    for (int value = 0; value < count; ++value)
        parameter.values.push_back(std::int64_t{value});
    return parameter;
}

std::string pathsOf(const std::vector<Fault>& faults) {
    std::string paths;
    for (const Fault& fault : faults)
        paths += (paths.empty() ? "" : " ") + fault.path;
    return paths;
}

std::string faultPaths(std::vector<Parameter> parameters) {
    const Result<SearchSpace> space = SearchSpace::create(std::move(parameters));
    return space ? std::string() : pathsOf(space.error().faults);
}

/// Every configuration of a finite space, by listing them.
std::set<std::string> listed(const ConfigurationGrid& grid, std::size_t most) {
    std::set<std::string> keys;
    Configuration configuration = grid.first();
    while (keys.size() <= most && keys.insert(grid.space().canonicalKey(configuration)).second)
        configuration = grid.next(configuration);
    return keys;
}

/// Used by this process: a busy machine must not fail a test.
double cpuSeconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

}  // namespace

class TestSearchSpace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesMayBeOfAnyScriptButNeverAPathOrAControl_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isUsable");
        for (const char* good : {"lr", "_x", "1st", "num-round", "model.lr", "学习率", "معدل", "größe", "β_1"})
            QTest::newRow(good) << QString::fromUtf8(good) << true;
        int row = 0;
        for (const char* bad : {"", "-x", ".x", "a..b", "a/b", "a\\b", "a b", "a\tb", "a{b", "a}b", "a=b", "a$b", "a\nb", "a;b",
                                "\u202Ex", "a\u200Bb", "a\u00A0b"})
            QTest::addRow("bad %d", row++) << QString::fromUtf8(bad) << false;
        QTest::newRow("long") << QString(300, QLatin1Char('a')) << false;
    }

    void namesMayBeOfAnyScriptButNeverAPathOrAControl() {
        QFETCH(QString, name);
        QFETCH(bool, isUsable);
        QCOMPARE(!nameFault(name.toStdString()), isUsable);
    }

    void bytesThatAreNoUtf8AreNoName() {
        for (const char* bad : {"\xff", "a\x80", "\xc0\xaf", "\xe2\x82", "\xed\xa0\x80", "\xf4\x90\x80\x80"})
            QVERIFY2(nameFault(bad), bad);
        QCOMPARE(shownText("a\x01\xff"
                           "b"),
                 std::string("a^A<FF>b"));
        QCOMPARE(shownText("äöü", 3), std::string("ä..."));
    }

    void allFaultsOfAllParametersAreFound() {
        Parameter range = continuous("x", std::nan(""));
        range.step = 0.0;
        Parameter empty = choice("x", 0);
        empty.scale = Scale::Log;
        Parameter whole = integer("n", 0, 2.5, Scale::ReverseLog);
        whole.points = 3;
        QCOMPARE(faultPaths({range, empty, whole}),
                 std::string("parameters[0].min parameters[0].step parameters[1].scale parameters[1].values parameters[1].name "
                             "parameters[2].max parameters[2].scale parameters[2].max parameters[2].points"));
    }

    void conditionsNameEarlierParametersAndTheirValues() {
        const Parameter real = continuous("r");
        QCOMPARE(faultPaths({under(choice("a", 2), "b", {std::int64_t{0}}), choice("b", 2)}),
                 std::string("parameters[0].when.b"));
        QCOMPARE(faultPaths({under(choice("a", 2), "a", {std::int64_t{0}})}), std::string("parameters[0].when.a"));
        QCOMPARE(faultPaths({choice("a", 2), under(choice("b", 2), "a", {})}), std::string("parameters[1].when.a"));
        QCOMPARE(faultPaths({choice("a", 2), under(choice("b", 2), "a", {std::int64_t{5}})}),
                 std::string("parameters[1].when.a[0]"));
        QCOMPARE(faultPaths({real, under(choice("b", 2), "r", {0.5})}), std::string("parameters[1].when.r"));
        QCOMPARE(faultPaths({choice("a", 2), under(choice("b", 2), "a", {std::int64_t{1}})}), std::string());
    }

    void aParameterWithSeveralParentsNeedsAllOfThem() {
        const Parameter child = under(under(choice("c", 2), "a", {std::int64_t{1}}), "b", {std::int64_t{0}});
        const SearchSpace space = SearchSpace::create({choice("a", 2), choice("b", 2), child}).value();
        QVERIFY(space.isActive(2, {{"a", std::int64_t{1}}, {"b", std::int64_t{0}}}));
        QVERIFY(!space.isActive(2, {{"a", std::int64_t{1}}, {"b", std::int64_t{1}}}));
        QCOMPARE(space.combinations(), std::optional<std::int64_t>(5));
    }

    void theMiddleOfARangeIsWrittenAsAPersonWould() {
        const Parameter rate = continuous("rate", 1e-4, 0.3, Scale::Log);
        const Parameter narrow = continuous("narrow", 1.0001, 1.0002);  // three digits would leave it
        const Configuration middle = SearchSpace::create({rate, narrow}).value().defaults();
        QCOMPARE(std::get<double>(middle.at("rate")), 0.00548);
        QVERIFY(std::abs(std::get<double>(middle.at("narrow")) - 1.00015) < 1e-9);
    }

    void defaultsAndFixedValuesMustLieInTheRange() {
        Parameter parameter = choice("a", 2);
        parameter.fixed = std::string("0");
        parameter.defaultValue = std::int64_t{7};
        QCOMPARE(faultPaths({parameter}), std::string("parameters[0].fixed parameters[0].default"));
    }

    void whatIsNoPointOfTheSpaceIsExplained() {
        Parameter fixed = choice("f", 3);
        fixed.fixed = std::int64_t{2};
        Parameter real = continuous("r");
        real.step = 0.25;
        const SearchSpace space =
            SearchSpace::create({choice("a", 2), fixed, real, under(choice("c", 2), "a", {std::int64_t{1}})}).value();
        QVERIFY(space.faultsOf({{"a", std::int64_t{0}}, {"f", std::int64_t{2}}, {"r", 0.5}}).empty());
        QCOMPARE(pathsOf(space.faultsOf(
                     {{"a", std::int64_t{0}}, {"f", std::int64_t{1}}, {"r", 0.6}, {"c", std::int64_t{0}}, {"z", 1.0}})),
                 std::string("f r c z"));
        QCOMPARE(pathsOf(space.faultsOf({{"a", true}, {"f", std::int64_t{2}}, {"r", std::int64_t{1}}})), std::string("a r"));
        QCOMPARE(pathsOf(space.faultsOf({})), std::string("a f r"));
    }

    void theDefaultConfigurationIsAPointOfTheSpace() {
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            Rng rng(seed);
            const SearchSpace space = randomSpace(rng, 8);
            QVERIFY(space.faultsOf(space.defaults()).empty());
        }
    }

    void keysAreEqualExactlyForEqualConfigurations() {
        Parameter text = choice("t", 0);
        text.values = {std::string("1"), std::string("r1:1"), true, std::string("x")};
        Parameter real;
        real.name = "r";
        real.min = -1;
        const SearchSpace space = SearchSpace::create({text, real}).value();
        const auto key = [&](Value first, double second) {
            return space.canonicalKey({{"t", std::move(first)}, {"r", second}});
        };
        QVERIFY(key(std::string("1"), 0.5) != key(std::string("r1:1"), 0.5));
        QVERIFY(key(true, 0.5) != key(std::string("true"), 0.5));
        QVERIFY(key(true, 0.1) != key(true, std::nextafter(0.1, 1)));
        QCOMPARE(key(true, 0.0), key(true, -0.0));
    }

    void combinationsAgreeWithListingThem() {
        int finite = 0;
        for (std::uint64_t seed = 0; seed < 600; ++seed) {
            Rng rng(seed);
            std::vector<Parameter> parameters = randomSpace(rng, 1 + static_cast<int>(rng.below(7))).parameters();
            std::erase_if(parameters, [](const Parameter& parameter) { return parameter.kind != ParameterKind::Categorical; });
            Result<SearchSpace> space = SearchSpace::create(parameters);
            if (!space)
                continue;
            const std::set<std::string> keys = listed(ConfigurationGrid::create(*space).value(), 100000);
            QCOMPARE(space->combinations(), std::optional<std::int64_t>(std::ssize(keys)));
            ++finite;
        }
        QVERIFY(finite > 300);
    }

    void aConditionOnAWholeNumberIsCounted() {
        Parameter layers;
        layers.name = "layers";
        layers.kind = ParameterKind::Integer;
        layers.min = 1;
        layers.max = 1e9;
        const SearchSpace space = SearchSpace::create({layers, under(choice("a", 5), "layers", {1.0, 2.0})}).value();
        QCOMPARE(space.combinations(), std::optional<std::int64_t>(1000000000 - 2 + 10));
    }

    void endlessSpacesHaveNoCount() {
        Parameter real;
        real.name = "r";
        QVERIFY(!SearchSpace::create({real}).value().combinations());
        std::vector<Parameter> many;
        for (int index = 0; index < 54; ++index)
            many.push_back(choice("p" + std::to_string(index), 2));
        QVERIFY(!SearchSpace::create(many).value().combinations());
        many.pop_back();
        QCOMPARE(SearchSpace::create(many).value().combinations(), std::optional<std::int64_t>(std::int64_t{1} << 53));
    }

    void aGridTakesBothEndsOfAContinuousRange() {
        Parameter real;
        real.name = "r";
        real.min = 0.001;
        real.max = 0.1;
        real.scale = Scale::Log;
        QCOMPARE(ConfigurationGrid::create(SearchSpace::create({real}).value()).error().faults.front().path,
                 std::string("parameters[0].points"));
        real.points = 3;
        const ConfigurationGrid grid = ConfigurationGrid::create(SearchSpace::create({real}).value()).value();
        const Configuration first = grid.first();
        const Configuration second = grid.next(first);
        QCOMPARE(std::get<double>(first.at("r")), 0.001);
        QCOMPARE(std::get<double>(second.at("r")), 0.01);
        QCOMPARE(std::get<double>(grid.next(second).at("r")), 0.1);
        QCOMPARE(grid.next(grid.next(second)), first);
    }

    void tenThousandParametersAreQuick() {
        std::vector<Parameter> parameters{choice("root", 3)};
        for (int index = 0; index < 10000; ++index)
            parameters.push_back(under(choice("p" + std::to_string(index), 4), "root", {std::int64_t{index % 3}}));
        const double begin = cpuSeconds();
        const SearchSpace space = SearchSpace::create(parameters).value();
        QVERIFY(space.faultsOf(space.defaults()).empty());
        QVERIFY(!space.canonicalKey(space.defaults()).empty());
        QVERIFY(!space.combinations());
        // About 20 ms; the limit is far off, but below what a quadratic cost would take.
        QVERIFY2(cpuSeconds() - begin < 5, std::to_string(cpuSeconds() - begin).c_str());
    }
};

VERNIER_TEST(TestSearchSpace, Nothing);

}  // namespace tst_SearchSpace

#include "tst_SearchSpace.moc"
