#pragma once

#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <QString>

namespace vernier {

/// One line for a POSIX shell that runs what a trial runs: its folder, its environment, its command, every name replaced.
/// `folder` is the absolute path of the study. Empty if the command of the definition has faults.
QString commandText(const Trial& trial, const StudyDefinition& definition, const QString& folder);

}  // namespace vernier
