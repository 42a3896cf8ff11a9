#pragma once

#include "core/base/Rng.h"

#include <map>
#include <string>
#include <vector>

namespace vernier::test {

/// A number that a made-up trainer has printed.
struct PrintedNumber {
    std::size_t line;
    std::size_t begin;  ///< byte
    double value;
};

/// The output of a made-up trainer: lines of several kinds, each with several numbers, in a form that is drawn once per run.
struct PrintedRun {
    std::vector<std::string> lines;
    std::map<std::string, std::vector<PrintedNumber>> kinds;  ///< by kind of line and name
};

PrintedRun printRun(Rng& rng);

}  // namespace vernier::test
