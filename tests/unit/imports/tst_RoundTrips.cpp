#include "core/exchange/StudyForms.h"
#include "core/imports/StudyImport.h"
#include "core/study/StudyFile.h"
#include "tests/support/RandomSpace.h"
#include "tests/support/TestProgram.h"

#include <algorithm>
#include <cmath>

namespace tst_RoundTrips {

using namespace vernier;

namespace {

/// A valid study: any parameters, either goal, a command with options, some limits.
StudyDefinition randomStudy(std::uint64_t seed) {
    Rng rng(seed);
    StudyDefinition study;
    study.name = "study " + std::to_string(seed);
    do
        study.space = randomSpace(rng, 1 + static_cast<int>(rng.below(8)));
    while (
        std::ranges::all_of(study.space.parameters(), [](const Parameter& parameter) { return parameter.fixed.has_value(); }));
    study.command.arguments = {"python3", "train.py"};
    for (const Parameter& parameter : study.space.parameters())
        study.command.arguments.push_back("--" + parameter.name + "={" + parameter.name + "}");
    study.metrics = {{"loss", MetricSource::Regex, "loss=([0-9.]+)"}};
    study.objective = {"loss", rng.below(2) ? Goal::Maximize : Goal::Minimize};
    const char* const kKinds[] = {"bayesian", "random"};
    study.strategy = {kKinds[rng.below(2)], rng.below(1000)};
    study.limits.trials = 1 + static_cast<std::int64_t>(rng.below(500));
    if (rng.below(3) == 0) {
        study.limits.notImproving = 3 + static_cast<std::int64_t>(rng.below(20));
        study.limits.minGain = 0.01;
    }
    if (rng.below(3) == 0 && study.strategy.kind == "bayesian")
        study.limits.convergence = 0.01;
    study.recovery.retries = static_cast<std::int64_t>(rng.below(9));
    return study;
}

bool isTold(const StudyInForm& written, const std::string& name) {
    return std::ranges::any_of(written.losses,
                               [&](const Message& loss) { return loss.text().find(name) != std::string::npos; });
}

/// Where the two differ, in words; empty if they say the same of what may vary.
std::string difference(const Parameter& given, const Parameter* read) {
    if (!read)
        return given.name + " is missing";
    // What is fixed does not vary, and each whole number is a step.
    if (given.fixed && read->fixed)
        return *given.fixed == *read->fixed || toText(*given.fixed) == toText(*read->fixed) ? std::string()
                                                                                            : given.name + " fixed";
    const auto hasStep = [](const Parameter& parameter) {
        return parameter.step && !(parameter.kind == ParameterKind::Integer && *parameter.step == 1);
    };
    const auto lastOf = [&](const Parameter& parameter) {
        if (!hasStep(parameter))
            return parameter.max;
        return rounded(parameter.min + std::floor((parameter.max - parameter.min) / *parameter.step + 1e-9) * *parameter.step,
                       12);
    };
    const auto told = [&](const Parameter& parameter) {
        std::string text = std::to_string(static_cast<int>(parameter.kind)) + " " + toText(parameter.min + 0.0) + " " +
                           toText(lastOf(parameter)) + " " + std::to_string(static_cast<int>(parameter.scale)) +
                           (hasStep(parameter) ? " step " + toText(*parameter.step) : "") +
                           (parameter.fixed ? " fixed " + toText(*parameter.fixed) : "") +
                           (parameter.when.empty() ? "" : " when " + parameter.when.front().parent);
        for (const Value& value : parameter.values)
            text += " " + toText(value);
        return text;
    };
    return told(given) == told(*read) ? std::string() : given.name + ": " + told(given) + " became " + told(*read);
}

/// One that ended, for forms that hold the ranges of trials only.
std::vector<TrialPtr> trialOf(const StudyDefinition& study) {
    auto trial = std::make_shared<Trial>();
    trial->state = TrialState::Complete;
    trial->configuration = study.space.defaults();
    trial->startedWallMs = 1000;
    trial->endedWallMs = 2000;
    trial->objective = 0.5;
    trial->reports = {{{1, 0.5, 0}}};
    return {trial};
}

/// What a round trip through a form loses without a word.
std::string lostBy(const StudyForm& form, const StudyDefinition& study) {
    const StudyInForm written = form.write(study, trialOf(study));
    const Result<ImportedStudy> read = importStudy(written.text, study.name);
    if (!read)
        return read.error().text() + "\n" + written.text;
    for (const Parameter& given : study.space.parameters()) {
        const std::string lost = difference(given, read->definition.space.find(given.name));
        if (!lost.empty() && !isTold(written, given.name))
            return lost;
    }
    if (read->definition.objective.goal != study.objective.goal)
        return "goal";
    if (read->definition.limits.trials != study.limits.trials && !isTold(written, "trials"))
        return "limit";
    return {};
}

std::string lostByStudyFile(const StudyDefinition& study) {
    const Result<ParsedStudy> read = parseStudy(writeStudy(study));
    if (!read)
        return read.error().text();
    return read->definition == study ? std::string() : "study.json differs";
}

void goRound(std::uint64_t count) {
    for (std::uint64_t seed = 0; seed < count; ++seed) {
        const StudyDefinition study = randomStudy(seed);
        std::string lost = lostByStudyFile(study);
        QVERIFY2(lost.empty(), ("study.json, seed " + std::to_string(seed) + ": " + lost).c_str());
        for (const StudyForm& form : studyForms()) {
            lost = lostBy(form, study);
            QVERIFY2(lost.empty(), (std::string(form.word) + ", seed " + std::to_string(seed) + ": " + lost).c_str());
        }
    }
}

}  // namespace

/// A study that goes to another tool and comes back is the same, but for what was told.
class TestRoundTrips : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostWithoutAWord() {
        bool isGiven = false;
        const int count = qEnvironmentVariableIntValue("VERNIER_ROUND_TRIPS", &isGiven);
        goRound(isGiven ? static_cast<std::uint64_t>(count) : 300);
    }
};

VERNIER_TEST(TestRoundTrips, Nothing);

}  // namespace tst_RoundTrips

#include "tst_RoundTrips.moc"
