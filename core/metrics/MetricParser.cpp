#include "core/metrics/MetricParser.h"

#include "core/metrics/JsonLine.h"
#include "core/metrics/Number.h"
#include "core/metrics/Pattern.h"

#include <cmath>
#include <optional>
#include <string>

namespace vernier {

namespace {

/// Steps beyond this are no longer counters, and doubles cannot tell them apart.
constexpr double kLargestStep = 0x1p53;

}  // namespace

struct MetricParser::Impl {
    /// One metric, ready for searching.
    struct Rule {
        MetricSource source;
        int valueIndex;                  ///< among the value metrics; -1 for a step
        std::optional<Pattern> pattern;  ///< Regex
        std::string key;                 ///< Json
    };

    std::vector<Rule> rules;
    bool readsJson = false;
    State state;
};

MetricParser::MetricParser(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
MetricParser::~MetricParser() = default;
MetricParser::MetricParser(MetricParser&&) noexcept = default;
MetricParser& MetricParser::operator=(MetricParser&&) noexcept = default;

Result<MetricParser> MetricParser::create(const std::vector<MetricDefinition>& metrics) {
    auto impl = std::make_unique<Impl>();
    Error error{ErrorCode::InvalidInput, message("metric.faults", "A metric cannot be read."), {}, {}};
    int values = 0;
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        const MetricDefinition& metric = metrics[i];
        Impl::Rule rule{metric.source, metric.role == MetricRole::Measure ? values++ : -1, std::nullopt, metric.pattern};
        if (metric.source == MetricSource::Json) {
            impl->readsJson = true;
        } else if (Result<Pattern> pattern = Pattern::compile(metric.pattern)) {
            rule.pattern = std::move(*pattern);
        } else {
            error.faults.push_back({"metrics[" + std::to_string(i) + "].pattern", pattern.error().message});
        }
        impl->rules.push_back(std::move(rule));
    }
    if (!error.faults.empty())
        return tl::unexpected(std::move(error));
    impl->state.counts.resize(static_cast<std::size_t>(values));
    return MetricParser(std::move(impl));
}

std::vector<MetricMatch> MetricParser::matches(std::string_view line) const {
    std::vector<MetricMatch> found;
    const auto add = [&](std::size_t rule, const FoundNumber& number) {
        found.push_back({static_cast<int>(rule), number.begin, number.end, number.value});
    };
    const auto& rules = m_impl->rules;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (rules[i].pattern)
            rules[i].pattern->forEachNumber(line, [&](const FoundNumber& number) { add(i, number); });
    }
    if (!m_impl->readsJson)
        return found;
    const std::size_t patternMatches = found.size();
    const bool isJson = forEachJsonNumber(line, [&](const JsonNumber& number) {
        for (std::size_t i = 0; i < rules.size(); ++i) {
            if (rules[i].source == MetricSource::Json && rules[i].key == number.path)
                add(i, {number.value, number.begin, number.end});
        }
    });
    if (!isJson)
        found.resize(patternMatches);
    return found;
}

std::vector<Observation> MetricParser::parse(std::string_view line) {
    const std::vector<MetricMatch> found = matches(line);
    State& state = m_impl->state;
    const auto valueIndex = [&](const MetricMatch& match) {
        return m_impl->rules[static_cast<std::size_t>(match.metric)].valueIndex;
    };
    for (const MetricMatch& match : found) {
        if (valueIndex(match) < 0 && std::abs(match.value) < kLargestStep)
            state.step = static_cast<std::int64_t>(std::floor(match.value));
    }
    std::vector<Observation> observations;
    for (const MetricMatch& match : found) {
        const int index = valueIndex(match);
        if (index < 0)
            continue;
        const std::int64_t count = ++state.counts[static_cast<std::size_t>(index)];
        observations.push_back({index, state.step.value_or(count), match.value});
    }
    return observations;
}

const MetricParser::State& MetricParser::state() const {
    return m_impl->state;
}

void MetricParser::restore(State state) {
    // A stored state may come from a definition with fewer metrics.
    state.counts.resize(m_impl->state.counts.size());
    m_impl->state = std::move(state);
}

}  // namespace vernier
