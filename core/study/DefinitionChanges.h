#pragma once

#include "core/base/Message.h"
#include "core/study/StudyDefinition.h"

#include <string>
#include <vector>

namespace vernier {

/// What has changed from one definition to another, in a user's words: "range of lr", "new parameter depth", "limits". Empty
/// for equal definitions.
std::vector<Message> changesBetween(const StudyDefinition& before, const StudyDefinition& after);

}  // namespace vernier
