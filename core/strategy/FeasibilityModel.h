#pragma once

#include "core/acquisition/Acquisition.h"
#include "core/strategy/SurrogateModel.h"
#include "core/strategy/TrialData.h"

#include <Eigen/Core>

#include <stop_token>
#include <vector>

namespace vernier {

/// Where trials can be expected not to fail and to keep the limits of metrics: a process of the outcomes, and one for each side
/// of each limit. A function of the results alone, bit for bit, as SurrogateModel. One thread at a time.
class FeasibilityModel {
public:
    explicit FeasibilityModel(std::vector<bool> isNominal);

    /// When `stop` is requested, a fit that is under way ends soon, and the model is of no further use.
    void heedStop(std::stop_token stop);

    /// From outcomes and limits of `data`; the answer refers to this object and holds until the next call. Certain if nothing
    /// failed and there are no limits. A limit that no trial has reported yet adds nothing. Near pending trials the limits are
    /// less uncertain. `caution`: see Feasibility, for the outcomes.
    Feasibility learn(const TrialData& data, double caution = 1);

private:
    std::vector<bool> m_isNominal;
    SurrogateModel m_outcomes;  // of success (1) and failure (-1)
    std::vector<SurrogateModel> m_limits;
    std::vector<GaussianProcess> m_pending;  // of m_limits, with pending points
    std::stop_token m_stop;
};

}  // namespace vernier
