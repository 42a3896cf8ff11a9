#include "tests/support/CommandLineStudy.h"
#include "tests/support/TestProgram.h"

namespace tst_ExplainCommand {

using namespace vernier::test;

/// vernier-cli explain on the trials of a real run.
class TestExplainCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStudyIsExplainedInWordsAndAsJson() {
        const Study study(kTrainer, QStringLiteral("\"limits\": {\"trials\": 12, \"parallel\": 2}"));
        const auto explain = [&](QStringList options) {
            return study.run(QStringList{QStringLiteral("explain")} + options + QStringList{QStringLiteral("STUDY")});
        };
        QCOMPARE(explain({}).exitCode, 5);  // no results yet
        QCOMPARE(study.run(kRun).exitCode, 0);
        const Outcome text = explain({});
        QVERIFY2(text.exitCode == 0, qPrintable(text.err));
        for (const char* part :
             {"How far to trust it: ", "% of what it has not seen", "What matters", "Best predicted anywhere",
              "trial 12: ", "The nearest trial, ", "Is it worth going on?\n  Go on: 12 results"})
            QVERIFY2(text.out.contains(QLatin1String(part)), part);

        const Outcome json = explain({QStringLiteral("--json"), QStringLiteral("--map"), QStringLiteral("x,c"),
                                      QStringLiteral("--at"), QStringLiteral("{\"x\": 0.25}"), QStringLiteral("--as-of"),
                                      QStringLiteral("8"), QStringLiteral("--points"), QStringLiteral("7")});
        QVERIFY2(json.exitCode == 0, qPrintable(json.err));
        const QJsonObject object = QJsonDocument::fromJson(json.out.toUtf8()).object();
        QCOMPARE(object[QLatin1String("results")].toInt(), 8);
        QCOMPARE(object[QLatin1String("as_of")].toInt(), 8);
        QCOMPARE(object[QLatin1String("cut")][QLatin1String("x")].toDouble(), 0.25);
        QCOMPARE(object[QLatin1String("slices")][0][QLatin1String("points")].toArray().size(), 7);
        QCOMPARE(object[QLatin1String("maps")][0][QLatin1String("median")].toArray().size(), 2);
        QCOMPARE(object[QLatin1String("next")].toArray().size(), 3);
    }

    void whatCannotBeExplainedIsSaid() {
        const Study study(kTrainer);
        QCOMPARE(study.run(kRun).exitCode, 0);
        const auto explain = [&](const QString& option, const QString& value) {
            return study.run({QStringLiteral("explain"), option, value, QStringLiteral("STUDY")});
        };
        QCOMPARE(explain(QStringLiteral("--map"), QStringLiteral("x")).exitCode, 3);
        QCOMPARE(explain(QStringLiteral("--map"), QStringLiteral("x,wat")).exitCode, 3);
        QCOMPARE(explain(QStringLiteral("--at"), QStringLiteral("99")).exitCode, 1);
        QCOMPARE(explain(QStringLiteral("--at"), QStringLiteral("{\"x\": 7}")).exitCode, 3);
        QCOMPARE(explain(QStringLiteral("--gain"), QStringLiteral("-1")).exitCode, 2);
        QCOMPARE(explain(QStringLiteral("--as-of"), QStringLiteral("0")).exitCode, 2);
        QCOMPARE(explain(QStringLiteral("--at"), QStringLiteral("1")).exitCode, 0);
        QCOMPARE(explain(QStringLiteral("--at"), QStringLiteral("predicted")).exitCode, 0);
    }
};

VERNIER_TEST(TestExplainCommand, CoreEvents);

}  // namespace tst_ExplainCommand

#include "tst_ExplainCommand.moc"
