#pragma once

#include "core/models/GaussianProcess.h"

#include <Eigen/Core>

#include <vector>

namespace vernier {

/// How a StackedProcess puts its layers together; see there. Deviations are in units of the sum.
struct StackedLayers {
    double offset = 0;     ///< added to the mean
    double baseSlope = 0;  ///< of the sum by the mean of the bases
    double baseScale = 1;  ///< units of the sum per unit of the bases' deviation, > 0
    double topScale = 1;   ///< units of the sum per unit of the top, > 0
    double baseShare = 0;  ///< in [0, 1]: how much of the deviation's logarithm comes from the bases
};

/// A prediction based on others: the average of some processes (the bases, from earlier studies) serves as prior mean; another
/// one (the top) has learnt what is left to explain. Mean: offset + baseSlope * μ_base + topScale * μ_top. Deviation: (topScale
/// * s_top)^(1-w) * (baseScale * s_base)^w with w = baseShare, the geometric mean of Golovin et al. 2017, "Google Vizier",
/// section 3.3.1. Thread-safe for reading.
class StackedProcess final : public Predictor {
public:
    /// `bases`, at least one, must outlive this object.
    StackedProcess(std::vector<const GaussianProcess*> bases, GaussianProcess top, const StackedLayers& layers)
        : m_bases(std::move(bases)), m_top(std::move(top)), m_layers(layers) {}

    const GaussianProcess& top() const { return m_top; }

    Posterior at(const Eigen::VectorXd& point) const override;
    Posterior at(const Eigen::VectorXd& point, Eigen::VectorXd& meanGradient, Eigen::VectorXd& varianceGradient) const override;
    void atRows(const Eigen::MatrixXd& points, Eigen::VectorXd& means, Eigen::VectorXd& variances) const override;

private:
    double varianceOf(double baseVariance, double topVariance) const;

    std::vector<const GaussianProcess*> m_bases;
    GaussianProcess m_top;
    StackedLayers m_layers;
};

}  // namespace vernier
