#include "core/stopping/StoppingRule.h"

#include "core/study/StudyWords.h"

namespace vernier {

Result<std::unique_ptr<StoppingRule>> makeStoppingRule(const StudyDefinition& definition) {
    if (definition.stopping.rule == StoppingKind::None)
        return nullptr;
    return failure(ErrorCode::Unsupported, "This version of Vernier has no stopping rule \"" +
                                               wordOf(kStoppingKindWords, definition.stopping.rule) + "\"; choose none.");
}

std::vector<StoppingKind> availableStoppingRules() {
    return {StoppingKind::None};
}

}  // namespace vernier
