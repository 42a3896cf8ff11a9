#pragma once

#include "core/intake/FieldKnowledge.h"
#include "core/space/Parameter.h"

#include <string>
#include <string_view>

namespace vernier {

/// A parameter guessed from the name of an option and its current value: its kind from the value ("3" integer, "3." continuous,
/// "True" a choice of two), its scale and range from what the field knows of its name, otherwise from the size of the value.
/// Choices are never invented. Today's value is the default if it is in the range. Always valid by the rules of a SearchSpace
/// except for `name`, which is kept as it is. Pure; O(name + value).
Parameter guessParameter(const std::string& name, std::string_view value, const FieldKnowledge& knowledge = builtInKnowledge());

/// What a help text says about the values of an option.
enum class ValueHint { None, Text, Whole, Real };
/// The same for an option whose value is not known: the usual range of its name.
Parameter guessWithoutValue(const std::string& name, ValueHint hint, const FieldKnowledge& knowledge = builtInKnowledge());

/// True if people tune such a parameter: the field says so; or the field does not know it, and it is a choice of at least two
/// or a real number. Pure.
bool isWorthTuning(const Parameter& parameter, const FieldKnowledge& knowledge = builtInKnowledge());

/// `text` as the typed value of a parameter or a choice: a whole or real number, true or false, otherwise text. Pure.
Value valueFromText(std::string_view text);

}  // namespace vernier
