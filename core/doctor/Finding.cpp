#include "core/doctor/Finding.h"

#include "core/stopping/StoppingChoices.h"

#include <algorithm>

namespace vernier {

namespace {

/// The definition with one parameter changed and checked.
template <typename Edit>
Result<StudyDefinition> withParameter(const StudyDefinition& definition, const std::string& name, const Edit& edit) {
    const int index = definition.space.indexOf(name);
    if (index < 0)
        return failure(ErrorCode::InvalidInput, message("doctor.no-parameter", "There is no parameter %1 any more.", name));
    std::vector<Parameter> parameters = definition.space.parameters();
    edit(parameters[static_cast<std::size_t>(index)]);
    return definition.space.withParameters(std::move(parameters)).map([&](SearchSpace space) {
        StudyDefinition changed = definition;
        changed.space = std::move(space);
        return changed;
    });
}

/// A change as an edit of the definition; overloads for each kind.
struct Editor {
    const StudyDefinition& definition;

    Result<StudyDefinition> operator()(const remedy::Range& range) const {
        return withParameter(definition, range.parameter, [&](Parameter& parameter) {
            parameter.min = range.min;
            parameter.max = range.max;
        });
    }
    Result<StudyDefinition> operator()(const remedy::Stretch& stretch) const {
        return withParameter(definition, stretch.parameter, [&](Parameter& parameter) { parameter.scale = stretch.scale; });
    }
    Result<StudyDefinition> operator()(const remedy::DropChoice& drop) const {
        return withParameter(definition, drop.parameter,
                             [&](Parameter& parameter) { std::erase(parameter.values, drop.value); });
    }
    Result<StudyDefinition> operator()(const remedy::Fix& fix) const {
        return withParameter(definition, fix.parameter, [&](Parameter& parameter) { parameter.fixed = fix.value; });
    }
    Result<StudyDefinition> operator()(const remedy::Grace& grace) const {
        StudyDefinition changed = definition;
        (stoppingChoiceOf(changed.stopping).uses.graceSteps ? changed.stopping.graceSteps : changed.stopping.minSteps) =
            grace.steps;
        return changed;
    }
    Result<StudyDefinition> operator()(const remedy::Slots& slots) const {
        StudyDefinition changed = definition;
        changed.limits.parallel = slots.slots;
        return changed;
    }
    Result<StudyDefinition> operator()(const remedy::Trials& trials) const {
        StudyDefinition changed = definition;
        changed.limits.trials = trials.trials;
        return changed;
    }
    Result<StudyDefinition> operator()(const remedy::TrialTime& time) const {
        StudyDefinition changed = definition;
        changed.limits.trialRuntimeSeconds = time.seconds;
        return changed;
    }
    Result<StudyDefinition> operator()(const remedy::Direction& direction) const {
        StudyDefinition changed = definition;
        changed.objective.goal = direction.goal;
        return changed;
    }
    Result<StudyDefinition> operator()(const remedy::Counts& counts) const {
        StudyDefinition changed = definition;
        changed.objective.value = counts.value;
        return changed;
    }
    Result<StudyDefinition> operator()(const remedy::Repeat&) const { return definition; }
};

}  // namespace

Result<StudyDefinition> applied(const Change& change, const StudyDefinition& definition) {
    return std::visit(Editor{definition}, change);
}

}  // namespace vernier
