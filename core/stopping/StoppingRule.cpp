#include "core/stopping/StoppingRule.h"

#include "core/stopping/AshaRule.h"
#include "core/stopping/MedianRule.h"
#include "core/study/StudyWords.h"

namespace vernier {

Result<std::unique_ptr<PeerRule>> makePeerRule(const StudyDefinition& definition) {
    switch (definition.stopping.rule) {
        case StoppingKind::None: return nullptr;
        case StoppingKind::Median: return std::make_unique<MedianRule>(definition);
        case StoppingKind::Asha: return std::make_unique<AshaRule>(definition);
        case StoppingKind::Curve: break;
    }
    return failure(ErrorCode::Unsupported, "This version of Vernier has no stopping rule \"" +
                                               wordOf(kStoppingKindWords, definition.stopping.rule) + "\"; choose none.");
}

Result<std::unique_ptr<StoppingRule>> makeStoppingRule(const StudyDefinition& definition) {
    return makePeerRule(definition).map(
        [](std::unique_ptr<PeerRule>&& rule) { return std::unique_ptr<StoppingRule>(std::move(rule)); });
}

std::vector<StoppingKind> availableStoppingRules() {
    return {StoppingKind::None, StoppingKind::Median, StoppingKind::Asha};
}

}  // namespace vernier
