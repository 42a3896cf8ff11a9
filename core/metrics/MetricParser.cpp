#include "core/metrics/MetricParser.h"

#include "core/metrics/JsonLine.h"
#include "core/metrics/Number.h"
#include "core/metrics/Pattern.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

namespace vernier {

namespace {

/// Steps beyond this are no longer counters, and doubles cannot tell them apart.
constexpr double kLargestStep = 0x1p53;

/// Where the JSON object begins in a line that may have a prefix, as loggers write: "2026-01-01 INFO {...}".
std::size_t jsonBegin(std::string_view line) {
    return std::min(line.find('{'), line.size());
}

}  // namespace

struct MetricParser::Impl {
    /// One metric, ready for searching.
    struct Rule {
        MetricSource source;
        int valueIndex;                  ///< among the value metrics; -1 for a step
        std::optional<Pattern> pattern;  ///< Regex
        std::string key;                 ///< of the other sources
        bool isOfThisFile;
    };

    bool isStep(const MetricMatch& match) const {
        return rules[static_cast<std::size_t>(match.metric)].valueIndex < 0 && std::abs(match.value) < kLargestStep;
    }

    Observation observe(int metric, double value, std::size_t stream);
    void release(std::size_t stream, std::vector<Observation>& observations);
    void takePart(const std::vector<MetricMatch>& matches, std::size_t stream, std::vector<Observation>& observations);

