#pragma once

#include "core/intake/FieldKnowledge.h"
#include "core/intake/ShellScript.h"

#include <string>

namespace vernier {

/// The variables and the home of the person who runs this program, in `folder`.
ShellSurroundings surroundingsOfUser(const std::string& folder);

/// The built-in table behind the person's own, ~/.config/vernier/parameters.json, if there is one.
Result<FieldKnowledge> knowledgeOfUser();

}  // namespace vernier
