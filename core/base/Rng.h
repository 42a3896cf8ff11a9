#pragma once

#include <cstdint>

namespace vernier {

/// Random numbers that are the same on every platform, standard library and restart (the distributions of <random> are not).
/// xoshiro256++ (Blackman, Vigna 2021), seeded through splitmix64. Not thread-safe; copying copies the state.
class Rng {
public:
    using result_type = std::uint64_t;

    /// The generator of one trial: streams of different (seed, trial number) pairs are independent.
    explicit Rng(std::uint64_t seed, std::uint64_t stream = 0);

    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return ~result_type{0}; }
    /// 64 uniform bits.
    result_type operator()();

    /// Uniform in [0, 1), on the grid of 2^-53.
    double uniform();
    /// Uniform in {0, ..., count - 1} without bias; count >= 1.
    std::uint64_t below(std::uint64_t count);
    /// Standard normal (Marsaglia's polar method; no state is kept between calls).
    double normal();

private:
    std::uint64_t m_state[4];
};

}  // namespace vernier
