#pragma once

#include <iosfwd>

namespace vernier {

inline constexpr int kExitOk = 0;
inline constexpr int kExitUsage = 2;

/// Speaks the engine protocol until "close" or the end of `in`.
int serve(std::istream& in, std::ostream& out);

}  // namespace vernier
