#include "app/composition/OpenStudy.h"
#include "app/composition/StudyMaker.h"
#include "core/consent/ConfirmedCommands.h"
#include "core/folder/StudyFolder.h"
#include "core/study/StudyFile.h"
#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"
#include "ui/shell/FileDrop.h"
#include "ui/shell/StartPage.h"
#include "ui/shell/dialogs/NewStudyDialog.h"
#include "ui/shell/dialogs/TableMappingDialog.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/CandidateTable.h"
#include "ui/widgets/CommandEdit.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

namespace tst_NewStudy {

using namespace vernier;

namespace {

template <typename Widget>
Widget& find(QWidget& parent, const char* name) {
    auto* const widget = parent.findChild<Widget*>(QLatin1String(name));
    if (!widget)
        qFatal("There is no %s", name);
    return *widget;
}

/// The dialog that a maker shows over `parent`, once it is there.
NewStudyDialog& dialogOver(QWidget& parent) {
    NewStudyDialog* dialog = nullptr;
    if (!QTest::qWaitFor([&] { return (dialog = parent.findChild<NewStudyDialog*>()) && dialog->isVisible(); }))
        qFatal("No dialog appears");
    return *dialog;
}

void pasteInto(CommandEdit& edit, const QString& text) {
    QApplication::clipboard()->setText(text);
    edit.setFocus();
    QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
}

/// Says what the output calls the objective, as a person does.
void nameObjective(NewStudyDialog& dialog, const char* name) {
    auto& metric = find<QLineEdit>(dialog, "newMetric");
    metric.selectAll();
    QTest::keyClicks(&metric, QLatin1String(name));
}

void clickRow(CandidateTable& table, int row) {
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.model()->index(row, 1)).center());
}

StudyDefinition readStudy(const QString& folder) {
    const auto parsed =
        StudyFolder(folder.toStdString()).readDefinition().and_then([](const std::string& text) { return parseStudy(text); });
    if (!parsed)
        qFatal("%s", parsed.error().text().c_str());
    return parsed->definition;
}

bool drop(QWidget& target, const QString& path) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &enter);
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &event);
    return enter.isAccepted() && event.isAccepted();
}

}  // namespace

