#pragma once

#include "core/doctor/Doctor.h"
#include "core/folder/StudyFolder.h"

#include <optional>
#include <vector>

namespace vernier {

/// What this machine has. GPUs are asked for their memory (nvidia-smi, at most 2 s, once) only if trials of the history used any.
MachineFacts machineFacts(const History& history);

/// What the folders of trials take on their disk, and what is free there; nothing without trials or if it cannot be told. Of
/// more than 60 folders, so many stand for all, and of a folder the first 400 files: some ten milliseconds.
std::optional<DiskFacts> diskFacts(const StudyFolder& folder);

/// Everything that is the matter with the study in a folder, with what the machine and the disk say, and its model, if somebody
/// has fitted one. Reads only; any thread. Cost as diagnose(), machineFacts() and diskFacts().
std::vector<Finding> diagnoseStudy(const StudyDefinition& definition, const History& history, const StudyFolder& folder,
                                   const std::optional<ModelFacts>& model = std::nullopt);

}  // namespace vernier
