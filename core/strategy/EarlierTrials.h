#pragma once

#include "core/strategy/PriorStudy.h"
#include "core/strategy/UnseenConfigurations.h"
#include "core/study/StudyDefinition.h"

#include <vector>

namespace vernier {

/// The finished trials of earlier studies as trials of the current space, renumbered. If there are very many, those that would
/// make the model expensive without telling it more are marked as excluded.
struct EarlierTrials {
    WarmStartKind kind = WarmStartKind::Identical;
    std::vector<History> studies;  ///< in the order of the definition
};

/// Moves the trials of `priors` into the space of `definition`. A parameter for which the trial has no value takes the one it
/// was fixed at there; a trial outside the current ranges is dropped. Identical: so is one that differs from a value fixed now;
/// Transfer: a fixed value may change, so it is overwritten. Nothing without a warm start. Pure; O(trials x parameters).
EarlierTrials earlierTrials(const StudyDefinition& definition, const std::vector<PriorStudy>& priors);

/// The configurations that need not be tried again: those of identical studies; none for Transfer.
ConfigurationKeys triedConfigurations(const SearchSpace& space, const EarlierTrials& earlier);

}  // namespace vernier
