#pragma once

#include <QImage>

#include <Eigen/Core>

#include <vector>

namespace vernier {

/// The range of the finite values of a map; [0, 1] if there are none, widened if all are equal.
struct MapRange {
    double lower = 0;
    double upper = 1;

    double shareOf(double value) const { return (value - lower) / (upper - lower); }
};
MapRange mapRange(const Eigen::MatrixXd& values);

/// The values as colours, the last row on top. Columns and rows are drawn at the places `unitX` and `unitY`, with colours
/// between them interpolated along continuous axes and cells for each place along the others. Transparent where there is no
/// value.
struct MapAxes {
    std::vector<double> unitX;
    std::vector<double> unitY;
    bool isSmoothX = true;
    bool isSmoothY = true;
};
QImage mapImage(const Eigen::MatrixXd& values, const MapAxes& axes, const MapRange& range, bool isLightLow, QSize size);

}  // namespace vernier
