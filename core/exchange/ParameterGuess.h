#pragma once

#include "core/space/Parameter.h"

#include <string>
#include <string_view>

namespace vernier {

/// A parameter guessed from what an option is called and the value that it has today: its kind from the value ("3" integer,
/// "3." continuous, "True" a choice of two), its scale and range from the habits of its name (learning rates log over four
/// decades, batch sizes powers of two, momentum reverse-log). The value of today is the default where the range holds it.
/// Always sound by the rules of a SearchSpace but for `name`, which is kept as it is. Pure; O(name + value).
Parameter guessParameter(const std::string& name, std::string_view value);

/// True if people tune such a parameter: a number that is no seed, count of workers or length of the training, or a choice of
/// at least two. Pure.
bool isWorthTuning(const Parameter& parameter);

/// `text` as the typed value that a parameter or a choice holds: a whole or real number, true or false, else text. Pure.
Value valueFromText(std::string_view text);

}  // namespace vernier
