#include "core/strategy/SurrogateModel.h"

#include "core/models/LeaveOneOut.h"
#include "core/numerics/Ranking.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vernier {

namespace {

// A fit on more results than this costs more than it is worth.
constexpr Eigen::Index kMostFitted = 400;
// Above this ratio of noise to signal variance the best observed value is not trusted.
constexpr double kNoisyShare = 0.01;

// The prior belief that the fitted variances are right weighs as much as this many results. With it the 90 % intervals of
// leave-one-out at n = 30 hold nine of ten results on average and seldom below 80 % or above 97 % (tst_SurrogateRates); as
// fitted they are too wide.
constexpr double kVarianceTrust = 3;

/// By how much the variance of each result exceeds the smallest known one, in warped units; 0 where it is not known. An error
/// becomes half the distance between the warped values an error below and above.
Eigen::VectorXd surplusVariances(const OutputWarp& warp, const Eigen::VectorXd& values, const Eigen::VectorXd& errors) {
    Eigen::VectorXd variances = Eigen::VectorXd::Zero(values.size());
    double smallest = std::numeric_limits<double>::infinity();
    for (Eigen::Index i = 0; i < values.size(); ++i) {
        if (errors[i] <= 0)
            continue;
        const double deviation = 0.5 * (warp.warp(values[i] + errors[i]) - warp.warp(values[i] - errors[i]));
        variances[i] = deviation * deviation;
        smallest = std::min(smallest, variances[i]);
    }
    for (double& variance : variances)
        variance = std::max(0.0, variance - smallest);
    return variances;
}

// The largest warm-start size below `size`: 10, 13, 17, 22, ... each a quarter more than the last; 0 if there is none.
Eigen::Index checkpointBelow(Eigen::Index size) {
    Eigen::Index below = 0;
    for (Eigen::Index checkpoint = 10; checkpoint < size; checkpoint += checkpoint / 4 + 1)
        below = checkpoint;
    return below;
}

}  // namespace

Eigen::Index SurrogateModel::fitSize(Eigen::Index n) {
    if (n <= 30)
        return n;
    if (n <= 100)
        return n - n % 4;
    if (n <= 300)
        return n - n % 5;
    Eigen::Index size = 300;
    for (Eigen::Index next = size; next <= n; next += std::max<Eigen::Index>(10, next / 20))
        size = next;
    return size;
}

void SurrogateModel::update(const Eigen::MatrixXd& points, const Eigen::VectorXd& values, const Eigen::VectorXd& errors) {
    updateWithin(points.rows(), points, values, errors);
}

void SurrogateModel::updateWithin(Eigen::Index most, const Eigen::MatrixXd& points, const Eigen::VectorXd& values,
                                  const Eigen::VectorXd& errors) {
    const Results results{points, values, errors.size() == values.size() ? errors : Eigen::VectorXd::Zero(values.size())};
    const Eigen::Index fitted = fitSize(points.rows());
    const KernelParameters parameters = fitAt(fitted, results);
    std::vector<Eigen::Index> rows = representativeRows(values.head(fitted), most);
    const Eigen::Index base = std::ssize(rows);
    for (Eigen::Index i = fitted; i < points.rows(); ++i)
        rows.push_back(i);
    m_warp = OutputWarp(m_warpKind, values);
    condition(parameters, base, points(rows, Eigen::all), surplusVariances(m_warp, values, results.errors)(rows));
    m_process.setTargets(m_warp.warp(values)(rows));
    m_rows = std::move(rows);
}

void SurrogateModel::calibrate() {
    const double shift = std::log(LeaveOneOut::of(m_process).varianceScale(m_process.targets(), kVarianceTrust));
    KernelParameters parameters = m_process.kernel().parameters();
    parameters.logVariance += shift;
    parameters.logAdditiveVariance += shift;
    parameters.logNoise += shift;
    const Eigen::VectorXd targets = m_process.targets();
    m_process = GaussianProcess(Kernel(m_isNominal, parameters), m_process.points(), std::exp(shift) * m_process.extraNoise());
    m_process.setTargets(targets);
    m_processBase = -1;
}

