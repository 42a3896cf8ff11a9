#pragma once

#include "core/methods/Method.h"

namespace vernier {

extern const Method kRandomMethod;

/// Random search that does not repeat what `priors` have tried.
std::unique_ptr<Strategy> makeRandomSearch(const StudyDefinition& definition, const std::vector<PriorStudy>& priors);

}  // namespace vernier
