#include "core/folder/WarmStart.h"

#include "core/folder/DefinitionCheck.h"
#include "core/store/StudyStore.h"
#include "core/study/StudyFile.h"
#include "tests/support/SampleStudy.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <functional>
#include <string>

namespace tst_WarmStart {

using namespace vernier;

namespace {

using Edit = std::function<void(StudyDefinition&, std::vector<Parameter>&)>;

std::string contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "";
}

}  // namespace

/// The sample study of tests/support as the earlier one; the current one is a copy of its definition, edited.
class TestWarmStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QDir(m_place.path()).mkpath(QStringLiteral("earlier"));
        QDir(m_place.path()).mkpath(QStringLiteral("present"));
        QVERIFY(test::makeSampleStudy(path("earlier")));
    }

    void finishedTrialsOfTheStudyAreRead() {
        const Result<std::vector<PriorStudy>> studies = read(present());
        QVERIFY2(studies, studies ? "" : studies.error().text().c_str());
        QCOMPARE(studies->size(), std::size_t{1});
        QCOMPARE(studies->at(0).history.trials().size(), std::size_t{7});
        QCOMPARE(studies->at(0).history.incumbent()->objective, std::optional(0.9375));
        QVERIFY(studies->at(0).space == present().space);
        QVERIFY(faultsToRun(present(), StudyFolder(path("present"))).empty());
    }

    void readingWritesNothing() {
        const QString database = QString::fromStdString(path("earlier") + "/study.db");
        const QStringList files = QDir(QString::fromStdString(path("earlier"))).entryList();
        const std::string before = contentOf(database);
        QVERIFY(read(present()));
        QCOMPARE(QDir(QString::fromStdString(path("earlier"))).entryList(), files);
        QVERIFY(contentOf(database) == before);
    }

    void withoutWarmStartNothingIsRead() {
        StudyDefinition study = present();
        study.warmStart.reset();
        QVERIFY(read(study)->empty());
    }

    void eachRefusalNamesTheStudyAndTheRule_data() {
        QTest::addColumn<QString>("studies");
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const char* words, Edit edit, const char* study = "../earlier") {
            QTest::newRow(name) << QString::fromUtf8(study) << std::move(edit) << QString::fromUtf8(words);
        };
        const Edit none = [](StudyDefinition&, std::vector<Parameter>&) {};
        row("not there", "there is no such folder", none, "../nowhere");
        row("itself", "it is this study itself", none, "../present");
        row("never run", "it has no study.db", none, "..");
        row("no database", "it cannot be read: ", none, "../broken");
        row("metric", "its objective is to maximize val_acc, but here it is to maximize loss",
            [](StudyDefinition& study, auto&) { study.objective.metric = "loss"; });
        row("goal", "here it is to minimize val_acc",
            [](StudyDefinition& study, auto&) { study.objective.goal = Goal::Minimize; });
        row("lost parameter", "its parameter \"lr\" is missing here",
            [](auto&, std::vector<Parameter>& parameters) { parameters.erase(parameters.begin()); });
        row("new parameter", "it has no parameter \"momentum\"",
            [](auto&, std::vector<Parameter>& parameters) { parameters.emplace_back().name = "momentum"; });
        row("type", "its parameter \"layers\" is integer, but here it is continuous",
            [](auto&, std::vector<Parameter>& parameters) { parameters[1].kind = ParameterKind::Continuous; });
    }

    void eachRefusalNamesTheStudyAndTheRule() {
        QFETCH(QString, studies);
        QFETCH(Edit, edit);
        QFETCH(QString, words);
        QDir(m_place.path()).mkpath(QStringLiteral("broken"));
        QFile broken(m_place.filePath(QStringLiteral("broken/study.db")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("no database at all");
        broken.close();

        StudyDefinition study = present();
        std::vector<Parameter> parameters = study.space.parameters();
        edit(study, parameters);
        study.space = SearchSpace::create(parameters).value();
        study.warmStart->studies = {studies.toStdString()};
        for (const WarmStartKind kind : {WarmStartKind::Identical, WarmStartKind::Transfer}) {
            study.warmStart->kind = kind;
            checkRefusal(study, 0, "cannot learn from \"" + studies.toStdString() + "\": ", words.toStdString());
        }
    }

    void rangesMayDifferAndParametersMayBecomeFixed() {
        StudyDefinition study = present();
        std::vector<Parameter> parameters = study.space.parameters();
        parameters[0].max = 1;
        parameters[1].fixed = std::int64_t{2};
        study.space = SearchSpace::create(parameters).value();
        QVERIFY(read(study));
    }

    void onlyTransferAllowsAnotherFixedValue() {
        const std::vector<Parameter> before = fixedParameters(1, 0.25);
        makeStudy("fixed", before, true);
        StudyDefinition study = present();
        study.space = SearchSpace::create(fixedParameters(1, 0.5)).value();
        study.warmStart->studies = {"../fixed"};
        checkRefusal(study, 0, "\"../fixed\"", "is fixed at another value, \"0.25\"; transfer allows that, identical does not");
        study.warmStart->kind = WarmStartKind::Transfer;
        QVERIFY(read(study));
    }

    void tenChangesAreAllowedElevenAreNot() {
        makeStudy("eleven", fixedParameters(11, 0.25), true);
        makeStudy("ten", fixedParameters(10, 0.25), true);
        StudyDefinition study = present();
        study.warmStart->kind = WarmStartKind::Transfer;
        study.space = SearchSpace::create(fixedParameters(10, 0.5)).value();
        study.warmStart->studies = {"../ten"};
        QVERIFY(read(study));
        study.space = SearchSpace::create(fixedParameters(11, 0.5)).value();
        study.warmStart->studies = {"../eleven"};
        checkRefusal(study, 0, "\"../eleven\"", "11 parameters are fixed in only one of the two studies");
    }

    void aStudyWithoutResultsIsRefused() {
        makeStudy("unfinished", present().space.parameters(), false);
        StudyDefinition study = present();
        study.warmStart->studies = {"../unfinished"};
        checkRefusal(study, 0, "\"../unfinished\"", "none of its trials has finished with a result yet");
    }

    void oneStudyByTwoPathsIsRefusedOnce() {
        StudyDefinition study = present();
        study.warmStart->studies = {"../earlier", path("earlier"), "../nowhere"};
        checkRefusal(study, 1, path("earlier").substr(0, 20), "already listed under another path");
        QCOMPARE(read(study).error().faults.size(), std::size_t{2});
    }

    void theWarmStartOfAnEarlierStudyIsNotFollowed() {
        StudyDefinition chained = present();
        chained.warmStart->studies = {"../nowhere"};
        store("chained", chained, true);
        StudyDefinition study = present();
        study.warmStart->studies = {"../chained"};
        const Result<std::vector<PriorStudy>> studies = read(study);
        QVERIFY2(studies, studies ? "" : studies.error().text().c_str());
        QCOMPARE(studies->size(), std::size_t{1});
    }

private:
    std::string path(const char* name) const { return m_place.path().toStdString() + "/" + name; }

    StudyDefinition present() const {
        StudyDefinition study =
            parseStudy(contentOf(QString::fromStdString(path("earlier") + "/study.json"))).value().definition;
        study.stopping = {};
        study.warmStart = WarmStart{WarmStartKind::Identical, {"../earlier"}};
        return study;
    }

    /// A searched parameter x and `count` that are fixed at `value`.
    static std::vector<Parameter> fixedParameters(int count, double value) {
        std::vector<Parameter> parameters(1);
        parameters[0].name = "x";
        for (int number = 0; number < count; ++number) {
            parameters.emplace_back().name = "p" + std::to_string(number);
            parameters.back().fixed = value;
        }
        return parameters;
    }

    void makeStudy(const char* name, const std::vector<Parameter>& parameters, bool hasResult) const {
        StudyDefinition study = present();
        study.command.arguments = {"train", "{params_file}"};
        study.warmStart.reset();
        study.space = SearchSpace::create(parameters).value();
        store(name, study, hasResult);
    }

    void store(const char* name, const StudyDefinition& study, bool hasResult) const {
        QDir(m_place.path()).mkpath(QString::fromUtf8(name));
        const auto opened = StudyStore::open(path(name) + "/study.db", StoreMode::ReadWrite);
        QVERIFY(opened);
        auto trial = std::make_shared<Trial>();
        trial->configuration = study.space.defaults();
        trial->state = hasResult ? TrialState::Complete : TrialState::Running;
        trial->startedWallMs = 1;
        if (hasResult)
            trial->objective = 0.5;
        StoreBatch batch;
        batch.definition = writeStudy(study);
        batch.trials.push_back(trial);
        batch.events.push_back({0, 1, "trial", trial->id, "{}"});
        QVERIFY((*opened)->write(batch));
    }

    Result<std::vector<PriorStudy>> read(const StudyDefinition& study) const {
        return readWarmStart(study, StudyFolder(path("present")));
    }

    void checkRefusal(const StudyDefinition& study, std::size_t index, const std::string& name, const std::string& rule) const {
        const Result<std::vector<PriorStudy>> studies = read(study);
        QVERIFY(!studies);
        const Fault& fault = studies.error().faults.at(0);
        QCOMPARE(fault.path, "warm_start.studies[" + std::to_string(index) + "]");
        QVERIFY2(fault.message.text().find(name) != std::string::npos, fault.message.text().c_str());
        QVERIFY2(fault.message.text().find(rule) != std::string::npos, fault.message.text().c_str());
    }

    QTemporaryDir m_place;
};

VERNIER_TEST(TestWarmStart, CoreEvents);

}  // namespace tst_WarmStart

#include "tst_WarmStart.moc"
