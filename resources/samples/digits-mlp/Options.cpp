#include "resources/samples/digits-mlp/Options.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <limits>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace digits {

namespace {

struct Option {
    std::string name;
    std::string help;
    std::function<void(const std::string&)> set;
};

/// The number that is all of `text`, within [low, high].
template <typename Number>
Number number(const std::string& name, const std::string& text, Number low, Number high, const std::string& rule) {
    Number value{};
    const char* end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, value);
    if (fault != std::errc{} || stop != end || !(value >= low && value <= high))
        throw std::invalid_argument(name + " must be " + rule + ", not \"" + text + "\"");
    return value;
}

OptimizerKind optimizerNamed(const std::string& text) {
    if (text == "sgd")
        return OptimizerKind::Sgd;
    if (text == "adam")
        return OptimizerKind::Adam;
    if (text == "rmsprop")
        return OptimizerKind::RmsProp;
    throw std::invalid_argument("--optimizer must be sgd, adam or rmsprop, not \"" + text + "\"");
}

std::vector<Option> optionTable(Options& options) {
    const auto real = [](std::string name, double& field, double low, double high, std::string rule) {
        return [=, &field](const std::string& text) { field = number(name, text, low, high, rule); };
    };
    const auto count = [](std::string name, int& field, int high) {
        const std::string rule = "a whole number from 1 to " + std::to_string(high);
        return [=, &field](const std::string& text) { field = number(name, text, 1, high, rule); };
    };
    constexpr double kTiny = std::numeric_limits<double>::min();
    return {
        {"--lr", "learning rate (0.003)", real("--lr", options.learningRate, kTiny, 100.0, "a number above 0, at most 100")},
        {"--hidden", "neurons in each of the two hidden layers (128)", count("--hidden", options.hidden, 4096)},
        {"--batch", "images per step of the optimizer (32)", count("--batch", options.batch, 100000)},
        {"--optimizer", "sgd, adam or rmsprop (adam)",
         [&](const std::string& text) { options.optimizer = optimizerNamed(text); }},
        {"--momentum", "momentum of sgd (0.9)", real("--momentum", options.momentum, 0.0, 0.9999, "a number from 0 to 0.9999")},
        {"--weight-decay", "share of the weights lost per unit of learning rate (1e-5)",
         real("--weight-decay", options.weightDecay, 0.0, 1.0, "a number from 0 to 1")},
        {"--epochs", "passes over the training images (50)", count("--epochs", options.epochs, 1000000)},
        {"--seed", "random seed; the same seed and options give the same result (1)",
         [&](const std::string& text) {
             constexpr auto kMax = std::numeric_limits<std::uint64_t>::max();
             options.seed = number<std::uint64_t>("--seed", text, 0, kMax, "a whole number, 0 or more");
         }},
        {"--data", "the images (digits.csv)", [&](const std::string& text) { options.data = text; }},
        {"--checkpoint", "resume the training saved in this file, if it exists, and save it there",
         [&](const std::string& text) { options.checkpoint = text; }},
        {"--out", "write the trained model to this file", [&](const std::string& text) { options.out = text; }},
    };
}

}  // namespace

Options parseOptions(int argc, char** argv) {
    Options options;
    const std::vector<Option> table = optionTable(options);
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--help" || argument == "-h") {
            options.help = true;
            continue;
        }
        const std::size_t equals = argument.find('=');
        const std::string name = argument.substr(0, equals);
        const auto isNamed = [&](const Option& option) { return option.name == name; };
        const auto option = std::find_if(table.begin(), table.end(), isNamed);
        if (option == table.end())
            throw std::invalid_argument("unknown option \"" + argument + "\"");
        if (equals == std::string::npos && i + 1 == argc)
            throw std::invalid_argument(name + " needs a value");
        option->set(equals == std::string::npos ? argv[++i] : argument.substr(equals + 1));
    }
    return options;
}

std::string helpText() {
    std::string text =
        "Usage: digits-mlp [--OPTION=VALUE]...\n\n"
        "Trains a small neural network on images of handwritten digits and prints, after each epoch,\n"
        "the training loss and the share of the validation images that it reads correctly.\n\n";
    Options unused;
    for (const Option& option : optionTable(unused))
        text += "  " + option.name + std::string(16 - option.name.size(), ' ') + option.help + "\n";
    return text +
           "  --help          show this text\n\nExit status: 0 trained, 1 a file could not be read or written, 2 invalid options.\n";
}

}  // namespace digits
