#include "core/numerics/SobolSampler.h"

#include "core/base/Rng.h"

namespace vernier {

SobolSampler::SobolSampler(int dimensions, std::uint64_t seed) : m_engine(static_cast<std::size_t>(dimensions)) {
    Rng rng(seed);
    for (int k = 0; k < dimensions; ++k)
        m_shift.push_back(rng());
}

Eigen::VectorXd SobolSampler::next() {
    Eigen::VectorXd point(static_cast<Eigen::Index>(m_shift.size()));
    for (std::size_t k = 0; k < m_shift.size(); ++k)
        point[static_cast<Eigen::Index>(k)] = static_cast<double>((m_engine() ^ m_shift[k]) >> 11) * 0x1.0p-53;
    return point;
}

}  // namespace vernier
