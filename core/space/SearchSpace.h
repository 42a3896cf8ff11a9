#pragma once

#include "core/base/Result.h"
#include "core/space/Parameter.h"
#include "core/space/SpaceRules.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace vernier {

/// The parameters of a study, checked: names are unique and usable, ranges are valid, conditions name earlier parameters; and
/// the rules and formulas between them. An immutable value; thread-safe for reading.
class SearchSpace {
public:
    SearchSpace() = default;

    /// Checks every rule of study-format for each parameter and all of them together. Faults are reported at once with paths
    /// "parameters[i].field". Values get the type of their parameter (5.0 becomes 5 for an integer one) and conditions are
    /// ordered by parent, so that equal spaces compare equal. Faults of rules and formulas as SpaceRules::create() has them;
    /// whether any configuration keeps the rules is for ruleFaults() (RuleSearch.h) to say. Cost: O(parameters log parameters).
    static Result<SearchSpace> create(std::vector<Parameter> parameters, RuleTexts texts = {});
    /// The same rules and formulas over these parameters, such as the same ones with other ranges.
    Result<SearchSpace> withParameters(std::vector<Parameter> parameters) const {
        return create(std::move(parameters), m_texts);
    }

    const std::vector<Parameter>& parameters() const { return m_parameters; }
    const RuleTexts& ruleTexts() const { return m_texts; }
    /// Null if there are neither rules nor formulas.
    const SpaceRules* rules() const { return m_rules.get(); }
    bool keepsRules(const Configuration& configuration) const { return !m_rules || m_rules->areKept(configuration); }
    /// A configuration with the values of the formulas. O(parameters).
    Configuration completed(Configuration configuration) const {
        return m_rules ? m_rules->completed(std::move(configuration)) : configuration;
    }
    const Parameter* find(std::string_view name) const;
    /// Index in parameters(), or -1.
    int indexOf(std::string_view name) const;

    /// True if the parameter at `index` applies, given the values of the parameters declared before it.
    bool isActive(int index, const Configuration& configuration) const;

    /// Why `configuration` is not a point of this space: a missing, unknown or inactive parameter, a wrong type, a value out of
    /// range or off its step, a fixed parameter with another value, a broken rule (at the last parameter that it names). Empty
    /// if it is one. Paths are names. Values of formulas are not looked at.
    std::vector<Fault> faultsOf(const Configuration& configuration) const;

    /// Each parameter at its fixed value, otherwise its default, otherwise its middle value (on its scale; the first choice of
    /// a categorical). They need not keep the rules; formulas have their values.
    Configuration defaults() const;

    /// A text that is equal exactly for equal configurations, built from active, unfixed parameters.
    std::string canonicalKey(const Configuration& configuration) const;

    /// How many configurations there are; nothing if infinite, above 2^53, or if so many conditions have several parents that
    /// they cannot be counted. Conditions are counted exactly; with rules, up to kMostCounted configurations are.
    std::optional<std::int64_t> combinations() const;

    /// So many configurations are tried one by one where rules leave some of them.
    static constexpr std::int64_t kMostCounted = 5000;

    bool operator==(const SearchSpace& other) const { return m_parameters == other.m_parameters && m_texts == other.m_texts; }

private:
    void addBrokenRules(const Configuration& configuration, std::vector<Fault>& faults) const;

    std::vector<Parameter> m_parameters;
    RuleTexts m_texts;
    std::shared_ptr<const SpaceRules> m_rules;
    std::map<std::string, int, std::less<>> m_indices;
};

}  // namespace vernier
