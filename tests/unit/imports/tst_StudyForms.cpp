#include "core/exchange/StudyForms.h"

#include "core/imports/StudyImport.h"
#include "tests/support/ImportedText.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cmath>

namespace tst_StudyForms {

using namespace vernier;
using namespace vernier::test;

namespace {

Parameter stepped(Parameter parameter, double step) {
    parameter.step = step;
    return parameter;
}

StudyDefinition definition() {
    StudyDefinition study;
    study.name = "race of two";
    study.command.arguments = {"python3",         "race.py", "--rate={rate}", "--depth={depth}", "--kind={kind}",
                               "--width={width}", "-v"};
    study.space = SearchSpace::create({continuous("rate", 0.001, 0.5, Scale::Log), integer("depth", 2, 9),
                                       categorical("kind", {std::string("it's"), std::string("1e-05"), std::int64_t{7}, true}),
                                       stepped(integer("width", 16, 64), 16), stepped(continuous("share", 0.25, 1.0), 0.25)})
                      .value();
    study.metrics = {{"cost", MetricSource::Regex, "cost=(\\S+)", MetricRole::Measure}};
    study.objective = {"cost", Goal::Maximize, ObjectiveValue::Last};
    study.strategy.kind = "random";
    study.strategy.seed = 5;
    study.limits.trials = 30;
    study.stopping.rule = "asha";
    study.stopping.minSteps = 4;
    return study;
}

TrialPtr trial(std::int64_t number, TrialState state, const Value& kind, std::optional<double> objective) {
    Trial made;
    made.id = TrialId{number};
    made.state = state;
    made.configuration = {{"rate", 0.1 / static_cast<double>(number + 1)},
                          {"depth", std::int64_t(2 + number)},
                          {"kind", kind},
                          {"width", std::int64_t(32)},
                          {"share", 0.5}};
    made.createdWallMs = 1'700'000'000'000;
    made.startedWallMs = 1'700'000'000'250;
    made.endedWallMs = 1'700'000'009'000;
    made.objective = objective;
    made.reports = {{{1, 0.5, 10}, {2, objective.value_or(std::nan("")), 20}}};
    return std::make_shared<const Trial>(std::move(made));
}

std::vector<TrialPtr> trials() {
    return {trial(0, TrialState::Complete, std::string("it's"), 0.75), trial(1, TrialState::Stopped, true, 0.25),
            trial(2, TrialState::Failed, std::int64_t{7}, std::nullopt), trial(3, TrialState::Running, true, std::nullopt)};
}

/// What a script in Python prints when it gets the text on its standard input; nothing if its packages are missing.
std::optional<QString> pythonOf(const char* script, const std::string& text) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("text")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0)
        qFatal("cannot write");
    file.close();
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-c"), QString::fromLatin1(script), file.fileName()});
    if (!python.waitForFinished(120000) || python.exitStatus() != QProcess::NormalExit)
        return std::nullopt;
    const QString errors = QString::fromUtf8(python.readAllStandardError());
    if (errors.contains(QLatin1String("ModuleNotFoundError")))
        return std::nullopt;
    return QString::fromUtf8(python.readAllStandardOutput()) + errors;
}

}  // namespace

