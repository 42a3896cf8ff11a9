#pragma once

#include "core/base/Result.h"

#include <string>

namespace vernier::test {

/// Makes the small study that is frozen in tests/data: trials of every state with their logs, two revisions, every table
/// filled.
Result<void> makeSampleStudy(const std::string& folder);

}  // namespace vernier::test
