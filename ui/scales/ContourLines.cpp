#include "ui/scales/ContourLines.h"

#include <array>
#include <cmath>

namespace vernier {

namespace {

struct Corner {
    QPointF place;
    double value = 0;
};

/// Where the level crosses the four sides of a square, in the order of the sides: two points, four or none.
std::vector<QPointF> crossings(const std::array<Corner, 4>& corners, double level) {
    std::vector<QPointF> points;
    for (std::size_t side = 0; side < 4; ++side) {
        const Corner& from = corners[side];
        const Corner& to = corners[(side + 1) % 4];
        if ((from.value < level) == (to.value < level))
            continue;
        const double share = (level - from.value) / (to.value - from.value);
        points.push_back(from.place + share * (to.place - from.place));
    }
    return points;
}

}  // namespace

std::vector<QLineF> contourLines(const Eigen::MatrixXd& values, const std::vector<double>& x, const std::vector<double>& y,
                                 double level) {
    std::vector<QLineF> lines;
    for (std::size_t row = 1; row < y.size(); ++row) {
        for (std::size_t column = 1; column < x.size(); ++column) {
            const auto corner = [&](std::size_t r, std::size_t c) {
                return Corner{{x[c], y[r]}, values(static_cast<Eigen::Index>(r), static_cast<Eigen::Index>(c))};
            };
            const std::array<Corner, 4> corners{corner(row - 1, column - 1), corner(row - 1, column), corner(row, column),
                                                corner(row, column - 1)};
            const double sum = corners[0].value + corners[1].value + corners[2].value + corners[3].value;
            if (!std::isfinite(sum))
                continue;
            const std::vector<QPointF> points = crossings(corners, level);
            if (points.size() == 2)
                lines.emplace_back(points[0], points[1]);
            if (points.size() < 4)
                continue;
            // A saddle: its middle says which corners belong together.
            const bool joinsFirst = (sum / 4 < level) != (corners[0].value < level);
            lines.emplace_back(points[0], points[joinsFirst ? 3 : 1]);
            lines.emplace_back(points[joinsFirst ? 1 : 3], points[2]);
        }
    }
    return lines;
}

}  // namespace vernier
