#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace vernier {

/// The head of the column that holds the bytes [begin, end) of a line: from a line above whose cells match it, by separators,
/// by number or by place. Empty if there is none. O(lines looked at).
std::string columnHead(const std::vector<std::string>& lines, std::size_t line, std::size_t begin, std::size_t end);

}  // namespace vernier
