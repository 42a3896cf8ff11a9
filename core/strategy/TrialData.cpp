#include "core/strategy/TrialData.h"

#include <algorithm>
#include <cmath>
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
    if (own.further.cols() > 0)
        putBefore(earlier.further, own.further);
    own.kept.insert(own.kept.begin(), earlier.kept.begin(), earlier.kept.end());
    putBefore(earlier.endedPoints, own.endedPoints);
    putBefore(earlier.outcomes, own.outcomes);
    for (std::size_t side = 0; side < std::min(earlier.limits.size(), own.limits.size()); ++side) {
        putBefore(earlier.limits[side].points, own.limits[side].points);
        putBefore(earlier.limits[side].slack, own.limits[side].slack);
    }
    putBefore(earlier.pendingPoints, own.pendingPoints);
    putBefore(earlier.knownPoints, own.knownPoints);
    return own;
}

/// Rows, as they are collected trial by trial.
struct TrialReader::Reading {
    struct Side {
        std::vector<const Eigen::VectorXd*> points;
        std::vector<double> slack;
    };

    explicit Reading(const Criteria& used) : criteria(used), sides(2 * used.constraints.size()) {}

    /// A trial with an objective.
    void addObserved(const Trial& trial, const Eigen::VectorXd& point) {
        observed.push_back(&point);
        trials.push_back(trial.id);
        values.push_back(signOf(criteria.objective) * *trial.objective);
        errors.push_back(trial.objectiveError.value_or(0));
        for (std::size_t k = 0; k < criteria.further.size() && k < trial.furtherObjectives.size(); ++k)
            further.push_back(signOf(criteria.further[k]) * trial.furtherObjectives[k]);
        kept.push_back(keepsLimits(trial, criteria.constraints));
        told.push_back(addLimits(trial, point));
        ended.push_back(&point);
        outcomes.push_back(told.back() ? 1 : -1);
    }

    /// False if the trial should have reported the metric of a limit and did not.
    bool addLimits(const Trial& trial, const Eigen::VectorXd& point) {
        bool isTold = true;
        for (std::size_t i = 0; i < criteria.constraints.size() && trial.state == TrialState::Complete; ++i) {
            const PlacedConstraint& placed = criteria.constraints[i];
            if (placed.series < 0 && placed.objective < 0)
                continue;  // of an earlier study, which did not read it
            const std::optional<double> value = constrainedValue(trial, placed);
            const bool isFinite = value && std::isfinite(*value);
            isTold = isTold && isFinite;
            if (isFinite && placed.constraint.max)
                addSlack(sides[2 * i], point, *placed.constraint.max - *value);
            if (isFinite && placed.constraint.min)
                addSlack(sides[2 * i + 1], point, *value - *placed.constraint.min);
        }
        return isTold;
    }

    static void addSlack(Side& side, const Eigen::VectorXd& point, double slack) {
        side.points.push_back(&point);
        side.slack.push_back(std::clamp(slack, -kMostSlack, kMostSlack));
    }

    static double signOf(const Objective& objective) { return objective.goal == Goal::Maximize ? 1 : -1; }

    TrialData take(Eigen::Index d) {
        TrialData data;
        data.observedPoints = rowsOf(observed, d);
        data.observed = vectorOf(values);
        data.observedErrors = vectorOf(errors);
        const auto columns = observed.empty() ? 0 : std::ssize(further) / std::ssize(observed);
        data.further = Eigen::Map<const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(
            further.data(), std::ssize(observed), columns);
        data.kept = std::move(kept);
        data.observedTrials = std::move(trials);
        const bool isAnyTold = std::ranges::find(told, true) != told.end();
        if (isAnyTold && std::ranges::find(told, false) != told.end())
            keepTold(data);
        data.endedPoints = rowsOf(ended, d);
        data.outcomes = vectorOf(outcomes);
        for (const Side& side : sides)
            data.limits.push_back({rowsOf(side.points, d), vectorOf(side.slack)});
        data.pendingPoints = rowsOf(pending, d);
        data.knownPoints = rowsOf(known, d);
        return data;
    }

    /// Leaves out the results of trials that did not report the metric of a limit: otherwise a good objective there would draw
    /// the search to where no trial can be the best.
    void keepTold(TrialData& data) const {
        std::vector<Eigen::Index> rows;
        for (std::size_t i = 0; i < told.size(); ++i) {
            if (!told[i])
                continue;
            data.kept[rows.size()] = data.kept[i];
            data.observedTrials[rows.size()] = data.observedTrials[i];
            rows.push_back(static_cast<Eigen::Index>(i));
        }
        data.kept.resize(rows.size());
        data.observedTrials.resize(rows.size());
        data.observedPoints = data.observedPoints(rows, Eigen::all).eval();
        data.observed = data.observed(rows).eval();
        data.observedErrors = data.observedErrors(rows).eval();
        data.further = data.further(rows, Eigen::all).eval();
    }

    static constexpr double kMostSlack = 1e300;

    const Criteria& criteria;
    std::vector<const Eigen::VectorXd*> observed;
    std::vector<const Eigen::VectorXd*> ended;
    std::vector<const Eigen::VectorXd*> pending;
    std::vector<const Eigen::VectorXd*> known;
    std::vector<TrialId> trials;
    std::vector<double> values;
    std::vector<double> errors;
    std::vector<double> further;  // row by row
    std::vector<bool> kept;
    std::vector<bool> told;  // the metrics of all limits
    std::vector<double> outcomes;
    std::vector<Side> sides;  // max and min of each limit
};

TrialData TrialReader::read(const History& history) {
    Reading reading(history.criteria());
    for (const TrialPtr& trial : history.trials()) {
        const std::optional<Eigen::VectorXd>& place = pointOf(trial);
        if (!place)
            continue;
        reading.known.push_back(&*place);
        if (!isFinished(trial->state)) {
            reading.pending.push_back(&*place);
        } else if (hasResult(*trial, history.criteria())) {
            reading.addObserved(*trial, *place);
        } else if (blamesConfiguration(*trial) && !trial->isExcluded) {
            reading.ended.push_back(&*place);
            reading.outcomes.push_back(-1);
        }
    }
    return reading.take(m_encoding.size());
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
