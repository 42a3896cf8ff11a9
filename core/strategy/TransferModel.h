#pragma once

#include "core/models/StackedProcess.h"
#include "core/strategy/SurrogateModel.h"
#include "core/strategy/TrialData.h"

#include <Eigen/Core>

#include <optional>
#include <stop_token>
#include <vector>

namespace vernier {

/// The process of a study's results on top of those of related studies: each earlier study is warped, standardised and fitted
/// on its own; the average of their means, shifted and stretched to fit the new results, is the prior mean, and a further
/// process learns the residuals. Source: Golovin et al. 2017, "Google Vizier", section 3.3.1 (stacked regression); the stretch
/// and the guard are ours. A function of the results alone, bit for bit. One thread at a time.
class TransferModel {
public:
    /// `studies`: one per earlier study, in the current space; those without results are skipped. They are fitted when they
    /// are first asked about: that takes seconds if they are large, and can then be given up.
    TransferModel(std::vector<TrialData> studies, const std::vector<bool>& isNominal);

    /// When `stop` is requested, a fit that is under way ends soon, and the model is of no further use.
    void heedStop(std::stop_token stop);

    /// The best earlier configuration, each study in turn, that is not among `known` nor near one that came before; nothing if
    /// there is none left, or the model was given up. O(earlier trials²).
    std::optional<Eigen::VectorXd> firstPoint(const Eigen::MatrixXd& known);

    /// Conditions on the study's own results (n x d and n, n >= 1, larger is better). False if no earlier study says anything
    /// about them: from kLeastToJudge results on, one whose predictions have a rank correlation with them below
    /// kLeastCorrelation is left out. False, too, if the model was given up. Then the rest of this class must not be used.
    bool update(const Eigen::MatrixXd& points, const Eigen::VectorXd& values);
    static constexpr Eigen::Index kLeastToJudge = 8;
    static constexpr double kLeastCorrelation = 0.2;

    /// In units of warp(), with further points whose results are not known yet (m x d).
    StackedProcess withPending(const Eigen::MatrixXd& points) const;
    const OutputWarp& warp() const { return m_warp; }
    /// The best mean at a known point: what to improve on, in units of warp().
    double incumbent() const { return m_means.maxCoeff(); }
    /// The same among the results for which `counts` (n) is true; nothing if it is for none.
    std::optional<double> incumbentAmong(const std::vector<bool>& counts) const;
    /// Variance of the noise in units of warp().
    double noise() const;

private:
    struct Study {
        SurrogateModel model;
        std::optional<TrialData> results;  ///< that the model has not learnt yet
    };

    /// False if it was given up.
    bool learnStudies();
    void align(const Eigen::MatrixXd& points, const Eigen::VectorXd& targets);

    std::vector<Study> m_studies;
    std::vector<const GaussianProcess*> m_bases;  // of those that are related
    SurrogateModel m_residuals;
    StackedLayers m_layers;
    OutputWarp m_warp;
    Eigen::VectorXd m_means;  // at the results, with all layers
    std::stop_token m_stop;
};

}  // namespace vernier
