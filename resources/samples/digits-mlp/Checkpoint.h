#pragma once

#include "resources/samples/digits-mlp/Network.h"
#include "resources/samples/digits-mlp/Optimizer.h"

#include <random>
#include <string>

namespace digits {

/// Everything that changes while a network is trained: training resumed from it ends as if it had never been interrupted.
struct Training {
    Network network;
    Optimizer optimizer;
    std::mt19937_64 random;
    int epochs = 0;  ///< that it has behind it
};

/// Resumes training where the file left it; leaves `training` alone if there is no such file. Throws std::runtime_error if it
/// holds something else, or the training of a network of another shape.
void goOnFrom(const std::string& path, Training& training);

/// Writes the file completely or not at all. Throws std::runtime_error if it cannot be written.
void keepIn(const std::string& path, const Training& training);

}  // namespace digits
