// digits-mlp: trains a small neural network. It knows nothing about the workbench that tunes it: it takes options and prints
// its results.

#include "resources/samples/digits-mlp/Checkpoint.h"
#include "resources/samples/digits-mlp/Dataset.h"
#include "resources/samples/digits-mlp/Network.h"
#include "resources/samples/digits-mlp/Optimizer.h"
#include "resources/samples/digits-mlp/Options.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <numeric>
#include <stdexcept>
#include <vector>

#ifdef __SSE2__
#include <immintrin.h>
#endif

namespace digits {

namespace {

/// How often an epoch shows each image, shifted each time by up to a pixel: there are few images, and this makes more of them.
constexpr int kViewsPerEpoch = 8;

/// The images of one optimizer step, each shifted at random.
Images nextBatch(const Images& images, const std::vector<Eigen::Index>& order, std::size_t begin, std::size_t size,
                 std::mt19937_64& random) {
    std::uniform_int_distribution<int> move(-1, 1);
    Images batch;
    batch.pixels.resize(kPixels, static_cast<Eigen::Index>(size));
    batch.labels.resize(static_cast<Eigen::Index>(size));
    for (Eigen::Index column = 0; column < batch.size(); ++column) {
        const Eigen::Index image = order[begin + static_cast<std::size_t>(column)];
        const int dx = move(random);
        const int dy = move(random);
        batch.pixels.col(column) = shifted(images.pixels.col(image), dx, dy);
        batch.labels[column] = images.labels[image];
    }
    return batch;
}

/// Shows every image kViewsPerEpoch times in a new order; returns the mean loss.
double trainEpoch(Training& training, const Images& images, std::size_t batchSize) {
    auto& [network, optimizer, random, epochs] = training;
    std::vector<Eigen::Index> order(static_cast<std::size_t>(images.size()) * kViewsPerEpoch);
    std::iota(order.begin(), order.end(), Eigen::Index{0});
    std::for_each(order.begin(), order.end(), [&](Eigen::Index& image) { image %= images.size(); });
    std::shuffle(order.begin(), order.end(), random);
    Eigen::VectorXf gradient;
    double total = 0.0;
    for (std::size_t begin = 0; begin < order.size(); begin += batchSize) {
        const std::size_t size = std::min(batchSize, order.size() - begin);
        total += static_cast<double>(size) *
                 static_cast<double>(network.loss(nextBatch(images, order, begin, size, random), gradient));
        optimizer.step(network.weights(), gradient);
    }
    ++epochs;
    return total / static_cast<double>(order.size());
}

/// One line of text, flushed at once, so that whoever watches the output sees it now.
template <typename... Values>
void say(const char* format, Values... values) {
    std::printf(format, values...);
    std::fflush(stdout);
}

void save(const Network& network, const std::string& path) {
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(network.weights().data()),
               static_cast<std::streamsize>(sizeof(float)) * network.weights().size());
    if (!file.flush())
        throw std::runtime_error(path + ": cannot be written");
    say("saved %s\n", path.c_str());
}

/// The averages of dead neurons fade towards zero, and numbers below the normal range are many times slower.
void flushTinyNumbersToZero() {
#ifdef __SSE2__
    _MM_SET_FLUSH_ZERO_MODE(_MM_FLUSH_ZERO_ON);
    _mm_setcsr(_mm_getcsr() | 0x0040U);  // the same for operands ("denormals are zeros")
#endif
}

void train(const Options& options) {
    flushTinyNumbersToZero();
    const Dataset data = loadDataset(options.data);
    say("loading digits: %lld train, %lld validation\n", static_cast<long long>(data.train.size()),
        static_cast<long long>(data.validation.size()));
    std::mt19937_64 random(options.seed);
    const Network untrained(options.hidden, random);
    Training training{untrained, Optimizer(options, untrained.weights().size()), random};
    if (!options.checkpoint.empty())
        goOnFrom(options.checkpoint, training);
    if (training.epochs > 0)
        say("going on after %d epochs\n", training.epochs);
    while (training.epochs < options.epochs) {
        const double loss = trainEpoch(training, data.train, static_cast<std::size_t>(options.batch));
        const auto accuracy = static_cast<double>(training.network.accuracy(data.validation));
        say("epoch %d loss %.4f val_acc=%.4f\n", training.epochs, loss, accuracy);
    }
    if (!options.checkpoint.empty())
        keepIn(options.checkpoint, training);
    if (!options.out.empty())
        save(training.network, options.out);
}

}  // namespace

}  // namespace digits

int main(int argc, char** argv) {
    try {
        const digits::Options options = digits::parseOptions(argc, argv);
        if (options.help) {
            std::fputs(digits::helpText().c_str(), stdout);
            return 0;
        }
        digits::train(options);
        return 0;
    } catch (const std::invalid_argument& fault) {
        std::fprintf(stderr, "digits-mlp: %s (digits-mlp --help lists the options)\n", fault.what());
        return 2;
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "digits-mlp: %s\n", fault.what());
        return 1;
    }
}
