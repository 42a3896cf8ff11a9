#include "core/study/DefinitionChanges.h"

namespace vernier {

namespace {

std::string changeOf(const Parameter& before, const Parameter& after) {
    if (before.fixed != after.fixed)
        return after.fixed ? before.name + " fixed at " + toText(*after.fixed) : before.name + " no longer fixed";
    const bool isRange = before.min != after.min || before.max != after.max || before.values != after.values;
    return (isRange ? "range of " : "parameter ") + before.name;
}

void addParameterChanges(const SearchSpace& before, const SearchSpace& after, std::vector<std::string>& changes) {
    for (const Parameter& parameter : after.parameters()) {
        const Parameter* const earlier = before.find(parameter.name);
        if (!earlier)
            changes.push_back("new parameter " + parameter.name);
        else if (*earlier != parameter)
            changes.push_back(changeOf(*earlier, parameter));
    }
    for (const Parameter& parameter : before.parameters()) {
        if (!after.find(parameter.name))
            changes.push_back("without parameter " + parameter.name);
    }
}

}  // namespace

std::vector<std::string> changesBetween(const StudyDefinition& before, const StudyDefinition& after) {
    std::vector<std::string> changes;
    const auto note = [&changes](bool isChanged, const char* what) {
        if (isChanged)
            changes.emplace_back(what);
    };
    note(before.name != after.name, "name");
    note(before.command != after.command || before.workingDirectory != after.workingDirectory ||
             before.environment != after.environment,
         "command");
    addParameterChanges(before.space, after.space, changes);
    note(before.metrics != after.metrics, "metrics");
    note(before.objective != after.objective, "objective");
    note(before.strategy != after.strategy, "strategy");
    note(before.warmStart != after.warmStart, "warm start");
    note(before.resource != after.resource, "resource");
    note(before.stopping != after.stopping, "stopping");
    note(before.limits != after.limits, "limits");
    return changes;
}

}  // namespace vernier
