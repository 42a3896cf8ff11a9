#pragma once

#include "core/events/Command.h"

#include <string>

namespace vernier {

/// What an annotation changes of a trial, for the log: "starred, note: looks good". Empty if nothing.
Message annotationText(const Trial& before, const command::Annotate& after);

}  // namespace vernier
