#include "core/study/MetricLimitRules.h"

#include "core/base/WordMessage.h"
#include "core/space/Name.h"
#include "core/study/MethodRules.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <set>
#include <string>
#include <utility>

namespace vernier {

namespace {

/// Each side of a limit has a model of its own, which takes time at each suggestion.
constexpr std::size_t kMostConstraints = 16;

class MetricLimitChecker {
public:
    explicit MetricLimitChecker(const StudyDefinition& definition) : m_definition(definition) {}

    std::vector<Fault> take() {
        checkConstraints();
        checkObjectives();
        return std::move(m_faults);
    }

private:
    void fault(std::string path, Message what) { m_faults.push_back({std::move(path), std::move(what)}); }

    void checkConstraints() {
        if (m_definition.constraints.empty())
            return;
        if (m_definition.constraints.size() > kMostConstraints)
            fault("constraints", message("study.constraint-count", "lists %1 limits of metrics; at most %2 can be kept",
                                         m_definition.constraints.size(), kMostConstraints));
        if (!methodRules(m_definition.strategy.kind).takesMetrics)
            fault("constraints", message("study.constraint-strategy", "works only with these strategies: %1; not with %2",
                                         strategiesThatTakeMetrics(), wordMessage(m_definition.strategy.kind)));
        std::set<std::string> seen;
        for (std::size_t index = 0; index < m_definition.constraints.size(); ++index) {
            const Constraint& constraint = m_definition.constraints[index];
            const std::string path = "constraints[" + std::to_string(index) + "]";
            checkMetric(path + ".metric", constraint.metric);
            if (!seen.insert(constraint.metric).second)
                fault(path + ".metric",
                      message("study.constraint-twice", "\"%1\" has a limit already; give min and max in one entry",
                              shownText(constraint.metric)));
            checkSides(path, constraint);
        }
    }

    void checkMetric(const std::string& path, const std::string& metric) {
        if (m_definition.valueIndexOf(metric) >= 0)
            return;
        std::string names;
        for (const MetricDefinition& other : m_definition.valueMetrics())
            names += (names.empty() ? "" : ", ") + other.name;
        fault(path, message("study.constraint-metric",
                            "\"%1\" is not a metric with a value; it must be one of those under "
                            "metrics: %2",
                            shownText(metric), shownText(names, 200)));
    }

    void checkSides(const std::string& path, const Constraint& constraint) {
        const auto isBad = [](const std::optional<double>& side) { return side && !std::isfinite(*side); };
        if (!constraint.min && !constraint.max)
            fault(path, message("study.constraint-empty", "has no limit; give max, min or both"));
        else if (isBad(constraint.min) || isBad(constraint.max))
            fault(path, message("study.constraint-finite", "has a limit that is not a finite number"));
        else if (constraint.min && constraint.max && *constraint.min > *constraint.max)
            fault(path + ".max", message("study.constraint-sides", "%1 is less than min (%2): no value keeps both",
                                         toText(*constraint.max), toText(*constraint.min)));
        if (!(constraint.tolerance >= 0 && std::isfinite(constraint.tolerance)))
            fault(path + ".tolerance",
                  message("study.constraint-tolerance", "%1 is below 0; 0 tolerates nothing", toText(constraint.tolerance)));
    }

    void checkObjectives() {
        if (m_definition.furtherObjectives.empty())
            return;
        if (m_definition.furtherObjectives.size() >= kMostObjectives)
            fault("objectives", message("study.objective-count", "lists %1 objectives; at most %2 can be searched for",
                                        m_definition.furtherObjectives.size() + 1, kMostObjectives));
        std::set<std::string> seen{m_definition.objective.metric};
        for (std::size_t index = 0; index < m_definition.furtherObjectives.size(); ++index) {
            const std::string path = "objectives[" + std::to_string(index + 1) + "].metric";
            const std::string& metric = m_definition.furtherObjectives[index].metric;
            if (!seen.insert(metric).second)
                fault(path, message("study.objective-twice", "\"%1\" is an objective already", shownText(metric)));
        }
        if (!methodRules(m_definition.strategy.kind).takesMetrics)
            fault("strategy", message("study.objectives-strategy",
                                      "%1 compares trials by one number; with several objectives choose one of %2",
                                      wordMessage(m_definition.strategy.kind), strategiesThatTakeMetrics()));
        needsOne("stopping", m_definition.stopping.rule != kNoStoppingRule);
        needsOne("warm_start", m_definition.warmStart.has_value());
        needsOne("limits.target", m_definition.limits.target.has_value());
        needsOne("limits.not_improving", m_definition.limits.notImproving.has_value());
        needsOne("limits.convergence", m_definition.limits.convergence.has_value());
    }

    void needsOne(const char* path, bool isGiven) {
        if (isGiven)
            fault(path,
                  message("study.one-objective",
                          "needs one objective; this study has %1. Leave it out, or keep one objective and give the other "
                          "metrics limits under constraints",
                          m_definition.furtherObjectives.size() + 1));
    }

    static Message strategiesThatTakeMetrics() {
        std::vector<Message> names;
        for (const std::string& word : methodWords()) {
            if (methodRules(word).takesMetrics)
                names.push_back(wordMessage(word));
        }
        return listed(names);
    }

    const StudyDefinition& m_definition;
    std::vector<Fault> m_faults;
};

}  // namespace

std::vector<Fault> metricLimitFaults(const StudyDefinition& definition) {
    return MetricLimitChecker(definition).take();
}

}  // namespace vernier
