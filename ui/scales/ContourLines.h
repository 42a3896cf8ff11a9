#pragma once

#include <QLineF>

#include <Eigen/Core>

#include <vector>

namespace vernier {

/// The lines along which a grid of values has the value `level`, by marching squares: segments in coordinates of `x` (columns)
/// and `y` (rows), both ascending. Squares with a value that is not finite have none. O(cells); pure.
std::vector<QLineF> contourLines(const Eigen::MatrixXd& values, const std::vector<double>& x, const std::vector<double>& y,
                                 double level);

}  // namespace vernier
