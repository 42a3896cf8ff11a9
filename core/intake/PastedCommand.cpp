#include "core/intake/PastedCommand.h"

#include "core/intake/LoopLines.h"
#include "core/intake/PasteCleaning.h"
#include "core/intake/ProgramPlace.h"
#include "core/intake/SetupLine.h"

#include <algorithm>
#include <utility>

namespace vernier {

namespace {

constexpr std::size_t kMostShownBytes = 60;
constexpr std::size_t kMostSaid = 100;  ///< nobody reads more

/// "pip install -r requirements.txt", cut for a sentence.
std::string shownLine(const ShellScript& script, const ShellCommand& command) {
    std::string text = script.text.substr(command.begin, command.finish - command.begin);
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text.size() > kMostShownBytes ? text.substr(0, kMostShownBytes) + "..." : text;
}

bool isKeptByVernier(const ShellRedirect& redirect) {
    return redirect.sign.find('>') != std::string::npos ? redirect.sign != "<>" : redirect.target.text == "/dev/null";
}

bool needsShell(const ShellCommand& command) {
    return !std::all_of(command.words.begin(), command.words.end(), [](const ShellWord& word) { return word.isStatic; }) ||
           !std::all_of(command.redirects.begin(), command.redirects.end(), isKeptByVernier);
}

/// Takes the script apart, command by command.
class PasteReader {
public:
    PasteReader(ShellScript script, const ShellSurroundings& around, std::vector<Message> said)
        : m_script(std::move(script)), m_around(around) {
        m_result.said = std::move(said);
    }

    Result<PastedCommand> read() {
        if (m_script.isCompound)
            return withScript(m_script.text);
        joinOptions();
        for (const ShellCommand& command : m_script.commands)
            take(command);
        dropEnds();
        dropAlternatives();
        m_result.handedOn = m_script.used;
        if (m_kept.empty())
            return failure(ErrorCode::InvalidInput,
                           message("paste.nothing",
                                   "None of these lines runs a program that could be tuned. Paste the command "
                                   "that starts your training, as you type it in a terminal."));
        sayExpansions(m_script);
        if (m_kept.size() > 1 || needsShell(m_kept.front()))
            return withScript(scriptOfKept());
        takeWords(m_kept.front());
        return std::move(m_result);
    }

private:
    /// A line that begins with an option belongs to the one before: its backslash was lost.
    void joinOptions() {
        std::vector<ShellCommand> joined;
        for (ShellCommand& command : m_script.commands) {
            const bool isOption = !command.words.empty() && command.words.front().text.starts_with('-') && !joined.empty() &&
                                  joined.back().end == "\n" && roleOf(joined.back()) == LineRole::Command;
            if (!isOption) {
                joined.push_back(std::move(command));
                continue;
            }
            ShellCommand& before = joined.back();
            before.words.insert(before.words.end(), command.words.begin(), command.words.end());
            before.redirects.insert(before.redirects.end(), command.redirects.begin(), command.redirects.end());
            before.end = command.end;
            std::replace(m_script.text.begin() + static_cast<std::ptrdiff_t>(before.finish),
                         m_script.text.begin() + static_cast<std::ptrdiff_t>(command.begin), '\n', ' ');
            before.finish = command.finish;
        }
        m_script.commands = std::move(joined);
    }

    void take(const ShellCommand& command) {
        const LineRole role = roleOf(command);
        const bool isFirst = m_kept.empty();
        if (role == LineRole::Command || (needsShell(command) && role != LineRole::Setup)) {
            m_kept.push_back(command);
        } else if (role == LineRole::Setup) {
            say(message("paste.setup", "Left out: %1. Do that once, by hand.", shownLine(m_script, command)));
        } else if (role == LineRole::Activation) {
            say(message("paste.activation",
                        "Left out: %1. Start Vernier from that environment, or write the full path of its program.",
                        shownLine(m_script, command)));
        } else if (role == LineRole::Silent) {
            sayLeftOut(shownLine(m_script, command));
        } else if (!isFirst) {
            m_kept.push_back(command);  // it is there for the commands that follow
        } else if (role == LineRole::Folder) {
            takeFolder(command);
        } else if (role == LineRole::Export) {
            takeExports(command);
        } else {
            m_assignments.push_back(command);
        }
    }

    void takeFolder(const ShellCommand& command) {
        const std::string folder = command.words.size() > 1 ? command.words[1].text : m_around.home;
        const bool isOnTop = m_result.workingDirectory.empty() || folder.starts_with('/');
        const bool endsInSlash = m_result.workingDirectory.ends_with('/');
        m_result.workingDirectory = isOnTop ? folder : m_result.workingDirectory + (endsInSlash ? "" : "/") + folder;
        say(message("paste.folder", "The command runs in %1.", m_result.workingDirectory));
    }

    void takeExports(const ShellCommand& command) {
        for (const ShellWord& word : command.words)
            takeVariable(word.text);
    }

    void takeVariable(const std::string& text) {
        const std::size_t length = assignmentLength(text);
        if (length > 0 && text[length - 2] != '+')
            m_result.environment[text.substr(0, length - 1)] = text.substr(length);
    }

