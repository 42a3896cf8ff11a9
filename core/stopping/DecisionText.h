#pragma once

#include "core/stopping/Decision.h"
#include "core/study/StudyDefinition.h"

#include <string>

namespace vernier {

/// What a decision's sentence says beyond the decision itself.
struct DecisionFacts {
    /// Why a trial that the rule would have stopped continues.
    enum class Protection { None, Leader, LastPart };

    Objective objective;
    std::string rule;
    std::optional<std::int64_t> runLength;  ///< steps
    Protection protection = Protection::None;
    std::optional<double> best;  ///< what `forecast` is compared with, in objective units
    bool isOutbid = false;       ///< a new trial promises more for the same steps
};

/// The decision for people: "Stopped at step 11 of 50 by median. val_acc 0.7139, threshold 0.8127, rank 15 of 17. 3 % chance to
/// beat 0.9783." Numbers have four digits.
Message sentenceOf(const Decision& decision, const DecisionFacts& facts);

}  // namespace vernier
