#include "app/cli/CommandParser.h"
#include "app/cli/Commands.h"
#include "app/cli/ProgressText.h"
#include "app/cli/StudyReader.h"
#include "app/cli/Terminal.h"
#include "core/base/DurationText.h"
#include "core/exchange/ReplayJson.h"
#include "core/stopping/Replay.h"
#include "core/stopping/StoppingChoices.h"
#include "core/study/StudyFile.h"

#include <cmath>

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
    bool UsedSettings::*setting;  ///< null: of all rules
    const char* help;
    void (*set)(StoppingSettings&, double);
};

constexpr NumberOption kNumbers[] = {
    {"eta", &UsedSettings::eta, "the reduction factor, one trial in this many passes a rung (3).",
     [](StoppingSettings& s, double value) { s.eta = std::llround(value); }},
    {"first-rung", &UsedSettings::minSteps, "the step of the first rung (6 % of a run, at least 3).",
     [](StoppingSettings& s, double value) { s.minSteps = std::llround(value); }},
    {"grace", &UsedSettings::graceSteps, "no trial is stopped at or before this step (a tenth of a run).",
     [](StoppingSettings& s, double value) { s.graceSteps = std::llround(value); }},
    {"min-peers", &UsedSettings::minPeers, "how many complete trials it takes to judge one (5).",
     [](StoppingSettings& s, double value) { s.minPeers = std::llround(value); }},
    {"probability", &UsedSettings::probability, "stops a trial below this chance of beating the best (0.05).",
     [](StoppingSettings& s, double value) { s.probability = value; }},
    {"protect-top", nullptr, "This many leaders at a step are not stopped there (3).",
     [](StoppingSettings& s, double value) { s.protectTop = std::llround(value); }},
    {"protect-last", nullptr, "No trial is stopped beyond this share of its run (0.8).",
     [](StoppingSettings& s, double value) { s.protectLast = value; }}};

/// "median, asha, curve": the words of all rules, or of those that have a setting.
QString rulesWith(bool UsedSettings::*setting = nullptr) {
    QStringList words;
    for (const StoppingChoice* const choice : stoppingChoices()) {
        if (choice->word != kNoStoppingRule && (!setting || choice->uses.*setting))
            words << QString::fromUtf8(choice->word);
    }
    return words.join(QStringLiteral(", "));
}

QString helpOf(const NumberOption& option) {
    const QString help = QString::fromUtf8(option.help);
    return option.setting ? rulesWith(option.setting) + QStringLiteral(": ") + help : help;
}

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
    for (const StoppingChoice* const choice : stoppingChoices()) {
        settings.rule = choice->word;
        const bool isAsked = parser.value(kRule).toStdString() == settings.rule;
        if (isAsked || (!parser.isSet(kRule) && settings.rule != kNoStoppingRule))
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
    parser.add({kRule, rulesWith() + QStringLiteral(" or none."), QStringLiteral("RULE")});
    for (const NumberOption& option : kNumbers)
        parser.add({QLatin1String(option.name), helpOf(option), QStringLiteral("N")});
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
            sayJson(writeReplaysJson(replays));
            return kExitDone;
        }
        for (const Replay& replayed : replays)
            say(describe(replayed));
        return kExitDone;
    });
}

}  // namespace vernier
