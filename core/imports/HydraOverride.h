#pragma once

#include "core/base/Result.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vernier {

/// A value of Hydra's override grammar: a plain one, or a call such as interval(0, 1).
struct HydraTerm {
    std::string function;                                      ///< empty for a plain value
    nlohmann::ordered_json value;                              ///< of a plain one
    std::vector<std::pair<std::string, HydraTerm>> arguments;  ///< with their names, if they have some

    /// The argument of that name, or else at that place among those without names.
    const HydraTerm* argument(std::string_view name, std::size_t place) const;
};

/// Parses what stands behind NAME= in a sweep. Values separated by commas at the top become a call of choice. InvalidInput for
/// anything that is not balanced, or nests deeper than 16. Pure.
Result<HydraTerm> parseHydraValue(std::string_view text);

}  // namespace vernier
