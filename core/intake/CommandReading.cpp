#include "core/intake/CommandReading.h"

#include "core/command/ShellWords.h"
#include "core/intake/CommandWords.h"
#include "core/intake/PastedCommand.h"
#include "core/intake/ProgramPlace.h"

#include <algorithm>
#include <utility>

namespace vernier {

namespace {

/// Puts a reading together from words.
class WordReader {
public:
    explicit WordReader(const FieldKnowledge& knowledge) : m_knowledge(knowledge) {}

    void takeVariable(const std::string& name, const std::string& value) {
        m_reading.environment[name] = holdsPlaceholder(value) ? value : asTemplate(value);
        if (!value.empty() && !holdsPlaceholder(value))
            m_reading.candidates.push_back(variableCandidate(name, value, m_knowledge));
    }

    void takeCommand(std::vector<CommandWord> words) {
        if (const std::size_t script = scriptArgument(words)) {
            const Result<ShellScript> inner = readShellScript(words[script].text, {});
            if (inner)
                return takeShell(std::move(words), script, *inner);
        }
        std::vector<std::string> texts;
        for (const CommandWord& word : words)
            texts.push_back(templateOf(word));
        m_reading.helpArguments = helpCommand(texts, programIn(texts));
        addCandidates(candidatesIn(words, m_knowledge), 0);
        m_reading.arguments = std::move(texts);
    }

    /// `script` is the index of the word that the shell reads; behind it stand its name and what it is given.
    void takeShell(std::vector<CommandWord> words, std::size_t script, const ShellScript& inner) {
        const std::size_t behind = std::min(script + 2, words.size());
        const std::vector<CommandWord> given(words.begin() + static_cast<std::ptrdiff_t>(behind), words.end());
        ScriptReading reading = readScriptWords(inner, given, m_knowledge);
        words.resize(behind);
        words[script].text = std::move(reading.script);
        if (behind < script + 2 && !reading.positional.empty())
            words.push_back({"bash", false});
        const std::size_t offset = words.size();
        words.insert(words.end(), reading.positional.begin(), reading.positional.end());
        for (const CommandWord& word : words)
            m_reading.arguments.push_back(templateOf(word));
        m_reading.helpArguments = std::move(reading.helpArguments);
        m_reading.isScript = true;
        addCandidates(std::move(reading.candidates), offset);
    }

    CommandReading take() {
        nameApart(m_reading.candidates);
        return std::move(m_reading);
    }

    CommandReading& reading() { return m_reading; }

private:
    void addCandidates(std::vector<CommandCandidate> candidates, std::size_t offset) {
        for (CommandCandidate& candidate : candidates) {
            candidate.word += offset;
            m_reading.candidates.push_back(std::move(candidate));
        }
    }

    const FieldKnowledge& m_knowledge;
    CommandReading m_reading;
};

std::vector<CommandWord> asWords(const std::vector<std::string>& texts) {
    std::vector<CommandWord> words;
    for (const std::string& text : texts)
        words.push_back({text, holdsPlaceholder(text)});
    return words;
}

/// "{{" and "}}" of a template are braces.
std::string withoutDoubledBraces(const std::string& text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        plain += text[at];
        const bool isDoubled = (text[at] == '{' || text[at] == '}') && at + 1 < text.size() && text[at + 1] == text[at];
        at += isDoubled ? 1 : 0;
    }
    return plain;
}

/// As a template is parsed: a doubled brace begins no name.
bool namesSomething(const std::string& text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '{' && at + 1 < text.size() && text[at + 1] != '{')
            return true;
        at += text[at] == '{' ? 1 : 0;
    }
    return false;
}

}  // namespace

