#pragma once

#include <span>
#include <string_view>

namespace vernier::test {

/// Something of ours that reads what strangers write. It must return, without a crash, a sanitizer's complaint or a failed
/// check of its own, for any bytes. libFuzzer drives each as a program of its own (FuzzMain.cpp, preset fuzz); tests run each
/// over its corpus in tests/data/fuzz/NAME and changes of it.
struct FuzzTarget {
    const char* name;
    void (*run)(std::string_view bytes);
    int rounds;  ///< how many changed inputs a test takes: fewer for what is slow
};

std::span<const FuzzTarget> fuzzTargets();

}  // namespace vernier::test
