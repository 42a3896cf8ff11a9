#pragma once

#include "core/study/StudyDraft.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace vernier {

/// A ready-made way to search: limits, strategy and early stopping that go together.
struct StudyPreset {
    QString name;          ///< for object names: "quick"
    QString title;         ///< "Quick look"
    QString sentence;      ///< what it does, what it costs, when to choose another
    std::string strategy;  ///< the word of its method
    std::string stopping;  ///< the word of its rule
    std::optional<std::int64_t> trials;
    std::int64_t trialsPerParameter = 0;  ///< in addition, for each parameter that varies
    std::optional<double> runtimeSeconds;
    std::optional<std::int64_t> notImproving;
    std::optional<std::int64_t> failures;
};

/// "Quick look", "Best for the money", "Overnight".
const std::vector<StudyPreset>& studyPresets();

/// Fills in strategy, stopping and the limits that a preset has something to say about. Slots, prices, budget and target stay
/// as they are: no preset can know them.
void applyPreset(StudyDraft& draft, const StudyPreset& preset);

}  // namespace vernier
