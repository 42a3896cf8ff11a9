#pragma once

#include <cstdint>
#include <functional>
#include <utility>  // brings <compare>, which moc 6.4 cannot read before any other header

namespace vernier {

/// The number of a trial in its study, counted from 0 in the order of suggestion.
struct TrialId {
    std::int64_t number = 0;

    auto operator<=>(const TrialId&) const = default;
};

}  // namespace vernier

template <>
struct std::hash<vernier::TrialId> {
    std::size_t operator()(const vernier::TrialId& id) const noexcept { return std::hash<std::int64_t>{}(id.number); }
};
