#include "ui/scales/RungTable.h"

#include <cmath>

namespace vernier {

void RungTable::add(const std::vector<Decision>& decisions) {
    for (const Decision& decision : decisions) {
        const bool hasRungs = decision.rule == "asha" || decision.rule == "hyperband";
        if (!hasRungs || !std::isfinite(decision.value))
            continue;
        Rung& rung = m_rungs[decision.step];
        rung.values.insert_or_assign(decision.trial, decision.value);
        if (decision.threshold && std::isfinite(*decision.threshold))
            rung.threshold = decision.threshold;
    }
}

}  // namespace vernier
