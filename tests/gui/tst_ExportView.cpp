#include "ui/views/ExportView.h"

#include "core/exchange/ConfigurationExport.h"
#include "core/exchange/TrialsCsv.h"
#include "tests/support/OpenedStudy.h"
#include "ui/controllers/SelectionController.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

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

/// The window of a person who hands out results: a study in which two trials have finished.
struct Desk {
    explicit Desk(bool hasTrials = true) : view(opened.study, selection) {
        if (hasTrials) {
            StudyEvents events;
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
        StudyEvents events;
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

    void withoutTrialsTheViewSaysWhatToDo() {
        Desk desk(false);
        QVERIFY(desk.preview().isEmpty());
        QVERIFY(desk.find<QPlainTextEdit>("exportPreview").placeholderText().contains(QLatin1String("Run")));
        for (const char* const button : {"copyExport", "saveExport", "saveTrials"})
            QVERIFY(!desk.find<QPushButton>(button).isEnabled());
    }
};

QTEST_MAIN(TestExportView)
#include "tst_ExportView.moc"
