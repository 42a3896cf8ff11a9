#pragma once

#include <cstdint>
#include <string>

namespace digits {

enum class OptimizerKind { Sgd, Adam, RmsProp };

/// What the command line sets.
struct Options {
    double learningRate = 0.003;
    int hidden = 128;  ///< neurons in each of the two hidden layers
    int batch = 32;
    OptimizerKind optimizer = OptimizerKind::Adam;
    double momentum = 0.9;  ///< sgd only
    double weightDecay = 1e-5;
    int epochs = 50;
    std::uint64_t seed = 1;
    std::string data = "digits.csv";
    std::string checkpoint;  ///< where training resumes from and is saved for the next time; empty: nowhere
    std::string out;         ///< where to write the model; empty: nowhere
    bool help = false;
};

/// Reads `--name=value` and `--name value`. Throws std::invalid_argument with a sentence for the user.
Options parseOptions(int argc, char** argv);

std::string helpText();

}  // namespace digits