    std::vector<Rule> rules;
    bool readsJson = false;
    bool closesBlocks = false;  ///< the step comes after its values
    State state;
};

void MetricParser::State::Steps::name(double step) {
    if (current && first && step < *current && step <= *first) {
        ++fold;
        first = step;
    }
    first = first.value_or(step);
    current = step;
}

/// The value with the step that holds for it: the stream's own, else that of the other one, else a count.
Observation MetricParser::Impl::observe(int metric, double value, std::size_t stream) {
    const std::int64_t count = ++state.counts[static_cast<std::size_t>(metric)];
    const State::Steps& own = state.steps[stream];
    const State::Steps& steps = own.current ? own : state.steps[1 - stream];
    if (!steps.current)
        return {metric, count, value};
    const double whole = std::floor(*steps.current);
    return {metric, static_cast<std::int64_t>(whole), value, steps.fold, whole == *steps.current};
}

/// The values that waited for a step get the present one.
void MetricParser::Impl::release(std::size_t stream, std::vector<Observation>& observations) {
    for (const State::Waiting& waiting : state.waiting[stream])
        observations.push_back(observe(waiting.metric, waiting.value, stream));
    state.waiting[stream].clear();
}

/// The matches of a line, or of a part of one, that names at most one step.
void MetricParser::Impl::takePart(const std::vector<MetricMatch>& matches, std::size_t stream,
                                  std::vector<Observation>& observations) {
    const auto step = std::ranges::find_if(matches, [&](const MetricMatch& match) { return isStep(match); });
    const bool namesStep = step != matches.end();
    if (namesStep)
        state.steps[stream].name(step->value);
    if (namesStep && closesBlocks) {
        release(stream, observations);
        if (!state.steps[1 - stream].current)
            release(1 - stream, observations);
    }
    std::vector<State::Waiting>& waiting = state.waiting[stream];
    for (const MetricMatch& match : matches) {
        const int metric = rules[static_cast<std::size_t>(match.metric)].valueIndex;
        if (metric >= 0 && (namesStep || !closesBlocks))
            observations.push_back(observe(metric, match.value, stream));
        else if (metric >= 0)
            waiting.push_back({metric, match.value});
        if (waiting.size() > kMaxWaiting)
            waiting.erase(waiting.begin());
    }
}

MetricParser::MetricParser(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
MetricParser::~MetricParser() = default;
MetricParser::MetricParser(MetricParser&&) noexcept = default;
MetricParser& MetricParser::operator=(MetricParser&&) noexcept = default;

Result<MetricParser> MetricParser::create(const std::vector<MetricDefinition>& metrics, const std::string& file) {
    auto impl = std::make_unique<Impl>();
    Error error{ErrorCode::InvalidInput, message("metric.faults", "A metric cannot be read."), {}, {}};
    int values = 0;
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        const MetricDefinition& metric = metrics[i];
        const bool isOfThisFile = metric.file == file;
        impl->closesBlocks =
            impl->closesBlocks || (isOfThisFile && metric.role == MetricRole::Step && metric.position == StepPosition::After);
        Impl::Rule rule{metric.source, metric.role == MetricRole::Measure ? values++ : -1, std::nullopt, metric.pattern,
                        isOfThisFile};
        if (metric.source != MetricSource::Regex) {
            impl->readsJson = impl->readsJson || (metric.source == MetricSource::Json && isOfThisFile);
        } else if (Result<Pattern> pattern = Pattern::compile(metric.pattern, metric.decimal)) {
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
        if (rules[i].pattern && rules[i].isOfThisFile)
            rules[i].pattern->forEachNumber(line, [&](const FoundNumber& number) { add(i, number); });
    }
    if (!m_impl->readsJson)
        return found;
    const std::size_t patternMatches = found.size();
    const std::size_t begin = jsonBegin(line);
    const bool isJson = forEachJsonNumber(line.substr(begin), [&](const JsonNumber& number) {
        for (std::size_t i = 0; i < rules.size(); ++i) {
            if (rules[i].source == MetricSource::Json && rules[i].isOfThisFile && rules[i].key == number.path)
                add(i, {number.value, begin + number.begin, begin + number.end});
        }
    });
    if (!isJson)
        found.resize(patternMatches);
    return found;
}

int MetricParser::find(MetricSource source, std::string_view pattern) const {
    const auto found = std::ranges::find_if(m_impl->rules, [&](const Impl::Rule& rule) {
        return rule.source == source && rule.isOfThisFile && rule.key == pattern;
    });
    return found == m_impl->rules.end() ? -1 : static_cast<int>(found - m_impl->rules.begin());
}

int MetricParser::valueIndex(int metric) const {
    return metric < 0 ? -1 : m_impl->rules[static_cast<std::size_t>(metric)].valueIndex;
}

std::vector<Observation> MetricParser::parse(std::string_view line, OutputStream stream) {
    return take(matches(line), stream);
}

bool MetricParser::closesBlocks() const {
    return m_impl->closesBlocks;
}

bool MetricParser::namesStep(const std::vector<MetricMatch>& matches) const {
    return std::ranges::any_of(matches, [&](const MetricMatch& match) { return m_impl->isStep(match); });
}

std::vector<Observation> MetricParser::take(const std::vector<MetricMatch>& matches, OutputStream stream) {
    std::vector<Observation> observations;
    const auto own = static_cast<std::size_t>(stream);
    if (std::ranges::count_if(matches, [&](const MetricMatch& match) { return m_impl->isStep(match); }) < 2) {
        m_impl->takePart(matches, own, observations);
        return observations;
    }
    // Several steps on one line: each has the values beside it.
    std::vector<MetricMatch> ordered = matches;
    std::ranges::stable_sort(ordered, {}, &MetricMatch::begin);
    const bool stepsLead = m_impl->isStep(ordered.front());
    std::vector<MetricMatch> part;
    for (const MetricMatch& match : ordered) {
        const bool isStep = m_impl->isStep(match);
        if (isStep && stepsLead)
            m_impl->takePart(std::exchange(part, {}), own, observations);
        part.push_back(match);
        if (isStep && !stepsLead)
            m_impl->takePart(std::exchange(part, {}), own, observations);
    }
    m_impl->takePart(part, own, observations);
    return observations;
}

std::vector<Observation> MetricParser::finish() {
    std::vector<Observation> observations;
    for (std::size_t stream = 0; stream < m_impl->state.waiting.size(); ++stream)
        m_impl->release(stream, observations);
    return observations;
}

void MetricParser::resume() {
    for (State::Steps& steps : m_impl->state.steps)
        steps.first.reset();
}

const MetricParser::State& MetricParser::state() const {
    return m_impl->state;
}

void MetricParser::restore(State state) {
    // A stored state may come from a definition with fewer metrics.
    state.counts.resize(m_impl->state.counts.size());
    for (std::vector<State::Waiting>& waiting : state.waiting)
        std::erase_if(waiting, [&](const auto& value) { return value.metric < 0 || value.metric >= std::ssize(state.counts); });
    m_impl->state = std::move(state);
}

}  // namespace vernier
