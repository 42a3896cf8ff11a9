#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace vernier {

/// One number in a line of JSON: the keys that lead to it, joined by dots, and where it is.
struct JsonNumber {
    std::string_view path;
    double value = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Calls `onNumber` for each number in the objects of a line that is one JSON object; texts that are numbers count, and so do
/// the bare NaN, Infinity and -Infinity that Python's json.dumps prints. Of what is inside arrays, only objects that name their
/// number count: {"name": "auc", "value": 0.9}, also with "metric" or "tag", is a number of that name, wherever it is. Returns
/// false if the line is not JSON: then all calls made so far are void. O(bytes), without recursion.
bool forEachJsonNumber(std::string_view line, const std::function<void(const JsonNumber&)>& onNumber);

}  // namespace vernier
