#include "core/run/NextSuggestion.h"

#include "tests/support/ScratchRecord.h"
#include "tests/support/TestProgram.h"

#include <QSignalSpy>

#include <atomic>

namespace tst_NextSuggestion {

using namespace vernier;
using namespace vernier::test;

namespace {

using Answer = std::function<SuggestionOrNone(const History&)>;

/// Counts how often it is asked.
class CountingStrategy final : public Strategy {
public:
    CountingStrategy(std::atomic<int>& asks, Answer answer) : m_asks(asks), m_answer(std::move(answer)) {}
    SuggestionOrNone suggest(const History& history, Rng&) override {
        ++m_asks;
        return m_answer(history);
    }

private:
    std::atomic<int>& m_asks;
    Answer m_answer;
};

SuggestionOrNone newTrial(const History&) {
    return Suggestion{{{"lr", 0.01}}, {}, {}, {}};
}

/// Resumes trial 0 while it is paused.
SuggestionOrNone resume(const History& history) {
    const bool isPaused = history.find(TrialId{0})->state == TrialState::Paused;
    return isPaused ? Suggestion{{}, {}, TrialId{0}, {}} : newTrial(history);
}

SuggestionOrNone nothing(const History&) {
    return NoSuggestion::WaitForResults;
}

/// A study and what is suggested for it.
struct Asked {
    explicit Asked(Answer answer) {
        study.add(makeTrial(0, TrialState::Paused, 0.5));
        next.follow([this, answer = std::move(answer)]() -> Result<std::unique_ptr<Strategy>> {
            return std::make_unique<CountingStrategy>(asks, answer);
        });
    }
    /// Takes the suggestion when it comes; false if none came.
    bool takes() {
        QObject context;
        QObject::connect(&next, &NextSuggestion::changed, &context, [this] {
            if (!taken)
                taken = next.take(study.record());
        });
        return QTest::qWaitFor([this] { return taken.has_value(); }, 20'000);
    }

    ScratchRecord study;
    std::atomic<int> asks = 0;
    NextSuggestion next;
    std::optional<Result<SuggestionAnswer>> taken;
};

}  // namespace

/// What came of a suggestion is judged when it is taken: asked once, it holds; twice, it did not.
class TestNextSuggestion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewTrialHoldsWhateverTheOthersDoMeanwhile() {
        Asked asked(newTrial);
        QVERIFY(!asked.next.take(asked.study.record()));
        asked.next.trialsChanged();
        QVERIFY(asked.takes());
        QCOMPARE(asked.asks.load(), 1);
        QCOMPARE((**asked.taken).number, TrialId{1});
    }

    void whereItsNumberIsTakenItIsAskedForAnew() {
        Asked asked(newTrial);
        QVERIFY(!asked.next.take(asked.study.record()));
        asked.study.add(makeTrial(1, TrialState::Waiting, 0, 0));
        QVERIFY(asked.takes());
        QCOMPARE(asked.asks.load(), 2);
        QCOMPARE((**asked.taken).number, TrialId{2});
        QCOMPARE((**asked.taken).historyRevision, asked.study.record().history().revision());
    }

    void nothingHoldsUntilATrialChanges() {
        Asked quiet(nothing);
        QVERIFY(!quiet.next.take(quiet.study.record()));
        QVERIFY(quiet.takes());
        QCOMPARE(quiet.asks.load(), 1);

        Asked asked(nothing);
        QVERIFY(!asked.next.take(asked.study.record()));
        asked.next.trialsChanged();
        QVERIFY(asked.takes());
        QCOMPARE(asked.asks.load(), 2);
    }

    void aTrialGoesOnOnlyIfItIsStillPaused() {
        Asked asked(resume);
        QVERIFY(!asked.next.take(asked.study.record()));
        QVERIFY(asked.takes());
        QCOMPARE(asked.asks.load(), 1);

        Asked late(resume);
        QVERIFY(!late.next.take(late.study.record()));
        StoreBatch batch;
        batch.trials.push_back(makeTrial(0, TrialState::Cancelled, 0.5));
        late.study.commit(batch);
        QVERIFY(late.takes());
        QCOMPARE(late.asks.load(), 2);
        QVERIFY(!std::get<Suggestion>((**late.taken).suggestion).resumes);
    }

    void whatIsNotTakenWhenItComesIsForgotten() {
        Asked asked(newTrial);
        QSignalSpy changes(&asked.next, &NextSuggestion::changed);
        QTRY_COMPARE(changes.count(), 1);  // the strategy is made
        QVERIFY(!asked.next.take(asked.study.record()));
        QTRY_COMPARE(changes.count(), 2);
        QVERIFY(!asked.next.take(asked.study.record()));
        QVERIFY(asked.takes());
        QCOMPARE(asked.asks.load(), 2);
    }

    void whyThereIsNoStrategyIsToldAtOnce() {
        ScratchRecord study;
        NextSuggestion next;
        next.follow([]() -> Result<std::unique_ptr<Strategy>> { return failure(ErrorCode::Unsupported, "None."); });
        QVERIFY(!next.take(study.record()));
        std::optional<Result<SuggestionAnswer>> taken;
        connect(&next, &NextSuggestion::changed, this, [&] {
            if (!taken)
                taken = next.take(study.record());
        });
        QTRY_VERIFY(taken.has_value());
        QCOMPARE(taken->error().code, ErrorCode::Unsupported);
    }
};

VERNIER_TEST(TestNextSuggestion, CoreEvents);

}  // namespace tst_NextSuggestion

#include "tst_NextSuggestion.moc"
