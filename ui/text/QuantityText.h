#pragma once

#include <QString>

#include <optional>

namespace vernier {

/// What a number stands for, and so how it is written and read.
enum class Quantity {
    Number,    ///< any finite number: "0.99"
    Count,     ///< a whole number: "60"
    Duration,  ///< seconds, with units for people: "90", "15 min", "1 h 30 min", "2 d"
    Money      ///< an amount: "1.2", "$1.20"
};

/// A quantity as a person would type it; reading it again gives the same number.
QString quantityText(double value, Quantity quantity);

/// What a person typed, or why it is none: exactly one of the two, both empty for an empty text.
struct QuantityEntry {
    std::optional<double> value;
    QString fault;
};
QuantityEntry quantityFrom(const QString& text, Quantity quantity);

}  // namespace vernier
