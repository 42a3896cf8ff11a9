#include "core/base/Rng.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"
#include "ui/tables/TrialFilterParser.h"

namespace tst_TrialFilter {

using namespace vernier;
using namespace vernier::test;

namespace {

const QStringList kColumns{QStringLiteral("#"),   QStringLiteral("State"),  QStringLiteral("val_acc"), QStringLiteral("Time"),
                           QStringLiteral("opt"), QStringLiteral("学习率"), QStringLiteral("A b"),     QStringLiteral("Opt")};

/// Trial 7, failed after 90 s, starred, tagged "to check" and "x".
Trial trialSeven() {
    Trial trial = *makeTrial(7, TrialState::Failed, 0.9);
    trial.isStarred = true;
    trial.tags = {"to check", "x"};
    return trial;
}

bool matchesSeven(const QString& text) {
    static const QStringList texts{QStringLiteral("7"),
                                   QStringLiteral("Failed"),
                                   QStringLiteral("0.9"),
                                   QStringLiteral("90 s"),
                                   QStringLiteral("sgd"),
                                   QStringLiteral("0.01"),
                                   QString(),
                                   QStringLiteral("or")};
    static const std::vector<std::optional<double>> numbers{7.0,          6.0,  0.9,          90.0,
                                                            std::nullopt, 0.01, std::nullopt, std::nullopt};
    const TrialFilter::Cells cells{static_cast<int>(texts.size()), [](int column) { return texts[column]; },
                                   [](int column) { return numbers[static_cast<std::size_t>(column)]; }};
    const ParsedTrialFilter parsed = parseTrialFilter(text, kColumns);
    if (parsed.fault)
        qWarning("%s", qPrintable(parsed.fault->text));
    return !parsed.fault && parsed.filter.matches(trialSeven(), cells);
}

}  // namespace

class TestTrialFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFilterIsUnderstood_data();
    void aFilterIsUnderstood();
    void aMistakeIsExplainedAtItsPlace_data();
    void aMistakeIsExplainedAtItsPlace();
    void combinationsFollowTheLawsOfLogic();
    void noTextBreaksIt();
};

void TestTrialFilter::aFilterIsUnderstood_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char* text, bool matches) { QTest::newRow(text) << QString::fromUtf8(text) << matches; };
    row("", true);
    row("   ", true);
    row("val_acc > 0.8", true);
    row("val_acc>=.9", true);
    row("val_acc < 9e-1", false);
    row("val_acc == 0.90", true);
    row("state = failed", true);
    row("State != failed", false);
    row("opt = sgd and val_acc > 0.8", true);
    row("opt = SGD and val_acc > 0.95", false);
    row("opt = adam or val_acc > 0.8", true);
    row("opt = adam or opt = sgd and val_acc > 0.95", false);
    row("(opt = adam or opt = sgd) and not val_acc > 0.95", true);
    row("not (starred and tag:x)", false);
    row("STARRED AND NOT excluded", true);
    row("tag:X", true);
    row("tag:to check", true);
    row("tag:\"to check\" and starred", true);
    row("tag:check", false);
    row("opt ~ gd", true);
    row("fail", true);
    row("nothing like it", false);
    row("\"starred\"", false);  // as a text, which no cell holds
    row("学习率 <= 0.01", true);
    row("A b = x", false);
    row("A b != x", true);  // a cell without a value is not x
    row("A b < 3", false);
    row("Time > 1 min", true);
    row("Time > 1 min 31 s", false);
    row("Opt = \"or\"", true);  // case decides where two names differ by nothing else
    row("not not starred", true);
}

void TestTrialFilter::aFilterIsUnderstood() {
    QFETCH(QString, text);
    QFETCH(bool, matches);
    QVERIFY(!parseTrialFilter(text, kColumns).fault);
    QCOMPARE(matchesSeven(text), matches);
}

