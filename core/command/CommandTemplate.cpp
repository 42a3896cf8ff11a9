#include "core/command/CommandTemplate.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <deque>
#include <utility>

namespace vernier {

namespace {

constexpr std::array<std::string_view, 9> kBuiltIns{"resource", "trial", "trial_dir", "checkpoint_dir", "params_file",
                                                    "slot",     "gpu",   "seed",      "best_step"};

/// ASCII only: the names of variables must not depend on the locale.
std::string toUpper(std::string text) {
    for (char& character : text) {
        if (character >= 'a' && character <= 'z')
            character = static_cast<char>(character - 'a' + 'A');
    }
    return text;
}

std::string toVariable(std::string text) {
    for (char& character : text = toUpper(std::move(text))) {
        const bool isUsual = (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9');
        character = isUsual ? character : '_';
    }
    return text;
}

/// What trainers write for yes.
bool isTrue(const Value& value) {
    const std::string text = toUpper(toText(value));
    return text == "TRUE" || text == "YES" || text == "ON" || text == "1";
}

}  // namespace

/// Parses the templates and collects what is wrong with them.
class CommandTemplate::Checker {
public:
    Checker(const SearchSpace& space, bool hasResource) : m_hasResource(hasResource) {
        for (const Parameter& parameter : space.parameters())
            m_parameters.emplace(parameter.name, &parameter);
        for (const Formula& formula : space.ruleTexts().formulas) {
            Parameter& standIn = m_formulas.emplace_back();  // a number that is always there
            standIn.name = formula.name;
            m_parameters.emplace(standIn.name, &standIn);
        }
    }

    CommandTemplate take(const std::vector<std::string>& arguments, const std::map<std::string, std::string>& environment) {
        CommandTemplate result;
        for (std::size_t index = 0; index < arguments.size(); ++index) {
            m_path = "command[" + std::to_string(index) + "]";
            result.m_arguments.push_back(parse(arguments[index]));
        }
        for (const auto& [name, value] : environment) {
            m_path = "environment." + name;
            if (name.empty() || name.find('=') != std::string::npos || name.find('\0') != std::string::npos)
                fault(message("command.variable-name",
                              "the name of a variable must not be empty and must not contain '=' or a NUL byte"));
            result.m_environment.emplace(name, parse(value));
        }
        if (!result.m_arguments.empty() && !isChosen(result.m_arguments))
            checkProgram(result.m_arguments.front());
        result.m_usedParameters = std::move(m_used);
        result.m_namesGpu = m_namesGpu;
        return result;
    }

    std::vector<Fault>& faults() { return m_faults; }

private:
    Text parse(std::string_view text) {
        if (text.find('\0') != std::string_view::npos)
            fault(message("command.nul", "contains a NUL byte, which no argument can"));
        Text pieces;
        std::string literal;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const bool isBrace = text[at] == '{' || text[at] == '}';
            const bool isDoubled = isBrace && at + 1 < text.size() && text[at + 1] == text[at];
            if (text[at] != '{' || isDoubled) {
                literal += text[at];
                at += isDoubled ? 1 : 0;
                continue;
            }
            const std::size_t end = text.find('}', at);
            if (end == std::string_view::npos) {
                fault(message("command.brace", "an opening brace is never closed; write {{ for a brace"));
                break;
            }
            if (!literal.empty())
                pieces.push_back({Piece::Kind::Literal, std::exchange(literal, {}), {}, {}});
            takeName(std::string(text.substr(at + 1, end - at - 1)), pieces);
            at = end;
        }
        if (!literal.empty())
            pieces.push_back({Piece::Kind::Literal, std::move(literal), {}, {}});
        return pieces;
    }

