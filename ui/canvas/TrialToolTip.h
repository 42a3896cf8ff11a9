#pragma once

#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <QString>

namespace vernier {

/// What hovering over a trial shows, as rich text: its number, state, objective and parameters.
QString trialToolTip(const Trial& trial, const StudyDefinition& definition);

}  // namespace vernier
