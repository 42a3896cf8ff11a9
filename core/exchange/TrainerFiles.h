#pragma once

#include "core/command/CommandTemplate.h"
#include "core/study/StudyDefinition.h"

#include <map>
#include <string>

namespace vernier {

/// Files beside params.json that scripts of other tools read, by their names in the trial's folder: what wandb.init() takes as
/// wandb.config if the study's environment sets WANDB_SWEEP_PARAM_PATH to a file in {trial_dir}, and what
/// nni.get_next_parameter() returns if it sets NNI_SYS_DIR to {trial_dir}. Pure.
std::map<std::string, std::string> trainerFiles(const StudyDefinition& definition, const Configuration& configuration,
                                                const TrialContext& context);

}  // namespace vernier
