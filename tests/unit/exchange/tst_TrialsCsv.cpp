#include "core/exchange/TrialsCsv.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"

namespace tst_TrialsCsv {

using namespace vernier;
using namespace vernier::test;

class TestTrialsCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trialsAreWrittenInColumnsOfTheStudy() {
        StudyDefinition study;
        study.space =
            SearchSpace::create({continuous("lr"), categorical("c", {std::string("a,b"), std::string("say \"x\"\n")})}).value();
        study.metrics = {{"loss", MetricSource::Regex, "x", MetricRole::Measure},
                         {"epoch", MetricSource::Regex, "x", MetricRole::Step},
                         {"acc", MetricSource::Regex, "x", MetricRole::Measure}};
        study.objective = {"acc", Goal::Maximize, ObjectiveValue::Last};

        auto done = std::make_shared<Trial>();
        done->configuration = {{"lr", 1e-5}, {"c", std::string("a,b")}};
        done->state = TrialState::Complete;
        done->objective = 0.75;
        done->reports = {{{1, 3.0, 0}, {2, 2.5, 0}}, {{1, 0.75, 0}}};
        done->startedWallMs = 1700000000000;
        done->endedWallMs = 1700000001250;
        auto failed = std::make_shared<Trial>();
        failed->id = TrialId{1};
        failed->configuration = {{"c", std::string("say \"x\"\n")}, {"gone", std::int64_t{3}}};
        failed->state = TrialState::Failed;
        failed->failure = FailureCause::ExitCode;
        failed->end = ProcessEnd{EndKind::Exited, 3, EndRequest::None, {}, 0, 0, 0};

        QCOMPARE(
            QString::fromStdString(writeTrialsCsv(study, {done, failed})),
            QStringLiteral(
                "Number,State,acc,loss,Param lr,Param c,Param gone,Started,Ended,Runtime s,End\r\n"
                "0,Complete,0.75,2.5,1e-05,\"a,b\",,2023-11-14T22:13:20.000Z,2023-11-14T22:13:21.250Z,1.25,Ran to its end.\r\n"
                "1,Failed,,,,\"say \"\"x\"\"\n\",3,,,,Exited with code 3.\r\n"));
    }

    void noCellIsAFormulaForASpreadsheet() {
        StudyDefinition study;
        study.space = SearchSpace::create({continuous("lr"), categorical("c", {std::string("=1+1")})}).value();
        study.metrics = {{"loss", MetricSource::Regex, "x", MetricRole::Measure}};
        study.objective = {"loss", Goal::Minimize, ObjectiveValue::Last};
        for (const char* text : {"=HYPERLINK(\"http://x\")", "+1", "-1+cmd", "@SUM(A1)", "\tx", "\r=1"}) {
            auto trial = std::make_shared<Trial>();
            trial->configuration = {{"lr", -0.5}, {"c", std::string(text)}};
            trial->state = TrialState::Complete;
            trial->objective = -1;
            const QString csv = QString::fromStdString(writeTrialsCsv(study, {trial}));
            QString cell = QLatin1Char('\'') + QString::fromLatin1(text);
            if (cell.contains(QLatin1Char('"')) || cell.contains(QLatin1Char('\r')))
                cell = QLatin1Char('"') + cell.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
            QVERIFY2(csv.contains(QStringLiteral("0,Complete,-1,-0.5,%1,").arg(cell)),
                     qPrintable(csv));  // numbers stay numbers
        }
    }
};

VERNIER_TEST(TestTrialsCsv, Nothing);

}  // namespace tst_TrialsCsv

#include "tst_TrialsCsv.moc"
