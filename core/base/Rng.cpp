#include "core/base/Rng.h"

#include <bit>
#include <cmath>

namespace vernier {

namespace {

std::uint64_t splitMix64(std::uint64_t& state) {
    std::uint64_t z = (state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

}  // namespace

Rng::Rng(std::uint64_t seed, std::uint64_t stream) {
    // The stream is hashed before it is combined with the seed, so that (1, 0) and (0, 1) have nothing in common.
    std::uint64_t mixed = seed;
    mixed = splitMix64(mixed) + stream;
    for (std::uint64_t& word : m_state)
        word = splitMix64(mixed);
}

Rng::result_type Rng::operator()() {
    const std::uint64_t result = std::rotl(m_state[0] + m_state[3], 23) + m_state[0];
    const std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

double Rng::uniform() {
    return static_cast<double>((*this)() >> 11) * 0x1.0p-53;
}

std::uint64_t Rng::below(std::uint64_t count) {
    // Reject the few raw values that would make the first residues more likely.
    const std::uint64_t threshold = (0 - count) % count;
    for (;;) {
        const std::uint64_t raw = (*this)();
        if (raw >= threshold)
            return raw % count;
    }
}

double Rng::normal() {
    for (;;) {
        const double u = 2 * uniform() - 1;
        const double v = 2 * uniform() - 1;
        const double s = u * u + v * v;
        if (s > 0 && s < 1)
            return u * std::sqrt(-2 * std::log(s) / s);
    }
}

}  // namespace vernier
