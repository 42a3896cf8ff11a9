#pragma once

#include "core/doctor/Checks.h"

#include <string_view>
#include <vector>

namespace vernier {

/// A check, and the id and severity of what it finds.
struct NamedCheck {
    std::string_view id;  ///< "best-on-bound"; stable: findings are dismissed by it
    Severity severity;
    Check* check;
};

/// All checks, in the order in which their findings of one severity are listed.
const std::vector<NamedCheck>& doctorChecks();

/// Everything that is the matter with a study, what is serious first. Each check speaks at a stated level (Chances.h), so that
/// a healthy study is left alone. Pure; any thread. O(trials x parameters² + trials x log trials + reports of 300 trials +
/// regressors³): 1,000 trials of 8 parameters and 50 steps take below 200 ms (tst_Doctor holds it).
std::vector<Finding> diagnose(const DoctorInput& input);

}  // namespace vernier
