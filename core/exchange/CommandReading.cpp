#include "core/exchange/CommandReading.h"

#include "core/command/ShellWords.h"
#include "core/exchange/ParameterGuess.h"
#include "core/metrics/Number.h"
#include "core/space/Name.h"
#include "core/space/ParameterRange.h"

#include <algorithm>
#include <array>
#include <optional>

namespace vernier {

namespace {

constexpr std::size_t kMostHelpWords = 8;

bool isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isNumber(std::string_view text) {
    const auto number = numberFrom(text);
    return number && number->begin == 0 && number->end == text.size();
}

bool isOption(std::string_view word) {
    return word.size() > 1 && word.front() == '-' && !isNumber(word) && word != "--";
}

/// Where the value of NAME=value begins, for a name that a variable or a Hydra key may have; 0 if the word is not an
/// assignment.
std::size_t valueOfAssignment(std::string_view word, std::string_view alsoAllowed) {
    const std::size_t begin = std::min(word.find_first_not_of('+'), word.size());
    if (begin == word.size() || !isWordStart(word[begin]))
        return 0;
    const std::size_t equals = word.find('=', begin);
    if (equals == std::string_view::npos)
        return 0;
    const bool isName = std::all_of(
        word.begin() + static_cast<std::ptrdiff_t>(begin), word.begin() + static_cast<std::ptrdiff_t>(equals),
        [&](char c) { return isWordStart(c) || (c >= '0' && c <= '9') || alsoAllowed.find(c) != std::string_view::npos; });
    return isName ? equals + 1 : 0;
}

/// O(word): a name holds no braces.
bool holdsPlaceholder(std::string_view word) {
    std::size_t open = std::string_view::npos;
    for (std::size_t at = 0; at < word.size(); ++at) {
        if (word[at] == '{') {
            open = at;
        } else if (word[at] == '}' && open != std::string_view::npos) {
            if (!nameFault(word.substr(open + 1, at - open - 1)))
                return true;
            open = std::string_view::npos;
        }
    }
    return false;
}

/// The word as a template: JSON keeps its braces, {placeholders} stay as they are.
std::string asTemplate(const std::string& word) {
    if (holdsPlaceholder(word))
        return word;
    std::string result;
    for (const char c : word) {
        result += c;
        if (c == '{' || c == '}')
            result += c;
    }
    return result;
}

/// The index of the script that an interpreter or launcher runs, otherwise of the program itself.
std::size_t scriptOf(const std::vector<std::string>& words) {
    static constexpr std::array<std::string_view, 9> kEndings{".py", ".sh", ".R", ".r", ".jl", ".js", ".pl", ".lua", ".rb"};
    for (std::size_t index = 0; index < words.size(); ++index) {
        const std::string& word = words[index];
        if (std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) { return word.ends_with(ending); }))
            return index;
        if (word == "-m" && index > 0 && index + 1 < words.size() && words[index - 1].find("python") != std::string::npos)
            return index + 1;
    }
    return 0;
}

/// The option as the name of a parameter: "model.lr" of "++model.lr", "batch_size" of "--batch-size".
std::string nameOfOption(std::string_view option) {
    std::string name(option.substr(std::min(option.find_first_not_of("-+"), option.size())));
    for (char& c : name) {
        if (c == '-' || c == '/' || c == '@' || c == '=')
            c = '_';
    }
    return nameFault(name) ? "parameter" : name;
}

class Reader {
public:
    explicit Reader(std::vector<std::string> words) : m_words(std::move(words)) {}

    CommandReading read() {
        takeEnvironment();
        m_script = scriptOf(m_words);
        m_isMultirun = std::any_of(m_words.begin(), m_words.end(),
                                   [](const std::string& word) { return word == "--multirun" || word == "-m"; }) &&
                       !(m_script > 0 && m_words[m_script - 1] == "-m");
        for (std::size_t index = m_script + 1; index < m_words.size();)
            index = readWord(index);
        for (const std::string& word : m_words)
            m_reading.arguments.push_back(asTemplate(word));
        addHelpCommand();
        return std::move(m_reading);
    }

private:
    void takeEnvironment() {
        if (!m_words.empty() && m_words.front() == "$")  // copied with the prompt
            m_words.erase(m_words.begin());
        while (!m_words.empty()) {
            const std::size_t value = valueOfAssignment(m_words.front(), "");
            if (value == 0)
                return;
            const std::string name = m_words.front().substr(0, value - 1);
            const std::string text = m_words.front().substr(value);
            m_reading.environment[name] = asTemplate(text);
            add(name, text, CommandCandidate::Place::Environment, 0, 0);
            m_words.erase(m_words.begin());
        }
    }

