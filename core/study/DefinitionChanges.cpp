#include "core/study/DefinitionChanges.h"

namespace vernier {

namespace {

Message changeOf(const Parameter& before, const Parameter& after) {
    if (before.fixed != after.fixed)
        return after.fixed ? message("change.fixed", "%1 fixed at %2", before.name, toText(*after.fixed))
                           : message("change.freed", "%1 no longer fixed", before.name);
    const bool isRange = before.min != after.min || before.max != after.max || before.values != after.values;
    return isRange ? message("change.range", "range of %1", before.name)
                   : message("change.parameter", "parameter %1", before.name);
}

void addParameterChanges(const SearchSpace& before, const SearchSpace& after, std::vector<Message>& changes) {
    for (const Parameter& parameter : after.parameters()) {
        const Parameter* const earlier = before.find(parameter.name);
        if (!earlier)
            changes.push_back(message("change.added", "new parameter %1", parameter.name));
        else if (*earlier != parameter)
            changes.push_back(changeOf(*earlier, parameter));
    }
    for (const Parameter& parameter : before.parameters()) {
        if (!after.find(parameter.name))
            changes.push_back(message("change.removed", "without parameter %1", parameter.name));
    }
}

}  // namespace

std::vector<Message> changesBetween(const StudyDefinition& before, const StudyDefinition& after) {
    std::vector<Message> changes;
    const auto note = [&changes](bool isChanged, const Message& what) {
        if (isChanged)
            changes.push_back(what);
    };
    note(before.name != after.name, message("change.name", "name"));
    note(before.command != after.command || before.workingDirectory != after.workingDirectory ||
             before.environment != after.environment || before.usesTerminal != after.usesTerminal,
         message("change.command", "command"));
    addParameterChanges(before.space, after.space, changes);
    note(before.space.ruleTexts() != after.space.ruleTexts(), message("change.rules", "rules and formulas"));
    note(before.metrics != after.metrics, message("change.metrics", "metrics"));
    note(before.objectives() != after.objectives(), message("change.objective", "objective"));
    note(before.constraints != after.constraints, message("change.constraints", "limits of metrics"));
    note(before.strategy != after.strategy, message("change.strategy", "strategy"));
    note(before.warmStart != after.warmStart, message("change.warm-start", "warm start"));
    note(before.resource != after.resource, message("change.resource", "resource"));
    note(before.stopping != after.stopping, message("change.stopping", "stopping"));
    note(before.limits != after.limits, message("change.limits", "limits"));
    note(before.recovery != after.recovery, message("change.recovery", "retries"));
    return changes;
}

}  // namespace vernier
