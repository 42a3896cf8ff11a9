#include "core/stopping/StoppingChoices.h"

#include "core/base/WordMessage.h"
#include "core/stopping/AshaRule.h"
#include "core/stopping/CurveRule.h"
#include "core/stopping/MedianRule.h"
#include "core/study/MethodRules.h"

#include <algorithm>
#include <cassert>

namespace vernier {

namespace {

constexpr StoppingChoice kNoStopping{
    .word = kNoStoppingRule,
    .texts =
        [](const Objective&) {
            return StoppingTexts{
                .name = message("word.none", "none"),
                .label = message("stopping.none", "None"),
                .summary = {},
                .help = message("stopping.none-help",
                                "Every trial runs to its end. Costs most, misses nothing; for long trials that report often, a "
                                "rule saves a lot."),
            };
        },
    .make = [](const StudyDefinition&) -> std::unique_ptr<PeerRule> { return nullptr; },
};

std::vector<const StoppingChoice*>& choiceList() {
    static std::vector<const StoppingChoice*> all{
        &kNoStopping,
        &kMedianStopping,
        &kAshaStopping,
        &kCurveStopping,
    };
    return all;
}

const StoppingChoice* choiceOf(std::string_view word) {
    const auto found = std::ranges::find(choiceList(), word, &StoppingChoice::word);
    return found == choiceList().end() ? nullptr : *found;
}

constexpr StoppingChoice kUnknownStopping{.word = {}, .texts = [](const Objective&) { return StoppingTexts{}; }};

}  // namespace

Message metricOf(const Objective& objective) {
    return objective.metric.empty() ? message("stopping.objective", "objective") : Message(objective.metric);
}

Message worseSideOf(const Objective& objective) {
    return objective.goal == Goal::Maximize ? message("stopping.below", "below") : message("stopping.above", "above");
}

const std::vector<const StoppingChoice*>& stoppingChoices() {
    return choiceList();
}

const StoppingChoice& stoppingChoiceOf(const StoppingSettings& settings) {
    const StoppingChoice* const choice = choiceOf(settings.rule);
    return choice ? *choice : kUnknownStopping;
}

std::vector<std::string> stoppingWords() {
    std::vector<std::string> words;
    for (const StoppingChoice* const choice : choiceList())
        words.emplace_back(choice->word);
    return words;
}

Result<std::unique_ptr<PeerRule>> makePeerRule(const StudyDefinition& definition) {
    if (const StoppingChoice* const choice = choiceOf(definition.stopping.rule))
        return choice->make(definition);
    std::string known;
    for (const std::string& word : stoppingWords())
        known += (known.empty() ? "" : ", ") + word;
    return failure(ErrorCode::Unsupported,
                   message("stopping.unknown", "This version of Vernier has no stopping rule \"%1\"; choose one of %2.",
                           definition.stopping.rule, known));
}

Message ruleName(const std::string& rule) {
    const StoppingChoice* const choice = choiceOf(rule);
    return choice ? choice->texts({}).name : wordMessage(rule);
}

bool comparesAtRungs(const std::string& rule) {
    const StoppingChoice* const choice = choiceOf(rule);
    return choice ? choice->comparesAtRungs : rule == "hyperband";
}

AddedStoppingChoice::AddedStoppingChoice(const StoppingChoice& choice) : m_choice(choice) {
    assert(!choiceOf(choice.word));
    choiceList().push_back(&m_choice);
}

AddedStoppingChoice::~AddedStoppingChoice() {
    std::erase(choiceList(), &m_choice);
}

}  // namespace vernier
