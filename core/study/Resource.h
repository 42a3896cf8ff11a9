#pragma once

#include "core/study/StudyDefinition.h"

#include <optional>

namespace vernier {

/// How many steps a trial may use: what the definition says, otherwise 1 to the number given by a static option of the command,
/// as SageMaker AMT infers it: epochs, numepochs, n-epochs, n_epochs, num-epochs or num_epochs, with or without dashes before
/// it, in one word (--epochs=27) or two, or a fixed parameter of such a name. Nothing if there is neither.
std::optional<ResourceRange> resourceOf(const StudyDefinition& definition);

/// True if trials can be paused and resumed: the command or the environment names {checkpoint_dir}, where a trial keeps its
/// state.
bool canResume(const StudyDefinition& definition);

/// True if the command or the environment names {best_step}.
bool isToldBestStep(const StudyDefinition& definition);

/// True if the command is told how many steps to run: it or the environment names {resource}.
bool isToldResource(const StudyDefinition& definition);

}  // namespace vernier
