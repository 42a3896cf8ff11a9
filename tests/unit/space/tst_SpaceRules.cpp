#include "core/space/ConfigurationGrid.h"
#include "core/space/Encoding.h"
#include "core/space/RuleSearch.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"

#include <QElapsedTimer>

#include <cmath>

namespace tst_SpaceRules {

using namespace vernier;
using namespace vernier::test;

namespace {

/// warmup and steps 1 to 100, heads 0 to 8, opt with momentum for sgd alone.
std::vector<Parameter> sample() {
    return {integer("warmup", 1, 100), integer("steps", 1, 100), integer("heads", 0, 8),
            categorical("opt", {std::string("sgd"), std::string("adam")}),
            under(continuous("momentum"), "opt", {std::string("sgd")})};
}

SearchSpace ruled(std::vector<std::string> rules, std::vector<Formula> formulas = {}) {
    return SearchSpace::create(sample(), {std::move(rules), std::move(formulas)}).value();
}

QString faultsOfTexts(std::vector<std::string> rules, std::vector<Formula> formulas = {}) {
    const auto space = SearchSpace::create(sample(), {std::move(rules), std::move(formulas)});
    QString text;
    for (const Fault& fault : space ? ruleFaults(*space) : space.error().faults)
        text += QString::fromStdString(fault.path + ": " + fault.message.text() + "\n");
    return text;
}

Configuration configuration(std::int64_t warmup, std::int64_t steps, std::int64_t heads, const char* opt) {
    Configuration values{{"warmup", warmup}, {"steps", steps}, {"heads", heads}, {"opt", std::string(opt)}};
    if (opt == std::string("sgd"))
        values.emplace("momentum", 0.5);
    return values;
}

}  // namespace

class TestSpaceRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rulesHoldOrAreBroken() {
        const SearchSpace space = ruled({"warmup < steps", "opt == \"adam\" or heads > 2"});
        QVERIFY(space.keepsRules(configuration(1, 2, 3, "sgd")));
        QVERIFY(space.keepsRules(configuration(1, 2, 0, "adam")));
        QVERIFY(!space.keepsRules(configuration(2, 2, 3, "adam")));
        QVERIFY(!space.keepsRules(configuration(1, 2, 2, "sgd")));
        const std::vector<Fault> faults = space.faultsOf(configuration(2, 2, 3, "adam"));
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(faults[0].path, std::string("steps"));
        QCOMPARE(faults[0].message.text(), std::string("breaks the rule \"warmup < steps\""));
    }

    void aRuleAsksNothingOfWhatDoesNotExist() {
        const SearchSpace space = ruled({"momentum > 0.9"});
        QVERIFY(space.keepsRules(configuration(1, 2, 3, "adam")));
        QVERIFY(!space.keepsRules(configuration(1, 2, 3, "sgd")));
    }

    void formulasFollowFromParametersAndEachOther() {
        const SearchSpace space = ruled({"wide <= 1000"}, {{"wide", "2 * hidden + 0.5"}, {"hidden", "64 * heads"}});
        const Configuration values = space.completed(configuration(1, 2, 4, "adam"));
        QVERIFY(values.at("hidden") == Value(std::int64_t{256}));
        QVERIFY(values.at("wide") == Value(512.5));
        QVERIFY(space.faultsOf(values).empty());
        QVERIFY(!space.keepsRules(configuration(1, 2, 8, "adam")));  // by way of both formulas
        QVERIFY(Encoding(space).toNative(std::vector<double>(5, 0.5)).contains("wide"));
        QVERIFY(!space.completed(configuration(1, 2, 4, "adam")).contains("none"));
    }

    void aFormulaOfWhatDoesNotExistHasNoValue() {
        const SearchSpace space = ruled({}, {{"twice", "2 * momentum"}});
        QVERIFY(!space.completed(configuration(1, 2, 3, "adam")).contains("twice"));
        QVERIFY(space.completed(configuration(1, 2, 3, "sgd")).at("twice") == Value(std::int64_t{1}));
        QVERIFY(space.keepsRules(configuration(1, 2, 3, "adam")));
    }

