#pragma once

#include <cstddef>
#include <vector>

namespace vernier {

/// Many numbers kept in order, infinities among them but no NaN, for ranks and quantiles while more come. n: how many there
/// are.
class OrderedValues {
public:
    OrderedValues() = default;
    /// Of numbers in any order. O(n log n).
    explicit OrderedValues(std::vector<double> values);
    /// O(sqrt n) on the whole.
    void insert(double value);
    std::size_t size() const { return m_size; }
    /// The value with so many before it; `place` < size(). O(sqrt n).
    double at(std::size_t place) const;
    /// How many are greater. O(sqrt n).
    std::size_t countAbove(double value) const;

private:
    void split(std::size_t block);

    std::vector<std::vector<double>> m_blocks;  // each in order, none empty, each before the next
    std::size_t m_size = 0;
};

/// The middle, or the mean of the two in the middle; `values` are not empty.
double medianOf(const OrderedValues& values);

/// Between the order statistics of `values`, as NumPy's linear method; not empty. `share` from 0 (smallest) to 1.
double linearQuantile(const OrderedValues& values, double share);

}  // namespace vernier