    /// Reads the item at `index` and returns where the next one begins.
    std::size_t readWord(std::size_t index) {
        const std::string& word = m_words[index];
        if (!isOption(word)) {
            if (const std::size_t value = valueOfAssignment(word, "./@-"))
                add(word.substr(0, value - 1), word.substr(value), CommandCandidate::Place::Argument, index, value);
            return index + 1;
        }
        if (const std::size_t equals = word.find('='); equals != std::string::npos) {
            add(word.substr(0, equals), word.substr(equals + 1), CommandCandidate::Place::Argument, index, equals + 1);
            return index + 1;
        }
        const std::size_t first = index + 1;
        if (first >= m_words.size() || isOption(m_words[first]) || m_words[first] == "--" ||
            valueOfAssignment(m_words[first], "./@-"))
            return first;
        std::size_t end = first + 1;
        while (isNumber(m_words[first]) && end < m_words.size() && isNumber(m_words[end]))
            ++end;
        for (std::size_t value = first; value < end; ++value)
            add(word, m_words[value], CommandCandidate::Place::Argument, value, 0);
        return end;
    }

    void add(const std::string& option, const std::string& value, CommandCandidate::Place place, std::size_t word,
             std::size_t begin) {
        if (value.empty() || holdsPlaceholder(value))
            return;
        CommandCandidate candidate;
        candidate.option = option;
        candidate.value = value;
        candidate.place = place;
        candidate.word = word;
        candidate.begin = begin;
        candidate.parameter = guessParameter(nameOfOption(option), value);
        if (m_isMultirun && value.find(',') != std::string::npos)
            takeChoices(candidate.parameter, value);
        candidate.isSuggested = isWorthTuning(candidate.parameter);
        m_reading.candidates.push_back(std::move(candidate));
    }

    static void takeChoices(Parameter& parameter, std::string_view list) {
        Parameter choices;
        choices.name = parameter.name;
        choices.kind = ParameterKind::Categorical;
        while (!list.empty()) {
            const std::size_t end = std::min(list.find(','), list.size());
            const Value value = valueFromText(list.substr(0, end));
            if (std::find(choices.values.begin(), choices.values.end(), value) == choices.values.end())
                choices.values.push_back(value);
            list.remove_prefix(std::min(end + 1, list.size()));
        }
        parameter = std::move(choices);
    }

    /// The program, its script and the subcommands before the first option.
    void addHelpCommand() {
        if (m_words.empty())
            return;
        const auto isPlain = [](const std::string& word) {
            return !isOption(word) && word.find_first_of("=/.{") == std::string::npos;
        };
        std::size_t end = m_script + 1;
        while (end < m_words.size() && end <= m_script + kMostHelpWords && isPlain(m_words[end]))
            ++end;
        m_reading.helpArguments.assign(m_reading.arguments.begin(),
                                       m_reading.arguments.begin() + static_cast<std::ptrdiff_t>(end));
        m_reading.helpArguments.emplace_back("--help");
    }

    std::vector<std::string> m_words;
    std::size_t m_script = 0;
    bool m_isMultirun = false;
    CommandReading m_reading;
};

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
    if (parameter.defaultValue && valueFault(parameter, *parameter.defaultValue))
        parameter.defaultValue.reset();
}

