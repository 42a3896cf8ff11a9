#pragma once

#include "core/space/Parameter.h"

#include <QString>

#include <optional>

namespace vernier {

/// The shortest text that reads back as the same number, scientific only where that is shorter to read: "0.0001", "1e-6". Never
/// locale-dependent.
QString exactText(double number);
QString exactText(const Value& value);
/// The number the user typed, ignoring spaces around it; nothing if it is not a number or not finite.
std::optional<double> numberFrom(const QString& text);

/// What the user typed as a value of this parameter: a number for numeric kinds; for a categorical one the choice that reads
/// like it, otherwise a truth value, a whole or real number, or text. Nothing if a numeric kind is not given a number.
std::optional<Value> valueFrom(const QString& text, const Parameter& parameter);

/// "continuous", "integer", "categorical".
QString kindText(ParameterKind kind);
/// "linear", "log", "reverse-log".
QString scaleText(Scale scale);
/// "1e-5 to 0.1, log", "16 to 512, integer, log", "one of sgd, adam", "always 27".
QString rangeText(const Parameter& parameter);
/// "when optimizer is sgd or adam", all conditions joined; empty if there are none.
QString conditionText(const Parameter& parameter);

}  // namespace vernier
