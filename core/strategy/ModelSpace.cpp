#include "core/strategy/ModelSpace.h"

#include "core/strategy/SpaceDomain.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace vernier {

ModelSpace::ModelSpace(SearchSpace searched, SearchSpace freed)
    : m_searched(std::move(searched)), m_encoding(std::move(freed)), m_domain(makeUnitDomain(m_encoding, m_searched)) {}

Configuration ModelSpace::toConfiguration(const Eigen::VectorXd& unitPoint) const {
    Configuration configuration = vernier::toConfiguration(m_encoding, unitPoint);
    // The detour through the unit cube may cost the last digit.
    for (const Parameter& parameter : m_searched.parameters()) {
        const auto value = configuration.find(parameter.name);
        if (parameter.fixed && value != configuration.end())
            value->second = *parameter.fixed;
    }
    return configuration;
}

SearchSpace freedSpace(const SearchSpace& searched, const History& history) {
    std::vector<Parameter> parameters = searched.parameters();
    for (Parameter& parameter : parameters) {
        const auto differs = [&](const TrialPtr& trial) {
            const auto value = trial->configuration.find(parameter.name);
            return value != trial->configuration.end() && value->second != *parameter.fixed;
        };
        if (parameter.fixed && std::ranges::any_of(history.trials(), differs))
            parameter.fixed.reset();
    }
    return searched.withParameters(std::move(parameters)).value_or(searched);
}

}  // namespace vernier
