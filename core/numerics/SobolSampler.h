#pragma once

#include <Eigen/Core>

#include <boost/random/sobol.hpp>

#include <cstdint>
#include <vector>

namespace vernier {

/// Sobol points of the unit cube (Boost.Random, direction numbers of Joe and Kuo) with a random digital shift, which keeps
/// their even spread and makes runs of different seeds differ. Same seed, same points on every platform. Not thread-safe.
class SobolSampler {
public:
    static constexpr int kMaxDimensions = boost::random::default_sobol_table::max_dimension;

    /// 1 <= dimensions <= kMaxDimensions.
    SobolSampler(int dimensions, std::uint64_t seed);

    /// Makes point number `index`, counted from 0, the next one. O(dimensions).
    void seek(std::uint64_t index) { m_engine.seed(index); }
    /// The next point, each coordinate in [0, 1).
    Eigen::VectorXd next();

private:
    boost::random::sobol m_engine;
    std::vector<std::uint64_t> m_shift;
};

}  // namespace vernier
