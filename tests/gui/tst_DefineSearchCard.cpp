#include "tests/gui/DefineDesk.h"

#include "core/methods/HyperbandMethod.h"
#include "tests/support/TestProgram.h"
#include "tests/support/ToyMethod.h"
#include "tests/support/ToyRule.h"
#include "ui/theme/Theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace tst_DefineSearchCard {

using namespace vernier;
using namespace vernier::test;

/// How to search: presets, limits and their forecast, the steps of a trial, earlier studies.
class TestDefineSearchCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { new Theme(*qApp, qApp); }

    void aPresetIsOneClickAndOneUndo() {
        Desk desk;
        const StudyDraft before = desk.opened.definition.draft();
        QTest::mouseClick(&desk.find<QPushButton>("preset-quick"), Qt::LeftButton);
        QCOMPARE(desk.find<QLineEdit>("limit-trials").text(), QStringLiteral("20"));
        QCOMPARE(desk.opened.definition.draft().rest.strategy.kind, std::string("sobol"));
        QTest::mouseClick(&desk.find<QPushButton>("preset-overnight"), Qt::LeftButton);
        QVERIFY(!desk.opened.definition.draft().rest.limits.trials);
        desk.find<QLineEdit>("limit-trials").setFocus();
        desk.opened.definition.undoStack().undo();
        desk.opened.definition.undoStack().undo();
        QVERIFY(desk.opened.definition.draft() == before);
    }

    void hyperbandSaysWhetherItPauses() {
        Desk desk;
        QTest::mouseClick(&desk.find("strategy-hyperband"), Qt::LeftButton);
        QCOMPARE(desk.opened.definition.draft().rest.strategy.kind, std::string("hyperband"));
        QCOMPARE(desk.find<QLabel>("strategySentence").text(), QString::fromUtf8(kHyperbandMethod.help));
        QCOMPARE(desk.find<QLabel>("stoppingSentence").text(), QString::fromUtf8(kHyperbandMethod.stoppingHelp));
        StudyDraft draft = desk.opened.definition.draft();
        draft.rest.command.text.clear();
        QVERIFY(std::erase_if(draft.rest.command.arguments, [](const std::string& argument) {
            return argument.find("{checkpoint_dir}") != std::string::npos;
        }));
        desk.opened.definition.edit(QStringLiteral("Keep no state"), draft);
        QCOMPARE(desk.find<QLabel>("strategySentence").text(), QString::fromUtf8(kBayesianWithStopsMethod.help));
        QCOMPARE(desk.find<QLabel>("stoppingSentence").text(), QString::fromUtf8(kBayesianWithStopsMethod.stoppingHelp));
    }

    void anAddedMethodIsOffered() {
        const AddedMethod added(kToyMethod);
        Desk desk;
        QTest::mouseClick(&desk.find("strategy-once"), Qt::LeftButton);
        QCOMPARE(desk.opened.definition.draft().rest.strategy.kind, std::string("once"));
        QCOMPARE(desk.find<QLabel>("strategySentence").text(), QString::fromUtf8(kToyMethod.help));
        QCOMPARE(desk.find<QLabel>("stoppingSentence").text(), QString::fromUtf8(kToyMethod.stoppingHelp));
        QVERIFY(desk.opened.definition.undoStack().undoText().contains(QStringLiteral("Only once")));
    }

    void anAddedRuleIsOfferedWithItsSettings() {
        const AddedStoppingChoice added(kToyStopping);
        Desk desk;
        QTest::mouseClick(&desk.find("stopping-last-place"), Qt::LeftButton);
        const StudyDefinition& rest = desk.opened.definition.draft().rest;
        QCOMPARE(rest.stopping.rule, std::string("last-place"));
        const QString sentence = desk.find<QLabel>("stoppingSentence").text();
        QVERIFY(sentence.startsWith(
            QStringLiteral("Stops a trial whose %1 is ").arg(QString::fromStdString(rest.objective.metric))));
        QVERIFY(sentence.endsWith(QStringLiteral(" all others.")));
        for (const char* const shown : {"stopping-eta", "stopping-protect_top", "stopping-protect_last"})
            QVERIFY2(desk.find<QLineEdit>(shown).isVisible(), shown);
        for (const char* const other :
             {"stopping-grace_steps", "stopping-min_peers", "stopping-min_steps", "stopping-probability"})
            QVERIFY2(!desk.find<QLineEdit>(other).isVisible(), other);
        QVERIFY(desk.opened.definition.undoStack().undoText().contains(QStringLiteral("Last place")));
    }

    void theForecastFollowsLimitsAndTry() {
        Desk desk;
        QVERIFY(desk.find<QLabel>("forecast").text().contains(QLatin1String("Try once")));
        desk.tryOnce();
        auto& trials = desk.find<QLineEdit>("limit-trials");
        trials.setFocus();
        trials.selectAll();
        QTest::keyClicks(&trials, QStringLiteral("40"));
        auto& slots_ = desk.find<QLineEdit>("limit-parallel");
        slots_.setFocus();
        slots_.selectAll();
        QTest::keyClicks(&slots_, QStringLiteral("2"));
        QVERIFY2(desk.find<QLabel>("forecast").text().startsWith(QLatin1String("40 trials, at most 1 min 10 s at 2 slots")),
                 qPrintable(desk.find<QLabel>("forecast").text()));
    }

    void stepsEnvironmentAndEarlierStudiesAreEdited() {
        Desk desk;
        const auto type = [&](const char* name, const QString& text) {
            auto& field = desk.find<QLineEdit>(name);
            field.setFocus();
            field.selectAll();
            QTest::keyClicks(&field, text);
        };
        type("resource-max", QStringLiteral("27"));
        type("environment", QStringLiteral("OMP_NUM_THREADS=1 RATE={learning_rate}"));
        type("warmStart", QStringLiteral("../first '../the second'"));
        const StudyDefinition& rest = desk.opened.definition.draft().rest;
        QCOMPARE(rest.resource.value(), (ResourceRange{1, 27, 3}));
        QCOMPARE(rest.environment.at("RATE"), std::string("{learning_rate}"));
        QCOMPARE(rest.warmStart->studies, (std::vector<std::string>{"../first", "../the second"}));
        QVERIFY(desk.find<QComboBox>("warmStartKind").isVisible());
        type("environment", QStringLiteral("nonsense"));
        QVERIFY(desk.find<QLabel>("commandFault").isVisible());
        QVERIFY(!desk.opened.study.runAction()->isEnabled());
        type("environment", QStringLiteral("X=1"));
        QVERIFY(!desk.find<QLabel>("commandFault").isVisible());
        desk.find<QLineEdit>("resource-max").setFocus();
        desk.find<QLineEdit>("resource-max").clear();
        QTest::keyClicks(&desk.find<QLineEdit>("resource-max"), QStringLiteral(" "));
        QVERIFY(!desk.opened.definition.draft().rest.resource);
    }
};

VERNIER_TEST(TestDefineSearchCard, Windows);

}  // namespace tst_DefineSearchCard

#include "tst_DefineSearchCard.moc"
