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

/// A history as numbers. Rows are unit points (d columns), in order of trial id; trials of earlier definitions that have no
/// place in the present space are left out, others may lie beyond the unit cube (see Encoding::placeOf).
struct TrialData {
    Eigen::MatrixXd observedPoints;  ///< finished with an objective, not excluded: n x d
    Eigen::VectorXd observed;        ///< their objectives, negated when minimising: larger is better; n
    Eigen::VectorXd observedErrors;  ///< their standard errors, 0 if unknown; n
    std::vector<TrialId> observedTrials;
    Eigen::MatrixXd endedPoints;    ///< observed, and failed because of their configuration: m x d
    Eigen::VectorXd outcomes;       ///< 1 for the observed, -1 for the failed of these; m
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
    const std::optional<Eigen::VectorXd>& pointOf(const TrialPtr& trial);

    const Encoding& m_encoding;
    std::unordered_map<TrialId, std::pair<Configuration, std::optional<Eigen::VectorXd>>> m_points;
};

}  // namespace vernier
