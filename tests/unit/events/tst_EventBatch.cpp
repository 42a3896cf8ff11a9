#include "core/events/EventBatch.h"
#include "tests/support/TestProgram.h"

namespace tst_EventBatch {

using namespace vernier;

namespace {

TrialPtr trialOf(std::int64_t number, TrialState state) {
    auto trial = std::make_shared<Trial>();
    trial->id = TrialId{number};
    trial->state = state;
    return trial;
}

}  // namespace

class TestEventBatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mergedTrialsAreInOrderEachInItsLatestState() {
        EventBatch events;
        events.trials = {trialOf(3, TrialState::Running), trialOf(5, TrialState::Running)};
        EventBatch later;
        later.trials = {trialOf(5, TrialState::Failed), trialOf(4, TrialState::Running), trialOf(5, TrialState::Complete)};
        events.merge(std::move(later));
        QCOMPARE(events.trials.size(), std::size_t{3});
        for (std::size_t index = 0; index < 3; ++index)
            QCOMPARE(events.trials[index]->id.number, std::int64_t(index) + 3);
        QCOMPARE(events.trials[2]->state, TrialState::Complete);
    }

    void anEmptyBatchSaysSo() {
        EventBatch events;
        QVERIFY(events.isEmpty());
        events.merge(EventBatch{});
        QVERIFY(events.isEmpty());
        EventBatch notice;
        notice.notices.push_back({Notice::Severity::Info, "hello"});
        events.merge(std::move(notice));
        QVERIFY(!events.isEmpty());
    }

    void entriesOfTheLogAreAddedUntilItIsSentAnew() {
        const auto withLog = [](bool restarts, std::vector<std::string> kinds) {
            EventBatch batch;
            batch.studyLog = StudyLogPart{restarts, {}};
            for (std::string& kind : kinds)
                batch.studyLog->entries.push_back({0, std::move(kind), {}, {}});
            return batch;
        };
        const auto kindsIn = [](const EventBatch& batch) {
            QStringList kinds;
            for (const StudyLogEntry& entry : batch.studyLog.value_or(StudyLogPart()).entries)
                kinds << QString::fromStdString(entry.kind);
            return kinds.join(QLatin1Char(' '));
        };
        EventBatch events;
        events.merge(withLog(true, {"definition", "trial"}));
        QCOMPARE(kindsIn(events), QStringLiteral("definition trial"));
        events.merge(withLog(false, {"slots"}));
        events.merge(EventBatch());
        QCOMPARE(kindsIn(events), QStringLiteral("definition trial slots"));
        QVERIFY(events.studyLog->restarts);
        events.merge(withLog(true, {"run-state"}));
        QCOMPARE(kindsIn(events), QStringLiteral("run-state"));
    }

    void aFloodThatNobodyTakesKeepsItsEnd() {
        EventBatch events;
        for (int number = 0; number < 10; ++number) {
            EventBatch later;
            later.log.push_back({TrialId{0}, false, false, std::string(1u << 20, static_cast<char>('0' + number))});
            events.merge(std::move(later));
        }
        std::size_t bytes = 0;
        for (const LogChunk& chunk : events.log)
            bytes += chunk.text.size();
        QVERIFY(bytes <= kMaxPendingLogBytes);
        QVERIFY(events.log.front().restarts);
        QCOMPARE(events.log.back().text.front(), '9');
    }
};

VERNIER_TEST(TestEventBatch, Nothing);

}  // namespace tst_EventBatch

#include "tst_EventBatch.moc"