Result<CommandReading> readCommand(std::string_view line, const FieldKnowledge& knowledge) {
    if (line.find('\0') != std::string_view::npos)
        return failure(ErrorCode::InvalidInput, message("reading.nul-line", "contains a NUL byte, which no argument can"));
    return splitShellWords(line).map([&](std::vector<std::string> texts) {
        WordReader reader(knowledge);
        std::size_t first = !texts.empty() && texts.front() == "$" ? 1 : 0;  // copied with the prompt
        for (; first < texts.size(); ++first) {
            const std::size_t length = assignmentLength(texts[first]);
            if (length == 0)
                break;
            reader.takeVariable(texts[first].substr(0, length - 1), texts[first].substr(length));
        }
        texts.erase(texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(first));
        reader.takeCommand(asWords(texts));
        CommandReading reading = reader.take();
        sayWhatIsMissing(reading);
        return reading;
    });
}

CommandReading readTemplate(const std::vector<std::string>& arguments, const FieldKnowledge& knowledge) {
    std::vector<CommandWord> words;
    for (const std::string& argument : arguments) {
        const bool isFixed = namesSomething(argument);
        words.push_back({isFixed ? argument : withoutDoubledBraces(argument), isFixed});
    }
    WordReader reader(knowledge);
    reader.takeCommand(std::move(words));
    return reader.take();
}

Result<CommandReading> readPasted(std::string_view text, const ShellSurroundings& around, const FieldKnowledge& knowledge) {
    return readPaste(text, around).map([&](PastedCommand pasted) {
        WordReader reader(knowledge);
        for (const auto& [name, value] : pasted.environment) {
            reader.takeVariable(name, value);
            for (CommandCandidate& candidate : reader.reading().candidates)
                candidate.isSuggested &= !pasted.handedOn.contains(candidate.option);
        }
        if (pasted.script) {
            reader.takeShell({{"bash", false}, {"-c", false}, {pasted.script->text, false}}, 2, *pasted.script);
            pasted.said.push_back(message("reading.shell",
                                          "These lines need a shell: the command is bash -c, and its values are "
                                          "handed to it as \"$1\", \"$2\" and so on, never as code."));
        } else {
            reader.takeCommand(asWords(pasted.words));
        }
        CommandReading reading = reader.take();
        reading.workingDirectory = std::move(pasted.workingDirectory);
        reading.said = std::move(pasted.said);
        sayWhatIsMissing(reading);
        return reading;
    });
}

void adopt(StudyDraft& draft, const CommandReading& reading, const std::vector<CommandCandidate>& chosen) {
    using Place = CommandCandidate::Place;
    std::vector<std::string> arguments = reading.arguments;
    draft.rest.environment.insert(reading.environment.begin(), reading.environment.end());
    std::vector<std::pair<const CommandCandidate*, std::string>> written;
    for (const CommandCandidate& candidate : chosen) {
        Parameter parameter = candidate.parameter;
        parameter.name = freeName(draft.parameters, parameter.name);
        const bool isPresence = candidate.form == CommandCandidate::Form::Presence;
        const std::string placeholder =
            isPresence ? "{" + parameter.name + "?" + candidate.option + "}" : "{" + parameter.name + "}";
        if (candidate.place == Place::Environment) {
            draft.rest.environment[candidate.option] = placeholder;
        } else if (candidate.place == Place::Argument) {
            written.emplace_back(&candidate, placeholder);
        } else if (isPresence) {
            arguments.push_back(placeholder);
        } else if (candidate.option == "--" + candidate.value) {  // a choice between --amp and --no-amp
            arguments.push_back("--" + placeholder);
        } else if (candidate.option.starts_with("-") && !candidate.option.starts_with("--")) {
            arguments.insert(arguments.end(), {candidate.option, placeholder});
        } else {
            arguments.push_back(candidate.option + "=" + placeholder);
        }
        draft.parameters.push_back(std::move(parameter));
    }
    // From the end of each word, so that the places of those before stay as they are.
    std::stable_sort(written.begin(), written.end(),
                     [](const auto& a, const auto& b) { return a.first->begin > b.first->begin; });
    for (const auto& [candidate, placeholder] : written) {
        std::string& word = arguments[candidate->word];
        word.replace(std::min(candidate->begin, word.size()), candidate->end - candidate->begin, placeholder);
    }
    draft.rest.command = {std::move(arguments), {}};
}

}  // namespace vernier