    void faultsNameTheirPlaceAndTheRemedy_data() {
        QTest::addColumn<QString>("rules");
        QTest::addColumn<QString>("formulas");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char* name, const char* rules, const char* formulas, const char* fault) {
            QTest::newRow(name) << QString::fromLatin1(rules) << QString::fromLatin1(formulas) << QString::fromLatin1(fault);
        };
        row("unknown name", "warmup < stepz", "",
            "rules[0]: names \"stepz\", which is no parameter; the parameters are warmup, steps");
        row("no comparison", "warmup + 1", "", "rules[0]: is not true or false; a rule compares");
        row("cycle", "", "a=b + 1;b=c;c=2 * a",
            "parameters[5].value: cannot be computed: a needs b needs c needs a; break the circle");
        row("own cycle", "", "a=a", "parameters[5].value: cannot be computed: a needs a");
        row("no number", "", "a=heads > 1", "parameters[5].value: is no number");
        row("name taken", "", "heads=1", "parameters[5].name: \"heads\" is the name of another parameter or formula");
        row("division by zero", "", "a=64 / heads", "parameters[5].value: has no value at heads = 0: it divides by zero there");
        row("kept from zero", "heads > 0", "a=64 / heads", "");
        row("guarded", "", "a=if(heads == 0, 64, 64 / heads)", "");
        row("undefined rule", "log2(heads) >= 0", "",
            "rules[0]: has no value at heads = 0: it divides by zero there, or takes a root");
        row("empty space", "warmup > 100", "",
            "rules[0]: no configuration was found that keeps all rules; the nearest break this one");
        row("rules against each other", "warmup < steps;steps < warmup", "", "rules[");
        row("sound", "warmup < steps;heads * 2 <= steps", "", "");
        row("tight", "warmup == steps;steps == 10 * heads", "", "");
    }

    void faultsNameTheirPlaceAndTheRemedy() {
        QFETCH(QString, rules);
        QFETCH(QString, formulas);
        QFETCH(QString, fault);
        std::vector<std::string> ruleTexts;
        for (const QString& rule : rules.split(QLatin1Char(';'), Qt::SkipEmptyParts))
            ruleTexts.push_back(rule.toStdString());
        std::vector<Formula> formulaTexts;
        for (const QString& formula : formulas.split(QLatin1Char(';'), Qt::SkipEmptyParts))
            formulaTexts.push_back(
                {formula.section(QLatin1Char('='), 0, 0).toStdString(), formula.section(QLatin1Char('='), 1).toStdString()});
        const QString found = faultsOfTexts(ruleTexts, formulaTexts);
        QVERIFY2(fault.isEmpty() ? found.isEmpty() : found.startsWith(fault), qPrintable(found));
    }

    void aSmallSpaceIsCountedAndListedAsFarAsTheRulesLeaveIt() {
        const SearchSpace space = SearchSpace::create({integer("a", 1, 10), integer("b", 1, 10)}, {{"a < b"}, {}}).value();
        QCOMPARE(space.combinations(), std::optional<std::int64_t>(45));
        const ConfigurationGrid grid = ConfigurationGrid::create(space).value();
        Configuration at = grid.first();
        for (int index = 0; index < 45; ++index) {
            QVERIFY(space.keepsRules(at));
            at = grid.next(at);
        }
        QVERIFY(at == grid.first());
        const SearchSpace empty = SearchSpace::create({integer("a", 1, 10), integer("b", 1, 10)}, {{"a > b + 20"}, {}}).value();
        QCOMPARE(empty.combinations(), std::optional<std::int64_t>(0));
        const std::vector<Fault> faults = ruleFaults(empty);
        QCOMPARE(faults.size(), std::size_t{1});
        QVERIFY(faults[0].message.text().starts_with("no configuration keeps all rules"));
    }

    void aWalkFindsWhatIsRare() {
        const Encoding encoding(ruled({"warmup == steps", "heads * 10 == warmup"}));
        Rng rng(3);
        const auto point = pointKeepingRules(encoding, std::vector<double>(5, 0.3), rng);
        QVERIFY(point);
        QVERIFY(encoding.space().keepsRules(encoding.toNative(*point)));
    }

    void rulesArePartOfASpace() {
        QVERIFY(ruled({"warmup < steps"}) == ruled({"warmup < steps"}));
        QVERIFY(!(ruled({"warmup < steps"}) == ruled({"warmup <= steps"})));
        QVERIFY(ruled({"warmup < steps"}).withParameters(sample()).value() == ruled({"warmup < steps"}));
    }

    void twoHundredRulesStayFast() {
        std::vector<Parameter> parameters;
        std::vector<std::string> rules;
        for (int i = 0; i < 40; ++i)
            parameters.push_back(continuous("x" + std::to_string(i)));
        for (int i = 0; i < 200; ++i)
            rules.push_back("x" + std::to_string(i % 40) + " + x" + std::to_string((i * 7 + 1) % 40) + " < 1.9");
        QElapsedTimer timer;
        timer.start();
        const SearchSpace space = SearchSpace::create(parameters, {rules, {}}).value();
        QVERIFY(ruleFaults(space).empty());
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));  // a third of a second is usual
        const Encoding encoding(space);
        const Configuration middle = encoding.toNative(std::vector<double>(40, 0.5));
        timer.restart();
        for (int i = 0; i < 1000; ++i)
            QVERIFY(space.keepsRules(middle));
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }
};
VERNIER_TEST(TestSpaceRules, Nothing);

}  // namespace tst_SpaceRules
#include "tst_SpaceRules.moc"