double SurrogateModel::incumbent() const {
    return believed().maxCoeff();
}

std::optional<double> SurrogateModel::incumbentAmong(const std::vector<bool>& counts) const {
    const Eigen::VectorXd values = believed();
    std::optional<double> best;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (counts[static_cast<std::size_t>(m_rows[i])])
            best = std::max(best.value_or(std::numeric_limits<double>::lowest()), values[static_cast<Eigen::Index>(i)]);
    }
    return best;
}

Eigen::VectorXd SurrogateModel::believed() const {
    if (m_process.noise() + m_process.extraNoise().maxCoeff() <= kNoisyShare * m_process.kernel().variance())
        return m_process.targets();
    // K α = y - σ² α: the posterior means at the known points.
    const Eigen::VectorXd noise = m_process.extraNoise().array() + m_process.noise();
    return m_process.targets() - noise.cwiseProduct(m_process.weights());
}

GaussianProcess SurrogateModel::withPending(const Eigen::MatrixXd& points) const {
    GaussianProcess process = m_process;
    if (points.rows() == 0)
        return process;
    Eigen::VectorXd means;
    Eigen::VectorXd variances;
    process.atRows(points, means, variances);
    Eigen::VectorXd targets(process.size() + points.rows());
    targets << process.targets(), means;
    for (Eigen::Index i = 0; i < points.rows(); ++i)
        process.append(points.row(i));
    process.setTargets(targets);
    return process;
}

const KernelParameters& SurrogateModel::fitAt(Eigen::Index size, const Results& results) {
    const auto known = m_fits.find(size);
    if (known != m_fits.end() && known->second.results == results.top(size))
        return known->second.parameters;
    // Computed before the entry is made: it asks for earlier sizes.
    const KernelParameters parameters = fit(results.top(size));
    // Of the fits in between only checkpoints will be asked for again.
    std::erase_if(m_fits,
                  [&](const auto& entry) { return entry.first < size && checkpointBelow(entry.first + 1) != entry.first; });
    return (m_fits[size] = {results.top(size), parameters}).parameters;
}

KernelParameters SurrogateModel::fit(const Results& results) {
    const auto& [points, values, errors] = results;
    const auto d = static_cast<int>(points.cols());
    const KernelPrior prior = KernelPrior::forDimensions(d);
    const Eigen::Index checkpoint = checkpointBelow(points.rows());
    const KernelParameters start = checkpoint > 0 ? fitAt(checkpoint, results) : prior.centre(d);
    const std::vector<Eigen::Index> rows = representativeRows(values, kMostFitted);
    const OutputWarp warp(m_warpKind, values);
    const Eigen::VectorXd targets = warp.warp(values)(rows);
    const Eigen::VectorXd extraNoise = surplusVariances(warp, values, errors)(rows);
    return fitHyperparameters(points(rows, Eigen::all), m_isNominal, targets, extraNoise, prior, start, m_stop);
}

void SurrogateModel::condition(const KernelParameters& parameters, Eigen::Index base, const Eigen::MatrixXd& points,
                               const Eigen::VectorXd& extraNoise) {
    const bool isSameBase = m_processBase == base && m_process.size() <= points.rows() &&
                            m_process.kernel().parameters().flat() == parameters.flat() &&
                            m_process.points() == points.topRows(m_process.size()) &&
                            m_process.extraNoise() == extraNoise.head(m_process.size());
    if (!isSameBase) {
        m_process = GaussianProcess(Kernel(m_isNominal, parameters), points.topRows(base), extraNoise.head(base));
        m_processBase = base;
    }
    for (Eigen::Index i = m_process.size(); i < points.rows(); ++i)
        m_process.append(points.row(i), extraNoise[i]);
}

}  // namespace vernier
