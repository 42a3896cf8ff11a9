#pragma once

#include "core/base/Message.h"
#include "core/base/Result.h"
#include "core/base/TrialId.h"
#include "core/study/StudyDefinition.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace vernier {

/// What can be changed to mend a finding. Each names what it changes and the new value; applied() makes the definition of it.
namespace remedy {

/// Another range for a numeric parameter, in its own terms.
struct Range {
    std::string parameter;
    double min = 0;
    double max = 1;
    bool operator==(const Range&) const = default;
};
/// Another scale for a numeric parameter.
struct Stretch {
    std::string parameter;
    Scale scale = Scale::Log;
    bool operator==(const Stretch&) const = default;
};
/// A choice that a categorical parameter does without.
struct DropChoice {
    std::string parameter;
    Value value;
    bool operator==(const DropChoice&) const = default;
};
/// A parameter that is not searched any more.
struct Fix {
    std::string parameter;
    Value value;
    bool operator==(const Fix&) const = default;
};
/// No trial is stopped up to this step; for a rule with rungs, the first of them. >= 1.
struct Grace {
    std::int64_t steps = 1;
    bool operator==(const Grace&) const = default;
};
/// How many trials may run at a time, >= 1.
struct Slots {
    int slots = 1;
    bool operator==(const Slots&) const = default;
};
/// How many trials the study has, >= 1.
struct Trials {
    std::int64_t trials = 1;
    bool operator==(const Trials&) const = default;
};
/// How long a trial may take, in seconds, > 0.
struct TrialTime {
    double seconds = 1;
    bool operator==(const TrialTime&) const = default;
};
struct Direction {
    Goal goal = Goal::Minimize;
    bool operator==(const Direction&) const = default;
};
/// Which report of a trial counts.
struct Counts {
    ObjectiveValue value = ObjectiveValue::Best;
    bool operator==(const Counts&) const = default;
};
/// These trials are run once more.
struct Repeat {
    std::vector<TrialId> trials;
    bool operator==(const Repeat&) const = default;
};

}  // namespace remedy

using Change = std::variant<remedy::Range, remedy::Stretch, remedy::DropChoice, remedy::Fix, remedy::Grace, remedy::Slots,
                            remedy::Trials, remedy::TrialTime, remedy::Direction, remedy::Counts, remedy::Repeat>;

/// What mends a finding: for people, and where the engine can do it, as a change.
struct Remedy {
    Message text;
    std::optional<Change> change{};

    bool operator==(const Remedy&) const = default;
};

enum class Severity {
    Serious,  ///< results are wrong, lost, or worse than they could be
    Minor     ///< time, money or room could be saved
};

/// Something about a study that a person may want to mend.
struct Finding {
    std::string id;       ///< of the check that found it: "best-on-bound"; stable
    std::string subject;  ///< what it is about where a study can have several of a kind: the name of a parameter or metric
    Message sentence;     ///< one sentence
    Message evidence;     ///< what it rests on, with numbers
    Remedy remedy;
    Severity severity = Severity::Minor;
    std::optional<TrialId> trial{};  ///< one that shows it, where looking at one helps

    bool operator==(const Finding&) const = default;
};

/// The definition with a change. InvalidInput if it does not fit any more: the parameter is gone, or a range has become
/// invalid. A repeat changes no definition: it is returned as it is.
Result<StudyDefinition> applied(const Change& change, const StudyDefinition& definition);

}  // namespace vernier
