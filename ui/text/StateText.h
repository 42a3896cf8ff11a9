#pragma once

#include "core/study/Trial.h"

#include <QString>

namespace vernier {

/// The word for a state in the language of the window: "Complete".
QString stateText(TrialState state);

}  // namespace vernier
