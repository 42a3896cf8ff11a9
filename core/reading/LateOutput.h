#pragma once

#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

namespace vernier {

/// Whether a trial that has ended kept back its output: it ran long enough, and all its reports came in the last part of it.
bool printedAllAtEnd(const Trial& trial, const StudyDefinition& definition);

/// Says so, and the remedy.
Message lateOutputNotice(TrialId trial);

}  // namespace vernier
