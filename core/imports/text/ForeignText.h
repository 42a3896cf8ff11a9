#pragma once

#include "core/base/Result.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// The line of each key and list entry, by its path: "parameters.lr.min", "jobs[2]".
using KeyLines = std::map<std::string, int, std::less<>>;

/// A document of another tool as JSON, with the order of its keys and the places where they stand.
struct ForeignDocument {
    nlohmann::ordered_json root;
    KeyLines lines;
    std::vector<Message> notes;  ///< keys that appear twice, of which the last counts, as in the tools themselves
};

/// No more is read of a text: a search needs less, and yaml-cpp builds a whole document before its size is known.
inline constexpr std::size_t kMaxForeignBytes = 1u << 20;

/// "a.b" or, without a path, "b". Very long ones are cut.
std::string keyPath(const std::string& path, const std::string& key);
/// "a[2]"
std::string entryPath(const std::string& path, std::size_t index);
/// Notes that the key at `path` stands on two lines.
void noteKeyTwice(ForeignDocument& document, const std::string& path, int first, int second);

/// Reads JSON, or YAML with its documents; at least one. InvalidInput, with line and column, for what is neither, is not UTF-8
/// or has NUL bytes, is larger than kMaxForeignBytes, nests deeper than 64 or has more than 10,000 entries. Pure; O(text).
Result<std::vector<ForeignDocument>> readForeignText(std::string_view text);

}  // namespace vernier
