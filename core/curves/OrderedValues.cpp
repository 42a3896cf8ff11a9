#include "core/curves/OrderedValues.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace vernier {

namespace {

/// A block that is larger is split. Larger ones cost more to insert into, smaller ones more to look through.
constexpr std::size_t kMostInBlock = 512;

}  // namespace

OrderedValues::OrderedValues(std::vector<double> values) : m_size(values.size()) {
    std::ranges::sort(values);
    for (std::size_t begin = 0; begin < values.size(); begin += kMostInBlock / 2) {
        const auto first = values.begin() + static_cast<std::ptrdiff_t>(begin);
        m_blocks.emplace_back(first, first + static_cast<std::ptrdiff_t>(std::min(kMostInBlock / 2, values.size() - begin)));
    }
}

void OrderedValues::insert(double value) {
    ++m_size;
    if (m_blocks.empty()) {
        m_blocks.push_back({value});
        return;
    }
    const auto isBefore = [](const std::vector<double>& block, double wanted) { return block.back() < wanted; };
    auto block = std::lower_bound(m_blocks.begin(), m_blocks.end(), value, isBefore);
    if (block == m_blocks.end())
        --block;
    block->insert(std::upper_bound(block->begin(), block->end(), value), value);
    if (block->size() > kMostInBlock)
        split(static_cast<std::size_t>(block - m_blocks.begin()));
}

void OrderedValues::split(std::size_t index) {
    std::vector<double>& block = m_blocks[index];
    const auto middle = block.begin() + std::ssize(block) / 2;
    std::vector<double> second(middle, block.end());
    block.erase(middle, block.end());
    m_blocks.insert(m_blocks.begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(second));
}

double OrderedValues::at(std::size_t place) const {
    auto block = m_blocks.begin();
    for (; place >= block->size(); ++block)
        place -= block->size();
    return (*block)[place];
}

std::size_t OrderedValues::countAbove(double value) const {
    std::size_t count = 0;
    for (auto block = m_blocks.rbegin(); block != m_blocks.rend() && block->back() > value; ++block)
        count += static_cast<std::size_t>(block->end() - std::upper_bound(block->begin(), block->end(), value));
    return count;
}

double medianOf(const OrderedValues& values) {
    const double above = values.at(values.size() / 2);
    const double below = values.size() % 2 == 1 ? above : values.at(values.size() / 2 - 1);
    return below == above ? above : (below + above) / 2;  // infinities of one sign have no sum of use
}

double linearQuantile(const OrderedValues& values, double share) {
    const double place = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(place));
    const double weight = place - std::floor(place);
    const double first = values.at(below);
    const double second = weight == 0 ? first : values.at(below + 1);
    return first == second ? first : first + weight * (second - first);  // infinities of one sign have no difference
}

}  // namespace vernier
