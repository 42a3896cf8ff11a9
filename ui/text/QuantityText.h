#pragma once

#include <QString>

#include <optional>

namespace vernier {

/// What a number stands for, and therefore how it is written and read.
enum class Quantity {
    Number,    ///< any finite number: "0.99"
    Count,     ///< a whole number: "60"
    Duration,  ///< seconds, with units for people: "90", "15 min", "1 h 30 min", "2 d"
    Money      ///< an amount: "1.2", "$1.20"
};

/// A quantity as the user would type it; reading it back gives the same number.
QString quantityText(double value, Quantity quantity);

/// What the user typed, or why it is not valid: exactly one of the two, or neither for an empty text.
struct QuantityEntry {
    std::optional<double> value;
    QString fault;
};
QuantityEntry quantityFrom(const QString& text, Quantity quantity);

}  // namespace vernier
