#pragma once

#include "core/acquisition/Acquisition.h"
#include "core/numerics/Pareto.h"

#include <Eigen/Core>

#include <vector>

namespace vernier {

/// Log of the expected hypervolume improvement (Emmerich et al. 2006) of a trial, plus the log probability of success. The
/// objectives are independent, and a sum over the boxes that are not dominated yet is then exact for any number of them: of
/// each box, the product of the expected lengths inside it (Yang et al. 2019, "Efficient computation of expected hypervolume
/// improvement", section 3). Improvements far below kLeastImprovement, or kTinyImprovement where success is certain, count as
/// none.
class HypervolumeAcquisition final : public Acquisition {
public:
    static constexpr double kLeastImprovement = 1e-5;  ///< in units of the standardised targets, multiplied
    static constexpr double kTinyImprovement = 1e-15;

    /// One process for each objective, larger is better (1 to kMostBoxAxes); `undominated` in their units. The processes and
    /// `feasibility` must outlive this object.
    HypervolumeAcquisition(std::vector<const GaussianProcess*> processes, const Feasibility& feasibility, BoxCover undominated);

    Eigen::VectorXd values(const Eigen::MatrixXd& points) const override;
    double value(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const override;

    /// The expected improvement itself for independent normal objectives, with means and deviations (> 0) of each; m.
    /// `byMean` and `byDeviation`, where given, become its derivatives. O(levels + boxes).
    double improvement(const Eigen::VectorXd& means, const Eigen::VectorXd& deviations, Eigen::VectorXd* byMean = nullptr,
                       Eigen::VectorXd* byDeviation = nullptr) const;

private:
    double withFloor(double improvement) const;

    std::vector<const GaussianProcess*> m_processes;
    const Feasibility& m_feasibility;
    BoxCover m_undominated;
};

}  // namespace vernier
