#pragma once

#include "core/base/Message.h"

#include <string>

namespace vernier {

/// A word of study files ("bayesian", "integer", "minimize") as it stands in sentences, so that a window can name it
/// in its own language; any other word as it is.
Message wordMessage(const std::string& word);

}  // namespace vernier
