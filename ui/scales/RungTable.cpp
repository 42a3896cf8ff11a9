#include "ui/scales/RungTable.h"

#include "core/stopping/StoppingChoices.h"

#include <cmath>

namespace vernier {

void RungTable::add(const std::vector<Decision>& decisions) {
    for (const Decision& decision : decisions) {
        if (!comparesAtRungs(decision.rule) || !std::isfinite(decision.value))
            continue;
        Rung& rung = m_rungs[decision.step];
        rung.values.insert_or_assign(decision.trial, decision.value);
        if (decision.threshold && std::isfinite(*decision.threshold))
            rung.threshold = decision.threshold;
    }
}

}  // namespace vernier