/// A study that goes to another tool is there what it is here, but for what is told.
class TestStudyForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aJournalComesBackWithItsTrials() {
        const ImportedStudy study = imported(writeOptunaJournal(definition(), trials()).text);
        QCOMPARE(study.definition.objective.goal, Goal::Maximize);
        for (const char* const name : {"rate", "depth", "kind", "width", "share"}) {
            Parameter wanted = *definition().space.find(name);
            QCOMPARE(parameterOf(study, name), wanted);
        }
        QCOMPARE(study.trials.size(), std::size_t(3));
        for (std::size_t index = 0; index < 3; ++index) {
            QCOMPARE(study.trials[index].configuration, trials()[index]->configuration);
            QCOMPARE(study.trials[index].state, trials()[index]->state);
            QCOMPARE(study.trials[index].objective, trials()[index]->objective);
            QCOMPARE(study.trials[index].startedWallMs, trials()[index]->startedWallMs);
        }
        QCOMPARE(study.trials[0].reports[0].size(), std::size_t(2));
    }

    void optunaLoadsAJournal() {
        const auto found = pythonOf(
            "import optuna, sys\n"
            "from optuna.storages import JournalStorage\n"
            "from optuna.storages.journal import JournalFileBackend\n"
            "study = optuna.load_study(study_name='race of two', storage=JournalStorage(JournalFileBackend(sys.argv[1])))\n"
            "print(study.direction.name, study.best_value, study.best_params, [t.state.name for t in study.trials],\n"
            "      study.trials[0].intermediate_values)\n"
            "study.optimize(lambda t: t.suggest_float('rate', 0.001, 0.5, log=True), n_trials=1)\n"
            "print(len(study.trials))\n",
            writeOptunaJournal(definition(), trials()).text);
        if (!found)
            QSKIP("There is no optuna here");
        QVERIFY2(found->contains(
                     QLatin1String("MAXIMIZE 0.75 {'rate': 0.1, 'depth': 2, 'kind': \"it's\", 'width': 32, 'share': 0.5} "
                                   "['COMPLETE', 'PRUNED', 'FAIL'] {1: 0.5, 2: 0.75}\n4\n")),
                 qPrintable(*found));
    }

    void aSweepComesBackWithItsParameters() {
        const StudyInForm written = writeWandbSweep(definition(), {});
        const std::size_t arguments = written.text.find("${args}");  // once for all options
        QVERIFY(arguments != std::string::npos && written.text.rfind("${args}") == arguments);
        const ImportedStudy study = imported(written.text);
        for (const char* const name : {"rate", "depth", "width", "share"})
            QCOMPARE(parameterOf(study, name), *definition().space.find(name));
        QCOMPARE(parameterOf(study, "kind").values,
                 (std::vector<Value>{std::string("it's"), std::string("1e-05"), std::int64_t{7}, std::string("True")}));
        QCOMPARE(study.definition.objective.goal, Goal::Maximize);
        QCOMPARE(study.definition.objective.metric, std::string("cost"));
        QCOMPARE(study.definition.limits.trials.value(), 30);
        QCOMPARE(study.definition.stopping.rule, "asha");
        QCOMPARE(study.definition.stopping.minSteps.value(), 4);
        QCOMPARE(study.definition.command.arguments.front(), std::string("python3"));
        QCOMPARE(study.definition.command.arguments.back(), std::string("-v"));
    }

    void aTuningJobComesBackWithItsRanges() {
        StudyDefinition given = definition();
        given.stopping.rule = "none";
        given.strategy.kind = "bayesian";
        given.limits.convergence = 0.01;
        given.recovery.retries = 7;
        const StudyInForm written = writeSageMakerJob(given, {});
        const ImportedStudy study = imported(written.text);
        QCOMPARE(study.definition.name, std::string("race-of-two"));
        QCOMPARE(parameterOf(study, "rate").scale, Scale::Log);
        QCOMPARE(parameterOf(study, "rate").min, 0.001);
        QCOMPARE(parameterOf(study, "depth").max, 9.0);
        QCOMPARE(study.definition.metrics, given.metrics);
        QCOMPARE(study.definition.objective, given.objective);
        QCOMPARE(study.definition.limits.trials.value(), 30);
        QCOMPARE(study.definition.strategy.seed, std::uint64_t(5));
        QCOMPARE(study.definition.limits.convergence, std::optional(0.01));
        QCOMPARE(study.definition.recovery.retries, std::int64_t(7));
        QVERIFY(std::ranges::any_of(written.losses,
                                    [](const Message& loss) { return loss.text().find("width") != std::string::npos; }));
    }

    void theServiceTakesATuningJob() {
        const auto found = pythonOf(
            "import json, sys\nimport botocore.session\nfrom botocore.validate import ParamValidator\n"
            "model = botocore.session.get_session().get_service_model('sagemaker')\n"
            "shape = model.shape_for('CreateHyperParameterTuningJobRequest')\n"
            "print(ParamValidator().validate(json.load(open(sys.argv[1])), shape).generate_report() or 'valid')\n",
            writeSageMakerJob(definition(), {}).text);
        if (!found)
            QSKIP("There is no botocore here");
        QCOMPARE(found->trimmed(), QStringLiteral("valid"));
    }

    void whatAFormCannotHoldIsTold() {
        StudyDefinition given = definition();
        std::vector<Parameter> parameters = given.space.parameters();
        parameters.push_back(under(continuous("decay", 0, 0.9, Scale::ReverseLog), "kind", {true}));
        given.space = SearchSpace::create(parameters).value();
        for (const StudyForm& form : studyForms()) {
            const std::vector<Message> losses = form.write(given, trials()).losses;
            QVERIFY2(
                std::ranges::any_of(losses, [](const Message& loss) { return loss.text().find("decay") != std::string::npos; }),
                std::string(form.word).c_str());
            QCOMPARE(findStudyForm(form.word), &form);
        }
        QCOMPARE(findStudyForm("xml"), nullptr);
    }
};

VERNIER_TEST(TestStudyForms, CoreEvents);

}  // namespace tst_StudyForms

#include "tst_StudyForms.moc"
