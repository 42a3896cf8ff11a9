#include "core/intake/CommandWords.h"
#include "core/intake/ValuePlaces.h"
#include "core/space/ParameterRange.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace vernier {

namespace {

using Place = CommandCandidate::Place;
using Form = CommandCandidate::Form;

/// "lr" of "-lr" and "--lr": Go and others take either; "_" and "-" are one to many parsers.
std::string bareOption(std::string_view option) {
    std::string bare(option.substr(std::min(option.find_first_not_of("-+"), option.size())));
    std::replace(bare.begin(), bare.end(), '-', '_');
    return bare;
}

bool isCalled(const HelpOption& option, std::string_view name) {
    const std::string bare = bareOption(name);
    const auto isIt = [&](const std::string& other) { return bareOption(other) == bare; };
    return !bare.empty() && (std::any_of(option.names.begin(), option.names.end(), isIt) ||
                             std::any_of(option.negations.begin(), option.negations.end(), isIt));
}

void setBounds(Parameter& parameter, const HelpOption& option) {
    if (parameter.kind == ParameterKind::Categorical || (option.min && option.max && *option.min > *option.max))
        return;
    if (option.min)
        parameter.min = std::max(parameter.min, *option.min);
    if (option.max)
        parameter.max = std::min(parameter.max, *option.max);
    if (parameter.max < parameter.min) {
        parameter.min = option.min.value_or(parameter.max);
        parameter.max = option.max.value_or(parameter.min);
    }
    if (parameter.scale == Scale::Log && parameter.min <= 0)
        parameter.scale = Scale::Linear;
    if (parameter.scale == Scale::ReverseLog && (parameter.min < 0 || parameter.max >= 1))
        parameter.scale = Scale::Linear;
    if (parameter.kind == ParameterKind::Integer) {
        parameter.min = std::ceil(parameter.min);
        parameter.max = std::max(parameter.min, std::floor(parameter.max));
    }
    if (parameter.defaultValue && valueFault(parameter, *parameter.defaultValue))
        parameter.defaultValue.reset();
}

void setHelpChoices(Parameter& parameter, const std::vector<std::string>& choices, const std::string& today) {
    Parameter chosen;
    chosen.name = parameter.name;
    chosen.kind = ParameterKind::Categorical;
    for (const std::string& choice : choices) {
        const Value value = valueFromText(choice);
        const bool isNew = std::none_of(chosen.values.begin(), chosen.values.end(),
                                        [&](const Value& before) { return toText(before) == toText(value); });
        if (isNew)
            chosen.values.push_back(value);
        if (choice == today)
            chosen.defaultValue = value;
    }
    chosen.ordered = std::all_of(chosen.values.begin(), chosen.values.end(), [](const Value& value) {
        return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
    });
    parameter = std::move(chosen);
}

/// The guess for a value of this option, which today is `today`.
Parameter guessWithHelp(const std::string& name, const std::string& today, const HelpOption& option,
                        const FieldKnowledge& knowledge) {
    const std::string& other = option.defaultValue.value_or("");
    const bool isReal = option.hint == ValueHint::Real || (option.hint == ValueHint::None && isNumberText(other) &&
                                                           other.find_first_of(".e") != std::string::npos);
    const bool needsPoint = isReal && isWholeNumberText(today);
    const ValueHint hint = option.isList ? ValueHint::Text : option.hint;
    Parameter parameter = today.empty() ? guessWithoutValue(name, hint, knowledge)
                                        : guessParameter(name, needsPoint ? today + "." : today, knowledge);
    if (!option.choices.empty())
        setHelpChoices(parameter, option.choices, today);
    setBounds(parameter, option);
    return parameter;
}

std::string longestOf(const std::vector<std::string>& names) {
    if (names.front().starts_with("--"))
        return names.front();
    return *std::max_element(names.begin(), names.end(),
                             [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
}

/// Takes its options into a reading.
class Refiner {
public:
    Refiner(CommandReading& reading, const FieldKnowledge& knowledge) : m_reading(reading), m_knowledge(knowledge) {}

    void take(const HelpOption& option) {
        const bool isSwitch = option.valueName.empty();
        if (isSwitch && !option.negations.empty())
            return takeSwitchOfTwo(option);
        bool isThere = false;
        for (CommandCandidate& candidate : m_reading.candidates) {
            if (candidate.place != Place::Argument || !isCalled(option, candidate.option))
                continue;
            isThere = true;
            candidate.meaning = option.meaning;
            if (candidate.form == Form::Text && !isSwitch)
                better(candidate, option);
        }
        if (!isThere && !isWritten(option))
            isSwitch ? addAbsentFlag(option) : addAbsentValue(option);
    }

private:
    void better(CommandCandidate& candidate, const HelpOption& option) {
        candidate.parameter = guessWithHelp(candidate.parameter.name, candidate.value, option, m_knowledge);
        candidate.isSuggested = isWorthTuning(candidate.parameter, m_knowledge);
    }

    /// The command gives it already, as a placeholder.
    bool isWritten(const HelpOption& option) const {
        return std::any_of(m_reading.arguments.begin(), m_reading.arguments.end(), [&](const std::string& word) {
            const bool isFlag = word.starts_with('{') && word.find('?') != std::string::npos;
            const std::size_t mark = isFlag ? word.find('?') + 1 : 0;
            return (holdsPlaceholder(word) || word.starts_with('-')) &&
                   isCalled(option, word.substr(mark, word.find_first_of("=}", mark) - mark));
        });
    }

    /// "--amp" or "--no-amp": a choice between the two, in its place if the command has one of them.
    void takeSwitchOfTwo(const HelpOption& option) {
        const std::string& yes = option.names.front();
        const std::string& no = option.negations.front();
        if (!yes.starts_with("--") || !no.starts_with("--") || yes.size() < 3 || no.size() < 3)
            return;
        std::optional<std::size_t> word;
        for (std::size_t index = 0; index < m_reading.arguments.size() && !word; ++index) {
            if (m_reading.arguments[index].size() > 2 && m_reading.arguments[index].starts_with("--") &&
                isCalled(option, m_reading.arguments[index]))
                word = index;
        }
        std::erase_if(m_reading.candidates, [&](const CommandCandidate& candidate) {
            return word && candidate.form == Form::Presence && candidate.place == Place::Argument && candidate.word == *word;
        });
        const bool isTaken = word && std::any_of(m_reading.candidates.begin(), m_reading.candidates.end(),
                                                 [&](const CommandCandidate& candidate) {
                                                     return candidate.place == Place::Argument && candidate.word == *word;
                                                 });
        if (isTaken || (!word && (isWritten(option) || m_reading.isScript)))
            return;
        CommandCandidate candidate;
        candidate.option = word ? m_reading.arguments[*word] : yes;
        candidate.place = word ? Place::Argument : Place::Absent;
        candidate.value = candidate.option.substr(2);
        candidate.meaning = option.meaning;
        candidate.word = word.value_or(0);
        candidate.begin = 2;
        candidate.end = candidate.option.size();
        candidate.parameter.name = nameOfOption(yes);
        setHelpChoices(candidate.parameter, {yes.substr(2), no.substr(2)}, candidate.value);
        candidate.isSuggested = word.has_value();
        m_reading.candidates.push_back(std::move(candidate));
    }

    CommandCandidate absent(const HelpOption& option) const {
        CommandCandidate candidate;
        candidate.option = longestOf(option.names);
        candidate.place = Place::Absent;
        candidate.meaning = option.meaning;
        return candidate;
    }

    void addAbsentFlag(const HelpOption& option) {
        CommandCandidate candidate = absent(option);
        if (m_reading.isScript || !candidate.option.starts_with('-') ||
            candidate.option.find_first_of("{}?") != std::string::npos)
            return;
        candidate.form = Form::Presence;
        candidate.parameter.name = nameOfOption(candidate.option);
        candidate.parameter.kind = ParameterKind::Categorical;
        candidate.parameter.values = {true, false};
        candidate.parameter.defaultValue = false;
        m_reading.candidates.push_back(std::move(candidate));
    }

    void addAbsentValue(const HelpOption& option) {
        CommandCandidate candidate = absent(option);
        if (m_reading.isScript || candidate.option.find_first_of("{}") != std::string::npos)
            return;
        candidate.value = option.defaultValue.value_or("");
        candidate.parameter = guessWithHelp(nameOfOption(candidate.option), candidate.value, option, m_knowledge);
        m_reading.candidates.push_back(std::move(candidate));
    }

    CommandReading& m_reading;
    const FieldKnowledge& m_knowledge;
};

}  // namespace

void refine(CommandReading& reading, const std::vector<HelpOption>& options, const FieldKnowledge& knowledge) {
    std::erase_if(reading.candidates, [](const CommandCandidate& candidate) { return candidate.place == Place::Absent; });
    Refiner refiner(reading, knowledge);
    for (const HelpOption& option : options)
        refiner.take(option);
    nameApart(reading.candidates);
    sayWhatIsMissing(reading);
}

}  // namespace vernier