void setChoices(Parameter& parameter, const std::vector<std::string>& choices, const std::string& today) {
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
Parameter guessWithHelp(const std::string& name, const std::string& today, const HelpOption& option) {
    const std::string& other = option.defaultValue.value_or("");
    const bool isReal =
        option.valueName.starts_with("FLOAT") || (isNumber(other) && other.find_first_of(".e") != std::string::npos);
    const bool needsPoint = isReal && isNumber(today) && today.find_first_of(".eE") == std::string::npos;
    Parameter parameter = guessParameter(name, needsPoint ? today + "." : today);
    if (!option.choices.empty())
        setChoices(parameter, option.choices, today);
    setBounds(parameter, option);
    return parameter;
}

bool isCalled(const HelpOption& option, const std::string& name) {
    return std::find(option.names.begin(), option.names.end(), name) != option.names.end() ||
           std::find(option.negations.begin(), option.negations.end(), name) != option.negations.end();
}

/// "--amp" in the command as a choice between --amp and --no-amp.
std::optional<CommandCandidate> switchInCommand(const CommandReading& reading, const HelpOption& option) {
    for (std::size_t word = 0; word < reading.arguments.size(); ++word) {
        if (!isCalled(option, reading.arguments[word]))
            continue;
        CommandCandidate candidate;
        candidate.option = reading.arguments[word];
        candidate.value = candidate.option.substr(2);
        candidate.word = word;
        candidate.begin = 2;
        return candidate;
    }
    return std::nullopt;
}

void addAbsent(CommandReading& reading, const HelpOption& option) {
    const auto longest = std::max_element(option.names.begin(), option.names.end(),
                                          [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
    CommandCandidate candidate;
    candidate.option = option.names.front().starts_with("--") ? option.names.front() : *longest;
    candidate.place = CommandCandidate::Place::Absent;
    candidate.meaning = option.meaning;
    const bool isSwitch = option.valueName.empty();
    if (isSwitch && option.negations.empty())
        return;
    if (isSwitch) {
        const auto inCommand = switchInCommand(reading, option);
        candidate = inCommand.value_or(candidate);
        candidate.meaning = option.meaning;
        candidate.parameter.name = nameOfOption(option.names.front());
        candidate.value = inCommand ? candidate.value : option.names.front().substr(2);
        setChoices(candidate.parameter, {option.names.front().substr(2), option.negations.front().substr(2)}, candidate.value);
        candidate.isSuggested = inCommand.has_value();
    } else {
        candidate.value = option.defaultValue.value_or(option.choices.empty() ? "" : option.choices.front());
        if (candidate.value.empty() ||
            (option.valueName.find(' ') != std::string::npos && option.valueName.find("RANGE") == std::string::npos))
            return;
        candidate.parameter = guessWithHelp(nameOfOption(candidate.option), candidate.value, option);
        if (candidate.parameter.kind == ParameterKind::Categorical && candidate.parameter.values.size() < 2)
            return;
    }
    reading.candidates.push_back(std::move(candidate));
}

}  // namespace

Result<CommandReading> readCommand(std::string_view line) {
    if (line.find('\0') != std::string_view::npos)
        return failure(ErrorCode::InvalidInput,
                       message("reading.nul", "The command contains a NUL byte, which no argument can."));
    return splitShellWords(line).map([](std::vector<std::string> words) { return Reader(std::move(words)).read(); });
}

void refine(CommandReading& reading, const std::vector<HelpOption>& options) {
    std::erase_if(reading.candidates,
                  [](const CommandCandidate& candidate) { return candidate.place == CommandCandidate::Place::Absent; });
    for (const HelpOption& option : options) {
        bool isThere = false;
        for (CommandCandidate& candidate : reading.candidates) {
            if (candidate.place != CommandCandidate::Place::Argument || !isCalled(option, candidate.option))
                continue;
            isThere = true;
            candidate.meaning = option.meaning;
            if (!option.valueName.empty()) {
                candidate.parameter = guessWithHelp(candidate.parameter.name, candidate.value, option);
                candidate.isSuggested = isWorthTuning(candidate.parameter);
            }
        }
        const bool isWritten = std::any_of(reading.arguments.begin(), reading.arguments.end(), [&](const std::string& word) {
            return holdsPlaceholder(word) && isCalled(option, word.substr(0, word.find('=')));
        });
        if (!isThere && !isWritten)
            addAbsent(reading, option);
    }
}

void adopt(StudyDraft& draft, const CommandReading& reading, const std::vector<CommandCandidate>& chosen) {
    std::vector<std::string> arguments = reading.arguments;
    draft.rest.environment.insert(reading.environment.begin(), reading.environment.end());
    for (const CommandCandidate& candidate : chosen) {
        Parameter parameter = candidate.parameter;
        parameter.name = freeName(draft.parameters, parameter.name);
        const std::string placeholder = "{" + parameter.name + "}";
        if (candidate.place == CommandCandidate::Place::Environment) {
            draft.rest.environment[candidate.option] = placeholder;
        } else if (candidate.place == CommandCandidate::Place::Absent) {
            const bool isSwitch =
                candidate.parameter.kind == ParameterKind::Categorical && candidate.option == "--" + candidate.value;
            arguments.push_back(isSwitch ? "--" + placeholder
                                         : candidate.option + (candidate.option.starts_with("--") ? "=" : "") + placeholder);
        } else {
            std::string& word = arguments[candidate.word];
            word = word.substr(0, candidate.begin) + placeholder;
        }
        draft.parameters.push_back(std::move(parameter));
    }
    draft.rest.command = {std::move(arguments), {}};
}

}  // namespace vernier
