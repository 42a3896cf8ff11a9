#include "ui/export/ExportView.h"

#include "core/exchange/ConfigurationExport.h"
#include "core/exchange/TrialsCsv.h"
#include "tests/gui/ViewChecks.h"
#include "tests/support/OpenedStudy.h"
#include "tests/support/TestProgram.h"
#include "ui/controllers/SelectionController.h"
#include "ui/controllers/SteeringController.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

namespace tst_ExportView {

using namespace vernier;
using namespace vernier::test;

namespace {

TrialPtr finished(std::int64_t number, double objective, double rate) {
    auto trial = std::make_shared<Trial>();
    trial->id = TrialId{number};
    trial->state = TrialState::Complete;
    trial->objective = objective;
    trial->configuration = sampleDefinition().space.defaults();
    trial->configuration["learning_rate"] = rate;
    trial->reports.resize(2);
    return trial;
}

constexpr double kRateToday = 0.05;

/// The sample, made from a command whose values are known.
StudyDefinition definitionWithDefaults() {
    StudyDefinition definition = sampleDefinition();
    std::vector<Parameter> parameters = definition.space.parameters();
    const Configuration middle = definition.space.defaults();
    for (Parameter& parameter : parameters) {
        if (!parameter.fixed && middle.contains(parameter.name))
            parameter.defaultValue = middle.at(parameter.name);
    }
    parameters[0].defaultValue = kRateToday;
    definition.space = SearchSpace::create(parameters).value();
    return definition;
}

TrialPtr repeated(std::int64_t number, double objective, double rate) {
    auto trial = std::make_shared<Trial>(*finished(number, objective, rate));
    trial->origin = TrialOrigin::Repeat;
    return trial;
}

/// The window of a user who shares results: a study in which two trials have finished.
struct Desk {
    explicit Desk(bool hasTrials = true, const StudyDefinition& definition = sampleDefinition())
        : opened(definition), view(opened.study, selection, steering) {
        if (hasTrials) {
            EventBatch events;
            events.trials = {finished(0, 0.91, 0.01), finished(1, 0.97, 0.02)};
            opened.engine.send(std::move(events));
        }
        view.resize(1216, 730);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view))
            qFatal("The view does not appear");
    }
    void send(std::vector<TrialPtr> trials) {
        EventBatch events;
        events.trials = std::move(trials);
        opened.engine.send(std::move(events));
    }
    template <typename Widget = QWidget>
    Widget& find(const char* name) {
        auto* const widget = view.findChild<Widget*>(QLatin1String(name));
        if (!widget)
            qFatal("There is no %s", name);
        return *widget;
    }
    void click(const char* name) { QTest::mouseClick(&find(name), Qt::LeftButton); }
    QString preview() { return find<QPlainTextEdit>("exportPreview").toPlainText(); }
    QString json(std::int64_t number) {
        return QString::fromStdString(
            exportJson(opened.study.definition()->space, opened.study.trial(TrialId{number})->configuration));
    }

    OpenedStudy opened;
    SelectionController selection;
    SteeringController steering{opened.study};
    ExportView view;
};

}  // namespace

