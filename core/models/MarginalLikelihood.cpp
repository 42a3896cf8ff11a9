#include "core/models/MarginalLikelihood.h"

#include "core/models/GaussianProcess.h"
#include "core/models/Matern.h"
#include "core/numerics/BoxMinimizer.h"
#include "core/numerics/Cholesky.h"

#include <cmath>
#include <limits>

namespace vernier {

namespace {

// Hundredths of a nat decide nothing, and the next fit continues from here.
constexpr BoxMinimizerSettings kFitSettings{25, 1e-4, 1e-2};

void addNormal(const LogNormalPrior& prior, double x, double& value, double& slope) {
    const double z = (x - prior.mean) / prior.deviation;
    value += 0.5 * z * z;
    slope += z / prior.deviation;
}

}  // namespace

KernelPrior KernelPrior::forDimensions(int d) {
    KernelPrior prior;
    prior.length = {std::log(0.6) + 0.5 * std::log(d), 1.2};
    prior.variance = {0, 1};
    prior.additiveLength = {std::log(0.6), 1.2};
    prior.additiveVariance = {-1, 1.5};
    prior.noise = {-8, 2};
    return prior;
}

KernelParameters KernelPrior::centre(int d) const {
    return {Eigen::VectorXd::Constant(d, length.mean), variance.mean, Eigen::VectorXd::Constant(d, additiveLength.mean),
            additiveVariance.mean, noise.mean};
}

MarginalLikelihood::MarginalLikelihood(const Eigen::MatrixXd& points, const std::vector<bool>& isNominal,
                                       const Eigen::VectorXd& targets, const Eigen::VectorXd& extraNoise,
                                       const KernelPrior& prior)
    : m_size(points.rows()),
      m_dimensions(points.cols()),
      m_targets(targets),
      m_extraNoise(extraNoise.size() ? extraNoise : Eigen::VectorXd::Zero(points.rows())),
      m_prior(prior),
      m_points(points),
      m_isNominal(isNominal),
      m_squares(m_size * (m_size - 1) / 2, m_dimensions),
      m_additiveSlope(m_squares.rows(), m_dimensions),
      m_scratch(m_size),
      m_covariance(m_size, m_size) {
    for (Eigen::Index k = 0; k < m_dimensions; ++k) {
        const auto x = points.col(k).array();
        Eigen::Index first = 0;
        for (Eigen::Index j = 0; j + 1 < m_size; ++j) {
            const Eigen::Index count = m_size - 1 - j;
            if (isNominal[static_cast<std::size_t>(k)])
                m_squares.col(k).segment(first, count) = (x.tail(count) != x[j]).cast<double>();
            else
                m_squares.col(k).segment(first, count) = (x.tail(count) - x[j]).square();
            first += count;
        }
    }
}

double MarginalLikelihood::operator()(const Eigen::VectorXd& flat, Eigen::VectorXd& gradient) {
    const KernelParameters parameters = KernelParameters::fromFlat(flat);
    computeCovariance(parameters);
    const Eigen::MatrixXd factor = robustCholesky(m_covariance);
    const Eigen::MatrixXd inverse = inverseFromFactor(factor);
    const Eigen::VectorXd weights = inverse * m_targets;
    double value = 0.5 * m_targets.dot(weights) + factor.diagonal().array().log().sum();

    // ∂J/∂θ = -½ Σ_ij W_ij ∂K_ij/∂θ with W = α αᵀ - K⁻¹: each pair counts twice.
    Eigen::VectorXd pairWeights(m_squares.rows());
    Eigen::Index first = 0;
    for (Eigen::Index j = 0; j + 1 < m_size; ++j) {
        const Eigen::Index count = m_size - 1 - j;
        pairWeights.segment(first, count) = weights.tail(count) * weights[j] - inverse.col(j).tail(count);
        first += count;
    }
    const double trace = weights.squaredNorm() - inverse.trace();

    const Eigen::Index d = m_dimensions;
    gradient.resize(flat.size());
    const Eigen::VectorXd jointWeights = pairWeights.array() * m_jointSlope;
    gradient.head(d) = -(m_squares.matrix().transpose() * jointWeights).array() * (-2 * parameters.logLength.array()).exp();
    gradient[d] = -pairWeights.dot(m_joint.matrix()) - 0.5 * trace * std::exp(parameters.logVariance);
    gradient.segment(d + 1, d) =
        -(m_additiveSlope.matrix().transpose() * pairWeights).array() * (-2 * parameters.logAdditiveLength.array()).exp();
    gradient[2 * d + 1] = -pairWeights.dot(m_additive.matrix()) - 0.5 * trace * std::exp(parameters.logAdditiveVariance);
    gradient[2 * d + 2] = -0.5 * trace * std::exp(parameters.logNoise);
    addPrior(parameters, value, gradient);
    return value;
}

void MarginalLikelihood::computeCovariance(const KernelParameters& parameters) {
    const double variance = std::exp(parameters.logVariance);
    const double share = std::exp(parameters.logAdditiveVariance) / static_cast<double>(m_dimensions);
    const Eigen::VectorXd inverseSquares = (-2 * parameters.logLength.array()).exp();
    const Eigen::ArrayXd r = (5 * (m_squares.matrix() * inverseSquares).array()).sqrt();
    const Eigen::ArrayXd decay = variance * (-r).exp();
    m_jointSlope = (5.0 / 3) * (1 + r) * decay;
    m_joint = (1 + r + r.square() / 3) * decay;
    m_additive = Eigen::ArrayXd::Zero(r.size());
    for (Eigen::Index k = 0; k < m_dimensions; ++k)
        addAdditivePart(k, std::sqrt(5.0) * std::exp(-parameters.logAdditiveLength[k]), share);

    Eigen::Index first = 0;
    for (Eigen::Index j = 0; j < m_size; ++j) {
        const Eigen::Index count = m_size - 1 - j;
        m_covariance(j, j) = variance + std::exp(parameters.logAdditiveVariance) + std::exp(parameters.logNoise) +
                             GaussianProcess::kNoiseFloor + m_extraNoise[j];
        m_covariance.col(j).tail(count) = m_joint.segment(first, count) + m_additive.segment(first, count);
        first += count;
    }
}

// One coordinate's part of the additive covariance. `scale` = √5 / l_k.
void MarginalLikelihood::addAdditivePart(Eigen::Index k, double scale, double share) {
    auto slope = m_additiveSlope.col(k);
    if (m_isNominal[static_cast<std::size_t>(k)]) {
        const Eigen::Array<double, 1, 1> r(scale);
        m_additive += share + share * (maternCorrelation(r)[0] - 1) * m_squares.col(k);
        slope = share * maternSlope(r)[0] * m_squares.col(k);
        return;
    }
    const auto x = m_points.col(k).array();
    const PairDecay decay(scale * x);
    Eigen::Index first = 0;
    for (Eigen::Index j = 0; j + 1 < m_size; ++j) {
        const Eigen::Index count = m_size - 1 - j;
        m_scratch.head(count) = share * decay.afterWith(j);
        const auto r = scale * (x.tail(count) - x[j]).abs();
        m_additive.segment(first, count) += maternPolynomial(r) * m_scratch.head(count);
        slope.segment(first, count) = (5.0 / 3) * (1 + r) * m_scratch.head(count) * m_squares.col(k).segment(first, count);
        first += count;
    }
}

void MarginalLikelihood::addPrior(const KernelParameters& parameters, double& value, Eigen::VectorXd& gradient) const {
    const Eigen::Index d = m_dimensions;
    for (Eigen::Index k = 0; k < d; ++k) {
        addNormal(m_prior.length, parameters.logLength[k], value, gradient[k]);
        addNormal(m_prior.additiveLength, parameters.logAdditiveLength[k], value, gradient[d + 1 + k]);
    }
    addNormal(m_prior.variance, parameters.logVariance, value, gradient[d]);
    addNormal(m_prior.additiveVariance, parameters.logAdditiveVariance, value, gradient[2 * d + 1]);
    addNormal(m_prior.noise, parameters.logNoise, value, gradient[2 * d + 2]);
}

KernelParameters fitHyperparameters(const Eigen::MatrixXd& points, const std::vector<bool>& isNominal,
                                    const Eigen::VectorXd& targets, const Eigen::VectorXd& extraNoise, const KernelPrior& prior,
                                    const KernelParameters& start, std::stop_token stop) {
    const Eigen::Index d = points.cols();
    if (points.rows() == 0)
        return start;
    const auto boundsOf = [d](double length, double variance, double noise) {
        const Eigen::VectorXd lengths = Eigen::VectorXd::Constant(d, length);
        return KernelParameters{lengths, variance, lengths, variance, noise}.flat();
    };
    MarginalLikelihood likelihood(points, isNominal, targets, extraNoise, prior);
    const SmoothFunction function = [&](const Eigen::VectorXd& x, Eigen::VectorXd& gradient) {
        return stop.stop_requested() ? std::numeric_limits<double>::infinity() : likelihood(x, gradient);
    };
    const BoxMinimum minimum = minimizeInBox(function, start.flat(), boundsOf(-4, -12, -16), boundsOf(5, 6, 3), kFitSettings);
    return KernelParameters::fromFlat(minimum.point);
}

}  // namespace vernier
