#include "core/explain/StudyExplanation.h"

#include "tests/support/ExplainedStudy.h"
#include "tests/support/TestProgram.h"

namespace tst_StudyExplanation {

using namespace vernier;
using namespace vernier::test;

namespace {

History historyOf(int trials) {
    History history(explainedDefinition()->objective);
    for (const TrialPtr& trial : explainedTrials(trials))
        history.apply(trial);
    return history;
}

ExplanationRequest smallRequest() {
    ExplanationRequest request;
    request.maps = {{0, 1}, {1, 4}};
    request.slicePoints = 5;
    request.mapPoints = 4;
    request.suggestions = 2;
    request.forecastTrials = 3;
    return request;
}

}  // namespace

class TestStudyExplanation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyViewOfEveryDimensionIsThere() {
        const Result<StudyExplanation> explained = explainStudy(*explainedDefinition(), {}, historyOf(24), smallRequest());
        QVERIFY2(explained, explained ? "" : explained.error().text().c_str());
        QCOMPARE(explained->slices.size(), std::size_t{5});
        QCOMPARE(explained->averaged.size(), std::size_t{5});
        QCOMPARE(explained->averaged[0].size(), std::size_t{5});
        QCOMPARE(explained->averaged[2].size(), std::size_t{2});  // the optimizers
        QCOMPARE(explained->maps.size(), std::size_t{2});
        QCOMPARE(explained->mapDimensions, smallRequest().maps);
        QCOMPARE(explained->upcoming.size(), std::size_t{2});
        QCOMPARE(explained->leaveOneOut.predictions.size(), std::size_t{24});
        QVERIFY(explained->asItHappened.predictions.empty());  // none was predicted
        QCOMPARE(explained->importance.first.size(), std::size_t{5});
        QCOMPARE(explained->cut, explained->model->bestBelieved());
        QCOMPARE(explained->gain, explained->model->leastGain());
    }

    void cutAndGainMayBeChosen() {
        ExplanationRequest request = smallRequest();
        request.cut = explainedTrials(3)[2]->configuration;
        request.gain = 0.25;
        const StudyExplanation explained = explainStudy(*explainedDefinition(), {}, historyOf(12), request).value();
        QCOMPARE(explained.cut, *request.cut);
        QCOMPARE(explained.gain, 0.25);
    }

    void whatIsNotWantedIsGivenUp() {
        std::stop_source stop;
        stop.request_stop();
        const auto explained = explainStudy(*explainedDefinition(), {}, historyOf(12), smallRequest(), stop.get_token());
        QVERIFY(!explained);
        QCOMPARE(explained.error().code, ErrorCode::Cancelled);
    }

    void oneResultExplainsNothing() {
        QCOMPARE(explainStudy(*explainedDefinition(), {}, historyOf(1), smallRequest()).error().code, ErrorCode::NotFound);
    }
};

VERNIER_TEST(TestStudyExplanation, CoreEvents);

}  // namespace tst_StudyExplanation

#include "tst_StudyExplanation.moc"
