#include "core/capture/OutputSurvey.h"
#include "tests/support/TestProgram.h"

#include <algorithm>

namespace tst_OutputSurvey {

using namespace vernier;

namespace {

std::vector<std::string> namesIn(const std::vector<SurveyedMetric>& survey) {
    std::vector<std::string> names;
    for (const SurveyedMetric& metric : survey)
        names.push_back(metric.clicked.metric.name);
    return names;
}

bool holds(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

class TestOutputSurvey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void validationComesBeforeTrainingAndBothBeforeCounters() {
        const std::vector<SurveyedMetric> survey =
            surveyOutput({"epoch=1 train_loss=0.9 val_loss=0.8 lr=0.1", "epoch=2 train_loss=0.7 val_loss=0.6 lr=0.1"});
        const std::vector<std::string> names = namesIn(survey);
        QCOMPARE(names.front(), std::string("val_loss"));
        QCOMPARE(names.at(1), std::string("train_loss"));
        QCOMPARE(survey.front().first, 0.8);
        QCOMPARE(survey.front().last, 0.6);
    }

    void noMoreKindsAreToldThanAreAskedFor() {
        QCOMPARE(surveyOutput({"a=1 b=2 c=3 d=4"}, 2).size(), std::size_t(2));
    }

    /// The time it takes is bounded: of 4,000 lines and more, every second one, every third one and so on.
    void ofALongOutputSomeLinesAreLookedAt() {
        std::vector<std::string> lines;
        for (int line = 0; line < 3000; ++line)
            lines.insert(lines.end(), {"even=" + std::to_string(line), "odd=" + std::to_string(line)});
        QVERIFY(holds(namesIn(surveyOutput({lines.begin(), lines.begin() + 3998})), "odd"));
        const std::vector<std::string> names = namesIn(surveyOutput(lines));
        QVERIFY(holds(names, "even") && !holds(names, "odd"));
    }
};

VERNIER_TEST(TestOutputSurvey, Nothing);

}  // namespace tst_OutputSurvey

#include "tst_OutputSurvey.moc"
