#pragma once

#include "core/base/Message.h"
#include "core/events/Command.h"

#include <string>
#include <vector>

namespace vernier {

struct StudyDefinition;

/// What a person agrees to before a study runs, a line each, whole: the command, where it runs, what is set in its environment,
/// what each placeholder may become, which studies are read, which scripts lie in the folder and which of them (`changed`) are
/// not those that were agreed to. Control characters are visible. Pure.
std::vector<Message> consentLines(const StudyDefinition& definition, const std::string& folder, const ScriptPrints& scripts,
                                  const std::vector<std::string>& changed);

}  // namespace vernier
