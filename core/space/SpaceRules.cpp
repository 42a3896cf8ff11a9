#include "core/space/SpaceRules.h"

#include "core/rules/ExpressionParser.h"
#include "core/space/Name.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vernier {

namespace {

constexpr double kAbsent = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kMostRules = 1000;
/// Whole numbers up to this have no other double beside them.
constexpr double kLargestWhole = 0x1.0p53;

std::optional<ExpressionType> typeOf(const Parameter& parameter) {
    if (parameter.kind != ParameterKind::Categorical)
        return ExpressionType::Number;
    const auto areAll = [&](const auto& is) { return std::ranges::all_of(parameter.values, is); };
    if (areAll([](const Value& value) { return std::holds_alternative<std::string>(value); }))
        return ExpressionType::Text;
    if (areAll([](const Value& value) { return std::holds_alternative<bool>(value); }))
        return ExpressionType::Truth;
    const bool areNumbers = areAll([](const Value& value) {
        return std::holds_alternative<double>(value) || std::holds_alternative<std::int64_t>(value);
    });
    return areNumbers ? std::optional(ExpressionType::Number) : std::nullopt;
}

double numberOf(const Value& value, const std::map<std::string, double, std::less<>>& texts) {
    if (const auto* const text = std::get_if<std::string>(&value)) {
        const auto code = texts.find(*text);
        return code == texts.end() ? kAbsent : code->second;
    }
    if (const auto* const real = std::get_if<double>(&value))
        return *real;
    if (const auto* const whole = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*whole);
    return std::get<bool>(value) ? 1 : 0;
}

}  // namespace

/// Reads the texts, with the faults of all of them.
class SpaceRules::Maker {
public:
    Maker(const RuleTexts& texts, const std::vector<Parameter>& parameters) : m_count(parameters.size()) {
        m_made.m_texts = texts;
        for (const Parameter& parameter : parameters) {
            m_names.names.push_back({parameter.name, typeOf(parameter)});
            m_made.m_sources.push_back({parameter.name, false});
            for (const Value& value : parameter.values) {
                if (const auto* const text = std::get_if<std::string>(&value))
                    m_names.texts.emplace(*text, static_cast<double>(m_names.texts.size()));
            }
        }
    }

    tl::expected<SpaceRules, std::vector<Fault>> take() {
        if (m_made.m_texts.rules.size() > kMostRules || m_made.m_texts.formulas.size() > kMostRules)
            fault("rules", message("rules.many", "are more than %1; that many cannot be kept", kMostRules));
        else
            read();
        if (!m_faults.empty())
            return tl::unexpected(std::move(m_faults));
        m_made.m_codes = m_names.texts;
        return std::move(m_made);
    }

private:
    void fault(std::string path, Message what) { m_faults.push_back({std::move(path), std::move(what)}); }

    void read() {
        nameFormulas();
        std::vector<std::optional<Expression>> read;
        for (std::size_t index = 0; index < rules() + formulas(); ++index)
            read.push_back(parsed(index));
        if (!m_faults.empty())
            return;
        for (std::optional<Expression>& expression : read)
            m_made.m_expressions.push_back(std::move(*expression));
        m_state.resize(formulas(), State::New);
        for (std::size_t formula = 0; formula < formulas(); ++formula)
            order(formula, {});
        if (m_faults.empty())
            findParameters();
    }

    std::size_t rules() const { return m_made.m_texts.rules.size(); }
    std::size_t formulas() const { return m_made.m_texts.formulas.size(); }

    void nameFormulas() {
        for (std::size_t index = 0; index < formulas(); ++index) {
            const std::string& name = m_made.m_texts.formulas[index].name;
            const std::string path = "parameters[" + std::to_string(m_count + index) + "].name";
            if (const std::optional<Message> bad = nameFault(name))
                fault(path, *bad);
            else if (std::ranges::find(m_names.names, name, &ExpressionName::name) != m_names.names.end())
                fault(path, message("rules.name-twice", "\"%1\" is the name of another parameter or formula", shownText(name)));
            m_names.names.push_back({name, ExpressionType::Number});
        }
    }

    std::optional<Expression> parsed(std::size_t index) {
        tl::expected<Expression, Message> expression = parseExpression(m_made.textOf(index), m_names);
        if (!expression) {
            fault(m_made.pathOf(index), std::move(expression.error()));
            return std::nullopt;
        }
        if (!m_made.isFormula(index) && expression->type() != ExpressionType::Truth)
            fault(m_made.pathOf(index),
                  message("rules.no-rule", "is not true or false; a rule compares, such as \"warmup < steps\""));
        if (m_made.isFormula(index) && expression->type() != ExpressionType::Number)
            fault(m_made.pathOf(index),
                  message("rules.no-number", "is no number; a formula gives one, such as \"64 * heads\""));
        return std::move(*expression);
    }

    enum class State { New, Open, Done };

