#pragma once

#include "core/numerics/UnitDomain.h"
#include "core/space/Encoding.h"
#include "core/study/History.h"

#include <Eigen/Core>

namespace vernier {

/// The unit cube that a model of a study lives in: that of the space being searched, with the parameters that are fixed today
/// but had other values in trials. A parameter can thus be fixed without forgetting what those trials taught; the domain keeps
/// its coordinate at the fixed value. An immutable value.
class ModelSpace {
public:
    /// `freed`: `searched` without some of its fixed values, see freedSpace().
    ModelSpace(SearchSpace searched, SearchSpace freed);

    const SearchSpace& searched() const { return m_searched; }
    const Encoding& encoding() const { return m_encoding; }
    const UnitDomain& domain() const { return m_domain; }

    /// The configuration of the searched space at a point of the domain.
    Configuration toConfiguration(const Eigen::VectorXd& unitPoint) const;

private:
    SearchSpace m_searched;
    Encoding m_encoding;
    UnitDomain m_domain;
};

/// `searched` without the fixed values of the parameters that had others in trials of `history`. O(trials x parameters).
SearchSpace freedSpace(const SearchSpace& searched, const History& history);

}  // namespace vernier
