#pragma once

#include "core/doctor/StudyView.h"

#include <optional>
#include <vector>

namespace vernier {

/// For each parameter, the largest share of the variation over even draws that it may explain, at a confidence of 99 %: by
/// itself, squared and in products with each other parameter. Least squares over unit coordinates (choices: one column each) of
/// the results or of their ranks as normal scores, whichever is explained better. Nothing for any if the surface explains less
/// than half of the variation, or if there are fewer than three results for each term; nothing for a parameter whose values lie
/// close together. O(n terms² + terms³) for at most 400 results.
std::vector<std::optional<double>> largestShares(const StudyView& study);

}  // namespace vernier
