#pragma once

#include "core/base/Error.h"

#include <tl/expected.hpp>

#include <utility>

namespace vernier {

/// A value or the reason why there is none. Core functions return it instead of throwing.
template <typename T>
using Result = tl::expected<T, Error>;

/// The failing half of a Result.
inline tl::unexpected<Error> failure(ErrorCode code, Message message, std::string file = {}) {
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(file), {}});
}

}  // namespace vernier
