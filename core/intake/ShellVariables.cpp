#include "core/intake/ShellVariables.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace vernier {

namespace {

std::string_view withoutBlanksAround(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\n");
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

bool isVariableName(std::string_view text) {
    return !text.empty() && assignmentLength(std::string(text) + "=") == text.size() + 1;
}

/// Set anew for each trial or by the machine that runs it: it must not be filled in today.
bool isOfTheRun(const std::string& name) {
    static constexpr std::array<std::string_view, 9> kOfTheRun{"RANDOM", "SECONDS",      "LINENO",        "BASHPID", "SRANDOM",
                                                               "PPID",   "EPOCHSECONDS", "EPOCHREALTIME", "HOSTNAME"};
    return std::find(kOfTheRun.begin(), kOfTheRun.end(), name) != kOfTheRun.end() || name.starts_with("VERNIER_") ||
           name.starts_with("SLURM_");
}

/// Words of names whose values must not get into a file.
bool isSecretName(const std::string& name) {
    std::string upper = name;
    std::transform(upper.begin(), upper.end(), upper.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
    static constexpr std::array<std::string_view, 6> kSecret{"KEY", "TOKEN", "SECRET", "PASSWORD", "PASSWD", "CREDENTIAL"};
    return std::any_of(kSecret.begin(), kSecret.end(),
                       [&](std::string_view word) { return upper.find(word) != std::string::npos; });
}

Expansion ofTheShell(std::string_view source) {
    Expansion expansion;
    expansion.text = source;
    expansion.isStatic = false;
    return expansion;
}

}  // namespace

bool isVariableStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isVariablePart(char c) {
    return isVariableStart(c) || (c >= '0' && c <= '9');
}

std::size_t closingBracket(std::string_view text, std::size_t at) {
    const char open = text[at];
    const char close = open == '(' ? ')' : '}';
    int depth = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\\') {
            ++at;
        } else if (c == '\'' || c == '"') {
            at = text.find(c, at + 1);
            if (at == std::string_view::npos)
                return at;
        } else if (c == open) {
            ++depth;
        } else if (c == close && --depth == 0) {
            return at;
        }
    }
    return std::string_view::npos;
}

std::size_t expansionEnd(std::string_view text, std::size_t at) {
    const auto behind = [](std::size_t end) { return end == std::string_view::npos ? end : end + 1; };
    if (text[at] == '`')
        return behind(text.find('`', at + 1));
    ++at;
    if (at < text.size() && (text[at] == '(' || text[at] == '{'))
        return behind(closingBracket(text, at));
    if (at < text.size() && isVariableStart(text[at])) {
        while (at < text.size() && isVariablePart(text[at]))
            ++at;
        return at;
    }
    const bool isSpecial = at < text.size() && std::string_view("0123456789@*#?$!-").find(text[at]) != std::string_view::npos;
    return at + (isSpecial ? 1 : 0);
}

void ShellVariables::set(const std::string& name, std::string value, bool isAppended, bool isStatic) {
    if (!isStatic) {
        setUnforeseeable(name);
        return;
    }
    m_unforeseeable.erase(name);
    std::string& held = m_values[name];
    held = isAppended ? held + value : std::move(value);
}

void ShellVariables::setList(const std::string& name, std::vector<std::string> words, bool isAppended, bool isStatic) {
    if (!isStatic) {
        setUnforeseeable(name);
        return;
    }
    std::vector<std::string>& held = m_lists[name];
    if (!isAppended)
        held.clear();
    held.insert(held.end(), words.begin(), words.end());
}

const std::string& ShellVariables::home() {
    m_filledIn["~"] = m_around->home;
    return m_around->home;
}

std::vector<std::string> ShellVariables::wordsOf(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        const std::size_t begin = std::min(text.find_first_not_of(" \t\n"), text.size());
        const std::size_t end = std::min(text.find_first_of(" \t\n", begin), text.size());
        if (end > begin)
            words.emplace_back(text.substr(begin, end - begin));
        text.remove_prefix(end);
    }
    return words;
}

Expansion ShellVariables::expandName(std::string_view source, const std::string& name, std::optional<std::string> otherwise) {
    Expansion expansion;
    if (m_unforeseeable.contains(name) || isOfTheRun(name))
        return ofTheShell(source);
    if (const auto held = m_values.find(name); held != m_values.end()) {
        expansion.text = held->second;
        m_used.insert(name);
        return expansion;
    }
    if (const auto list = m_lists.find(name); list != m_lists.end() && !list->second.empty()) {
        expansion.text = list->second.front();
        return expansion;
    }
    const std::optional<std::string> around = name == "PWD"                               ? std::optional(m_around->folder)
                                              : !m_around->variable || isSecretName(name) ? std::nullopt
                                                                                          : m_around->variable(name);
    if (around) {
        expansion.text = *around;
        m_filledIn["$" + name] = *around;
    } else if (otherwise) {
        expansion.text = *otherwise;
    } else {
        expansion.text = source;
        expansion.isUnknown = true;
        if (std::find(m_unknown.begin(), m_unknown.end(), name) == m_unknown.end())
            m_unknown.push_back(name);
    }
    return expansion;
}

Expansion ShellVariables::expand(std::string_view source) {
    const bool isCommand = source.front() == '`' || source.starts_with("$(");
    if (isCommand) {
        const std::size_t open = source.front() == '`' ? 1 : 2;
        Expansion expansion;
        if (withoutBlanksAround(source.substr(open, source.size() - open - 1)) != "pwd")
            return ofTheShell(source);
        expansion.text = m_around->folder;
        m_filledIn["$(pwd)"] = m_around->folder;
        return expansion;
    }
    std::string_view inner = source.substr(1);
    if (inner.starts_with('{'))
        inner = inner.substr(1, inner.size() - 2);
    if (inner.empty()) {  // a lone dollar
        Expansion expansion;
        expansion.text = "$";
        return expansion;
    }
    if (inner.front() >= '1' && inner.front() <= '9' && inner.find_first_not_of("0123456789") == std::string_view::npos) {
        Expansion expansion = ofTheShell(source);
        expansion.positional = std::atoi(std::string(inner.substr(0, 4)).c_str());
        return expansion;
    }
    if (const std::size_t dash = inner.find("-");
        inner.front() >= '1' && inner.front() <= '9' && dash != std::string_view::npos &&
        inner.substr(0, dash).find_first_not_of("0123456789:") == std::string_view::npos &&
        inner.find('$') == std::string_view::npos) {  // ${1:-0.01}, when the script is given nothing
        Expansion expansion;
        expansion.text = inner.substr(dash + 1);
        return expansion;
    }
    if (isVariableName(inner))
        return expandName(source, std::string(inner), std::nullopt);
    if (inner.ends_with("[@]") || inner.ends_with("[*]")) {
        const auto list = m_lists.find(std::string(inner.substr(0, inner.size() - 3)));
        if (list == m_lists.end() || m_unforeseeable.contains(list->first))
            return ofTheShell(source);
        Expansion expansion;
        expansion.list = list->second;
        return expansion;
    }
    const std::size_t dash = inner.find('-');
    const std::size_t equals = inner.find('=');
    const std::size_t sign = std::min(dash, equals);
    if (sign == std::string_view::npos || inner.substr(sign).find('$') != std::string_view::npos)
        return ofTheShell(source);
    const std::string_view name = inner.substr(0, sign > 0 && inner[sign - 1] == ':' ? sign - 1 : sign);
    return isVariableName(name) ? expandName(source, std::string(name), std::string(inner.substr(sign + 1)))
                                : ofTheShell(source);
}

}  // namespace vernier
