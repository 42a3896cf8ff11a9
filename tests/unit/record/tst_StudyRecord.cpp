#include "core/record/StudyRecord.h"

#include "core/study/StudyFile.h"
#include "tests/support/ScratchRecord.h"
#include "tests/support/TestProgram.h"

namespace tst_StudyRecord {

using namespace vernier;
using namespace vernier::test;

namespace {

StoreBatch batchOf(std::shared_ptr<Trial> trial) {
    StoreBatch batch;
    batch.events.push_back({0, 5000, "trial", trial->id, R"({"what":"ended"})"});
    batch.trials.push_back(std::move(trial));
    return batch;
}

}  // namespace

class TestStudyRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsCommittedIsStoredKnownAndTold() {
        ScratchRecord study;
        StoreBatch batch = batchOf(makeTrial(0, TrialState::Complete, 0.5));
        batch.decisions.resize(1);
        batch.meta = {{"slots", "4"}};
        batch.positions = {{TrialId{0}, true, 120, 3, {1}}};
        study.commit(batch);

        QCOMPARE(study.record().history().incumbent()->id.number, 0);
        QCOMPARE(study.record().nextTrial().number, 1);
        QCOMPARE(study.record().meta("slots"), std::string("4"));
        QVERIFY(study.record().meta("unknown").empty());
        QCOMPARE(study.record().positionsOf(TrialId{0}), batch.positions);
        QVERIFY(study.record().positionsOf(TrialId{1}).empty());
        const EventBatch told = study.told();
        QCOMPARE(told.trials.size(), std::size_t{1});
        QCOMPARE(told.decisions.size(), std::size_t{1});
        QVERIFY(!told.studyLog);  // nobody reads it yet

        const StoredStudy stored = StudyStore::open(study.databaseFile(), StoreMode::ReadOnly).value()->load().value();
        QCOMPARE(stored.trials.size(), std::size_t{1});
        QCOMPARE(stored.positions, batch.positions);
    }

    void theBestKeepsTheLimitsOfTheStudyFromItsOpeningOn() {
        ScratchRecord study;
        for (const double accuracy : {0.5, 0.9})
            study.add(makeTrial(0, TrialState::Complete, accuracy));
        QCOMPARE(study.record().history().incumbent()->id.number, 1);
        StudyDefinition limited = *makeDefinition();
        limited.constraints = {{"val_acc", {}, 0.8}};
        QVERIFY(study.record().replaceDefinition(limited, 1));
        QCOMPARE(study.record().history().incumbent()->id.number, 0);

        auto store = StudyStore::open(study.databaseFile(), StoreMode::ReadOnly).value();
        StoredStudy stored = store->load().value();
        const StudyRecord opened(std::move(store), std::move(stored), limited, study.outbox());
        QCOMPARE(opened.history().incumbent()->id.number, 0);
        QVERIFY(opened.history().criteria() == criteriaOf(limited));
    }

    void aReaderOfTheLogIsToldAllOfItAndThenWhatIsAdded() {
        ScratchRecord study;
        study.commit(batchOf(makeTrial(0, TrialState::Complete, 0.5)));
        QVERIFY(study.record().tellLog());
        const std::optional<StudyLogPart> whole = study.told().studyLog;
        QVERIFY(whole && whole->restarts);
        QCOMPARE(whole->entries.size(), std::size_t{1});

        study.commit(batchOf(makeTrial(1, TrialState::Failed, 0)));
        const std::optional<StudyLogPart> added = study.told().studyLog;
        QVERIFY(added && !added->restarts);
        QCOMPARE(added->entries.size(), std::size_t{1});
        QCOMPARE(added->entries[0].trial, std::optional(TrialId{1}));
        QCOMPARE(added->entries[0].facts.at("what"), std::string("ended"));
    }

    void aTrialThatOnlyReportedIsKnownWithoutARow() {
        ScratchRecord study;
        study.commit(batchOf(makeTrial(0, TrialState::Running, 0, 0)));
        const auto live = makeTrial(0, TrialState::Running, 0.7, 3);
        QVERIFY(study.record().commit({}, {live}));
        QCOMPARE(study.record().history().find(TrialId{0})->reports[0].size(), std::size_t{3});
        QCOMPARE(study.told().trials, std::vector<TrialPtr>{live});
    }

    void anotherDefinitionIsARevisionAndSaysWhatChanged() {
        ScratchRecord study;
        QCOMPARE(study.record().definitionRevision(), -1);
        QVERIFY(study.record().keepDefinition(writeStudy(*makeDefinition()), 1000));
        QCOMPARE(study.record().definitionRevision(), 0);
        study.commit(batchOf(makeTrial(0, TrialState::Complete, 0.5)));
        study.commit(batchOf(makeTrial(1, TrialState::Complete, 0.9)));
        QCOMPARE(study.record().history().incumbent()->id.number, 1);
        QVERIFY(study.record().tellLog());
        study.told();

        StudyDefinition other = *makeDefinition();
        other.objective.goal = Goal::Minimize;
        QVERIFY(study.record().replaceDefinition(other, 2000));
        QCOMPARE(study.record().definitionRevision(), 1);
        QCOMPARE(study.record().history().incumbent()->id.number, 0);
        const EventBatch told = study.told();
        QVERIFY(told.definition && *told.definition == other);
        QCOMPARE(told.studyLog->entries.size(), std::size_t{1});
        QCOMPARE(told.studyLog->entries[0].kind, std::string("definition"));
        QVERIFY(!told.studyLog->entries[0].facts.at("changes").empty());
    }

    void whatTheStoreRefusesHasNotHappened() {
        ScratchRecord study;
        StoreBatch batch = batchOf(makeTrial(0, TrialState::Complete, 0.5));
        batch.reports = {{TrialId{9}, 0, {1, 0.5, 100}}};  // of a trial that is not there
        QVERIFY(!study.record().commit(batch));
        QVERIFY(study.record().history().trials().empty());
        QVERIFY(study.told().isEmpty());
    }
};

VERNIER_TEST(TestStudyRecord, CoreEvents);

}  // namespace tst_StudyRecord

#include "tst_StudyRecord.moc"
