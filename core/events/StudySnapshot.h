#pragma once

#include "core/study/History.h"
#include "core/study/StudyDefinition.h"

#include <memory>

namespace vernier {

/// A study as it stands in its folder: what it was last run with and all its trials.
struct StudySnapshot {
    std::shared_ptr<const StudyDefinition> definition;
    History history;
};

}  // namespace vernier
