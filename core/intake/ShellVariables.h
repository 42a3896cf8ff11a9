#pragma once

#include "core/intake/ShellScript.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// What the name of a variable may begin with, and hold.
bool isVariableStart(char c);
bool isVariablePart(char c);
/// The bracket that closes the '(' or '{' at `at`, whatever quotes lie between; npos if there is none. O(text).
std::size_t closingBracket(std::string_view text, std::size_t at);
/// Behind the expansion that begins with the '$' or '`' at `at`; npos if it is never closed. O(text).
std::size_t expansionEnd(std::string_view text, std::size_t at);

/// What an expansion such as ${LR:-0.1} or $(pwd) becomes.
struct Expansion {
    std::string text;
    std::optional<std::vector<std::string>> list;  ///< of "${ARGS[@]}"
    bool isStatic = true;                          ///< false: only a shell knows, and `text` is the source
    bool isUnknown = false;                        ///< a variable that is not set: `text` is the source
    int positional = 0;                            ///< of $3
};

/// The variables of a script while it is read.
class ShellVariables {
public:
    ShellVariables(const ShellSurroundings& around) : m_around(&around) {}

    void set(const std::string& name, std::string value, bool isAppended, bool isStatic);
    void setList(const std::string& name, std::vector<std::string> words, bool isAppended, bool isStatic);
    /// Its value is known while the script runs only: the variable of a loop.
    void setUnforeseeable(const std::string& name) { m_unforeseeable.insert(name); }

    /// `source` begins with '$' or '`' and is one expansion.
    Expansion expand(std::string_view source);
    const std::string& home();

    std::map<std::string, std::string> takeFilledIn() { return std::move(m_filledIn); }
    std::set<std::string> takeUsed() { return std::move(m_used); }
    std::vector<std::string> takeUnknown() { return std::move(m_unknown); }

    /// What an unquoted variable becomes: words between blanks.
    static std::vector<std::string> wordsOf(std::string_view text);

private:
    Expansion expandName(std::string_view source, const std::string& name, std::optional<std::string> otherwise);

    const ShellSurroundings* m_around;
    std::map<std::string, std::string> m_values;
    std::map<std::string, std::vector<std::string>> m_lists;
    std::set<std::string> m_unforeseeable;
    std::map<std::string, std::string> m_filledIn;
    std::set<std::string> m_used;
    std::vector<std::string> m_unknown;
};

}  // namespace vernier
