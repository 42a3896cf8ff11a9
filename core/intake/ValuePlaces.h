#pragma once

#include "core/space/Parameter.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// A value within a text.
struct ValuePlace {
    std::string path;  ///< its keys, "optimizer.lr"; empty for the item of a list without any
    std::string value;
    std::size_t begin = 0;  ///< bytes of the text, without quotes
    std::size_t end = 0;
    std::optional<Parameter> sweep;  ///< what a Hydra sweep such as interval(0,1) says it may be; without a name
};

/// The values inside JSON, a Python dictionary or tuple, dict(a=1), a list of numbers "[64,64]" or "0.9,0.99", pairs
/// "lr=0.1,depth=3", or a sweep of
/// Hydra: interval(a,b), choice(a,b), range(a,b), tag(log, ...). Texts are taken from dictionaries only. Nothing for anything
/// else, for more than 64 levels and beyond 200 values. Pure; O(text).
std::vector<ValuePlace> placesIn(std::string_view text);

/// True for one number and nothing else, not even blanks.
bool isWholeNumberText(std::string_view text);
bool isNumberText(std::string_view text);

}  // namespace vernier