    void takeName(const std::string& inner, Text& pieces) {
        const std::size_t mark = inner.find('?');
        const std::size_t equals = mark == std::string::npos ? mark : inner.substr(0, mark).find('=');
        const std::string name = inner.substr(0, std::min(mark, equals));
        if (mark != std::string::npos && !m_parameters.contains(name))
            fault(message("command.flag", "{%1} needs a parameter before the question mark; write {{ for a brace", inner));
        else if (mark != std::string::npos)
            pieces.push_back({Piece::Kind::Flag, name, inner.substr(mark + 1), wantedOf(inner, equals, mark)});
        else
            pieces.push_back({m_parameters.contains(name) ? Piece::Kind::Parameter : Piece::Kind::BuiltIn, name, {}, {}});
        if (mark == std::string::npos || m_parameters.contains(name))
            checkName(name);
    }

    /// The value in {name=value?text}, which must be one of the parameter's choices: a typing mistake would never show.
    std::optional<std::string> wantedOf(const std::string& inner, std::size_t equals, std::size_t mark) {
        if (equals == std::string::npos)
            return std::nullopt;
        const std::string wanted = inner.substr(equals + 1, mark - equals - 1);
        const Parameter& parameter = *m_parameters.at(inner.substr(0, equals));
        const bool isChoice =
            std::ranges::any_of(parameter.values, [&](const Value& value) { return toText(value) == wanted; });
        if (parameter.kind == ParameterKind::Categorical && !isChoice)
            fault(message("command.choice", "{%1} asks for \"%2\", which is no value of %3", inner, wanted, parameter.name));
        return wanted;
    }

    void checkName(const std::string& name) {
        if (m_parameters.contains(name)) {
            m_used.insert(name);
        } else if (std::find(kBuiltIns.begin(), kBuiltIns.end(), name) == kBuiltIns.end()) {
            fault(
                message("command.placeholder", "{%1} is neither a parameter nor a built-in name; write {{ for a brace", name));
        } else if (name == "resource" && !m_hasResource) {
            fault(message("command.resource", "{resource} is used, but the study has no \"resource\" with min and max"));
        } else if (name == "gpu") {
            m_namesGpu = true;
        } else if (name == "params_file") {
            for (const auto& [parameter, unused] : m_parameters)
                m_used.emplace(parameter);
        }
    }

    /// Whether the command begins with a program for each value of a parameter that is there in every trial.
    bool isChosen(const std::vector<Text>& arguments) const {
        const Piece& first = arguments.front().empty() ? Piece() : arguments.front().front();
        if (!first.wanted)
            return false;
        const Parameter& parameter = *m_parameters.at(first.text);
        std::set<std::string> missing;
        for (const Value& value : parameter.values)
            missing.insert(toText(value));
        for (const Text& pieces : arguments) {
            if (pieces.size() == 1 && pieces.front().wanted && pieces.front().text == first.text)
                missing.erase(*pieces.front().wanted);
        }
        return parameter.kind == ParameterKind::Categorical && parameter.when.empty() && missing.empty();
    }

    void checkProgram(const Text& program) {
        m_path = "command[0]";
        for (const Piece& piece : program) {
            const bool mayBeInactive = piece.kind == Piece::Kind::Parameter && !m_parameters.at(piece.text)->when.empty();
            if (mayBeInactive || piece.kind == Piece::Kind::Flag || (piece.kind == Piece::Kind::BuiltIn && piece.text == "gpu"))
                fault(message("command.program", "{%1} does not exist in every trial, so the program cannot depend on it",
                              piece.text));
        }
    }

    void fault(Message what) { m_faults.push_back({m_path, std::move(what)}); }

