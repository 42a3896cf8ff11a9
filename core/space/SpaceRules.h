#pragma once

#include "core/base/Error.h"
#include "core/rules/Expression.h"
#include "core/space/Parameter.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vernier {

/// A number that follows from parameters (study-format: a parameter of type "formula").
struct Formula {
    std::string name;
    std::string value;  ///< an expression

    bool operator==(const Formula&) const = default;
};

/// What holds between the parameters of a study, as people write it.
struct RuleTexts {
    std::vector<std::string> rules;  ///< expressions that must be true of each configuration
    std::vector<Formula> formulas;

    bool empty() const { return rules.empty() && formulas.empty(); }
    bool operator==(const RuleTexts&) const = default;
};

/// The rules and formulas of a space, ready to be asked. A rule that names a parameter which a configuration does not have asks
/// nothing of it; such a formula has no value. An immutable value; thread-safe.
class SpaceRules {
public:
    /// Faults have the paths "rules[i]" and, since formulas stand behind the parameters of a study file,
    /// "parameters[n + i].name" and ".value". O(length of all texts · number of names).
    static tl::expected<SpaceRules, std::vector<Fault>> create(const RuleTexts& texts,
                                                               const std::vector<Parameter>& parameters);

    /// What the expressions are asked about: the values of a configuration's parameters and formulas.
    struct Values {
        std::vector<double> numbers;  ///< NaN: absent, or not defined
        std::vector<bool> isAbsent;
    };
    Values valuesOf(const Configuration& configuration) const;

    /// Whether all rules hold and all formulas are defined. O(rules).
    bool areKept(const Configuration& configuration) const { return broken(valuesOf(configuration), 1).empty(); }
    /// The first `most` expressions that are broken, by their index: rules that are false or not defined, then formulas that
    /// are not defined.
    std::vector<std::size_t> broken(const Values& values, std::size_t most) const;
    /// A configuration with the values of its formulas.
    Configuration completed(Configuration configuration) const;

    /// Rules, then formulas.
    std::size_t size() const { return m_expressions.size(); }
    bool isFormula(std::size_t index) const { return index >= m_texts.rules.size(); }
    const std::string& textOf(std::size_t index) const;
    /// Where a study file has it.
    std::string pathOf(std::size_t index) const;
    /// The value of an expression; NaN if it is not defined.
    double valueOf(std::size_t index, const Values& values) const { return m_expressions[index].evaluate(values.numbers); }
    bool isAsked(std::size_t index, const Values& values) const;
    /// The parameters that an expression names, also by way of formulas: indices, ascending.
    const std::vector<std::size_t>& parametersOf(std::size_t index) const { return m_parameters[index]; }

private:
    class Maker;

    RuleTexts m_texts;
    std::vector<Expression> m_expressions;               ///< of rules, then of formulas
    std::vector<std::vector<std::size_t>> m_parameters;  ///< by expression
    std::vector<std::size_t> m_order;                    ///< of formulas: after those they name
    struct Source {
        std::string name;
        bool isUsed = false;
    };
    std::vector<Source> m_sources;                       ///< by parameter
    std::map<std::string, double, std::less<>> m_codes;  ///< of texts
};

}  // namespace vernier
