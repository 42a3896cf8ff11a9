#pragma once

#include <Eigen/Core>

#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

namespace vernier {

/// How much of a function's variance over the unit cube each coordinate explains.
struct SensitivityIndices {
    Eigen::VectorXd first;  ///< by itself; in [0, 1]
    Eigen::VectorXd total;  ///< with all its interactions; in [first, 1]

    /// The function's values at the rows of a matrix of `dimensions` columns.
    using Function = std::function<Eigen::VectorXd(const Eigen::MatrixXd&)>;

    /// Estimates by Saltelli's scheme on `samples` Sobol points: samples * (dimensions + 2) evaluations. First order: Saltelli
    /// et al. 2010, table 2 (b); total: Jansen 1999, (f). Zero for a constant function. If `stop` is requested, the work so far
    /// is dropped and zeros are returned.
    static SensitivityIndices of(const Function& function, int dimensions, int samples, std::uint64_t seed,
                                 std::stop_token stop = {});

    /// The values of several functions, one per column, at the rows of a matrix of `dimensions` columns.
    using Functions = std::function<Eigen::MatrixXd(const Eigen::MatrixXd&)>;

    /// The same for each of several functions, on the same sample.
    static std::vector<SensitivityIndices> ofEach(const Functions& functions, int dimensions, int samples, std::uint64_t seed,
                                                  std::stop_token stop = {});
};

}  // namespace vernier
