#pragma once

#include "core/plan/StudyPlan.h"

#include <QString>

namespace vernier {

/// "2.4 %", "below 0.1 %", of a share of the way from a typical configuration to the best.
QString gapShareText(double share);
/// "2.4 % (0.5 % to 8 %)".
QString gapText(const Gap& gap);
/// "62 trials, 4 at a time, 11 h 40 min, $496".
QString spentText(const PlanChoice& choice);
/// "Bayesian, stopping by the median rule", with the names that Define has for them.
QString searchText(const PlanChoice& choice);
/// What Apply leaves for repeats; empty if nothing.
QString reserveText(const PlanChoice& choice);

}  // namespace vernier
