#pragma once

#include "core/methods/Method.h"

namespace vernier {

extern const Method kBayesianMethod;

/// Bayesian optimisation that learns from `priors` too, and counts stopped trials as what they would have reached.
std::unique_ptr<Strategy> makeBayesianSearch(const StudyDefinition& definition, const std::vector<PriorStudy>& priors);

}  // namespace vernier