    /// What stands behind the command: "| tee log", "&", a pipe that nothing follows.
    void dropEnds() {
        while (m_kept.size() > 1 && m_kept[m_kept.size() - 2].end.starts_with("|") && m_kept[m_kept.size() - 2].end != "||" &&
               onlyPassesOn(m_kept.back())) {
            sayOutput(m_kept[m_kept.size() - 2].end + " " + shownLine(m_script, m_kept.back()));
            m_kept.pop_back();
            m_kept.back().end.clear();
        }
    }

    /// A README often has several ways to start the same program, a line each: the first counts.
    void dropAlternatives() {
        if (m_kept.empty() || m_kept.front().end != "\n")
            return;
        const std::string first = scriptOf(m_kept.front());
        std::vector<ShellCommand> kept{m_kept.front()};
        for (std::size_t index = 1; index < m_kept.size(); ++index) {
            const bool standsAlone = m_kept[index - 1].end == "\n" && (m_kept[index].end == "\n" || m_kept[index].end.empty());
            if (standsAlone && !first.empty() && scriptOf(m_kept[index]) == first)
                say(message("paste.alternative", "Left out: %1. It runs the same program: paste it alone to tune it instead.",
                            shownLine(m_script, m_kept[index])));
            else
                kept.push_back(m_kept[index]);
        }
        m_kept = std::move(kept);
    }

    static std::string scriptOf(const ShellCommand& command) {
        std::vector<std::string> words;
        for (std::size_t at = prefixLength(command); at < command.words.size(); ++at) {
            if (!words.empty() || assignmentLength(command.words[at].text) == 0)
                words.push_back(command.words[at].text);
        }
        const std::size_t script = programIn(words).script;
        return script < words.size() ? words[script] : std::string();
    }

    void sayLeftOut(const std::string& what) { say(message("paste.silent", "Left out: %1.", what)); }

    void sayOutput(const std::string& what) {
        say(message("paste.output", "Left out: %1. Vernier keeps the output of every trial.", what));
    }

    void takeWords(const ShellCommand& command) {
        for (const ShellRedirect& redirect : command.redirects) {
            if (redirect.sign != ">&" && redirect.target.text != "/dev/null")
                sayOutput(redirect.sign + " " + redirect.target.text);
        }
        std::size_t at = prefixLength(command);
        if (at > 0)
            sayLeftOut(command.words.front().text);
        for (; at < command.words.size() && assignmentLength(command.words[at].text) > 0; ++at)
            takeVariable(command.words[at].text);
        for (; at < command.words.size(); ++at)
            m_result.words.push_back(command.words[at].text);
    }

    /// The commands that are left, as one script. Each runs only if the one before went well.
    std::string scriptOfKept() const {
        std::string text;
        for (const ShellCommand& command : m_assignments)
            text += m_script.text.substr(command.begin, command.finish - command.begin) + "\n";
        for (std::size_t index = 0; index < m_kept.size(); ++index) {
            const ShellCommand& command = m_kept[index];
            text += m_script.text.substr(command.begin, command.finish - command.begin);
            if (index + 1 < m_kept.size())
                text += command.end == "\n" || command.end.empty() ? " && " : " " + command.end + " ";
        }
        return text;
    }

    Result<PastedCommand> withScript(const std::string& text) {
        ShellSurroundings around = m_around;
        around.variable = [this](const std::string& name) -> std::optional<std::string> {
            if (const auto held = m_result.environment.find(name); held != m_result.environment.end())
                return held->second;
            return m_around.variable ? m_around.variable(name) : std::nullopt;
        };
        Result<ShellScript> script = readShellScript(text, around);
        if (!script)
            return tl::unexpected<Error>(script.error());
        if (script->commands.empty())
            return failure(ErrorCode::InvalidInput, message("paste.empty", "There is no command in this text."));
        m_result.script = std::move(*script);
        return std::move(m_result);
    }

    void sayExpansions(const ShellScript& script) {
        for (const auto& [source, text] : script.filledIn)
            say(message("paste.filled-in", "%1 is written as %2, which it is today.", source, text));
        for (const std::string& name : script.unknown)
            say(message("paste.unknown", "$%1 is not set here: write its value in its place.", name));
    }

    void say(Message sentence) {
        const bool isNew = std::find(m_result.said.begin(), m_result.said.end(), sentence) == m_result.said.end();
        if (isNew && m_result.said.size() < kMostSaid)
            m_result.said.push_back(std::move(sentence));
    }

    ShellScript m_script;
    const ShellSurroundings& m_around;
    std::vector<ShellCommand> m_assignments;
    std::vector<ShellCommand> m_kept;
    PastedCommand m_result;
};

}  // namespace

Result<PastedCommand> readPaste(std::string_view pasted, const ShellSurroundings& around) {
    CleanPaste clean = cleanPaste(pasted);
    Result<ShellScript> script = readShellScript(withoutLoops(clean.text, clean.said), around);
    if (!script)
        return tl::unexpected<Error>(script.error());
    return PasteReader(std::move(*script), around, std::move(clean.said)).read();
}

}  // namespace vernier
