#include "core/numerics/Pareto.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <functional>
#include <iterator>
#include <limits>
#include <map>
#include <numeric>

namespace vernier {

namespace {

using Corner = BoxCover::Corner;
using Box = BoxCover::Box;

/// Rows by their columns, the largest first; of equal rows the first.
std::vector<Eigen::Index> descendingRows(const Eigen::MatrixXd& values) {
    std::vector<Eigen::Index> rows(static_cast<std::size_t>(values.rows()));
    std::iota(rows.begin(), rows.end(), 0);
    std::ranges::sort(rows, [&](Eigen::Index a, Eigen::Index b) {
        for (Eigen::Index k = 0; k < values.cols(); ++k) {
            if (values(a, k) != values(b, k))
                return values(a, k) > values(b, k);
        }
        return a < b;
    });
    return rows;
}

bool isNowhereWorse(const Eigen::MatrixXd& values, Eigen::Index row, Eigen::Index other) {
    return (values.row(row).array() >= values.row(other).array()).all();
}

/// Rows that do not dominate each other, as they are found from the top of the first column on.
struct GrowingFront {
    std::vector<Eigen::Index> rows{};
    double bestSecond = -std::numeric_limits<double>::infinity();

    /// Whether it dominates a further row that is equal to none of its own.
    bool dominates(const Eigen::MatrixXd& values, Eigen::Index row) const {
        if (values.cols() == 1)
            return !rows.empty();
        if (values.cols() == 2)
            return values(row, 1) <= bestSecond;
        return std::any_of(rows.rbegin(), rows.rend(), [&](Eigen::Index other) { return isNowhereWorse(values, other, row); });
    }
    void add(const Eigen::MatrixXd& values, Eigen::Index row) {
        rows.push_back(row);
        if (values.cols() == 2)
            bestSecond = values(row, 1);
    }
};

/// The distinct places of the corners on an axis, from the top.
std::vector<std::uint16_t> descendingPlaces(const std::vector<Corner>& corners, std::size_t axis) {
    std::vector<std::uint16_t> places(corners.size());
    std::ranges::transform(corners, places.begin(), [axis](const Corner& corner) { return corner[axis]; });
    std::ranges::sort(places, std::greater());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

/// Covers what none of `corners` dominates, along the first `axes` of them. `tops`: the place of infinity by axis.
std::vector<Box> coverAlong(const std::vector<Corner>& corners, std::size_t axes, const Corner& tops) {
    const std::size_t last = axes - 1;
    if (axes == 1) {
        Box all;
        for (const Corner& corner : corners)
            all.lower[0] = std::max(all.lower[0], corner[0]);
        all.upper[0] = tops[0];
        return {all};
    }
    std::vector<Box> closed;
    std::map<Box, std::uint16_t> open;  // of the other axes, with the place where it begins
    const auto sweepTo = [&](std::uint16_t place, const std::vector<Box>& section) {
        for (auto box = open.begin(); box != open.end();) {
            if (std::ranges::binary_search(section, box->first)) {
                ++box;
                continue;
            }
            closed.push_back(box->first);
            closed.back().lower[last] = place;
            closed.back().upper[last] = box->second;
            box = open.erase(box);
        }
        for (const Box& box : section)
            open.try_emplace(box, place);
    };
    std::vector<Corner> above;
    sweepTo(tops[last], coverAlong(above, last, tops));
    for (const std::uint16_t place : descendingPlaces(corners, last)) {
        std::ranges::copy_if(corners, std::back_inserter(above), [&](const Corner& c) { return c[last] == place; });
        std::vector<Box> section = coverAlong(above, last, tops);
        std::ranges::sort(section);
        sweepTo(place, section);
    }
    sweepTo(0, {});
    return closed;
}

}  // namespace

std::vector<Eigen::Index> paretoFront(const Eigen::MatrixXd& values) {
    GrowingFront front;
    // Whatever dominates a row, or is equal and before it, comes before it.
    for (const Eigen::Index row : descendingRows(values)) {
        if (!front.dominates(values, row))
            front.add(values, row);
    }
    std::ranges::sort(front.rows);
    return front.rows;
}

std::vector<int> paretoFronts(const Eigen::MatrixXd& values) {
    std::vector<GrowingFront> fronts;
    std::vector<int> numbers(static_cast<std::size_t>(values.rows()), 0);
    Eigen::Index before = -1;
    for (const Eigen::Index row : descendingRows(values)) {
        int& number = numbers[static_cast<std::size_t>(row)];
        if (before >= 0 && values.row(row) == values.row(before)) {
            number = numbers[static_cast<std::size_t>(before)];
            continue;
        }
        // What a front dominates, all fronts before it dominate too.
        const auto found =
            std::ranges::partition_point(fronts, [&](const GrowingFront& front) { return front.dominates(values, row); });
        number = static_cast<int>(found - fronts.begin()) + 1;
        (found == fronts.end() ? fronts.emplace_back() : *found).add(values, row);
        before = row;
    }
    return numbers;
}

BoxCover coverUndominated(const Eigen::MatrixXd& values, const Eigen::VectorXd& reference) {
    const auto axes = static_cast<std::size_t>(reference.size());
    assert(axes >= 1 && axes <= kMostBoxAxes && values.rows() < std::numeric_limits<std::uint16_t>::max());
    std::vector<Eigen::Index> rows;
    for (const Eigen::Index row : paretoFront(values)) {
        if ((values.row(row).transpose().array() > reference.array()).all())
            rows.push_back(row);
    }
    BoxCover cover;
    std::vector<Corner> corners(rows.size());
    Corner tops{};
    for (std::size_t k = 0; k < axes; ++k) {
        std::vector<double>& levels = cover.levels.emplace_back();
        levels.push_back(reference[static_cast<Eigen::Index>(k)]);
        for (const Eigen::Index row : rows)
            levels.push_back(values(row, static_cast<Eigen::Index>(k)));
        std::ranges::sort(levels);
        levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const double value = values(rows[i], static_cast<Eigen::Index>(k));
            corners[i][k] = static_cast<std::uint16_t>(std::ranges::lower_bound(levels, value) - levels.begin());
        }
        tops[k] = static_cast<std::uint16_t>(levels.size());
        levels.push_back(std::numeric_limits<double>::infinity());
    }
    cover.boxes = coverAlong(corners, axes, tops);
    return cover;
}

double hypervolume(const Eigen::MatrixXd& values, const Eigen::VectorXd& reference) {
    const BoxCover cover = coverUndominated(values, reference);
    // What is not dominated below the best value of each axis, taken from the whole.
    double whole = 1;
    for (const std::vector<double>& levels : cover.levels)
        whole *= levels[levels.size() - 2] - levels.front();
    double undominated = 0;
    for (const Box& box : cover.boxes) {
        double volume = 1;
        for (std::size_t k = 0; k < cover.levels.size(); ++k) {
            const std::vector<double>& levels = cover.levels[k];
            const double ideal = levels[levels.size() - 2];
            volume *= std::max(0.0, std::min(levels[box.upper[k]], ideal) - levels[box.lower[k]]);
        }
        undominated += volume;
    }
    return std::max(0.0, whole - undominated);
}

}  // namespace vernier
