#include "core/doctor/Chances.h"

#include "core/numerics/RankCorrelation.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr double kOnePercent = 2.326;   // of the normal distribution, on one side
constexpr double kFivePercent = 1.645;  // likewise

double logChoose(std::int64_t from, std::int64_t count) {
    const auto n = static_cast<double>(from);
    const auto k = static_cast<double>(count);
    return std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1);
}

}  // namespace

double chanceOfAtLeast(std::int64_t hits, std::int64_t draws, double probability) {
    if (hits <= 0)
        return 1;
    double sum = 0;
    for (std::int64_t count = hits; count <= draws; ++count)
        sum += std::exp(logChoose(draws, count) + static_cast<double>(count) * std::log(probability) +
                        static_cast<double>(draws - count) * std::log1p(-probability));
    return std::min(1.0, sum);
}

double chanceOfMarked(std::int64_t hits, std::int64_t draws, std::int64_t marked, std::int64_t population) {
    const std::int64_t most = std::min(draws, marked);
    double sum = 0;
    for (std::int64_t count = std::max<std::int64_t>({hits, 0, draws - (population - marked)}); count <= most; ++count)
        sum +=
            std::exp(logChoose(marked, count) + logChoose(population - marked, draws - count) - logChoose(population, draws));
    return std::min(1.0, sum);
}

CorrelationBounds correlationOf(const std::vector<double>& left, const std::vector<double>& right) {
    const auto count = static_cast<Eigen::Index>(left.size());
    if (count < 6)
        return {};
    const double value = rankCorrelation(Eigen::VectorXd::Map(left.data(), count), Eigen::VectorXd::Map(right.data(), count));
    const double middle = std::atanh(std::clamp(value, -0.9999, 0.9999));
    const double reach = kOnePercent / std::sqrt(static_cast<double>(count - 3));
    return {value, std::tanh(middle - reach), std::tanh(middle + reach)};
}

double leastDeviation(double variance, int freedom) {
    const double share = 2.0 / (9.0 * freedom);
    const double chiSquare = freedom * std::pow(1 - share + kFivePercent * std::sqrt(share), 3);
    return std::sqrt(variance * freedom / chiSquare);
}

double shareQuantile(std::vector<double> values, double share) {
    std::ranges::sort(values);
    const double place = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
}

}  // namespace vernier
