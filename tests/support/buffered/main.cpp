// A trainer of its own: logistic regression by gradient descent, printed with printf and never flushed, as programs in C and
// C++ do: into a file or pipe all of it comes at the end. Usage: buffered_trainer RATE EPOCHS MS_PER_EPOCH RESULTS

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <thread>
#include <vector>

namespace {

constexpr int kInputs = 8;
constexpr int kSamples = 600;
constexpr int kTrained = 400;

struct Sample {
    double input[kInputs];
    double label;
};

std::vector<Sample> makeSamples() {
    std::mt19937 random(1);
    std::normal_distribution<double> normal;
    std::vector<Sample> samples(kSamples);
    for (Sample& sample : samples) {
        double sum = 0.5 * normal(random);
        for (int i = 0; i < kInputs; ++i) {
            sample.input[i] = normal(random);
            sum += sample.input[i] * (i % 2 == 0 ? 1 : -1);
        }
        sample.label = sum > 0 ? 1 : 0;
    }
    return samples;
}

double predicted(const Sample& sample, const std::vector<double>& weights) {
    double sum = 0;
    for (int i = 0; i < kInputs; ++i)
        sum += weights[static_cast<std::size_t>(i)] * sample.input[i];
    return 1 / (1 + std::exp(-sum));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5)
        return 2;
    const double rate = std::strtod(argv[1], nullptr);
    const std::vector<Sample> samples = makeSamples();
    std::vector<double> weights(kInputs, 0);
    FILE* const results = std::fopen(argv[4], "w");
    for (int epoch = 1; epoch <= std::atoi(argv[2]); ++epoch) {
        for (int n = 0; n < kTrained; ++n) {
            const Sample& sample = samples[static_cast<std::size_t>(n)];
            const double error = predicted(sample, weights) - sample.label;
            for (int i = 0; i < kInputs; ++i)
                weights[static_cast<std::size_t>(i)] -= rate * error * sample.input[i];
        }
        double loss = 0;
        for (int n = kTrained; n < kSamples; ++n) {
            const Sample& sample = samples[static_cast<std::size_t>(n)];
            const double p = predicted(sample, weights);
            loss -= std::log(sample.label > 0 ? p : 1 - p) / (kSamples - kTrained);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(std::atoi(argv[3])));
        std::printf("Epoch %3d of %s\n  validation loss %10.6f\n", epoch, argv[2], loss);
        std::fprintf(results, "%.6f\n", loss);
        std::fflush(results);
    }
    return 0;
}
