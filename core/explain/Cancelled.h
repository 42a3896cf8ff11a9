#pragma once

#include "core/base/Result.h"

namespace vernier {

/// What a computation returns that was told to stop.
inline tl::unexpected<Error> computationCancelled() {
    return failure(ErrorCode::Cancelled, message("model.cancelled", "The computation was cancelled."));
}

}  // namespace vernier
