#include "core/strategy/PriorStudy.h"

namespace vernier {

std::optional<EarlierBest> betterEarlier(const History& history, const std::vector<PriorStudy>& earlier) {
    const Trial* best = history.incumbent();
    std::optional<EarlierBest> found;
    for (std::size_t study = 0; study < earlier.size(); ++study) {
        const Trial* const other = earlier[study].history.incumbent();
        if (!other || (best && !history.objective().isBetter(*other->objective, *best->objective)))
            continue;
        best = other;
        found = EarlierBest{study, other};
    }
    return found;
}

}  // namespace vernier
