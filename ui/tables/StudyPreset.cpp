#include "ui/tables/StudyPreset.h"

#include "core/base/DurationText.h"

#include <QCoreApplication>

#include <algorithm>

namespace vernier {

namespace {

struct StudyPresetWords {
    Q_DECLARE_TR_FUNCTIONS(StudyPreset)
};

/// Spotting hopeless trials early helps only if trials report more than once, which a rule finds out by itself.
constexpr const char* kSafeRule = "median";

}  // namespace

const std::vector<StudyPreset>& studyPresets() {
    static const std::vector<StudyPreset> presets{
        {QStringLiteral("quick"), StudyPresetWords::tr("Quick look"),
         StudyPresetWords::tr(
             "Twenty trials spread evenly over the ranges, half an hour at most. Shows what matters and whether everything "
             "works; for the best result, choose another preset afterwards: these trials count there too."),
         "sobol", std::string(kNoStoppingRule), 20, 0, kSecondsPerHour / 2, std::nullopt, 5},
        {QStringLiteral("money"), StudyPresetWords::tr("Best for the money"),
         StudyPresetWords::tr("Learns where to look, stops hopeless trials, and ends after ten trials per parameter, or sooner "
                              "if many in a row bring no improvement. For trials that are long or expensive."),
         "bayesian", kSafeRule, 10, 10, std::nullopt, 25, 5},
        {QStringLiteral("overnight"), StudyPresetWords::tr("Overnight"),
         StudyPresetWords::tr("As many trials as fit in ten hours, learning all the while. Takes the whole night whatever it "
                              "finds; to spend less, choose Best for the money."),
         "bayesian", kSafeRule, std::nullopt, 0, 10 * kSecondsPerHour, std::nullopt, 20},
    };
    return presets;
}

void applyPreset(StudyDraft& draft, const StudyPreset& preset) {
    const auto varying = std::count_if(draft.parameters.begin(), draft.parameters.end(),
                                       [](const Parameter& parameter) { return !parameter.fixed; });
    draft.rest.strategy.kind = preset.strategy;
    draft.rest.stopping.rule = preset.stopping;
    Limits& limits = draft.rest.limits;
    limits.trials = preset.trials ? std::optional(*preset.trials + preset.trialsPerParameter * varying) : std::nullopt;
    limits.runtimeSeconds = preset.runtimeSeconds;
    limits.notImproving = preset.notImproving;
    limits.failures = preset.failures;
}

}  // namespace vernier
