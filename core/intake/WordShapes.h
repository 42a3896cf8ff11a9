#pragma once

#include <cstddef>
#include <string_view>

namespace vernier {

// What a word of a command looks like. All functions are pure; O(word).

/// "-lr" and "--lr", but neither "-1" nor "--".
bool isDashed(std::string_view word);
/// Whether the word is a path, or a name with an ending of files that trainers read.
bool isFileName(std::string_view word);
/// The length of a key that `sign` ends, in "model.lr=0.1", "+opt/name=adam", "lr:0.1"; 0 if the word does not begin so.
std::size_t keyLength(std::string_view word, char sign);
/// "SOLVER.BASE_LR", "LR", "model.lr": the key of a pair of words.
bool isPairKey(std::string_view word);
bool isTruthText(std::string_view text);
/// A switch that could be tuned, not one of the launcher or the shell.
bool isPlainFlag(std::string_view word);

}  // namespace vernier
