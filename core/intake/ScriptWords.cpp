#include "core/command/ShellWords.h"
#include "core/intake/CommandWords.h"
#include "core/intake/ProgramPlace.h"
#include "core/intake/SetupLine.h"

#include <algorithm>
#include <set>

namespace vernier {

namespace {

/// Replaces words of a script by "$1", "$2"...: those that hold a value today.
class PositionalWriter {
public:
    PositionalWriter(const ShellScript& script, const std::vector<CommandWord>& given, const FieldKnowledge& knowledge)
        : m_script(script), m_knowledge(knowledge) {
        m_result.positional = given;
    }

    ScriptReading read() {
        for (const ShellCommand& command : m_script.commands)
            readShellCommand(command);
        m_result.script += m_script.text.substr(m_at);
        while (m_result.script.ends_with('\n'))
            m_result.script.pop_back();
        return std::move(m_result);
    }

private:
    void readShellCommand(const ShellCommand& command) {
        if (isShellTool(command) || roleOf(command) != LineRole::Command)
            return;
        std::size_t first = prefixLength(command);
        while (first < command.words.size() && assignmentLength(command.words[first].text) > 0)
            ++first;
        std::vector<CommandWord> words;
        for (std::size_t index = first; index < command.words.size(); ++index)
            words.push_back(asCommandWord(command.words[index]));
        std::vector<CommandCandidate> found = candidatesIn(words, m_knowledge);
        // A flag that is left out would move the words behind it.
        std::erase_if(found,
                      [](const CommandCandidate& candidate) { return candidate.form == CommandCandidate::Form::Presence; });
        rememberHelp(words, found);
        std::set<std::size_t> chosen;
        for (const CommandCandidate& candidate : found)
            chosen.insert(candidate.word);
        m_positions.clear();
        for (std::size_t index = 0; index < words.size();)
            index = writeRange(command, words, first, index, chosen);
        for (CommandCandidate candidate : found) {
            candidate.word = m_positions.at(candidate.word);
            m_result.candidates.push_back(std::move(candidate));
        }
    }

    /// "$3" is the argument that the script was given; what only the shell knows is left alone.
    CommandWord asCommandWord(const ShellWord& word) const {
        const auto number = static_cast<std::size_t>(word.positional);
        if (number > 0 && number <= m_result.positional.size())
            return m_result.positional[number - 1];
        return {word.text, !word.isStatic};
    }

    /// Writes the words that come from one place of the script; returns the index behind them.
    std::size_t writeRange(const ShellCommand& command, const std::vector<CommandWord>& words, std::size_t first,
                           std::size_t index, const std::set<std::size_t>& chosen) {
        const std::size_t begin = command.words[first + index].begin;
        std::size_t end = index;
        bool isChosen = false;
        for (; end < words.size() && command.words[first + end].begin == begin; ++end)
            isChosen |= chosen.contains(end);
        if (!isChosen)
            return end;
        m_result.script += m_script.text.substr(m_at, begin - m_at);
        for (std::size_t word = index; word < end; ++word)
            m_result.script += (word > index ? " " : "") + written(command.words[first + word], words[word], word, chosen);
        m_at = command.words[first + end - 1].end;
        return end;
    }

    std::string written(const ShellWord& word, const CommandWord& text, std::size_t index,
                        const std::set<std::size_t>& chosen) {
        if (!chosen.contains(index))
            return quoteShellWord(text.text);
        if (word.positional == 0)
            m_result.positional.push_back(text);
        const std::size_t number = word.positional > 0 ? static_cast<std::size_t>(word.positional) : m_result.positional.size();
        m_positions[index] = number - 1;
        return number < 10 ? "\"$" + std::to_string(number) + "\"" : "\"${" + std::to_string(number) + "}\"";
    }

    /// The command with most values to tune is asked for its help.
    void rememberHelp(const std::vector<CommandWord>& words, const std::vector<CommandCandidate>& found) {
        const auto count = 1 + std::count_if(found.begin(), found.end(),
                                             [](const CommandCandidate& candidate) { return candidate.isSuggested; });
        if (count <= m_mostTuned)
            return;
        m_mostTuned = count;
        std::vector<std::string> texts;
        for (const CommandWord& word : words)
            texts.push_back(templateOf(word));
        m_result.helpArguments = helpCommand(texts, programIn(texts));
    }

    const ShellScript& m_script;
    const FieldKnowledge& m_knowledge;
    std::size_t m_at = 0;
    std::ptrdiff_t m_mostTuned = 0;
    std::map<std::size_t, std::size_t> m_positions;
    ScriptReading m_result;
};

}  // namespace

std::size_t scriptArgument(const std::vector<CommandWord>& words) {
    for (std::size_t index = 0; index + 2 < words.size() + 1; ++index) {
        const std::string& word = words[index].text;
        const std::string name = word.substr(word.rfind('/') == std::string::npos ? 0 : word.rfind('/') + 1);
        if (name != "bash" && name != "sh" && name != "zsh" && name != "dash")
            continue;
        std::size_t at = index + 1;
        for (; at < words.size() && words[at].text.starts_with('-'); ++at) {
            const bool isScript = !words[at].text.starts_with("--") && words[at].text.ends_with('c');
            if (isScript)
                return at + 1 < words.size() && !words[at + 1].isFixed ? at + 1 : 0;
            at += words[at].text.ends_with('o') ? 1 : 0;  // -o pipefail
        }
    }
    return 0;
}

ScriptReading readScriptWords(const ShellScript& script, const std::vector<CommandWord>& given,
                              const FieldKnowledge& knowledge) {
    return PositionalWriter(script, given, knowledge).read();
}

}  // namespace vernier