    bool m_hasResource;
    std::map<std::string_view, const Parameter*> m_parameters;
    std::deque<Parameter> m_formulas;
    std::set<std::string> m_used;
    bool m_namesGpu = false;
    std::string m_path;
    std::vector<Fault> m_faults;
};

CommandTemplate::Values CommandTemplate::builtIns(const TrialContext& context) {
    Values values{{"trial", std::to_string(context.trial.number)},
                  {"trial_dir", context.trialFolder},
                  {"params_file", context.trialFolder + "/params.json"},
                  {"slot", std::to_string(context.slot)},
                  {"seed", std::to_string(context.seed)}};
    if (context.keepsState)
        values["checkpoint_dir"] = context.trialFolder + "/checkpoint";
    if (context.resource)
        values["resource"] = std::to_string(*context.resource);
    if (context.bestStep)
        values["best_step"] = std::to_string(*context.bestStep);
    if (context.gpu)
        values["gpu"] = *context.gpu;
    return values;
}

/// The text of all pieces, or nothing if one of them has no value.
std::optional<std::string> CommandTemplate::join(const Text& pieces, const Configuration& configuration,
                                                 const Values& builtIns) {
    std::string text;
    for (const Piece& piece : pieces) {
        if (piece.kind == Piece::Kind::Literal) {
            text += piece.text;
        } else if (piece.kind == Piece::Kind::Flag) {
            if (!isShown(piece, configuration))
                return std::nullopt;
            text += piece.flag;
        } else if (piece.kind == Piece::Kind::Parameter) {
            const auto value = configuration.find(piece.text);
            if (value == configuration.end())
                return std::nullopt;
            text += toText(value->second);
        } else {
            const auto value = builtIns.find(piece.text);
            if (value == builtIns.end())
                return std::nullopt;
            text += value->second;
        }
    }
    return text;
}

bool CommandTemplate::isShown(const Piece& flag, const Configuration& configuration) {
    const auto value = configuration.find(flag.text);
    if (value == configuration.end())
        return false;
    return flag.wanted ? toText(value->second) == *flag.wanted : isTrue(value->second);
}

bool CommandTemplate::isOption(const Text& pieces) {
    if (pieces.size() != 1 || pieces[0].kind != Piece::Kind::Literal)
        return false;
    const std::string& text = pieces[0].text;
    if (text.size() < 2 || text[0] != '-' || text == "--" || text.find('=') != std::string::npos)
        return false;
    return text[1] != '.' && (text[1] < '0' || text[1] > '9');
}

Result<CommandTemplate> CommandTemplate::create(const CommandLine& command,
                                                const std::map<std::string, std::string>& environment, const SearchSpace& space,
                                                bool hasResource) {
    Checker checker(space, hasResource);
    CommandTemplate result = checker.take(command.arguments, environment);
    if (checker.faults().empty())
        return result;
    return tl::unexpected<Error>(Error{ErrorCode::InvalidInput,
                                       message("command.faults", "The command or the environment has faults."),
                                       {},
                                       std::move(checker.faults())});
}

std::array<std::string, 2> CommandTemplate::variablesOf(const std::string& parameter) {
    return {"VERNIER_PARAM_" + toVariable(parameter), "SM_HP_" + toUpper(parameter)};
}

std::vector<std::string> CommandTemplate::arguments(const Configuration& configuration, const TrialContext& context) const {
    const Values values = builtIns(context);
    std::vector<std::string> result;
    bool isAfterOption = false;
    for (const Text& pieces : m_arguments) {
        if (std::optional<std::string> text = join(pieces, configuration, values)) {
            isAfterOption = !result.empty() && isOption(pieces);
            result.push_back(std::move(*text));
        } else {
            const bool isValue = pieces.front().kind == Piece::Kind::Parameter || pieces.front().kind == Piece::Kind::BuiltIn;
            if (isAfterOption && isValue)
                result.pop_back();
            isAfterOption = false;
        }
    }
    return result;
}

std::map<std::string, std::string> CommandTemplate::environment(const Configuration& configuration,
                                                                const TrialContext& context) const {
    const Values values = builtIns(context);
    std::map<std::string, std::string> result = context.slotEnvironment;
    if (m_namesGpu)
        result.erase("CUDA_VISIBLE_DEVICES");
    result["PYTHONUNBUFFERED"] = "1";
    result["SM_MODEL_DIR"] = result["SM_OUTPUT_DATA_DIR"] = context.trialFolder;
    for (const auto& [name, text] : values)
        result["VERNIER_" + toUpper(name)] = text;
    for (const auto& [name, value] : configuration) {
        for (const std::string& variable : variablesOf(name))
            result[variable] = toText(value);
    }
    for (const auto& [name, pieces] : m_environment) {
        if (std::optional<std::string> text = join(pieces, configuration, values))
            result[name] = std::move(*text);
    }
    return result;
}

}  // namespace vernier
