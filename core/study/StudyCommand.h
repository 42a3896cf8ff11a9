#pragma once

#include "core/base/Result.h"
#include "core/command/CommandTemplate.h"

namespace vernier {

struct StudyDefinition;

/// The command of a study with its environment, checked against the study's parameters: CommandTemplate::create().
Result<CommandTemplate> commandTemplateOf(const StudyDefinition& definition);

}  // namespace vernier
