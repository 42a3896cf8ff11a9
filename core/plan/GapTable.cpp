#include "core/plan/GapTable.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace vernier {

namespace {

constexpr std::array kCounts{1.0, 2.0, 3.0, 5.0, 7.0, 10.0, 14.0, 20.0, 28.0, 40.0, 56.0, 80.0, 112.0};
using Course = std::array<Gap, kCounts.size()>;

struct SlotCourse {
    int slots;
    Course gaps;
};

// What tests/bench/plan/run prints: gaps after kCounts trials where kMiddle parameters vary.
constexpr SlotCourse kSearch[] = {
    {1,
     {{{0.192, 0.899, 1},
       {0.192, 0.885, 1},
       {0.154, 0.713, 0.927},
       {0.101, 0.494, 0.919},
       {0.0994, 0.415, 0.898},
       {0.0814, 0.305, 0.83},
       {0.0149, 0.229, 0.762},
       {0.00141, 0.145, 0.553},
       {0.000792, 0.0616, 0.269},
       {0, 0.025, 0.234},
       {0, 0.00831, 0.167},
       {0, 0.000399, 0.0747},
       {0, 0.000112, 0.0544}}}},  // 40 runs
    {2,
     {{{0.575, 0.989, 1},
       {0.16, 0.846, 1},
       {0.16, 0.656, 0.922},
       {0.141, 0.441, 0.919},
       {0.101, 0.429, 0.903},
       {0.0873, 0.419, 0.892},
       {0.0841, 0.325, 0.787},
       {0.0155, 0.166, 0.597},
       {0.00174, 0.127, 0.433},
       {0.0013, 0.0393, 0.285},
       {0, 0.0111, 0.15},
       {0, 0.00187, 0.0959},
       {0, 0.00113, 0.0506}}}},  // 40 runs
    {4,
     {{{0.287, 0.896, 1},
       {0.192, 0.687, 0.942},
       {0.192, 0.578, 0.921},
       {0.141, 0.455, 0.919},
       {0.101, 0.419, 0.903},
       {0.0995, 0.352, 0.898},
       {0.0672, 0.341, 0.879},
       {0.0347, 0.276, 0.695},
       {0.00991, 0.169, 0.522},
       {0.00158, 0.0744, 0.345},
       {0, 0.0116, 0.191},
       {0, 0.00355, 0.131},
       {0, 0.00176, 0.0877}}}},  // 40 runs
    {8,
     {{{0.403, 0.986, 1},
       {0.16, 0.677, 0.974},
       {0.154, 0.626, 0.919},
       {0.101, 0.455, 0.9},
       {0.101, 0.409, 0.894},
       {0.101, 0.393, 0.878},
       {0.0955, 0.335, 0.853},
       {0.061, 0.299, 0.803},
       {0.0308, 0.214, 0.715},
       {0.0032, 0.0992, 0.546},
       {0.000769, 0.0297, 0.295},
       {0, 0.00977, 0.16},
       {0, 0.00307, 0.0572}}}},  // 40 runs
    {16,
     {{{0.433, 0.993, 1},
       {0.371, 0.843, 1},
       {0.247, 0.605, 0.974},
       {0.192, 0.446, 0.898},
       {0.126, 0.409, 0.888},
       {0.101, 0.409, 0.822},
       {0.101, 0.34, 0.793},
       {0.101, 0.29, 0.777},
       {0.0992, 0.258, 0.613},
       {0.0307, 0.16, 0.602},
       {0.00313, 0.0691, 0.368},
       {0.000593, 0.0135, 0.223},
       {0, 0.00498, 0.167}}}},  // 40 runs
};
constexpr Course kRandom = {{{0.501, 1, 1},
                             {0.417, 0.956, 1},
                             {0.286, 0.877, 1},
                             {0.163, 0.764, 1},
                             {0.163, 0.592, 1},
                             {0.151, 0.54, 1},
                             {0.101, 0.495, 0.937},
                             {0.0727, 0.426, 0.924},
                             {0.0464, 0.354, 0.924},
                             {0.0414, 0.285, 0.816},
                             {0.0258, 0.202, 0.674},
                             {0.0258, 0.202, 0.586},
                             {0.0258, 0.202, 0.571}}};

// With more parameters a search takes longer, as their root: so the bands hold for 2 to 10 of them.
constexpr double kMiddle = 5;
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
Gap gapAt(const Course& course, double trials, double power) {
    if (trials >= kCounts.back())
        return scaled(course.back(), std::pow(kCounts.back() / trials, power));
    const double count = std::max(trials, kCounts.front());
    const auto next = static_cast<std::size_t>(std::upper_bound(kCounts.begin(), kCounts.end(), count) - kCounts.begin());
    const double share = std::log(count / kCounts[next - 1]) / std::log(kCounts[next] / kCounts[next - 1]);
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
    const double worth = trials * std::sqrt(kMiddle / std::max(2, parameters));
    const auto* const above = std::ranges::lower_bound(kSearch, std::max(1, slots), {}, &SlotCourse::slots);
    if (above == std::end(kSearch))  // as if only so many of them were informed
        return gapAt(std::prev(above)->gaps, worth * std::prev(above)->slots / slots, kSearchPower);
    const Gap gap = gapAt(above->gaps, worth, kSearchPower);
    if (above->slots == slots || above == std::begin(kSearch))
        return gap;
    const SlotCourse& below = *std::prev(above);
    const double share =
        std::log2(static_cast<double>(slots) / below.slots) / std::log2(static_cast<double>(above->slots) / below.slots);
    return blend(gapAt(below.gaps, worth, kSearchPower), gap, share);
}

Gap randomGap(double trials) {
    return gapAt(kRandom, trials, kRandomPower);
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
