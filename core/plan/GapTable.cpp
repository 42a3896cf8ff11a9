#include "core/plan/GapTable.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/plan/GapCourses.h"

namespace vernier {

namespace {

// Beyond the table gaps shrink as so many powers of the trials.
constexpr double kSearchPower = 1;
constexpr double kRandomPower = 0.5;
// Where slots or trials are asked for that give a certain gap.
constexpr double kFurthest = 1e6;

Gap blend(const Gap& a, const Gap& b, double share) {
    return {std::lerp(a.low, b.low, share), std::lerp(a.mid, b.mid, share), std::lerp(a.high, b.high, share)};
}

Gap scaled(const Gap& gap, double factor) {
    return {factor * gap.low, factor * gap.mid, factor * gap.high};
}

/// Between the counts, linear in the logarithm of the trials.
Gap gapAt(const GapsByCount& course, double trials, double power) {
    if (trials >= kGapCounts.back())
        return scaled(course.back(), std::pow(kGapCounts.back() / trials, power));
    const double count = std::max(trials, kGapCounts.front());
    const auto next = static_cast<std::size_t>(std::upper_bound(kGapCounts.begin(), kGapCounts.end(), count) - kGapCounts.begin());
    const double share = std::log(count / kGapCounts[next - 1]) / std::log(kGapCounts[next] / kGapCounts[next - 1]);
    return blend(course[next - 1], course[next], share);
}

/// What two searches are compared by: the middle alone vanishes where most of the problems are solved.
double sizeOf(const Gap& gap) {
    return gap.mid + gap.high;
}

/// How few trials, at most `most`, leave no larger a gap, where `gapOf` falls with the trials.
template <typename GapOf>
double trialsFor(const Gap& gap, double most, GapOf gapOf) {
    double low = 1;
    double high = most;
    while (high / low > 1.001) {
        const double middle = std::sqrt(low * high);
        (sizeOf(gapOf(middle)) > sizeOf(gap) ? low : high) = middle;
    }
    return high;
}

}  // namespace

Gap searchGap(int parameters, double trials, int slots) {
    const double worth = trials * std::sqrt(kGapParameters / std::max(2, parameters));
    const auto* const above = std::ranges::lower_bound(kSearchCourses, std::max(1, slots), {}, &GapCourse::slots);
    if (above == std::end(kSearchCourses))  // as if only so many of them were informed
        return gapAt(std::prev(above)->gaps, worth * std::prev(above)->slots / slots, kSearchPower);
    const Gap gap = gapAt(above->gaps, worth, kSearchPower);
    if (above->slots == slots || above == std::begin(kSearchCourses))
        return gap;
    const GapCourse& below = *std::prev(above);
    const double share =
        std::log2(static_cast<double>(slots) / below.slots) / std::log2(static_cast<double>(above->slots) / below.slots);
    return blend(gapAt(below.gaps, worth, kSearchPower), gap, share);
}

Gap randomGap(double trials) {
    return gapAt(kRandomCourse, trials, kRandomPower);
}

double sequentialWorth(int parameters, double trials, int slots) {
    const Gap gap = searchGap(parameters, trials, slots);
    return std::min(trials,
                    trialsFor(gap, std::max(1.0, trials), [&](double count) { return searchGap(parameters, count, 1); }));
}

double randomWorth(int parameters, double trials, int slots) {
    const Gap gap = searchGap(parameters, trials, slots);
    return std::max(trials, trialsFor(gap, kFurthest, randomGap));
}

}  // namespace vernier
