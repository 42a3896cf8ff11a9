#include "core/record/TrialOutcome.h"
#include "tests/support/TestProgram.h"

#include <cmath>
#include <csignal>
#include <cstring>
#include <limits>

namespace tst_TrialOutcome {

using namespace vernier;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

StudyDefinition definitionOf(ObjectiveValue value) {
    StudyDefinition definition;
    definition.metrics = {{"epoch", MetricSource::Regex, "", MetricRole::Step},
                          {"loss", MetricSource::Regex, "", MetricRole::Measure}};
    definition.objective = {"loss", Goal::Minimize, value};
    return definition;
}

Trial endedTrial(EndKind kind, int code, std::vector<double> values, EndRequest request = EndRequest::None) {
    Trial trial;
    trial.end = ProcessEnd{};
    trial.end->kind = kind;
    trial.end->code = code;
    trial.end->request = request;
    trial.reports.resize(1);
    for (const double value : values)
        trial.reports[0].push_back({static_cast<std::int64_t>(trial.reports[0].size()), value, 0});
    return trial;
}

TrialOutcome judge(const Trial& trial, ObjectiveValue value = ObjectiveValue::Last) {
    return judgeTrial(trial, definitionOf(value));
}

}  // namespace

class TestTrialOutcome : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLastReportIsTheObjective() {
        const TrialOutcome outcome = judge(endedTrial(EndKind::Exited, 0, {0.1, 0.3}));
        QCOMPARE(outcome.state, TrialState::Complete);
        QCOMPARE(outcome.objective.value(), 0.3);
    }

    void theBestReportIsTheObjectiveWhereAskedFor() {
        QCOMPARE(judge(endedTrial(EndKind::Exited, 0, {0.3, 0.1, kNan}), ObjectiveValue::Best).objective.value(), 0.1);
    }

    void aFailureHasItsCause_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code");
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<int>("cause");
        const auto row = [](const char* name, EndKind kind, int code, QList<double> values, FailureCause cause) {
            QTest::newRow(name) << static_cast<int>(kind) << code << values << static_cast<int>(cause);
        };
        row("exit code", EndKind::Exited, 3, {0.1}, FailureCause::ExitCode);
        row("signal", EndKind::Signalled, SIGSEGV, {0.1}, FailureCause::Signal);
        row("too much processor time", EndKind::Signalled, SIGXCPU, {0.1}, FailureCause::TimedOut);
        for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGKILL, SIGUSR1}) {
            row(sigabbrev_np(signal), EndKind::Signalled, signal, {0.1}, FailureCause::Interrupted);
            row(qPrintable(QStringLiteral("shell that saw %1").arg(signal)), EndKind::Exited, 128 + signal, {0.1},
                FailureCause::Interrupted);
        }
        row("shell that saw a crash", EndKind::Exited, 128 + SIGSEGV, {}, FailureCause::ExitCode);
        row("could not start", EndKind::CouldNotStart, 0, {}, FailureCause::CouldNotStart);
        row("lost", EndKind::Lost, 0, {0.1}, FailureCause::Lost);
        row("nothing reported", EndKind::Exited, 0, {}, FailureCause::NoObjective);
        row("nan at the end", EndKind::Exited, 0, {0.1, kNan}, FailureCause::NotANumber);
    }

    void aFailureHasItsCause() {
        QFETCH(int, kind);
        QFETCH(int, code);
        QFETCH(QList<double>, values);
        QFETCH(int, cause);
        const TrialOutcome outcome = judge(endedTrial(static_cast<EndKind>(kind), code, {values.begin(), values.end()}));
        QCOMPARE(outcome.state, TrialState::Failed);
        QCOMPARE(static_cast<int>(outcome.failure.value()), cause);
        QVERIFY(!outcome.objective);
    }

    void allObjectivesMustBeReported() {
        StudyDefinition two = definitionOf(ObjectiveValue::Last);
        two.metrics.push_back({"latency", MetricSource::Regex, "", MetricRole::Measure});
        two.furtherObjectives = {Objective{"latency", Goal::Minimize, ObjectiveValue::Best}};
        Trial trial = endedTrial(EndKind::Exited, 0, {0.1, 0.3});
        trial.reports.push_back({{1, 40, 0}, {2, 50, 0}});
        judgeTrial(trial, two).applyTo(trial);
        QCOMPARE(trial.state, TrialState::Complete);
        QCOMPARE(trial.objective, std::optional(0.3));
        QCOMPARE(trial.furtherObjectives, (std::vector<double>{40}));

        trial.reports[1].clear();
        judgeTrial(trial, two).applyTo(trial);
        QCOMPARE(trial.failure, std::optional(FailureCause::NoObjective));
        QVERIFY(!trial.objective && trial.furtherObjectives.empty());
        QCOMPARE(endSentence(trial).text(), std::string("Ended without printing latency, one of its objectives."));
        trial.reports[1] = {{1, kNan, 0}};
        two.furtherObjectives[0].value = ObjectiveValue::Last;
        judgeTrial(trial, two).applyTo(trial);
        QCOMPARE(endSentence(trial).text(), std::string("latency, one of its objectives, was not a finite number."));
        trial.end->request = EndRequest::User;
        const TrialOutcome cancelled = judgeTrial(trial, two);
        QCOMPARE(cancelled.state, TrialState::Cancelled);
        QVERIFY2(!cancelled.objective, "a result has all objectives");
    }

    void whatTheMachineLackedIsNotTheTrialsFault() {
        Trial trial = endedTrial(EndKind::CouldNotStart, 0, {});
        trial.end->isShortage = true;
        QCOMPARE(judge(trial).failure.value(), FailureCause::Shortage);
        trial = endedTrial(EndKind::Exited, 1, {0.1});
        trial.end->isShortage = true;
        QCOMPARE(judge(trial).failure.value(), FailureCause::Interrupted);
        trial = endedTrial(EndKind::Exited, 0, {});
        trial.end->isShortage = true;
        QCOMPARE(judge(trial).failure.value(), FailureCause::Interrupted);
        trial = endedTrial(EndKind::Exited, 0, {0.1});
        trial.end->isShortage = true;
        QCOMPARE(judge(trial).state, TrialState::Complete);
    }

    void memoryThatRanOutIsACauseOfItsOwn() {
        for (const auto& [kind, code] : {std::pair(EndKind::Exited, 1), std::pair(EndKind::Exited, 137),
                                         std::pair(EndKind::Signalled, SIGKILL), std::pair(EndKind::Signalled, SIGABRT)}) {
            Trial trial = endedTrial(kind, code, {0.1});
            trial.end->isOutOfMemory = true;
            QCOMPARE(judge(trial).failure.value(), FailureCause::OutOfMemory);
        }
        Trial trial = endedTrial(EndKind::Exited, 0, {0.1});
        trial.end->isOutOfMemory = true;
        QCOMPARE(judge(trial).state, TrialState::Complete);
    }

    void whoseSupervisorIsToldToEndByAnotherHasNoResult() {
        Trial trial = endedTrial(EndKind::Exited, 0, {0.2});
        trial.end->wasInterrupted = true;
        QCOMPARE(judge(trial).failure.value(), FailureCause::Interrupted);
        trial.end->request = EndRequest::User;
        QCOMPARE(judge(trial).state, TrialState::Cancelled);
    }

    void whoAskedForTheEndComesBeforeHowItEnded() {
        QCOMPARE(judge(endedTrial(EndKind::Exited, 0, {0.2}, EndRequest::User)).state, TrialState::Cancelled);
        Trial stopped = endedTrial(EndKind::Signalled, 15, {0.2}, EndRequest::Rule);
        stopped.end->wasInterrupted = true;
        QCOMPARE(judge(stopped).state, TrialState::Stopped);
        const TrialOutcome timedOut = judge(endedTrial(EndKind::Signalled, 9, {0.2}, EndRequest::TimeLimit));
        QCOMPARE(timedOut.failure.value(), FailureCause::TimedOut);
    }

    void whatEndsByItselfJustWhenARuleStopsItIsComplete() {
        const TrialOutcome outcome = judge(endedTrial(EndKind::Exited, 0, {0.2}, EndRequest::Rule));
        QCOMPARE(outcome.state, TrialState::Complete);
        QCOMPARE(outcome.objective.value(), 0.2);
        QCOMPARE(judge(endedTrial(EndKind::Lost, 0, {0.2}, EndRequest::Rule)).state, TrialState::Stopped);
    }

    void aStoppedTrialCountsItsLastOrItsBestReport() {
        Trial stopped = endedTrial(EndKind::Signalled, 2, {0.3, 0.1, 0.4}, EndRequest::Rule);
        stopped.end->wasInterrupted = true;
        QCOMPARE(judge(stopped).objective.value(), 0.4);
        QCOMPARE(judge(stopped, ObjectiveValue::Best).objective.value(), 0.1);
    }

    void aTrialThatCanGoOnPausesAtItsSteps() {
        StudyDefinition definition = definitionOf(ObjectiveValue::Last);
        definition.resource = ResourceRange{1, 27, 3};
        definition.command.arguments = {"train", "--steps={resource}", "--keep={checkpoint_dir}"};
        Trial trial = endedTrial(EndKind::Exited, 0, {0.3, 0.2, 0.1});
        trial.resource = 3;
        QCOMPARE(judgeTrial(trial, definition).state, TrialState::Paused);
        QVERIFY(!judgeTrial(trial, definition).objective);
        trial.resource = 27;
        QCOMPARE(judgeTrial(trial, definition).state, TrialState::Complete);
        trial.resource = 3;
        trial.end->code = 1;
        QCOMPARE(judgeTrial(trial, definition).failure.value(), FailureCause::ExitCode);
        trial.end->code = 0;
        definition.command.arguments.pop_back();
        QCOMPARE(judgeTrial(trial, definition).state, TrialState::Complete);
    }

    void whatAnEndedTrialReachedIsKept() {
        QCOMPARE(judge(endedTrial(EndKind::Signalled, 15, {0.2}, EndRequest::User)).objective.value(), 0.2);
        QVERIFY(!judge(endedTrial(EndKind::Signalled, 15, {kNan}, EndRequest::User)).objective);
    }
};

VERNIER_TEST(TestTrialOutcome, Nothing);

}  // namespace tst_TrialOutcome

#include "tst_TrialOutcome.moc"
