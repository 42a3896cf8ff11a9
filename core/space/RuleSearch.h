#pragma once

#include "core/base/Rng.h"
#include "core/space/Encoding.h"

#include <optional>
#include <vector>

namespace vernier {

/// A unit point whose configuration keeps the rules of the space: `start` if it does, else one that a walk from there finds: it
/// changes one coordinate at a time, mostly one that a broken rule names, and keeps a change that breaks no more rules than
/// before (the min-conflicts heuristic of Minton et al. 1992). Nothing if it finds none within kRuleWalk steps.
/// O(steps · (parameters + rules)).
std::optional<std::vector<double>> pointKeepingRules(const Encoding& encoding, std::vector<double> start, Rng& rng);
inline constexpr int kRuleWalk = 2000;

/// The share of uniform draws that keep the rules, of 1,000; 1 without rules. The same for the same space.
double shareKeepingRules(const SearchSpace& space);

/// What is wrong with the rules and formulas of a space: no configuration keeps the rules (exact up to
/// SearchSpace::kMostCounted configurations, else none of many tried does), or one that would keep all others makes a rule or
/// formula divide by zero or take a root or logarithm of what has none. The same faults for the same space; no cost without
/// rules and formulas, else at most some ten thousand times O(parameters + rules).
std::vector<Fault> ruleFaults(const SearchSpace& space);

}  // namespace vernier
