#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace vernier {

/// One number within a line of JSON: the keys that lead to it, joined by dots, and where it stands.
struct JsonNumber {
    std::string_view path;
    double value = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Calls `onNumber` for each number in the objects of a line that is one JSON object; texts that are numbers count, and so do
/// the bare NaN, Infinity and -Infinity that Python's json.dumps prints. What lies within arrays is passed over. Returns false
/// if the line is no JSON: then what was called so far is void. O(bytes), without recursion.
bool forEachJsonNumber(std::string_view line, const std::function<void(const JsonNumber&)>& onNumber);

}  // namespace vernier
