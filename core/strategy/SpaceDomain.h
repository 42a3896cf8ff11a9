#pragma once

#include "core/numerics/UnitDomain.h"
#include "core/space/Encoding.h"

#include <Eigen/Core>

namespace vernier {

/// Two unit points this close in every coordinate are the same.
inline constexpr double kSamePoint = 1e-9;

/// The unit domain of an encoding: the same cells, resting places and conditions. Axes with more than 65,536 cells count as
/// continuous; Encoding::snap has the last word on their values.
UnitDomain makeUnitDomain(const Encoding& encoding);
/// The same, with only one cell on the axes of the parameters that are fixed in `searched`, which has the parameters of the
/// encoding's space.
UnitDomain makeUnitDomain(const Encoding& encoding, const SearchSpace& searched);

/// A configuration as a unit point, and back.
Eigen::VectorXd toUnitPoint(const Encoding& encoding, const Configuration& configuration);
Configuration toConfiguration(const Encoding& encoding, const Eigen::VectorXd& unitPoint);

}  // namespace vernier
