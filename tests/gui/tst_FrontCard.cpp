#include "tests/gui/SanityStudies.h"
#include "tests/gui/WindowFixture.h"
#include "tests/support/TestProgram.h"
#include "ui/monitor/FrontCard.h"
#include "ui/plots/front/ParetoPlot.h"

namespace tst_FrontCard {

using namespace vernier;
using namespace vernier::test;

/// What Monitor shows of a study with several objectives.
class TestFrontCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void aStudyOfOneObjectiveHasNoTradeOff() {
        WindowFixture desk;
        desk.open(someTrials());
        desk.show();
        QVERIFY(desk.window.findChild<FrontCard*>()->isHidden());
    }

    void twoObjectivesAreShownAgainstEachOther() {
        const SanityStudy study = studyOfTwoObjectives();
        WindowFixture desk;
        desk.open(study.trials, {}, study.definition);
        desk.show();
        auto* const card = desk.window.findChild<FrontCard*>();
        QVERIFY(card->isVisible() && card->width() > 100);
        QVERIFY2(!card->findChild<QWidget*>(QStringLiteral("frontObjectives"))->isVisible(), "there is one pair");
        QVERIFY(card->plot().picture(PictureFormat::Svg).contains("latency_ms"));
    }

    void ofThreeObjectivesAPairIsChosen() {
        SanityStudy study = studyOfTwoObjectives();
        study.definition->metrics.push_back({"size", MetricSource::Builtin, "peak_memory", MetricRole::Measure});
        study.definition->furtherObjectives.push_back({"size"});
        WindowFixture desk;
        desk.open({}, {}, study.definition);
        desk.show();
        QVERIFY(desk.window.findChild<QWidget*>(QStringLiteral("frontObjectives"))->isVisible());
    }

private:
    std::unique_ptr<Theme> m_theme;
};
VERNIER_TEST(TestFrontCard, Windows);

}  // namespace tst_FrontCard
#include "tst_FrontCard.moc"
