#include "core/doctor/StudyView.h"

#include "core/curves/TrialFolds.h"
#include "core/doctor/Chances.h"
#include "core/ranking/TrialRanking.h"
#include "core/space/ParameterRange.h"
#include "core/study/Resource.h"

#include <algorithm>

namespace vernier {

ModelFacts modelFacts(const Surrogate& model, const TrustVerdict& verdict, const Importance* importance) {
    ModelFacts facts{verdict, {}};
    if (!importance || verdict.level == ModelVerdict::Guessing)
        return facts;
    for (std::size_t dimension = 0; dimension < importance->total.size(); ++dimension)
        facts.effects[model.encoding().parameterOf(dimension).name] = importance->total[dimension];
    return facts;
}

StudyView::StudyView(const DoctorInput& input)
    : m_input(input), m_sign(input.definition.objective.goal == Goal::Maximize ? 1 : -1) {
    for (const TrialPtr& trial : input.history.trials()) {
        m_begun += hasBegun(*trial) ? 1 : 0;
        if (isFinished(trial->state) && trial->state != TrialState::Cancelled && !trial->isExcluded)
            m_ended.push_back(trial);
        if (hasResult(*trial, input.history.criteria()))
            m_results.push_back(trial);
    }
    for (const TrialPtr& trial : rankedTrials(input.history)) {
        if (canBeBest(*trial, input.history.criteria()))
            m_ranked.push_back(trial);
    }
    if (m_ranked.size() > 1) {
        std::vector<double> worths;
        for (const TrialPtr& trial : m_ranked)
            worths.push_back(worthOf(*trial));
        m_spread = worths.front() - shareQuantile(worths, 0.1);
    }
    addCurves();
    if (const std::optional<ResourceRange> resource = resourceOf(definition()))
        m_runLength = resource->max;
}

void StudyView::addCurves() {
    const int index = definition().objectiveIndex();
    std::vector<TrialPtr> complete;
    for (const TrialPtr& trial : m_results) {
        if (index >= 0 && trial->state == TrialState::Complete && static_cast<std::size_t>(index) < trial->reports.size())
            complete.push_back(trial);
    }
    const std::size_t count = std::min(complete.size(), kMostCurves);
    for (std::size_t place = 0; place < count; ++place) {
        TrialCurve one{complete[place * complete.size() / count], {}};
        for (const Report& report : curveOf(one.trial->reports[static_cast<std::size_t>(index)], objective()))
            one.curve.add(report, objective());
        m_runLength = std::max(m_runLength, one.curve.lastStep());
        m_curves.push_back(std::move(one));
    }
}

std::optional<double> StudyView::unitOf(const Trial& trial, std::size_t parameter) const {
    const Parameter& axis = parameters()[parameter];
    const auto value = trial.configuration.find(axis.name);
    return value == trial.configuration.end() ? std::nullopt : vernier::unitOf(axis, value->second);
}

std::optional<std::int64_t> StudyView::remaining() const {
    if (!definition().limits.trials)
        return std::nullopt;
    return std::max<std::int64_t>(0, *definition().limits.trials - m_begun);
}

}  // namespace vernier
