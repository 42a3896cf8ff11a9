#pragma once

namespace vernier {

#if defined(__x86_64__) && defined(__GNUC__)

[[gnu::target("avx")]] inline void clearUpperVectorHalves() {
    __builtin_ia32_vzeroupper();
}

/// Clears the upper halves of this thread's vector registers, to be called before long computations. What a Qt program runs
/// before main leaves them in use; then every change between our SSE code and the C library's functions, which use AVX, costs
/// tens of cycles, and a suggestion at 50 trials half as much again (3.0 ms for 2.0, 6 dimensions).
inline void prepareVectorRegisters() {
    if (__builtin_cpu_supports("avx"))
        clearUpperVectorHalves();
}

#else

inline void prepareVectorRegisters() {}

#endif

}  // namespace vernier
