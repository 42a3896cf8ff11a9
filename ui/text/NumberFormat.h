#pragma once

#include "core/space/Value.h"

#include <QString>

namespace vernier {

/// A number with the digits it deserves: four significant ones, whole numbers whole, "1e-5" if zeros would hide it. "nan" and
/// "inf" as they are. Never locale-dependent, so that what is shown can be pasted into a command.
QString formatNumber(double value);

/// A value of a metric beside others that spread over `span` > 0: enough decimals to tell two of them apart, at most six.
QString formatMetric(double value, double span);

/// The value of a parameter: numbers as formatNumber(), text as it is.
QString formatValue(const Value& value);

/// A length of time in the one or two units that matter: "0.9 s", "18.3 s", "13 min", "2 h 5 min", "3 d 4 h".
QString formatDuration(double seconds);

/// An amount of money: "$0.19", "$184", "$0.004".
QString formatMoney(double amount);

/// A probability: "3 %", "below 1 %", "above 99 %".
QString formatProbability(double probability);

/// A size in bytes: "512 B", "1.4 MB" (powers of 1000).
QString formatBytes(double bytes);

}  // namespace vernier
