#include "core/space/SearchSpace.h"

#include "core/space/Name.h"
#include "core/space/ParameterCheck.h"
#include "core/space/ParameterRange.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace vernier {

namespace {

/// Checks and completes the conditions of a parameter against the parameters declared before it, which are in `indices`.
class ConditionChecker {
public:
    ConditionChecker(std::vector<Parameter>& parameters, const std::map<std::string, int, std::less<>>& indices)
        : m_parameters(parameters), m_indices(indices) {}

    void check(int index, std::vector<Fault>& faults) {
        auto& when = m_parameters[static_cast<std::size_t>(index)].when;
        std::stable_sort(when.begin(), when.end(), [](const Condition& a, const Condition& b) { return a.parent < b.parent; });
        for (std::size_t at = 0; at < when.size(); ++at) {
            const std::string path = "parameters[" + std::to_string(index) + "].when." + shownText(when[at].parent);
            if (at > 0 && when[at].parent == when[at - 1].parent)
                faults.push_back({path, message("when.twice", "appears twice; give all its values in one list")});
            else if (const auto parent = m_indices.find(when[at].parent); parent != m_indices.end() && parent->second < index)
                checkValues(m_parameters[static_cast<std::size_t>(parent->second)], when[at], path, faults);
            else
                faults.push_back(
                    {path, message("when.not-before", "is not a parameter declared before this one; declare it first")});
        }
    }

private:
    void checkValues(const Parameter& parent, Condition& condition, const std::string& path, std::vector<Fault>& faults) const {
        if (parent.kind == ParameterKind::Continuous) {
            faults.push_back(
                {path, message("when.continuous", "is continuous; a condition needs a categorical or an integer parameter")});
            return;
        }
        if (condition.values.empty())
            faults.push_back(
                {path, message("when.empty", "lists no value, so the parameter would never exist; list at least one")});
        for (std::size_t at = 0; at < condition.values.size(); ++at) {
            Value& value = condition.values[at];
            value = withTypeOf(parent, std::move(value));
            if (const std::optional<Message> bad = valueFault(parent, value))
                faults.push_back({path + "[" + std::to_string(at) + "]", *bad});
        }
    }

    std::vector<Parameter>& m_parameters;
    const std::map<std::string, int, std::less<>>& m_indices;
};

void giveTypes(Parameter& parameter) {
    if (parameter.fixed)
        parameter.fixed = withTypeOf(parameter, std::move(*parameter.fixed));
    if (parameter.defaultValue)
        parameter.defaultValue = withTypeOf(parameter, std::move(*parameter.defaultValue));
}

/// `value` with the three digits a person would write, unless that leaves the range.
double asWritten(const Parameter& parameter, double value) {
    char text[32];
    const std::to_chars_result written = std::to_chars(text, text + sizeof text, value, std::chars_format::general, 3);
    double rounded = value;
    std::from_chars(text, written.ptr, rounded);
    return rounded >= parameter.min && rounded <= parameter.max ? rounded : value;
}

Value middleOf(const Parameter& parameter) {
    if (parameter.kind == ParameterKind::Categorical)
        return parameter.values.front();
    Value middle = valueAtUnit(parameter, 0.5);
    if (const double* const value = std::get_if<double>(&middle); value && !parameter.step)
        middle = asWritten(parameter, *value);
    return middle;
}

}  // namespace

Result<SearchSpace> SearchSpace::create(std::vector<Parameter> parameters, RuleTexts texts) {
    std::vector<Fault> faults;
    SearchSpace space;
    space.m_parameters = std::move(parameters);
    ConditionChecker conditions(space.m_parameters, space.m_indices);
    for (int index = 0; index < std::ssize(space.m_parameters); ++index) {
        Parameter& parameter = space.m_parameters[static_cast<std::size_t>(index)];
        giveTypes(parameter);
        const std::string path = "parameters[" + std::to_string(index) + "]";
        std::vector<Fault> own = vernier::faultsOf(parameter, path);
        std::move(own.begin(), own.end(), std::back_inserter(faults));
        conditions.check(index, faults);
        if (!space.m_indices.emplace(parameter.name, index).second && !parameter.name.empty())
            faults.push_back({path + ".name", message("space.name-twice", "\"%1\" is already the name of another parameter",
                                                      shownText(parameter.name))});
    }
    space.m_texts = std::move(texts);
    if (!space.m_texts.empty()) {
        tl::expected<SpaceRules, std::vector<Fault>> rules = SpaceRules::create(space.m_texts, space.m_parameters);
        if (rules)
            space.m_rules = std::make_shared<const SpaceRules>(std::move(*rules));
        else
            std::ranges::move(rules.error(), std::back_inserter(faults));
    }
    if (!faults.empty())
        return tl::unexpected<Error>(
            Error{ErrorCode::InvalidInput, message("space.faults", "The parameters have faults."), {}, std::move(faults)});
    return space;
}

