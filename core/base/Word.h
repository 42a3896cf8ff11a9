#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vernier {

/// One value of an enumeration and the word that files, the engine protocol and the command line use for it.
template <typename Enum>
struct Word {
    Enum value;
    std::string_view text;
};

/// The word for a value; empty for one that is not in the table.
template <typename Enum, std::size_t size>
std::string wordOf(const std::array<Word<Enum>, size>& words, Enum value) {
    const auto found = std::find_if(words.begin(), words.end(), [&](const Word<Enum>& word) { return word.value == value; });
    return found == words.end() ? std::string() : std::string(found->text);
}

/// The value of a word; nothing for an unknown one.
template <typename Enum, std::size_t size>
std::optional<Enum> fromWord(const std::array<Word<Enum>, size>& words, std::string_view text) {
    const auto found = std::find_if(words.begin(), words.end(), [&](const Word<Enum>& word) { return word.text == text; });
    return found == words.end() ? std::nullopt : std::optional(found->value);
}

/// "linear, log, reverse-log": for messages.
template <typename Enum, std::size_t size>
std::string listOf(const std::array<Word<Enum>, size>& words) {
    std::string list;
    for (const Word<Enum>& word : words)
        list += (list.empty() ? "" : ", ") + std::string(word.text);
    return list;
}

}  // namespace vernier
