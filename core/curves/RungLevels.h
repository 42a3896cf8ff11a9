#pragma once

#include "core/curves/CurveTable.h"
#include "core/study/StudyDefinition.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace vernier {

/// The steps at which trials of up to `resource.max` steps may be paused, ascending, and that end itself: from resource.min, or
/// a hundredth of a run if that is more, each half as far again as the one before.
std::vector<std::int64_t> denseRungs(const ResourceRange& resource);

/// The values of trials when they reached each rung, in common units: 0 is the median of their last reports, 1 is the best of
/// these. Far below that, everything is equally bad, so that one diverged trial does not set the scale.
struct RungLevels {
    std::vector<std::vector<double>> ofTrial;         ///< per trial, at the rungs it has reached; empty for unusable ones
    std::vector<std::optional<double>> finalOfTrial;  ///< per trial, if it has run to its end
    double middle = 0;                                ///< in objective units, larger is better
    double scale = 1;                                 ///< > 0, likewise
    double best = 0;                                  ///< the best level that any trial reported at any step

    double native(double level) const { return middle + scale * level; }
    /// How many trials have a level.
    int known() const;
};

/// Failed trials, and those that the user excluded, count as having no levels. O(trials x rungs + reports).
RungLevels readRungLevels(const CurveTable& table, const std::vector<std::int64_t>& rungs);

}  // namespace vernier
