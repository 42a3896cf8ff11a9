#include "app/cli/CommandParser.h"
#include "app/cli/Commands.h"
#include "app/cli/ProgressText.h"
#include "app/cli/StudyReader.h"
#include "core/base/DurationText.h"
#include "core/exchange/ReplayJson.h"
#include "core/stopping/Replay.h"
#include "core/stopping/StoppingRule.h"
#include "core/study/StudyFile.h"
#include "core/study/StudyWords.h"

#include <cmath>
#include <iostream>

namespace vernier {

namespace {

const QString kReplayDescription =
    QStringLiteral(R"(Says what other stopping settings would have done in a study that has already run: which trials
they would have stopped, what that would have saved, and whether the winner would have survived.
Changes nothing. Without --rule, each rule is tried with its defaults.)");

const QString kRule = QStringLiteral("rule");

/// An option that gives a number, and the setting that takes it.
struct NumberOption {
    const char* name;
    const char* help;
    void (*set)(StoppingSettings&, double);
};

constexpr NumberOption kNumbers[] = {{"eta", "asha: the reduction factor, one trial in this many passes a rung (3).",
                                      [](StoppingSettings& s, double value) { s.eta = std::llround(value); }},
                                     {"first-rung", "asha: the step of the first rung (6 % of a run, at least 3).",
                                      [](StoppingSettings& s, double value) { s.minSteps = std::llround(value); }},
                                     {"grace", "median, curve: no trial is stopped at or before this step (a tenth of a run).",
                                      [](StoppingSettings& s, double value) { s.graceSteps = std::llround(value); }},
                                     {"min-peers", "median, curve: how many complete trials it takes to judge one (5).",
                                      [](StoppingSettings& s, double value) { s.minPeers = std::llround(value); }},
                                     {"probability", "curve: stops a trial below this chance of beating the best (0.05).",
                                      [](StoppingSettings& s, double value) { s.probability = value; }},
                                     {"protect-top", "This many leaders at a step are not stopped there (3).",
                                      [](StoppingSettings& s, double value) { s.protectTop = std::llround(value); }},
                                     {"protect-last", "No trial is stopped beyond this share of its run (0.8).",
                                      [](StoppingSettings& s, double value) { s.protectLast = value; }}};

/// The settings to try; or, after a message, the exit code that says why there are none.
tl::expected<std::vector<StoppingSettings>, int> settingsFrom(const CommandParser& parser) {
    StoppingSettings settings;
    for (const NumberOption& option : kNumbers) {
        const QString name = QLatin1String(option.name);
        bool isNumber = true;
        if (parser.isSet(name))
            option.set(settings, parser.value(name).toDouble(&isNumber));
        if (!isNumber)
            return tl::unexpected(
                parser.usageError(QStringLiteral("--%1 must be a number; \"%2\" is not.").arg(name, parser.value(name))));
    }
    std::vector<StoppingSettings> wanted;
    for (const StoppingKind kind : availableStoppingRules()) {
        settings.rule = kind;
        const bool isAsked = parser.value(kRule).toStdString() == wordOf(kStoppingKindWords, kind);
        if (isAsked || (!parser.isSet(kRule) && kind != StoppingKind::None))
            wanted.push_back(settings);
    }
    if (wanted.empty())
        return tl::unexpected(parser.usageError(QStringLiteral("--rule \"%1\" is unknown.").arg(parser.value(kRule))));
    return wanted;
}

Result<Replay> replayWith(const StoppingSettings& settings, const ReadStudy& study) {
    StudyDefinition definition = study.definition;
    definition.stopping = settings;
    std::vector<Fault> faults;
    for (const Fault& fault : faultsOf(definition)) {
        if (fault.path.starts_with("stopping.") && fault.path != "stopping.rule")
            faults.push_back(fault);
    }
    if (!faults.empty())
        return tl::unexpected<Error>(Error{ErrorCode::InvalidInput, "The settings are not valid.", {}, std::move(faults)});
    return replay(study.history, definition);
}

std::string percent(double share) {
    return std::to_string(std::lround(100 * share)) + " %";
}

std::string describe(const Replay& replay) {
    std::string text = sentenceOf(replay) + "\n";
    if (replay.stopped == 0)
        return text;
    text += "  stopped  " + std::to_string(replay.stopped) + " of " + std::to_string(replay.trials.size()) + " trials\n";
    text += "  steps    " + std::to_string(replay.savedSteps) + " of " + std::to_string(replay.steps) + " saved\n";
    text += "  time     " + durationText(replay.savedSeconds) + " of " + durationText(replay.seconds) + " saved (" +
            percent(replay.savedTimeShare()) + ")\n";
    if (replay.best && replay.bestObjective)
        text += "  best     trial " + std::to_string(replay.best->number) + ", " + toText(*replay.bestObjective) + "\n";
    return text;
}

}  // namespace

int replayStudy(const QStringList& arguments) {
    CommandParser parser(QStringLiteral("replay"), kReplayDescription);
    parser.add({kRule, QStringLiteral("median, asha, curve or none."), QStringLiteral("RULE")});
    for (const NumberOption& option : kNumbers)
        parser.add({QLatin1String(option.name), QLatin1String(option.help), QStringLiteral("N")});
    parser.add({QStringLiteral("json"), QStringLiteral("A JSON array, one replay per line, with what becomes of each trial.")});
    if (const std::optional<int> end = parser.parse(arguments))
        return *end;
    const tl::expected<std::vector<StoppingSettings>, int> settings = settingsFrom(parser);
    if (!settings)
        return settings.error();
    return withStudy(parser.studyFolder(), [&](const ReadStudy& study) -> int {
        std::vector<Replay> replays;
        for (const StoppingSettings& tried : *settings) {
            Result<Replay> replayed = replayWith(tried, study);
            if (!replayed)
                return reportError(replayed.error());
            replays.push_back(std::move(*replayed));
        }
        if (parser.isSet(QStringLiteral("json"))) {
            std::cout << writeReplaysJson(replays);
            return kExitDone;
        }
        for (const Replay& replayed : replays)
            std::cout << describe(replayed);
        return kExitDone;
    });
}

}  // namespace vernier
