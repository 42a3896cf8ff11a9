#include "core/study/StudyCommand.h"

#include "core/study/StudyDefinition.h"

namespace vernier {

Result<CommandTemplate> commandTemplateOf(const StudyDefinition& definition) {
    return CommandTemplate::create(definition.command, definition.environment, definition.space,
                                   definition.resource.has_value());
}

}  // namespace vernier
