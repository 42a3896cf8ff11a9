#include "core/strategy/TrialData.h"

#include <vector>

namespace vernier {

namespace {

Eigen::MatrixXd rowsOf(const std::vector<const Eigen::VectorXd*>& points, Eigen::Index columns) {
    Eigen::MatrixXd rows(static_cast<Eigen::Index>(points.size()), columns);
    for (std::size_t i = 0; i < points.size(); ++i)
        rows.row(static_cast<Eigen::Index>(i)) = points[i]->transpose();
    return rows;
}

Eigen::VectorXd vectorOf(const std::vector<double>& values) {
    return Eigen::Map<const Eigen::VectorXd>(values.data(), std::ssize(values));
}

template <typename Matrix>
void putBefore(const Matrix& earlier, Matrix& own) {
    if (earlier.rows() == 0)
        return;
    Matrix both(earlier.rows() + own.rows(), earlier.cols());
    both << earlier, own;
    own = std::move(both);
}

}  // namespace

TrialData joined(const TrialData& earlier, TrialData own) {
    putBefore(earlier.observedPoints, own.observedPoints);
    putBefore(earlier.observed, own.observed);
    putBefore(earlier.observedErrors, own.observedErrors);
    putBefore(earlier.endedPoints, own.endedPoints);
    putBefore(earlier.outcomes, own.outcomes);
    putBefore(earlier.pendingPoints, own.pendingPoints);
    putBefore(earlier.knownPoints, own.knownPoints);
    return own;
}

TrialData TrialReader::read(const History& history) {
    std::vector<const Eigen::VectorXd*> observed;
    std::vector<const Eigen::VectorXd*> ended;
    std::vector<const Eigen::VectorXd*> pending;
    std::vector<const Eigen::VectorXd*> known;
    std::vector<TrialId> trials;
    std::vector<double> values;
    std::vector<double> errors;
    std::vector<double> outcomes;
    const double sign = history.objective().goal == Goal::Maximize ? 1 : -1;
    for (const TrialPtr& trial : history.trials()) {
        const std::optional<Eigen::VectorXd>& place = pointOf(trial);
        if (!place)
            continue;
        const Eigen::VectorXd& point = *place;
        known.push_back(&point);
        if (!isFinished(trial->state)) {
            pending.push_back(&point);
        } else if (trial->objective && !trial->isExcluded) {
            observed.push_back(&point);
            trials.push_back(trial->id);
            ended.push_back(&point);
            outcomes.push_back(1);
            values.push_back(sign * *trial->objective);
            errors.push_back(trial->objectiveError.value_or(0));
        } else if (blamesConfiguration(*trial) && !trial->isExcluded) {
            ended.push_back(&point);
            outcomes.push_back(-1);
        }
    }
    const Eigen::Index d = m_encoding.size();
    return {rowsOf(observed, d), vectorOf(values),   vectorOf(errors),   std::move(trials),
            rowsOf(ended, d),    vectorOf(outcomes), rowsOf(pending, d), rowsOf(known, d)};
}

const std::optional<Eigen::VectorXd>& TrialReader::pointOf(const TrialPtr& trial) {
    const auto known = m_points.find(trial->id);
    if (known != m_points.end() && known->second.first == trial->configuration)
        return known->second.second;
    auto& entry = m_points[trial->id];
    entry.first = trial->configuration;
    entry.second.reset();
    if (const std::optional<std::vector<double>> unit = m_encoding.placeOf(trial->configuration))
        entry.second = Eigen::Map<const Eigen::VectorXd>(unit->data(), std::ssize(*unit));
    return entry.second;
}

}  // namespace vernier
