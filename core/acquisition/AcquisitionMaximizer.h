#pragma once

#include "core/acquisition/Acquisition.h"
#include "core/base/Rng.h"
#include "core/numerics/UnitDomain.h"

#include <Eigen/Core>

#include <functional>
#include <optional>
#include <vector>

namespace vernier {

/// A point of the domain and its acquisition value.
struct ScoredPoint {
    Eigen::VectorXd point;
    double value = 0;
};

/// Looks for the best points of an acquisition over a mixed domain: many candidates, then local search from a few, alternating
/// L-BFGS-B along continuous axes and trying values along discrete ones until neither helps (the scheme of Optuna's GPSampler,
/// optim_mixed).
class AcquisitionMaximizer {
public:
    struct Settings {
        int candidates = 500;  ///< spread over the whole domain
        int neighbours = 40;   ///< random changes of each anchor
        int starts = 4;        ///< local searches
        int rounds = 3;        ///< of continuous and discrete search, each
        int iterations = 20;   ///< of L-BFGS-B
    };

    /// `lengths` (d): distances over which the acquisition changes, one per axis. `domain` must outlive this object.
    AcquisitionMaximizer(const UnitDomain& domain, Eigen::VectorXd lengths, Settings settings);

    /// Local maxima, best first. `anchors`: rows worth a closer look (the best points known), may be empty.
    std::vector<ScoredPoint> maximize(const Acquisition& acquisition, const Eigen::MatrixXd& anchors, Rng& rng) const;

    using PointFilter = std::function<bool(const Eigen::VectorXd&)>;
    /// The best local maximum that is wanted, otherwise the best wanted point on the way to them; nothing if there is none.
    std::optional<Eigen::VectorXd> bestWanted(const Acquisition& acquisition, const Eigen::MatrixXd& anchors, Rng& rng,
                                              const PointFilter& isWanted) const;

private:
    std::vector<ScoredPoint> climbFrom(const Acquisition& acquisition, const Eigen::MatrixXd& points,
                                       const Eigen::VectorXd& values, Rng& rng) const;
    Eigen::MatrixXd candidates(const Eigen::MatrixXd& anchors, Rng& rng) const;
    Eigen::VectorXd neighbour(const Eigen::VectorXd& anchor, Rng& rng) const;
    ScoredPoint climb(const Acquisition& acquisition, ScoredPoint start, Rng& rng) const;
    void climbContinuous(const Acquisition& acquisition, ScoredPoint& best) const;
    bool climbDiscrete(const Acquisition& acquisition, ScoredPoint& best, Rng& rng) const;
    Eigen::MatrixXd alternatives(const Eigen::VectorXd& point, int k, Rng& rng) const;

    const UnitDomain& m_domain;
    Eigen::VectorXd m_lengths;
    Settings m_settings;
    std::vector<bool> m_isParent;  // axes that others depend on
};

}  // namespace vernier