class TestNewStudy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theColumnsOfATableAreAskedFor() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("runs.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("run,lr,depth,first,second\na,0.1,3,0.5,7\nb,0.01,4,0.7,8\n");
        file.close();
        QWidget window;
        window.show();
        StudyMaker maker;
        maker.setDefaults(folder.path(), 1);
        maker.take(file.fileName(), &window);
        TableMappingDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = window.findChild<TableMappingDialog*>()) && dialog->isVisible());
        auto& accept = find<QPushButton>(*dialog, "mappingAccept");
        QVERIFY(!accept.isEnabled());  // neither of two numbers is called like a metric
        auto& second = find<QComboBox>(*dialog, "role-4");
        second.setCurrentIndex(second.findData(static_cast<int>(ColumnRole::Objective)));
        QVERIFY(accept.isEnabled());
        auto& first = find<QComboBox>(*dialog, "role-3");
        first.setCurrentIndex(first.findData(static_cast<int>(ColumnRole::Objective)));
        QCOMPARE(second.currentData().toInt(), static_cast<int>(ColumnRole::Ignored));  // there is one objective
        auto& goal = find<QComboBox>(*dialog, "mappingGoal");
        goal.setCurrentIndex(1);
        accept.click();
        NewStudyDialog& made = dialogOver(window);
        find<QPushButton>(made, "createStudy").click();
        QTRY_VERIFY(QFile::exists(folder.filePath(QStringLiteral("runs/study.json"))));
        const StudyDefinition study = readStudy(folder.filePath(QStringLiteral("runs")));
        QCOMPARE(study.space.parameters().size(), std::size_t(2));
        QCOMPARE(study.objective.metric, std::string("first"));
        QCOMPARE(study.objective.goal, Goal::Maximize);
    }

    void initTestCase() { new Theme(*qApp, qApp); }

    void aPastedCommandBecomesAStudyOfTheTickedOptions() {
        QTemporaryDir place;
        QWidget window;
        window.show();
        StudyMaker maker;
        QSignalSpy made(&maker, &StudyMaker::made);
        maker.begin({}, &window);
        NewStudyDialog& dialog = dialogOver(window);
        QVERIFY(!find<QPushButton>(dialog, "createStudy").isEnabled());
        pasteInto(find<CommandEdit>(dialog, "newCommand"),
                  QStringLiteral("python3 train.py \\\n  --lr 0.01 --batch-size 64 --epochs 5 --data /data"));
        auto& table = find<CandidateTable>(dialog, "candidates");
        QCOMPARE(table.model()->rowCount(), 4);
        QCOMPARE(find<QLineEdit>(dialog, "newName").text(), QStringLiteral("train"));
        clickRow(table, 1);  // not the batch size
        clickRow(table, 2);  // but the epochs
        find<QLineEdit>(dialog, "newStudies").setText(place.path());
        nameObjective(dialog, "val_loss");
        QTest::mouseClick(&find<QPushButton>(dialog, "createStudy"), Qt::LeftButton);
        QTRY_COMPARE(made.count(), 1);
        QVERIFY(made[0][1].toBool());
        const StudyDefinition study = readStudy(made[0][0].toString());
        QCOMPARE(study.space.parameters().size(), std::size_t(2));
        QVERIFY(study.space.find("lr") && study.space.find("epochs"));
        QCOMPARE(study.command.arguments, (std::vector<std::string>{"python3", "train.py", "--lr", "{lr}", "--batch-size", "64",
                                                                    "--epochs", "{epochs}", "--data", "/data"}));
        QVERIFY(QFile::exists(place.filePath(QStringLiteral("train/study.json"))));
    }

    void whatIsThereIsNotWrittenOver() {
        QTemporaryDir place;
        QWidget window;
        window.show();
        QDir(place.path()).mkdir(QStringLiteral("train"));
        QFile file(place.filePath(QStringLiteral("train/study.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        StudyMaker maker;
        maker.begin(QStringLiteral("python3 train.py --lr 0.1"), &window);
        NewStudyDialog& dialog = dialogOver(window);
        find<QLineEdit>(dialog, "newStudies").setText(place.path());
        nameObjective(dialog, "val_loss");
        QTest::mouseClick(&find<QPushButton>(dialog, "createStudy"), Qt::LeftButton);
        QTRY_VERIFY(find<QLabel>(dialog, "newProblem").isVisible());
        QVERIFY(dialog.isVisible());
        QCOMPARE(QFileInfo(file).size(), 0);
    }

    void theObjectiveIsAskedForAndNeverGuessed() {
        NewStudyDialog dialog(QStringLiteral("/studies"));
        dialog.show();
        QVERIFY(!find<QLabel>(dialog, "newProblem").isVisible());
        dialog.setCommand(QStringLiteral("python3 train.py --lr 0.1"), QStringLiteral("/home"));
        auto& create = find<QPushButton>(dialog, "createStudy");
        auto& goal = find<QComboBox>(dialog, "newGoal");
        QVERIFY(!create.isEnabled());
        QVERIFY(find<QLabel>(dialog, "newProblem").text().contains(QLatin1String("what the output calls the number")));
        nameObjective(dialog, "zeta");
        QVERIFY(!create.isEnabled());
        QVERIFY(find<QLabel>(dialog, "newProblem").text().contains(QLatin1String("large or small")));
        goal.setCurrentIndex(goal.findData(static_cast<int>(Goal::Maximize)));
        QVERIFY(create.isEnabled());
        nameObjective(dialog, "val_loss");
        QCOMPARE(goal.currentData().toInt(), static_cast<int>(Goal::Minimize));
        QVERIFY(create.isEnabled());
    }

    void whatCannotBeReadIsToldAtOnce() {
        NewStudyDialog dialog(QStringLiteral("/studies"));
        dialog.show();
        dialog.setCommand(QStringLiteral("python3 train.py 'open"), QStringLiteral("/home"));
        QVERIFY(!find<QPushButton>(dialog, "createStudy").isEnabled());
        QVERIFY(find<QLabel>(dialog, "newProblem").isVisible());
    }

    void linesAreReadAsTheyWerePasted() {
        QTemporaryDir place;
        QWidget window;
        window.show();
        StudyMaker maker;
        QSignalSpy made(&maker, &StudyMaker::made);
        maker.begin({}, &window);
        NewStudyDialog& dialog = dialogOver(window);
        QVERIFY(!find<QLabel>(dialog, "newSaid").isVisible());
        find<QLineEdit>(dialog, "newRunFolder").setText(QStringLiteral("/work"));
        pasteInto(find<CommandEdit>(dialog, "newCommand"),
                  QStringLiteral("# the best run\npip install birds\ncd sub\nexport RATE=2\n"
                                 "$ python3 train.py --lr 0.01 --shift | tee log"));
        const QString said = find<QLabel>(dialog, "newSaid").text();
        QVERIFY(said.contains(QLatin1String("pip install birds")) && said.contains(QLatin1String("tee log")));
        auto& table = find<CandidateTable>(dialog, "candidates");
        QCOMPARE(table.model()->rowCount(), 3);
        clickRow(table, 2);  // the flag
        find<QLineEdit>(dialog, "newStudies").setText(place.path());
        nameObjective(dialog, "val_loss");
        QTest::mouseClick(&find<QPushButton>(dialog, "createStudy"), Qt::LeftButton);
        QTRY_COMPARE(made.count(), 1);
        const StudyDefinition study = readStudy(made[0][0].toString());
        QCOMPARE(study.command.arguments, (std::vector<std::string>{"python3", "train.py", "--lr", "{lr}", "{shift?--shift}"}));
        QCOMPARE(study.workingDirectory, std::string("/work/sub"));
        QCOMPARE(study.environment.at("RATE"), std::string("2"));
    }

    void aDroppedSweepIsImportedWithItsNotes() {
        QTemporaryDir place;
        StartPage page({});
        page.show();
        StudyMaker maker;
        QSignalSpy made(&maker, &StudyMaker::made);
        connect(new FileDrop(page), &FileDrop::dropped, &maker, [&](const QString& path) { maker.take(path, &page); });
        QVERIFY(drop(page, vernier::test::sourcePath("tests/data/import/wandb-sweep.yaml")));
        NewStudyDialog& dialog = dialogOver(page);
        QVERIFY(find<QPlainTextEdit>(dialog, "newNotes").toPlainText().contains(QLatin1String("project")));
        QVERIFY(find<QLabel>(dialog, "newFound").text().contains(QLatin1String("W&B")));
        find<QLineEdit>(dialog, "newStudies").setText(place.path());
        QTest::mouseClick(&find<QPushButton>(dialog, "createStudy"), Qt::LeftButton);
        QTRY_COMPARE(made.count(), 1);
        QVERIFY(!made[0][1].toBool());  // somebody else's command needs confirmation before it runs
        const StudyDefinition study = readStudy(place.filePath(QStringLiteral("digits")));
        QCOMPARE(study.limits.trials.value(), 50);
        QCOMPARE(QString::fromStdString(study.workingDirectory), vernier::test::sourcePath("tests/data/import"));
    }

    void aDroppedScriptBeginsACommand() {
        QTemporaryDir place;
        QFile script(place.filePath(QStringLiteral("模型 train.py")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.close();
        QWidget window;
        window.show();
        StudyMaker maker;
        maker.setDefaults(place.path(), 3);
        maker.take(script.fileName(), &window);
        NewStudyDialog& dialog = dialogOver(window);
        QCOMPARE(find<CommandEdit>(dialog, "newCommand").toPlainText(), QStringLiteral("python3 '模型 train.py'"));
        QCOMPARE(find<QLineEdit>(dialog, "newRunFolder").text(), place.path());
        nameObjective(dialog, "val_loss");
        QVERIFY(find<QPushButton>(dialog, "createStudy").isEnabled());
    }

    void aDroppedStudyIsOpened() {
        QTemporaryDir place;
        QFile file(place.filePath(QStringLiteral("study.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QWidget window;
        StudyMaker maker;
        QSignalSpy found(&maker, &StudyMaker::studyFound);
        maker.take(place.path(), &window);
        QTRY_COMPARE(found.count(), 1);
        QCOMPARE(found[0][0].toString(), place.path());
    }

    void aFileOfSomethingElseIsRefusedInWords() {
        QTemporaryDir place;
        QFile file(place.filePath(QStringLiteral("other.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a: 1\n");
        file.close();
        QWidget window;
        window.show();
        StudyMaker maker;
        maker.take(file.fileName(), &window);
        QTRY_VERIFY(window.findChild<QWidget*>(QStringLiteral("importProblem")));
    }

    /// The real window and engine: an unprepared command, its --help, and a test run whose output is clicked.
    void theRealProgramIsAskedForItsOptions() {
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
            QSKIP("There is no python3 here");
        QTemporaryDir place;
        QFile script(place.filePath(QStringLiteral("train.py")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write(
            "import argparse\n"
            "p = argparse.ArgumentParser()\n"
            "p.add_argument('--lr', type=float, default=0.1, help='the rate')\n"
            "p.add_argument('--opt', choices=['sgd', 'lion'], default='sgd')\n"
            "a = p.parse_args()\n"
            "print('accuracy', 1 - a.lr)\n");
        script.close();
        QWidget window;
        window.show();
        StudyMaker maker;
        QSignalSpy made(&maker, &StudyMaker::made);
        maker.take(script.fileName(), &window);
        NewStudyDialog& dialog = dialogOver(window);
        auto& command = find<CommandEdit>(dialog, "newCommand");
        command.setFocus();
        command.moveCursor(QTextCursor::End);
        QTest::keyClicks(&command, QStringLiteral(" --lr 0.01"));
        find<QLineEdit>(dialog, "newStudies").setText(place.filePath(QStringLiteral("studies")));
        nameObjective(dialog, "val_loss");
        QTest::mouseClick(&find<QPushButton>(dialog, "createStudy"), Qt::LeftButton);
        QTRY_COMPARE(made.count(), 1);

        QSettings settings(place.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        ConfirmedCommands confirmed(settings);
        OpenStudy study(made[0][0].toString(), vernier::test::programPath("vernier-trial"), settings, confirmed);
        study.confirmWhenOpened();
        study.window().show();
        QTRY_VERIFY(study.study().isWritable());
        QTRY_VERIFY(find<QPushButton>(study.window(), "tryOnce").isEnabled());
        QTest::mouseClick(&find<QPushButton>(study.window(), "findParametersButton"), Qt::LeftButton);
        auto& options = find<QDialog>(study.window(), "findParameters");
        QTest::mouseClick(&find<QPushButton>(options, "askHelp"), Qt::LeftButton);
        auto& table = find<CandidateTable>(options, "candidates");
        QTRY_COMPARE_WITH_TIMEOUT(table.model()->rowCount(), 1, 30000);
        QCOMPARE(table.model()->index(0, CandidateTableModel::Becomes).data().toString(), QStringLiteral("one of sgd, lion"));
        clickRow(table, 0);
        QTest::mouseClick(&find<QPushButton>(options, "adoptParameters"), Qt::LeftButton);
        QTRY_VERIFY(find<QPushButton>(study.window(), "tryOnce").isEnabled());
        QTest::mouseClick(&find<QPushButton>(study.window(), "tryOnce"), Qt::LeftButton);
        auto& output = find<QPlainTextEdit>(study.window(), "tryOutput");
        QTRY_VERIFY_WITH_TIMEOUT(output.toPlainText().contains(QLatin1String("accuracy 0.9")), 30000);
        QTextCursor cursor = output.document()->find(QStringLiteral("0.9"));
        cursor.setPosition(cursor.selectionStart() + 2);
        QTest::mouseClick(output.viewport(), Qt::LeftButton, {}, output.cursorRect(cursor).center());
        QTRY_COMPARE(study.study().definition()->objective.metric, std::string("accuracy"));
        QCOMPARE(study.study().definition()->objective.goal, Goal::Maximize);
        QVERIFY(study.study().runAction()->isEnabled());
    }

    void theStartPageTakesACommand() {
        StartPage page({});
        page.show();
        QSignalSpy asked(&page, &StartPage::newRequested);
        pasteInto(find<CommandEdit>(page, "startCommand"), QStringLiteral("python3 train.py --lr 0.1"));
        QTest::mouseClick(&find<QPushButton>(page, "newStudyButton"), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("python3 train.py --lr 0.1"));
    }

    void enterOnTheStartPageBegins() {
        StartPage page({});
        page.show();
        QSignalSpy asked(&page, &StartPage::newRequested);
        auto& command = find<CommandEdit>(page, "startCommand");
        QTest::keyClick(&command, Qt::Key_Return);  // there is nothing to begin with
        QVERIFY(asked.isEmpty());
        command.clear();
        QTest::keyClicks(&command, QStringLiteral("cd work"));
        QTest::keyClick(&command, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(&command, QStringLiteral("python3 train.py"));
        QVERIFY(asked.isEmpty());
        QTest::keyClick(&command, Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("cd work\npython3 train.py"));
    }
};

VERNIER_TEST(TestNewStudy, Windows);

}  // namespace tst_NewStudy

#include "tst_NewStudy.moc"
