#include "core/rules/ExpressionParser.h"
#include "core/rules/ExpressionRename.h"
#include "tests/support/TestProgram.h"

#include <cmath>
#include <limits>

namespace tst_Expression {

using namespace vernier;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// warmup, steps, heads, batch-size: numbers; opt: "sgd" (0) or "adam" (1); nesterov: true or false; mixed: of several kinds.
const ExpressionNames kNames{{{"warmup", ExpressionType::Number},
                              {"steps", ExpressionType::Number},
                              {"heads", ExpressionType::Number},
                              {"batch-size", ExpressionType::Number},
                              {"opt", ExpressionType::Text},
                              {"nesterov", ExpressionType::Truth},
                              {"mixed", std::nullopt}},
                             {{"sgd", 0}, {"adam", 1}}};
const std::vector<double> kValues{10, 100, 8, 32, 1, 1, 0};

double valueOf(const std::string& text, const std::vector<double>& values = kValues) {
    const auto expression = parseExpression(text, kNames);
    return expression ? expression->evaluate(values) : -12345;
}

QString faultOf(const std::string& text) {
    const auto expression = parseExpression(text, kNames);
    return expression ? QString() : QString::fromStdString(expression.error().text());
}

}  // namespace

class TestExpression : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void arithmeticFollowsTheUsualRanks() {
        QCOMPARE(valueOf("2 + 3 * 4"), 14.0);
        QCOMPARE(valueOf("(2 + 3) * 4"), 20.0);
        QCOMPARE(valueOf("10 - 4 - 3"), 3.0);
        QCOMPARE(valueOf("2 ^ 3 ** 2"), 512.0);
        QCOMPARE(valueOf("-2 ^ 2"), -4.0);
        QCOMPARE(valueOf("2 ^ -1"), 0.5);
        QCOMPARE(valueOf("-7 % 3"), 2.0);  // as in Python
        QCOMPARE(valueOf("7 / 2"), 3.5);
        QCOMPARE(valueOf("64*heads"), 512.0);
        QCOMPARE(valueOf("`batch-size` + 1e1"), 42.0);
    }

    void comparisonsAndWordsGiveTrueAndFalse() {
        QCOMPARE(valueOf("warmup < steps"), 1.0);
        QCOMPARE(valueOf("warmup >= steps"), 0.0);
        QCOMPARE(valueOf("warmup <= 10 and steps != 100"), 0.0);
        QCOMPARE(valueOf("warmup > 10 or steps == 100"), 1.0);
        QCOMPARE(valueOf("not warmup > 10"), 1.0);
        QCOMPARE(valueOf("not not nesterov"), 1.0);
        QCOMPARE(valueOf("opt == \"adam\""), 1.0);
        QCOMPARE(valueOf("opt != 'sgd' and nesterov == true"), 1.0);
        QCOMPARE(valueOf("true or warmup > 5 and false"), 1.0);  // and binds more
    }

    void functionsAreThoseOfThePage() {
        QCOMPARE(valueOf("min(3, warmup, 2) + max(1, 5)"), 7.0);
        QCOMPARE(valueOf("round(2.5) + floor(2.7) + ceil(2.1) + abs(-1)"), 9.0);
        QCOMPARE(valueOf("log2(heads) + sqrt(16) + log10(100) + exp(0) + log(1)"), 10.0);
        QCOMPARE(valueOf("if(opt == \"sgd\", 0.9, 0.1)"), 0.1);
        QCOMPARE(valueOf("if(nesterov, opt, \"sgd\") == \"adam\""), 1.0);
    }

    void whatIsNotDefinedIsNotANumber() {
        for (const char* const text : {"1 / (heads - 8)", "heads % 0", "log2(0)", "sqrt(0 - 1)", "10 ^ 400", "1 / 0 < 3"})
            QVERIFY2(std::isnan(valueOf(text)), text);
        QCOMPARE(valueOf("if(heads == 8, 0, 1 / (heads - 8))"), 0.0);  // looks only at what it needs
        QCOMPARE(valueOf("heads == 8 or 1 / (heads - 8) > 0"), 1.0);
        QCOMPARE(valueOf("heads != 8 and 1 / (heads - 8) > 0"), 0.0);
        std::vector<double> absent = kValues;
        absent[0] = kNan;
        QVERIFY(std::isnan(valueOf("warmup < steps", absent)));
    }

    void faultsSayWhereAndWhatWouldBeRight_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char* text, const char* fault) { QTest::newRow(text) << QString::fromLatin1(text) << fault; };
        row("", "is empty; write one such as \"warmup < steps\"");
        row("warmup <", "ends where a number, a parameter or \"(\" should follow");
        row("warmup < step",
            "names \"step\", which is no parameter; the parameters are warmup, steps, heads, batch-size, opt, "
            "nesterov, mixed");
        row("batch-size > 1", "names \"batch\", which is no parameter");
        row("warmup = 3", "has \"=\" at character 8; write \"==\"");
        row("1 < warmup < 3", "compares twice in a row before character 14; join both by \"and\"");
        row("warmup steps", "\"steps\" at character 8 does not belong there; an operator is missing, or a parenthesis");
        row("(warmup + 1", "lacks \")\" at character 12");
        row("opt < 3", "needs a number at character 1, where a text stands");
        row("opt == 3", "needs a text at character 8, where a number stands");
        row("warmup and steps", "needs true or false at character 1, where a number stands");
        row("opt == \"adamw\"", "no parameter has the value \"adamw\"");
        row("pow(2, 3)", "\"pow\" is no function; the functions are min, max, round");
        row("sqrt(1, 2)", "sqrt has 2 operands; it takes 1");
        row("if(warmup, 1, 2)", "needs true or false at character 4, where a number stands");
        row("if(nesterov, 1, \"sgd\")", "needs a number at character 17, where a text stands");
        row("mixed > 1", "names mixed, whose values are of several kinds");
        row("3d > 1", "\"3d > 1\" at character 1 is no number; a name that begins with a digit stands in backquotes: `3d`");
        row("warmup < $", "has \"$\" at character 10, where a number, a parameter or \"(\" should stand");
        row("system(1)", "\"system\" is no function; the functions are min, max, round");
    }

    void faultsSayWhereAndWhatWouldBeRight() {
        QFETCH(QString, text);
        QFETCH(QString, fault);
        const QString found = faultOf(text.toStdString());
        QVERIFY2(found.startsWith(fault), qPrintable(found));
    }

    void endlessTextsAreRefused() {
        QVERIFY(faultOf(std::string(3000, '1')).startsWith(QLatin1String("is longer than")));
        QVERIFY(faultOf(std::string(500, '(') + "1").startsWith(QLatin1String("is nested more than")));
        std::string powers = "2";
        for (int i = 0; i < 300; ++i)
            powers += "^2";
        QVERIFY(faultOf(powers).startsWith(QLatin1String("is nested more than")));
        std::string sum = "1";
        for (int i = 0; i < 900; ++i)
            sum += "+1";
        QCOMPARE(valueOf(sum), 901.0);
        QCOMPARE(valueOf(std::string(1000, '-') + "1"), 1.0);
    }

    void namesAreRenamedWhereTheyAreNames() {
        const auto renamed = [](const char* text) { return renamedInExpression(text, "lr", "rate"); };
        QCOMPARE(renamed("lr * lr2 + `lr` < lr.a or opt == \"lr\""), std::string("rate * lr2 + rate < lr.a or opt == \"lr\""));
        QCOMPARE(renamedInExpression("lr<1", "lr", "learning-rate"), std::string("`learning-rate`<1"));
        QCOMPARE(renamed("1lr + 'lr"), std::string("1lr + 'lr"));
        QCOMPARE(renamed(""), std::string());
        QCOMPARE(renamed("`"), std::string("`"));
    }

    void anExpressionKnowsWhatItNames() {
        QCOMPARE(parseExpression("heads * heads + warmup", kNames)->variables(), (std::vector<std::size_t>{0, 2}));
    }
};
VERNIER_TEST(TestExpression, Nothing);

}  // namespace tst_Expression
#include "tst_Expression.moc"