const Parameter* SearchSpace::find(std::string_view name) const {
    const int index = indexOf(name);
    return index < 0 ? nullptr : &m_parameters[static_cast<std::size_t>(index)];
}

int SearchSpace::indexOf(std::string_view name) const {
    const auto found = m_indices.find(name);
    return found == m_indices.end() ? -1 : found->second;
}

bool SearchSpace::isActive(int index, const Configuration& configuration) const {
    const auto& when = m_parameters[static_cast<std::size_t>(index)].when;
    return std::all_of(when.begin(), when.end(), [&](const Condition& condition) {
        const auto parent = configuration.find(condition.parent);
        return parent != configuration.end() &&
               std::find(condition.values.begin(), condition.values.end(), parent->second) != condition.values.end();
    });
}

std::vector<Fault> SearchSpace::faultsOf(const Configuration& configuration) const {
    std::vector<Fault> faults;
    for (int index = 0; index < std::ssize(m_parameters); ++index) {
        const Parameter& parameter = m_parameters[static_cast<std::size_t>(index)];
        const auto value = configuration.find(parameter.name);
        const bool isHere = value != configuration.end();
        if (isHere != isActive(index, configuration))
            faults.push_back(
                {parameter.name,
                 isHere
                     ? message("configuration.inactive", "has a value, but its condition is not met; leave it out")
                     : message("configuration.missing", "is missing; every parameter whose condition is met needs a value")});
        else if (!isHere)
            continue;
        else if (const std::optional<Message> bad = valueFault(parameter, value->second))
            faults.push_back({parameter.name, *bad});
        else if (parameter.fixed && *parameter.fixed != value->second)
            faults.push_back({parameter.name, message("configuration.fixed", "is %1, but this parameter is fixed at %2",
                                                      toText(value->second), toText(*parameter.fixed))});
    }
    for (const auto& [name, value] : configuration) {
        const bool isFormula = std::ranges::find(m_texts.formulas, name, &Formula::name) != m_texts.formulas.end();
        if (indexOf(name) < 0 && !isFormula)
            faults.push_back({shownText(name), message("configuration.unknown", "is not a parameter of this study")});
    }
    if (faults.empty() && m_rules)
        addBrokenRules(configuration, faults);
    return faults;
}

void SearchSpace::addBrokenRules(const Configuration& configuration, std::vector<Fault>& faults) const {
    for (const std::size_t broken : m_rules->broken(m_rules->valuesOf(configuration), m_rules->size())) {
        const std::vector<std::size_t>& named = m_rules->parametersOf(broken);
        const std::string path = named.empty() ? m_rules->pathOf(broken) : m_parameters[named.back()].name;
        faults.push_back(
            {path, m_rules->isFormula(broken)
                       ? message("configuration.formula", "leaves the formula \"%1\" without a value",
                                 shownText(m_rules->textOf(broken), 200))
                       : message("configuration.rule", "breaks the rule \"%1\"", shownText(m_rules->textOf(broken), 200))});
    }
}

Configuration SearchSpace::defaults() const {
    Configuration result;
    for (int index = 0; index < std::ssize(m_parameters); ++index) {
        const Parameter& parameter = m_parameters[static_cast<std::size_t>(index)];
        if (!isActive(index, result))
            continue;
        result.emplace(parameter.name, parameter.fixed.value_or(parameter.defaultValue.value_or(middleOf(parameter))));
    }
    return completed(std::move(result));
}

std::string SearchSpace::canonicalKey(const Configuration& configuration) const {
    std::string key;
    for (std::size_t index = 0; index < m_parameters.size(); ++index) {
        const Parameter& parameter = m_parameters[index];
        const auto value = configuration.find(parameter.name);
        if (parameter.fixed || value == configuration.end())
            continue;
        // 0.0 and -0.0 are the same number; the length keeps a text from running into what follows.
        const double* real = std::get_if<double>(&value->second);
        const std::string text = real && *real == 0 ? "0" : toText(value->second);
        key += std::to_string(index) + "btrs"[value->second.index()] + std::to_string(text.size()) + ":" + text;
    }
    return key;
}

}  // namespace vernier
