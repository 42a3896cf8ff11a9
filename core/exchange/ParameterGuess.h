#pragma once

#include "core/space/Parameter.h"

#include <string>
#include <string_view>

namespace vernier {

/// A parameter guessed from the name of an option and its current value: its kind from the value ("3" integer, "3." continuous,
/// "True" a choice of two), its scale and range from the habits of its name (learning rates log over four decades, batch sizes
/// powers of two, momentum reverse-log). Today's value is the default if it is in the range. Always valid by the rules of a
/// SearchSpace except for `name`, which is kept as it is. Pure; O(name + value).
Parameter guessParameter(const std::string& name, std::string_view value);

/// True if people tune such a parameter: a number that is not a seed, a count of workers or the length of the training, or a
/// choice of at least two. Pure.
bool isWorthTuning(const Parameter& parameter);

/// `text` as the typed value of a parameter or a choice: a whole or real number, true or false, otherwise text. Pure.
Value valueFromText(std::string_view text);

}  // namespace vernier
