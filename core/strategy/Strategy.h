#pragma once

#include "core/base/Rng.h"
#include "core/study/History.h"

#include <optional>
#include <stop_token>
#include <variant>

namespace vernier {

/// What to run next, and why.
struct Suggestion {
    Configuration configuration;
    Explanation explanation;
    std::optional<TrialId> resumes;        ///< a paused trial that resumes, instead of a new one
    std::optional<std::int64_t> resource;  ///< run up to this step; absent: to the end

    bool operator==(const Suggestion&) const = default;
};

/// Why there is nothing to run now.
enum class NoSuggestion {
    WaitForResults,  ///< ask again once a pending trial has ended
    Exhausted        ///< the space holds no further configuration
};

using SuggestionOrNone = std::variant<Suggestion, NoSuggestion>;

/// Chooses configurations. The answer depends only on the settings the strategy was created with, the history and the
/// generator: no clock, file or Qt, and no state that cannot be rebuilt from the history (caches are allowed). Trials that are
/// Waiting, Running or Paused are pending: known, without a result. One thread at a time.
class Strategy {
public:
    virtual ~Strategy() = default;

    /// The configuration for the next trial. `rng` is the stream of (study seed, number of that trial).
    /// Never equals a finished or pending configuration while unseen ones are left, except for random search on
    /// continuous spaces, where equality has probability zero.
    virtual SuggestionOrNone suggest(const History& history, Rng& rng) = 0;

    /// When `stop` is requested, a suggestion that is being computed ends soon with an answer that means nothing, and the
    /// strategy is of no further use. One that is quick anyway need not heed it.
    virtual void heedStop(std::stop_token /*stop*/) {}

    /// How many trials it can make in all; nothing if there is no limit.
    virtual std::optional<std::int64_t> trialCount() const { return std::nullopt; }
};

}  // namespace vernier
