#include "core/numerics/RankCorrelation.h"

#include "core/numerics/Ranking.h"

#include <cmath>

namespace vernier {

namespace {

Eigen::VectorXd ranksOf(const Eigen::VectorXd& values) {
    const std::vector<Eigen::Index> order = descendingOrder(values);
    Eigen::VectorXd ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        while (last + 1 < order.size() && values[order[last + 1]] == values[order[first]])
            ++last;
        for (std::size_t i = first; i <= last; ++i)
            ranks[order[i]] = 0.5 * static_cast<double>(first + last);
        first = last + 1;
    }
    return ranks;
}

}  // namespace

double rankCorrelation(const Eigen::VectorXd& left, const Eigen::VectorXd& right) {
    return linearCorrelation(ranksOf(left), ranksOf(right));
}

double linearCorrelation(const Eigen::VectorXd& left, const Eigen::VectorXd& right) {
    if (left.size() < 2)
        return 0;
    const Eigen::VectorXd x = left.array() - left.mean();
    const Eigen::VectorXd y = right.array() - right.mean();
    const double scale = x.norm() * y.norm();
    return scale > 0 ? x.dot(y) / scale : 0;
}

}  // namespace vernier
