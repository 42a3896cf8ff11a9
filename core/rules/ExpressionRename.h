#pragma once

#include <string>
#include <string_view>

namespace vernier {

/// An expression in which a name is another one: where it stands as a name, not in texts nor within longer names. The new name
/// gets backquotes if it needs them. Pure; takes any text.
std::string renamedInExpression(std::string_view expression, std::string_view from, std::string_view to);

}  // namespace vernier
