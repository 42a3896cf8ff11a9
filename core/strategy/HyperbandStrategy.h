#pragma once

#include "core/acquisition/Acquisition.h"
#include "core/curves/CurveTable.h"
#include "core/numerics/UnitDomain.h"
#include "core/space/Encoding.h"
#include "core/strategy/RungModel.h"
#include "core/strategy/Strategy.h"
#include "core/strategy/SurrogateModel.h"
#include "core/strategy/UnseenConfigurations.h"

#include <Eigen/Core>

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace vernier {

/// Asynchronous Hyperband: trials start with few steps, and the most promising continue. No trial waits for others.
///
/// With a model (the default) every rung of denseRungs() is a place to pause at, and what is run next, a paused trial or a new
/// one, and how far, is what promises the most improvement per step (worthOf). The model thus sets the brackets, and learns
/// which rung is the first to say anything. Two guards keep a wrong model from starving the search, as random search guards
/// Hyperband: every fourth new configuration is drawn evenly, and every third time a trial continues by rank alone. That some
/// configurations take longer per step than others is ignored: divided by it, learnt from the times of the reports, the worth
/// made the search no better (tests/bench/fidelity counts time, not steps).
///
/// Without a model, configurations are drawn evenly and trials continue by rank: asynchronous successive halving (Li et al.
/// 2020) in brackets that begin at the rungs r, r eta, r eta² ..., in the shares that Hyperband gives them (Li et al. 2018,
/// algorithm 1).
class HyperbandStrategy final : public Strategy {
public:
    /// The definition has a resource (resourceOf), and its trials can be paused (canResume).
    explicit HyperbandStrategy(const StudyDefinition& definition);
    HyperbandStrategy(const HyperbandStrategy&) = delete;
    HyperbandStrategy& operator=(const HyperbandStrategy&) = delete;

    SuggestionOrNone suggest(const History& history, Rng& rng) override;
    void heedStop(std::stop_token stop) override;
    std::optional<std::int64_t> trialCount() const override { return m_unseen.combinations(); }

private:
    /// A trial that may continue.
    struct Promotion {
        std::size_t trial = 0;
        std::size_t rung = 0;  ///< up to this one
        double worth = 0;
    };

    void read(const History& history);
    /// Whether a pending trial may still provide something to continue.
    static NoSuggestion noneLeft(const History& history);
    bool isPaused(const History& history, std::size_t trial) const;
    std::vector<std::int64_t> sparseRungs() const;
    /// The bracket of a trial: the index of its first rung.
    std::size_t bracketOf(std::size_t trial) const;

    SuggestionOrNone suggestByRank(const History& history, Rng& rng);
    SuggestionOrNone suggestByModel(const History& history, RungLevels levels, Rng& rng);
    std::optional<Promotion> bestPromotion(const History& history, const RungModel& model) const;
    /// `reach` rungs on, and at least this many steps: if resuming is expensive, it must be worth it.
    std::size_t rungAfter(std::size_t rung, std::size_t reach, double leastSteps) const;
    std::optional<Promotion> promotionByRank(const History& history, const RungLevels& levels, std::size_t reach,
                                             double leastSteps) const;
    std::optional<Eigen::VectorXd> modelledPoint(const History& history, const RungModel& model, Rng& rng);
    std::optional<Eigen::VectorXd> evenPoint(const History& history) const;
    Feasibility learnFeasibility(const History& history);
    /// Where the trial that a point becomes will lie: values are rounded.
    Eigen::VectorXd rounded(Eigen::VectorXd point) const;
    bool isKnown(const Eigen::VectorXd& point) const;

    std::optional<Suggestion> newTrial(const History& history, std::optional<Eigen::VectorXd> point, std::size_t rung,
                                       Rng& rng) const;
    Suggestion resumption(const History& history, const Promotion& promotion, const Message& reason) const;

    Encoding m_encoding;
    UnitDomain m_domain;
    UnseenConfigurations m_unseen;
    ResourceRange m_resource;
    bool m_usesModel;
    std::uint64_t m_seed;
    std::vector<std::int64_t> m_rungs;
    std::size_t m_firstRung;
    CurveTable m_table;
    std::vector<Eigen::VectorXd> m_points;  // of all trials
    SurrogateModel m_outcomeModel;          // of success (1) and failure (-1)
    std::stop_token m_stop;
};

}  // namespace vernier
