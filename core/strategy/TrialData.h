#pragma once

#include "core/numerics/UnitDomain.h"
#include "core/space/Encoding.h"
#include "core/study/History.h"

#include <Eigen/Core>

#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace vernier {

/// What is known of one side of a limit of a metric: of trials that ran to their end, reported it, and are not excluded.
struct LimitData {
    Eigen::MatrixXd points;  ///< k x d
    Eigen::VectorXd slack;   ///< how far within the limit they are, negative beyond it; finite; k
};

/// A history as numbers. Rows are unit points (d columns), in order of trial id; trials of earlier definitions that have no
/// place in the present space are left out, others may lie beyond the unit cube (see Encoding::placeOf).
struct TrialData {
    /// Finished with an objective, not excluded: n x d. Without those that did not report the metric of a limit, unless none
    /// did.
    Eigen::MatrixXd observedPoints;
    Eigen::VectorXd observed;        ///< their objectives, negated when minimising: larger is better; n
    Eigen::VectorXd observedErrors;  ///< their standard errors, 0 if unknown; n
    Eigen::MatrixXd further;         ///< the objectives beyond the first, likewise; n x 0 to 3
    std::vector<bool> kept;          ///< whether they keep all limits; n
    std::vector<TrialId> observedTrials;
    Eigen::MatrixXd endedPoints;    ///< observed, and failed because of their configuration: m x d
    Eigen::VectorXd outcomes;       ///< -1 for the failed, and for those without the metric of a limit, else 1; m
    std::vector<LimitData> limits;  ///< each side of each limit
    Eigen::MatrixXd pendingPoints;  ///< waiting, running or paused
    Eigen::MatrixXd knownPoints;    ///< all trials, including excluded ones: what must not be suggested again
};

/// The rows of both, those of `earlier` (trials of other studies, in the same space) first; `observedTrials` is that of `own`.
TrialData joined(const TrialData& earlier, TrialData own);

/// Makes TrialData of histories; remembers the unit points of trials it has seen. One thread at a time.
class TrialReader {
public:
    explicit TrialReader(const Encoding& encoding) : m_encoding(encoding) {}

    TrialData read(const History& history);

private:
    struct Reading;
    const std::optional<Eigen::VectorXd>& pointOf(const TrialPtr& trial);

    const Encoding& m_encoding;
    std::unordered_map<TrialId, std::pair<Configuration, std::optional<Eigen::VectorXd>>> m_points;
};

}  // namespace vernier
