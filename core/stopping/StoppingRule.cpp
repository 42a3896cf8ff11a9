#include "core/stopping/StoppingRule.h"

#include "core/stopping/AshaRule.h"
#include "core/stopping/CurveRule.h"
#include "core/stopping/MedianRule.h"

namespace vernier {

Result<std::unique_ptr<PeerRule>> makePeerRule(const StudyDefinition& definition) {
    switch (definition.stopping.rule) {
        case StoppingKind::None: return nullptr;
        case StoppingKind::Median: return std::make_unique<MedianRule>(definition);
        case StoppingKind::Asha: return std::make_unique<AshaRule>(definition);
        case StoppingKind::Curve: return std::make_unique<CurveRule>(definition);
    }
    return failure(ErrorCode::Unsupported,
                   message("stopping.unknown", "This version of Vernier does not have this stopping rule; choose none."));
}

std::vector<StoppingKind> availableStoppingRules() {
    return {StoppingKind::None, StoppingKind::Median, StoppingKind::Asha, StoppingKind::Curve};
}

bool comparesAtRungs(const std::string& rule) {
    return rule == "asha" || rule == "hyperband";
}

}  // namespace vernier
