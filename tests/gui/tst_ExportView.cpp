#include "ui/export/ExportView.h"

#include "core/exchange/ConfigurationExport.h"
#include "core/exchange/TrialsCsv.h"
#include "tests/support/OpenedStudy.h"
#include "tests/support/TestProgram.h"
#include "ui/controllers/SelectionController.h"
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

/// The window of a user who shares results: a study in which two trials have finished.
struct Desk {
    explicit Desk(bool hasTrials = true) : view(opened.study, selection) {
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
                auto repeat = std::make_shared<Trial>(*finished(number, value + luck, rate));
                repeat->origin = TrialOrigin::Repeat;
                events.trials.push_back(repeat);
                ++number;
            }
        }
        desk.opened.engine.send(std::move(events));
        const auto& table = desk.find<QTableView>("repeatsTable");
        QVERIFY(table.isVisible());
        QCOMPARE(table.model()->index(0, 0).data().toString(), QStringLiteral("0"));  // trial 1 was only lucky
        QVERIFY(desk.find<QLabel>("repeatPlan").text().startsWith(QLatin1String("Trial 0 is really the best: ")));
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
