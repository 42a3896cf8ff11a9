#pragma once

#include "core/base/Message.h"
#include "core/base/TrialId.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vernier {

/// Keep: the trial continues. Stop: it is ended for good. Pause: it has used its steps and waits until it is told to resume.
enum class Verdict { Keep, Stop, Pause };

/// What a rule expects of a trial at its end, in objective units.
struct FinalForecast {
    double median = 0;
    double lower = 0;                   ///< 5 % quantile
    double upper = 0;                   ///< 95 % quantile
    double improvementProbability = 0;  ///< that it beats the best trial; 0 to 1

    bool operator==(const FinalForecast&) const = default;
};

/// The answer of a stopping rule to one report, and what it is based on.
struct Decision {
    TrialId trial;
    std::int64_t step = 0;
    Verdict verdict = Verdict::Keep;
    std::string rule;
    Message reason;                        ///< one plain sentence
    double value = 0;                      ///< what the trial had at the step, in objective units
    std::optional<double> threshold = {};  ///< what it was compared with
    int peers = 0;                         ///< how many trials the threshold is based on
    std::optional<int> rank = {};          ///< 1 = best of the peers and itself
    std::optional<FinalForecast> forecast = {};
    std::optional<double> savedSeconds = {};  ///< for a stop: how much longer the trial would have run; set by the engine
    std::optional<double> savedCost = {};     ///< in the user's currency; set by the engine
    bool isOverridden = false;                ///< the user had said to keep this trial; set by the engine
    std::int64_t wallMs = 0;                  ///< set by the engine

    /// True if it ended the trial: a stop that was not overridden.
    bool stops() const { return verdict == Verdict::Stop && !isOverridden; }
    bool operator==(const Decision&) const = default;
};

}  // namespace vernier