void TestTrialFilter::aMistakeIsExplainedAtItsPlace_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* text, int position, const char* fault) {
        QTest::newRow(text) << QString::fromUtf8(text) << position << QString::fromUtf8(fault);
    };
    row("loss > 3", 0, "There is no column \"loss\".");
    row("starred and loss > 3", 12, "There is no column \"loss\".");
    row("val_acc >", 9, "A value is missing here.");
    row("val_acc > high", 10, "\"high\" is not a number.");
    row("val_acc => 3", 8, "Use =, !=, <, <=, >, >= or ~ to compare.");
    row("> 3", 0, "The name of a column is missing before this.");
    row("starred and", 11, "A condition is missing here.");
    row("and starred", 0, "A condition is missing here.");
    row("(starred", 8, "A closing parenthesis is missing.");
    row("starred)", 7, "This parenthesis was never opened.");
    row("(starred) tag:x", 10, "\"and\" or \"or\" is missing before this.");
    row("val_acc > 1 > 0", 12, "\"and\" or \"or\" is missing before this.");
    row("tag:", 4, "The name of a tag is missing here.");
}

void TestTrialFilter::aMistakeIsExplainedAtItsPlace() {
    QFETCH(QString, text);
    const ParsedTrialFilter parsed = parseTrialFilter(text, kColumns);
    QVERIFY(parsed.fault);
    QVERIFY(parsed.filter.isEmpty());
    QTEST(parsed.fault->text, "fault");
    QTEST(static_cast<int>(parsed.fault->position), "position");
}

namespace {

struct Generated {
    QString text;
    bool value = false;
};

/// A random expression with its value for trial 7, computed independently of the parser.
Generated generate(Rng& rng, int depth) {
    static const std::vector<Generated> leaves{{QStringLiteral("starred"), true},       {QStringLiteral("excluded"), false},
                                               {QStringLiteral("val_acc > 0.5"), true}, {QStringLiteral("opt = adam"), false},
                                               {QStringLiteral("tag:x"), true},         {QStringLiteral("nowhere"), false}};
    switch (depth == 0 ? 0 : rng.below(4)) {
        case 1: {
            const Generated inner = generate(rng, depth - 1);
            return {QStringLiteral("not (%1)").arg(inner.text), !inner.value};
        }
        case 2: {
            const Generated a = generate(rng, depth - 1), b = generate(rng, depth - 1);
            return {QStringLiteral("(%1) and (%2)").arg(a.text, b.text), a.value && b.value};
        }
        case 3: {
            const Generated a = generate(rng, depth - 1), b = generate(rng, depth - 1);
            return {QStringLiteral("(%1 OR %2)").arg(a.text, b.text), a.value || b.value};
        }
        default: return leaves[rng.below(leaves.size())];
    }
}

}  // namespace

void TestTrialFilter::combinationsFollowTheLawsOfLogic() {
    Rng rng(1, 1);
    for (int round = 0; round < 500; ++round) {
        const Generated expression = generate(rng, 5);
        QVERIFY2(!parseTrialFilter(expression.text, kColumns).fault, qPrintable(expression.text));
        QVERIFY2(matchesSeven(expression.text) == expression.value, qPrintable(expression.text));
    }
}

void TestTrialFilter::noTextBreaksIt() {
    static const QStringList pieces{QStringLiteral("("),     QStringLiteral(")"),    QStringLiteral("not "),
                                    QStringLiteral(" and "), QStringLiteral(" or "), QStringLiteral("\""),
                                    QStringLiteral("="),     QStringLiteral("<"),    QStringLiteral("opt"),
                                    QStringLiteral(" 1 "),   QStringLiteral("tag:"), QStringLiteral("\u0627")};
    Rng rng(2, 1);
    for (int round = 0; round < 5000; ++round) {
        QString text;
        for (std::uint64_t count = rng.below(24); count > 0; --count)
            text += pieces[static_cast<int>(rng.below(static_cast<std::uint64_t>(pieces.size())))];
        const ParsedTrialFilter parsed = parseTrialFilter(text, kColumns);
        QVERIFY2(!parsed.fault || (parsed.fault->position >= 0 && parsed.fault->position <= text.size()), qPrintable(text));
    }
    QVERIFY(parseTrialFilter(QString(100'000, QLatin1Char('(')), kColumns).fault);
    QVERIFY(parseTrialFilter(QStringLiteral("not ").repeated(100'000), kColumns).fault);
}

VERNIER_TEST(TestTrialFilter, CoreEvents);

}  // namespace tst_TrialFilter

#include "tst_TrialFilter.moc"
