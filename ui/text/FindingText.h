#pragma once

#include "core/doctor/Finding.h"

#include <QString>

#include <vector>

namespace vernier {

/// What the button of a finding does, in a few words: "Change the range". For one without a change: what it shows.
QString mendText(const Finding& finding);
/// The object name of the view in which a finding can be seen, or mended by hand.
QString viewOf(const Finding& finding);
/// "3 findings, 1 of them serious"; of at least one.
QString findingsText(const std::vector<Finding>& findings);
/// "serious" or "minor", for those who do not see its mark.
QString severityText(Severity severity);

}  // namespace vernier
