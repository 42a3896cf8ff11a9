#include "core/exchange/ParameterGuess.h"

#include "core/space/ParameterRange.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <initializer_list>
#include <optional>
#include <set>

namespace vernier {

namespace {

constexpr double kSmall = 0.01;       ///< numbers up to here are searched by order of magnitude
constexpr std::int64_t kLarge = 32;   ///< whole numbers from here on too
constexpr double kNearOneFrom = 0.8;  ///< "gamma 0.99" is a discount, "gamma 0.1" the width of a kernel
constexpr double kMostDecades = 300;  ///< beyond them a range would not be finite

/// What people do with parameters of some names.
enum class Habit { None, Rate, Decay, NearOne, Dropout, Share, Batch, Width, Depth, Length, Housekeeping };

bool isNameLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}

/// The words of the last part of a name, in lower case: {"weight", "decay"} of "optim.weightDecay".
std::set<std::string> wordsOf(std::string_view name) {
    std::set<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty())
            words.insert(word);
        word.clear();
    };
    name.remove_prefix(name.find_last_of("./") == std::string_view::npos ? 0 : name.find_last_of("./") + 1);
    for (std::size_t at = 0; at < name.size(); ++at) {
        const char c = name[at];
        if (at > 0 && isUpper(c) && isNameLetter(name[at - 1]) && !isUpper(name[at - 1]))
            finish();
        if (c == '_' || c == '-')
            finish();
        else
            word += isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    }
    finish();
    return words;
}

Habit habitOf(std::string_view name, double value) {
    const std::set<std::string> words = wordsOf(name);
    const auto has = [&](std::initializer_list<const char*> any) {
        return std::any_of(any.begin(), any.end(), [&](const char* word) { return words.contains(word); });
    };
    if (has({"seed",      "worker", "workers", "job",    "jobs",    "njobs",     "thread",   "threads",
             "gpu",       "gpus",   "cuda",    "device", "devices", "rank",      "world",    "nproc",
             "node",      "nodes",  "nnodes",  "port",   "verbose", "verbosity", "interval", "freq",
             "frequency", "every",  "id",      "fold",   "resume",  "debug",     "version",  "limit"}))
        return Habit::Housekeeping;
    if (has({"epoch", "epochs", "steps", "iter", "iters", "iteration", "iterations", "round", "rounds", "updates"}))
        return Habit::Length;
    if (has({"batch", "batchsize", "bs"}))
        return Habit::Batch;
    if (has({"dropout", "drop"}))
        return Habit::Dropout;
    if (has({"lr", "eta"}) || (has({"learning", "learn"}) && has({"rate"})))
        return Habit::Rate;
    if (has({"momentum", "beta", "beta1", "beta2", "gamma", "discount", "ema"}) && value < 1 &&
        (value >= kNearOneFrom || has({"momentum"})))
        return Habit::NearOne;
    if (has({"decay", "wd", "l1", "l2", "lambda", "alpha", "reg", "penalty", "eps", "epsilon", "tol", "gamma", "c"}))
        return Habit::Decay;
    if (has({"subsample", "colsample", "ratio", "fraction", "frac", "prob", "probability", "p", "smoothing", "bytree",
             "quantile"}))
        return Habit::Share;
    if (has({"hidden", "units", "width", "dim", "dims", "channels", "filters", "embed", "embedding", "features", "neurons",
             "size", "heads", "leaves"}))
        return Habit::Width;
    if (has({"depth", "layers", "layer", "blocks", "degree", "order"}))
        return Habit::Depth;
    return Habit::None;
}

