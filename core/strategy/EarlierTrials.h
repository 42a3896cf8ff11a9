#pragma once

#include "core/strategy/PriorStudy.h"
#include "core/strategy/UnseenConfigurations.h"
#include "core/study/StudyDefinition.h"

#include <vector>

namespace vernier {

/// The finished trials of earlier studies as trials of the present space, renumbered. Of very many, those that would make the
/// model dear without telling it more are marked as excluded.
struct EarlierTrials {
    WarmStartKind kind = WarmStartKind::Identical;
    std::vector<History> studies;  ///< in the order of the definition
};

/// Moves the trials of `priors` into the space of `definition`. A parameter that the trial has no value for takes the one it
/// was fixed at there; a trial outside the present ranges is dropped. Identical: also one that differs from a value fixed now;
/// Transfer: a fixed value may change, so there it is overwritten. Nothing without a warm start. Pure; O(trials x parameters).
EarlierTrials earlierTrials(const StudyDefinition& definition, const std::vector<PriorStudy>& priors);

/// The configurations that need not be tried again: those of identical studies; none for Transfer.
ConfigurationKeys triedConfigurations(const SearchSpace& space, const EarlierTrials& earlier);

}  // namespace vernier
