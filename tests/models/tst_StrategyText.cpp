#include "ui/text/StrategyText.h"

#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"
#include "tests/support/ToyMethod.h"
#include "tests/support/ToyRule.h"
#include "ui/text/TrialStory.h"

#include <QFile>

namespace tst_StrategyText {

using namespace vernier;
using namespace vernier::test;

namespace {

/// The texts that the window has translations of, as the translations file writes them.
QString translatedTexts() {
    QFile file(sourcePath("resources/translations/vernier_de.ts"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not there", qPrintable(file.fileName()));
    const QString all = QString::fromUtf8(file.readAll());
    const qsizetype begin = all.indexOf(QLatin1String("<name>StrategyText</name>"));
    return all.mid(begin, all.indexOf(QLatin1String("</context>"), begin) - begin);
}

bool isTranslated(const QString& texts, std::string_view text) {
    return texts.contains(QStringLiteral("<source>%1</source>").arg(QString::fromUtf8(text).toHtmlEscaped()));
}

}  // namespace

/// The window says of a method what core says, in its own language.
class TestStrategyText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextOfAMethodIsThereForTranslation() {
        const QString texts = translatedTexts();
        QVERIFY(!isTranslated(texts, kToyMethod.label));
        for (const Method* const method : methods()) {
            for (const std::string_view text : {method->label, method->help, method->stoppingHelp})
                QVERIFY2(text.empty() || isTranslated(texts, text), std::string(text).c_str());
        }
    }

    void aMethodWithoutTranslationSpeaksEnglish() {
        QCOMPARE(methodTitle(kToyMethod), QStringLiteral("Only once"));
        QCOMPARE(methodSentence(kToyMethod), QString::fromUtf8(kToyMethod.help));
        QCOMPARE(methodStoppingSentence(kToyMethod), QString::fromUtf8(kToyMethod.stoppingHelp));
    }

    void theGoalNamesTheStoppingRule() {
        const AddedStoppingChoice added(kToyStopping);
        StudyDefinition study;
        study.objective.metric = "loss";
        study.strategy.kind = "random";
        QVERIFY(goalText(study).endsWith(QStringLiteral(" · Random")));
        study.stopping.rule = "asha";
        QVERIFY(goalText(study).endsWith(QStringLiteral(" · Random · ASHA stopping")));
        study.stopping.rule = "last-place";
        QVERIFY(goalText(study).endsWith(QStringLiteral(" · Random · last-place stopping")));
    }

    void theGoalNamesTheMethodThatRuns() {
        StudyDefinition study;
        study.objective.metric = "loss";
        study.strategy.kind = "hyperband";
        study.command.arguments = {"train", "{checkpoint_dir}"};
        QVERIFY(goalText(study).endsWith(QStringLiteral(" · Hyperband")));
        study.command.arguments.pop_back();
        QVERIFY(goalText(study).endsWith(QStringLiteral(" · Bayesian search with early stopping (hyperband without pauses)")));
    }
};

VERNIER_TEST(TestStrategyText, CoreEvents);

}  // namespace tst_StrategyText

#include "tst_StrategyText.moc"
