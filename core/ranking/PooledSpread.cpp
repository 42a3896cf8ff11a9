#include "core/ranking/PooledSpread.h"

#include <numeric>

namespace vernier {

double meanOfRuns(const std::vector<double>& runs) {
    return std::accumulate(runs.begin(), runs.end(), 0.0) / static_cast<double>(runs.size());
}

void PooledSpread::add(const std::vector<double>& runs) {
    const double mean = meanOfRuns(runs);
    for (const double run : runs)
        squares += (run - mean) * (run - mean);
    freedom += static_cast<int>(runs.size()) - 1;
}

}  // namespace vernier