    /// Puts a formula after those that it names. `path`: the formulas that lead to it.
    void order(std::size_t formula, std::vector<std::size_t> path) {
        if (m_state[formula] == State::Done)
            return;
        if (m_state[formula] == State::Open)
            return tellCycle(formula, path);
        m_state[formula] = State::Open;
        path.push_back(formula);
        for (const std::size_t name : m_made.m_expressions[rules() + formula].variables()) {
            if (name >= m_count)
                order(name - m_count, path);
        }
        m_state[formula] = State::Done;
        m_made.m_order.push_back(formula);
    }

    void tellCycle(std::size_t formula, const std::vector<std::size_t>& path) {
        std::string cycle;
        for (auto at = std::ranges::find(path, formula); at != path.end(); ++at)
            cycle += m_made.m_texts.formulas[*at].name + " needs ";
        fault(m_made.pathOf(rules() + formula), message("rules.cycle", "cannot be computed: %1; break the circle",
                                                        cycle + m_made.m_texts.formulas[formula].name));
    }

    void findParameters() {
        std::vector<std::vector<std::size_t>> ofFormulas(formulas());
        const auto parametersOf = [&](std::size_t index) {
            std::vector<std::size_t> found;
            for (const std::size_t name : m_made.m_expressions[index].variables()) {
                if (name < m_count)
                    found.push_back(name);
                else
                    found.insert(found.end(), ofFormulas[name - m_count].begin(), ofFormulas[name - m_count].end());
            }
            std::ranges::sort(found);
            found.erase(std::unique(found.begin(), found.end()), found.end());
            return found;
        };
        for (const std::size_t formula : m_made.m_order)
            ofFormulas[formula] = parametersOf(rules() + formula);
        for (std::size_t index = 0; index < rules() + formulas(); ++index) {
            m_made.m_parameters.push_back(parametersOf(index));
            for (const std::size_t parameter : m_made.m_parameters.back())
                m_made.m_sources[parameter].isUsed = true;
        }
    }

    std::size_t m_count;
    ExpressionNames m_names;
    std::vector<State> m_state;
    SpaceRules m_made;
    std::vector<Fault> m_faults;
};

tl::expected<SpaceRules, std::vector<Fault>> SpaceRules::create(const RuleTexts& texts,
                                                                const std::vector<Parameter>& parameters) {
    return Maker(texts, parameters).take();
}

SpaceRules::Values SpaceRules::valuesOf(const Configuration& configuration) const {
    Values values{std::vector<double>(m_sources.size() + m_texts.formulas.size(), kAbsent),
                  std::vector<bool>(m_sources.size() + m_texts.formulas.size(), true)};
    for (std::size_t index = 0; index < m_sources.size(); ++index) {
        if (!m_sources[index].isUsed)
            continue;
        const auto found = configuration.find(m_sources[index].name);
        if (found == configuration.end())
            continue;
        values.numbers[index] = numberOf(found->second, m_codes);
        values.isAbsent[index] = false;
    }
    for (const std::size_t formula : m_order) {
        const std::size_t index = m_texts.rules.size() + formula;
        if (!isAsked(index, values))
            continue;
        values.numbers[m_sources.size() + formula] = valueOf(index, values);
        values.isAbsent[m_sources.size() + formula] = false;
    }
    return values;
}

bool SpaceRules::isAsked(std::size_t index, const Values& values) const {
    return std::ranges::none_of(m_parameters[index], [&](std::size_t parameter) { return values.isAbsent[parameter]; });
}

std::vector<std::size_t> SpaceRules::broken(const Values& values, std::size_t most) const {
    std::vector<std::size_t> found;
    for (std::size_t index = 0; index < m_expressions.size() && found.size() < most; ++index) {
        if (!isAsked(index, values))
            continue;
        const double value =
            isFormula(index) ? values.numbers[m_sources.size() + index - m_texts.rules.size()] : valueOf(index, values);
        if (std::isnan(value) || (!isFormula(index) && value == 0))
            found.push_back(index);
    }
    return found;
}

Configuration SpaceRules::completed(Configuration configuration) const {
    if (m_texts.formulas.empty())
        return configuration;
    const Values values = valuesOf(configuration);
    for (std::size_t index = 0; index < m_texts.formulas.size(); ++index) {
        const double number = values.numbers[m_sources.size() + index];
        configuration.erase(m_texts.formulas[index].name);
        if (std::isnan(number))
            continue;
        const bool isWhole = number == std::floor(number) && std::abs(number) <= kLargestWhole;
        configuration.emplace(m_texts.formulas[index].name, isWhole ? Value(static_cast<std::int64_t>(number)) : Value(number));
    }
    return configuration;
}

const std::string& SpaceRules::textOf(std::size_t index) const {
    return isFormula(index) ? m_texts.formulas[index - m_texts.rules.size()].value : m_texts.rules[index];
}

std::string SpaceRules::pathOf(std::size_t index) const {
    if (!isFormula(index))
        return "rules[" + std::to_string(index) + "]";
    return "parameters[" + std::to_string(m_sources.size() + index - m_texts.rules.size()) + "].value";
}

}  // namespace vernier
