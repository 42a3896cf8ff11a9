#include "core/strategy/SurrogateModel.h"

#include "core/models/LeaveOneOut.h"
#include "core/numerics/Ranking.h"

#include <algorithm>
#include <cmath>

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

void SurrogateModel::update(const Eigen::MatrixXd& points, const Eigen::VectorXd& values) {
    updateWithin(points.rows(), points, values);
}

void SurrogateModel::updateWithin(Eigen::Index most, const Eigen::MatrixXd& points, const Eigen::VectorXd& values) {
    const Eigen::Index fitted = fitSize(points.rows());
    const KernelParameters parameters = fitAt(fitted, points, values);
    std::vector<Eigen::Index> rows = representativeRows(values.head(fitted), most);
    const Eigen::Index base = std::ssize(rows);
    for (Eigen::Index i = fitted; i < points.rows(); ++i)
        rows.push_back(i);
    condition(parameters, base, points(rows, Eigen::all));
    m_warp = OutputWarp(m_warpKind, values);
    m_process.setTargets(m_warp.warp(values)(rows));
}

void SurrogateModel::calibrate() {
    const double shift = std::log(LeaveOneOut::of(m_process).varianceScale(m_process.targets(), kVarianceTrust));
    KernelParameters parameters = m_process.kernel().parameters();
    parameters.logVariance += shift;
    parameters.logAdditiveVariance += shift;
    parameters.logNoise += shift;
    const Eigen::VectorXd targets = m_process.targets();
    m_process = GaussianProcess(Kernel(m_isNominal, parameters), m_process.points());
    m_process.setTargets(targets);
    m_processBase = -1;
}

double SurrogateModel::incumbent() const {
    if (m_process.noise() <= kNoisyShare * m_process.kernel().variance())
        return m_process.targets().maxCoeff();
    // K α = y - σ² α: the posterior means at the known points.
    return (m_process.targets() - m_process.noise() * m_process.weights()).maxCoeff();
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

const KernelParameters& SurrogateModel::fitAt(Eigen::Index size, const Eigen::MatrixXd& points, const Eigen::VectorXd& values) {
    const auto known = m_fits.find(size);
    if (known != m_fits.end() && known->second.points == points.topRows(size) && known->second.values == values.head(size))
        return known->second.parameters;
    // Computed before the entry is made: it asks for earlier sizes.
    const KernelParameters parameters = fit(points.topRows(size), values.head(size));
    // Of the fits in between only checkpoints will be asked for again.
    std::erase_if(m_fits,
                  [&](const auto& entry) { return entry.first < size && checkpointBelow(entry.first + 1) != entry.first; });
    return (m_fits[size] = {points.topRows(size), values.head(size), parameters}).parameters;
}

KernelParameters SurrogateModel::fit(const Eigen::MatrixXd& points, const Eigen::VectorXd& values) {
    const auto d = static_cast<int>(points.cols());
    const KernelPrior prior = KernelPrior::forDimensions(d);
    const Eigen::Index checkpoint = checkpointBelow(points.rows());
    const KernelParameters start = checkpoint > 0 ? fitAt(checkpoint, points, values) : prior.centre(d);
    const std::vector<Eigen::Index> rows = representativeRows(values, kMostFitted);
    const Eigen::VectorXd targets = OutputWarp(m_warpKind, values).warp(values)(rows);
    return fitHyperparameters(points(rows, Eigen::all), m_isNominal, targets, {}, prior, start, m_stop);
}

void SurrogateModel::condition(const KernelParameters& parameters, Eigen::Index base, const Eigen::MatrixXd& points) {
    const bool isSameBase = m_processBase == base && m_process.size() <= points.rows() &&
                            m_process.kernel().parameters().flat() == parameters.flat() &&
                            m_process.points() == points.topRows(m_process.size());
    if (!isSameBase) {
        m_process = GaussianProcess(Kernel(m_isNominal, parameters), points.topRows(base));
        m_processBase = base;
    }
    for (Eigen::Index i = m_process.size(); i < points.rows(); ++i)
        m_process.append(points.row(i));
}

}  // namespace vernier
