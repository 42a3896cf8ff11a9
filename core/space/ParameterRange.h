#pragma once

#include "core/base/Message.h"
#include "core/space/Parameter.h"

#include <cstdint>
#include <optional>

namespace vernier {

/// Integer ranges reach this far on either side of 0: up to here, the log scale still tells neighbours apart.
inline constexpr double kMaxInteger = 1e12;

/// The arithmetic of one parameter that SearchSpace::create has accepted. All functions are pure and O(1), except that
/// indexOf is O(values) for categorical parameters.

/// How many values the range holds, at least 1; 0 if continuous. `fixed` and `points` are ignored.
std::int64_t valueCount(const Parameter& parameter);
/// The value number `index`, 0 <= index < valueCount(), in ascending or declared order.
Value valueAt(const Parameter& parameter, std::int64_t index);
/// The number of the nearest value; nothing for a value of another type or not among the choices. valueCount() must not be 0.
std::optional<std::int64_t> indexOf(const Parameter& parameter, const Value& value);

/// The coordinate in [0, 1] of a value (see Encoding), clamped; nothing for a value of another type, one not among the choices,
/// or NaN.
std::optional<double> unitOf(const Parameter& parameter, const Value& value);
/// Where a value of an earlier definition of this parameter lies on its axis: unitOf() within today's range, and beyond [0, 1]
/// outside it. Nothing if it has no place: another type, a choice that is gone, a number the scale does not reach, or one more
/// than kFarthest range widths away.
std::optional<double> unboundedUnitOf(const Parameter& parameter, const Value& value);
/// Beyond this distance, nothing can be learnt about the range.
inline constexpr double kFarthest = 2;
/// The value at a coordinate, clamped to [0, 1]; NaN counts as 0.5.
Value valueAtUnit(const Parameter& parameter, double unit);

/// Why `value` is not a value of this parameter, as the message of a Fault: wrong type, out of range, off its step.
std::optional<Message> valueFault(const Parameter& parameter, const Value& value);

}  // namespace vernier
