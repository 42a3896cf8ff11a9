#pragma once

#include "core/models/GaussianProcess.h"
#include "core/models/MarginalLikelihood.h"
#include "core/models/OutputWarp.h"

#include <Eigen/Core>

#include <map>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace vernier {

/// The Gaussian process of a study's results, kept up to date as they arrive. Its answers are a function of the results alone,
/// bit for bit: hyperparameters are fitted at fixed numbers of results, each fit starting from the one at an earlier fixed
/// number, so that a new object retraces the same steps. One thread at a time.
class SurrogateModel {
public:
    SurrogateModel(std::vector<bool> isNominal, OutputWarpKind warpKind)
        : m_isNominal(std::move(isNominal)), m_warpKind(warpKind) {}

    /// Conditions on results: `points` n x d, `values` n, larger is better; n >= 1, in order of trial id.
    /// `errors`: their standard errors as far as they are known, else 0; n, or empty for none. What exceeds the smallest of
    /// them is noise of that result alone; the rest is learnt like all noise.
    void update(const Eigen::MatrixXd& points, const Eigen::VectorXd& values, const Eigen::VectorXd& errors = {});
    /// The same, but where results are more than `most`, on so many that stand for them (representativeRows) and on those after
    /// the last fit: a suggestion then costs no more however many there are. The process has fewer points than there are
    /// results.
    void updateWithin(Eigen::Index most, const Eigen::MatrixXd& points, const Eigen::VectorXd& values,
                      const Eigen::VectorXd& errors = {});

    /// When `stop` is requested, a fit that is under way ends soon, and the model is of no further use.
    void heedStop(std::stop_token stop) { m_stop = std::move(stop); }

    /// Multiplies all variances, until the next update, by what leaving each result out says of them. Means stay. For what is
    /// shown: points that a search chose are easier to predict than the fit knows, so that its intervals are a little wide.
    /// The search keeps them so: it gained nothing from narrow ones on the problems of tests/bench/search and ten more. O(n³).
    void calibrate();

    /// In warped units.
    const GaussianProcess& process() const { return m_process; }
    const OutputWarp& warp() const { return m_warp; }

    /// The value to improve on, in warped units: the best target or, if the noise is more than 1 % of the signal's variance,
    /// the best posterior mean at a known point, so that one lucky result does not end the search.
    double incumbent() const;
    /// The same among the results for which `counts` (n) is true; nothing if it is for none that the process knows.
    std::optional<double> incumbentAmong(const std::vector<bool>& counts) const;
    /// What is believed of the results that the process knows: their targets or, if the noise is more than 1 % of the signal's
    /// variance, the posterior means there. In warped units, one for each row of process().
    Eigen::VectorXd believed() const;
    /// The results that the rows of process() are.
    const std::vector<Eigen::Index>& rows() const { return m_rows; }
    /// The process with additional points whose results are not known yet (m x d): they get their own posterior means, so that
    /// only the variance near them shrinks.
    GaussianProcess withPending(const Eigen::MatrixXd& points) const;

    /// At how many results the hyperparameters for `n` results are fitted: each time up to 30, then ever more rarely.
    static Eigen::Index fitSize(Eigen::Index n);

private:
    /// What a process is fitted to; one row for each result.
    struct Results {
        Eigen::MatrixXd points;
        Eigen::VectorXd values;
        Eigen::VectorXd errors;

        Results top(Eigen::Index size) const { return {points.topRows(size), values.head(size), errors.head(size)}; }
        bool operator==(const Results& other) const {
            return points == other.points && values == other.values && errors == other.errors;
        }
    };
    struct Fit {
        Results results;
        KernelParameters parameters;
    };

    const KernelParameters& fitAt(Eigen::Index size, const Results& results);
    KernelParameters fit(const Results& results);
    void condition(const KernelParameters& parameters, Eigen::Index base, const Eigen::MatrixXd& points,
                   const Eigen::VectorXd& extraNoise);

    std::vector<bool> m_isNominal;
    OutputWarpKind m_warpKind;
    std::map<Eigen::Index, Fit> m_fits;  // by size
    OutputWarp m_warp;
    GaussianProcess m_process;
    std::vector<Eigen::Index> m_rows;  // of the results, those in m_process
    std::stop_token m_stop;
    Eigen::Index m_processBase = -1;  // how many rows of m_process were factorised at once
};

}  // namespace vernier