class TestExportView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { new Theme(*qApp, qApp); }

    void theBestTrialIsShownAsACommandFirst() {
        Desk desk;
        QVERIFY2(desk.preview().contains(QLatin1String("--lr=0.02 ")), qPrintable(desk.preview()));
    }

    void eachFormatIsWhatTheExchangeWrites() {
        Desk desk;
        desk.click("exportFormat-json");
        QCOMPARE(desk.preview(), desk.json(1));
        desk.click("exportFormat-yaml");
        const auto& space = desk.opened.study.definition()->space;
        const Configuration& best = desk.opened.study.trial(TrialId{1})->configuration;
        QCOMPARE(desk.preview(), QString::fromStdString(exportYaml(space, best)));
        desk.click("exportFormat-env");
        QCOMPARE(desk.preview(), QString::fromStdString(exportEnv(space, best)));
    }

    void aNewBestTrialIsShownAtOnce() {
        Desk desk;
        desk.click("exportFormat-json");
        EventBatch events;
        events.trials = {finished(2, 0.99, 0.03)};
        desk.opened.engine.send(std::move(events));
        QCOMPARE(desk.preview(), desk.json(2));
    }

    void anyTrialCanBeChosen() {
        Desk desk;
        desk.click("exportFormat-json");
        desk.click("exportChoice-selected");
        QVERIFY(desk.preview().isEmpty());
        QVERIFY(!desk.find<QPushButton>("copyExport").isEnabled());
        desk.selection.select(TrialId{0});
        QCOMPARE(desk.preview(), desk.json(0));
        desk.click("exportChoice-number");
        desk.find<QSpinBox>("exportNumber").setValue(1);
        QCOMPARE(desk.preview(), desk.json(1));
    }

    void copyPutsTheTextOnTheClipboard() {
        Desk desk;
        desk.click("exportFormat-json");
        desk.click("copyExport");
        QCOMPARE(QApplication::clipboard()->text(), desk.json(1));
    }

    void savingIsDoneByTheEngine() {
        Desk desk;
        desk.click("exportFormat-json");
        desk.click("saveExport");
        auto* const dialog = desk.view.findChild<QFileDialog*>(QStringLiteral("saveDialog"));
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(QStringLiteral("/tmp/best.json"));
        const auto* const saved = desk.opened.engine.last<command::SaveText>();
        QVERIFY(saved);
        QCOMPARE(saved->path, std::string("/tmp/best.json"));
        QCOMPARE(QString::fromStdString(saved->text), desk.json(1));
    }

    void allTrialsAreSavedAsCsv() {
        Desk desk;
        desk.click("saveTrials");
        auto* const dialog = desk.view.findChild<QFileDialog*>(QStringLiteral("saveDialog"));
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(QStringLiteral("/tmp/all.csv"));
        const auto* const saved = desk.opened.engine.last<command::SaveText>();
        QVERIFY(saved);
        QCOMPARE(saved->text, writeTrialsCsv(*desk.opened.study.definition(), desk.opened.study.history().trials()));
    }

    void theBestFewAreHandedOutTogether() {
        Desk desk;
        desk.click("exportFormat-json");
        desk.click("exportChoice-several");
        const QString text = desk.preview();
        QVERIFY2(text.indexOf(QLatin1String("\"trial\": 1")) < text.indexOf(QLatin1String("\"trial\": 0")), qPrintable(text));
        QVERIFY(text.contains(QLatin1String("\"objective\": 0.97")));
        desk.click("exportFormat-command");
        QVERIFY(desk.preview().startsWith(QLatin1String("# trial 1, objective 0.97\n")));
        desk.click("exportFormat-yaml");
        QCOMPARE(desk.preview().count(QLatin1String("---\n")), 2);
    }

    void theBestAreRepeatedInTurns() {
        Desk desk;
        desk.find<QSpinBox>("repeatTimes").setValue(2);
        desk.click("queueRepeats");
        QCOMPARE(desk.opened.engine.count<command::QueueTrial>(), 4);
        const auto* const last = desk.opened.engine.last<command::QueueTrial>();
        QCOMPARE(last->origin, TrialOrigin::Repeat);
        QCOMPARE(last->configuration, desk.opened.study.trial(TrialId{0})->configuration);
    }

    void repeatsTellWhichOneIsReallyBest() {
        Desk desk;
        QVERIFY(!desk.find<QTableView>("repeatsTable").isVisible());
        EventBatch events;
        std::int64_t number = 2;
        for (const double luck : {-0.001, 0.0, 0.001}) {
            for (const auto& [rate, value] : {std::pair(0.01, 0.95), std::pair(0.02, 0.93)}) {
                events.trials.push_back(repeated(number++, value + luck, rate));
            }
        }
        desk.opened.engine.send(std::move(events));
        const auto& table = desk.find<QTableView>("repeatsTable");
        QVERIFY(table.isVisible());
        QCOMPARE(table.model()->index(0, 0).data().toString(), QStringLiteral("0"));  // trial 1 was only lucky
        QVERIFY(desk.find<QLabel>("repeatPlan").text().startsWith(QLatin1String("Trial 0 is really the best: ")));
    }

    /// Until it is sure, it is said, and a click makes it surer.
    void theBestIsShownAgainstWhatIsRunToday() {
        Desk desk(true, definitionWithDefaults());
        auto& sentence = desk.find<QLabel>("controlSentence");
        auto& run = desk.find<QPushButton>("controlRun");
        QVERIFY(sentence.text().contains(QLatin1String("has not been run here")));
        QVERIFY(desk.find("controlCaution").isVisible());
        desk.click("controlRun");
        const auto* const queued = desk.opened.engine.last<command::QueueTrial>();
        QVERIFY(queued);
        QCOMPARE(queued->configuration, desk.opened.study.definition()->space.defaults());

        desk.send({repeated(2, 0.90, kRateToday)});
        QCOMPARE(sentence.text(),
                 QStringLiteral("7.8 % better than what you run today, as far as single runs tell: the best of "
                                "many is partly luck."));
        keepPicture(settledPicture(desk.view), QStringLiteral("export against today"));
        desk.opened.engine.posted.clear();
        QTest::mouseClick(&run, Qt::LeftButton);
        QCOMPARE(desk.opened.engine.count<command::QueueTrial>(), 6);

        desk.send(
            {repeated(3, 0.89, kRateToday), repeated(4, 0.91, kRateToday), repeated(5, 0.90, 0.02), repeated(6, 0.92, 0.02)});
        QVERIFY2(sentence.text().contains(QLatin1String("more repeats decide it")), qPrintable(sentence.text()));
        QVERIFY(desk.find("controlCaution").isVisible());
        desk.send({repeated(7, 0.955, 0.02), repeated(8, 0.95, 0.02), repeated(9, 0.95, 0.02), repeated(10, 0.951, 0.02),
                   repeated(11, 0.9, kRateToday)});
        QVERIFY2(sentence.text().contains(QLatin1String(" better than what you run today; ")), qPrintable(sentence.text()));
        QVERIFY(!desk.find("controlCaution").isVisible() && !run.isVisible());
        desk.click("exportChoice-several");
        QVERIFY(!desk.find("controlStrip").isVisible());
    }

    void withoutDefaultsThereIsNothingToCompareWith() {
        Desk desk;
        QVERIFY(!desk.find("controlStrip").isVisible());
    }

    void theReportIsWrittenByTheEngine() {
        Desk desk;
        desk.click("saveReport");
        auto* const dialog = desk.view.findChild<QFileDialog*>(QStringLiteral("saveDialog"));
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(QStringLiteral("/tmp/report.html"));
        const auto* const saved = desk.opened.engine.last<command::SaveReport>();
        QVERIFY(saved);
        QCOMPARE(saved->path, std::string("/tmp/report.html"));
    }

    void theViewIsFitToBeSeen() {
        Desk desk;
        if (const QByteArray folder = qgetenv("VERNIER_SCREENSHOTS"); !folder.isEmpty())
            QVERIFY(desk.view.grab().save(QString::fromLocal8Bit(folder) + QStringLiteral("/export.png")));
        for (const char* const part : {"exportPreview", "trialsPreview", "queueRepeats", "saveReport"})
            QVERIFY(!desk.find(part).visibleRegion().isEmpty());
    }

    void withoutTrialsTheViewSaysWhatToDo() {
        Desk desk(false);
        QVERIFY(desk.preview().isEmpty());
        QVERIFY(desk.find<QPlainTextEdit>("exportPreview").placeholderText().contains(QLatin1String("Run")));
        for (const char* const button : {"copyExport", "saveExport", "saveTrials", "queueRepeats", "saveReport"})
            QVERIFY(!desk.find<QPushButton>(button).isEnabled());
    }
};

VERNIER_TEST(TestExportView, Windows);

}  // namespace tst_ExportView

#include "tst_ExportView.moc"