template <typename Number>
std::optional<Number> exactly(std::string_view text) {
    if (text.starts_with('+'))
        text.remove_prefix(1);
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

double powerOfTen(double exponent) {
    return exponent < 0 ? 1 / std::pow(10, -std::round(exponent)) : std::pow(10, std::round(exponent));
}

void setRange(Parameter& parameter, double min, double max, Scale scale) {
    parameter.min = min;
    parameter.max = max;
    parameter.scale = scale;
}

void setDecades(Parameter& parameter, double value, double below, double above) {
    const double middle = std::clamp(std::round(std::log10(value)), -kMostDecades, kMostDecades);
    setRange(parameter, powerOfTen(middle - below), powerOfTen(middle + above), Scale::Log);
}

void setRealRange(Parameter& parameter, Habit habit, double value) {
    parameter.kind = ParameterKind::Continuous;
    const double size = std::abs(value);
    if (habit == Habit::Rate && value > 0) {
        setDecades(parameter, value, 2, 2);
        if (value <= 1)
            parameter.max = std::min(parameter.max, 1.0);
    } else if (habit == Habit::Decay && value >= 0) {
        setDecades(parameter, value > 0 ? value : 1e-4, 2, 2);
    } else if (habit == Habit::NearOne && value >= 0) {
        const double decade = std::round(std::log10(1 - value));
        setRange(parameter, 1 - powerOfTen(std::min(0.0, decade + 1)), 1 - powerOfTen(std::min(decade - 1, -2.0)),
                 Scale::ReverseLog);
    } else if (habit == Habit::Dropout && value >= 0 && value < 1) {
        setRange(parameter, 0, std::max(0.5, std::ceil(value * 10) / 10), Scale::Linear);
    } else if (habit == Habit::Share && value >= 0 && value <= 1) {
        setRange(parameter, value > 0.5 ? 0.5 : 0, 1, Scale::Linear);
    } else if (value > 0 && (value <= kSmall || value >= 100)) {
        setDecades(parameter, value, value <= kSmall ? 2 : 1, value <= kSmall ? 2 : 1);
    } else if (value >= 0 && value < 1) {
        setRange(parameter, 0, 1, Scale::Linear);
    } else {
        setRange(parameter, value > 0 ? size / 2 : -2 * size, 2 * size, Scale::Linear);
    }
}

double powerOfTwoNear(double value) {
    return std::exp2(std::round(std::log2(std::max(1.0, value))));
}

/// Powers of two around today's value, which is always among them.
void setPowers(Parameter& parameter, std::int64_t value) {
    parameter.kind = ParameterKind::Categorical;
    parameter.ordered = true;
    std::set<std::int64_t> sizes{value};
    const double middle = powerOfTwoNear(static_cast<double>(value));
    for (const double factor : {0.25, 0.5, 1.0, 2.0, 4.0})
        sizes.insert(std::max<std::int64_t>(1, static_cast<std::int64_t>(middle * factor)));
    parameter.values.assign(sizes.begin(), sizes.end());
}

void setWholeRange(Parameter& parameter, Habit habit, std::int64_t value) {
    const auto number = static_cast<double>(value);
    parameter.kind = ParameterKind::Integer;
    if (habit == Habit::Batch && value >= 1) {
        setPowers(parameter, value);
    } else if (habit == Habit::Width && value >= 8) {
        const double middle = powerOfTwoNear(number);
        setRange(parameter, middle / 8, middle * 4, Scale::Log);
    } else if (value >= kLarge && habit != Habit::Depth) {
        setRange(parameter, std::floor(number / 4), number * 4, Scale::Log);
    } else if (value > 0) {
        setRange(parameter, std::max(1.0, std::floor(number / 2)), std::max(3.0, 2 * number), Scale::Linear);
    } else {
        setRange(parameter, 2 * number, value == 0 ? 10 : -2 * number, Scale::Linear);
    }
}

/// Choices that belong together: someone who has one may want the others.
const std::vector<std::string>* familyOf(std::string_view text, bool isOptimizer) {
    static const std::array<std::vector<std::string>, 5> families{{{"relu", "gelu", "silu", "tanh"},
                                                                   {"sgd", "adam", "adamw", "rmsprop"},
                                                                   {"SGD", "Adam", "AdamW", "RMSprop"},
                                                                   {"linear", "poly", "rbf", "sigmoid"},
                                                                   {"gini", "entropy"}}};
    for (const std::vector<std::string>& family : families) {
        if (std::find(family.begin(), family.end(), text) != family.end() && (text != "linear" || !isOptimizer))
            return &family;
    }
    return nullptr;
}

void setChoices(Parameter& parameter, std::string_view text) {
    static const std::array<std::pair<std::string_view, std::string_view>, 5> truths{
        {{"True", "False"}, {"yes", "no"}, {"on", "off"}, {"Yes", "No"}, {"TRUE", "FALSE"}}};
    parameter.kind = ParameterKind::Categorical;
    for (const auto& [yes, no] : truths) {
        if (text == yes || text == no) {
            parameter.values = {std::string(yes), std::string(no)};
            return;
        }
    }
    if (text == "true" || text == "false") {
        parameter.values = {true, false};
    } else if (const auto* family = familyOf(text, false)) {
        parameter.values.assign(family->begin(), family->end());
    } else {
        parameter.values = {std::string(text)};
    }
}

}  // namespace

Value valueFromText(std::string_view text) {
    if (const auto whole = exactly<std::int64_t>(text))
        return *whole;
    if (const auto real = exactly<double>(text); real && std::isfinite(*real))
        return *real;
    if (text == "true" || text == "false")
        return text == "true";
    return std::string(text);
}

Parameter guessParameter(const std::string& name, std::string_view value) {
    Parameter parameter;
    parameter.name = name;
    const auto whole = exactly<std::int64_t>(value);
    const auto real = exactly<double>(value);
    if (real && std::isfinite(*real) && std::abs(*real) < kMaxInteger / 4) {
        const Habit habit = habitOf(name, *real);
        const bool isReal = !whole || habit == Habit::Rate || habit == Habit::Decay || habit == Habit::NearOne ||
                            habit == Habit::Dropout || (habit == Habit::Share && *real <= 1);
        if (isReal)
            setRealRange(parameter, habit, *real);
        else
            setWholeRange(parameter, habit, *whole);
    } else {
        setChoices(parameter, value);
    }
    const Value today = parameter.kind == ParameterKind::Continuous ? Value(*real) : valueFromText(value);
    if (!valueFault(parameter, today))
        parameter.defaultValue = today;
    return parameter;
}

bool isWorthTuning(const Parameter& parameter) {
    if (parameter.kind == ParameterKind::Categorical && parameter.values.size() < 2)
        return false;
    const Habit habit = habitOf(parameter.name, 0);
    return habit != Habit::Housekeeping && habit != Habit::Length;
}

}  // namespace vernier
