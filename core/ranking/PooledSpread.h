#pragma once

#include <vector>

namespace vernier {

/// The mean of one or more results.
double meanOfRuns(const std::vector<double>& runs);

/// How much results of one configuration differ from each other, pooled over configurations: as if all had the same variance.
struct PooledSpread {
    double squares = 0;  ///< of the deviations from the means of the configurations
    int freedom = 0;     ///< degrees of freedom

    /// The results of one more configuration, at least one.
    void add(const std::vector<double>& runs);
    /// 0 as long as nothing was repeated.
    double variance() const { return freedom > 0 ? squares / freedom : 0; }
};

}  // namespace vernier
