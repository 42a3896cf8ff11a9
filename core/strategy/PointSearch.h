#pragma once

#include "core/acquisition/Acquisition.h"
#include "core/base/Rng.h"
#include "core/strategy/ModelSpace.h"
#include "core/strategy/TrialData.h"

#include <Eigen/Core>

#include <cstdint>
#include <optional>

namespace vernier {

/// Finds points of a space that no trial has tried: those a model-based search starts with, and the best by an acquisition. One
/// thread.
class PointSearch {
public:
    /// `seed` places the Sobol points of the start. `space` must outlive this object.
    PointSearch(const ModelSpace& space, std::uint64_t seed);

    /// Whether there are enough trials to leave the start to a model.
    bool isStarted(const TrialData& data) const;
    /// The user's defaults first, then Sobol points; nothing if there is none left.
    std::optional<Eigen::VectorXd> startPoint(const TrialData& data) const;
    /// The best new point. `lengths` (d): distances over which the acquisition changes; `modelSize`: of how many results its
    /// model is, each query costs as many squared; `anchors`: rows worth a closer look.
    std::optional<Eigen::VectorXd> bestPoint(const TrialData& data, const Acquisition& acquisition,
                                             const Eigen::VectorXd& lengths, Eigen::Index modelSize,
                                             const Eigen::MatrixXd& anchors, Rng& rng) const;
    /// Whether the configuration at a point keeps the rules of the space.
    bool keepsRules(const Eigen::VectorXd& point) const;
    /// Any new point.
    std::optional<Eigen::VectorXd> unseenPoint(const TrialData& data, Rng& rng) const;

private:
    /// Where the trial that a point becomes will lie: values are rounded.
    Eigen::VectorXd rounded(Eigen::VectorXd point) const;
    /// A point near this one that keeps the rules, or what it is if none is found.
    Eigen::VectorXd ruled(Eigen::VectorXd point, std::uint64_t stream) const;
    /// Points that keep the rules, for a search that would find few by itself.
    Eigen::MatrixXd ruledAnchors(const Eigen::MatrixXd& anchors, Rng& rng) const;
    bool isNew(const TrialData& data, const Eigen::VectorXd& point) const;

    const ModelSpace& m_space;
    const UnitDomain& m_domain;                  // of m_space
    std::optional<Eigen::MatrixXd> m_allPoints;  // of a small finite domain
    std::uint64_t m_seed;
};

}  // namespace vernier
