#pragma once

#include "core/methods/Method.h"

namespace vernier {

extern const Method kBayesianMethod;

/// Bayesian optimisation that learns from `priors` too, and takes trials that were stopped for what they would have come to.
std::unique_ptr<Strategy> makeBayesianSearch(const StudyDefinition& definition, const std::vector<PriorStudy>& priors);

}  // namespace vernier
