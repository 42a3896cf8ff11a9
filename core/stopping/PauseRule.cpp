#include "core/stopping/PauseRule.h"

#include "core/stopping/AshaRule.h"
#include "core/study/Resource.h"

#include <utility>

namespace vernier {

PauseRule::PauseRule(const StudyDefinition& definition) : PeerRule(definition, "hyperband") {
    const ResourceRange resource = resourceOf(definition).value_or(ResourceRange());
    m_eta = static_cast<double>(resource.eta);
    m_maxSteps = resource.max;
}

std::optional<Judgement> PauseRule::judge(const CurveTable& table, TrialId id) const {
    const CurveTable::Entry& own = table.entry(id);
    const CurvePoint& last = own.curve.points().back();
    if (!own.resource || last.step < *own.resource || last.step >= m_maxSteps)
        return std::nullopt;
    std::vector<double> values{last.value};
    for (const CurveTable::Entry& entry : table.entries()) {
        const CurvePoint* point = &entry != &own && entry.isPeer() ? entry.curve.at(last.step) : nullptr;
        if (point)
            values.push_back(point->value);
    }
    const OrderedValues ordered(std::move(values));
    const int peers = static_cast<int>(ordered.size()) - 1;
    const int rank = rankAmong(ordered, last.value);
    const std::optional<double> threshold = peers > 0 ? std::optional(linearQuantile(ordered, 1 - 1 / m_eta)) : std::nullopt;
    return Judgement{Verdict::Pause, threshold, peers, rank, {}};
}

}  // namespace vernier
