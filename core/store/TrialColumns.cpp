#include "core/store/TrialColumns.h"

#include "core/base/Word.h"
#include "core/space/Name.h"
#include "core/study/MessageJson.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace vernier {

namespace {

using Json = nlohmann::json;

constexpr std::array<Word<TrialOrigin>, 3> kOriginWords{
    {{TrialOrigin::Strategy, "strategy"}, {TrialOrigin::User, "user"}, {TrialOrigin::Repeat, "repeat"}}};
constexpr std::array<Word<FailureCause>, 10> kFailureWords{{{FailureCause::CouldNotStart, "could-not-start"},
                                                            {FailureCause::ExitCode, "exit-code"},
                                                            {FailureCause::Signal, "signal"},
                                                            {FailureCause::TimedOut, "timed-out"},
                                                            {FailureCause::NoObjective, "no-objective"},
                                                            {FailureCause::NotANumber, "not-a-number"},
                                                            {FailureCause::Lost, "lost"},
                                                            {FailureCause::OutOfMemory, "out-of-memory"},
                                                            {FailureCause::Shortage, "shortage"},
                                                            {FailureCause::Interrupted, "interrupted"}}};
constexpr std::array<Word<EndKind>, 4> kEndKindWords{{{EndKind::CouldNotStart, "could-not-start"},
                                                      {EndKind::Exited, "exited"},
                                                      {EndKind::Signalled, "signalled"},
                                                      {EndKind::Lost, "lost"}}};
constexpr std::array<Word<EndRequest>, 6> kEndRequestWords{{{EndRequest::None, "none"},
                                                            {EndRequest::User, "user"},
                                                            {EndRequest::StudyStopped, "study-stopped"},
                                                            {EndRequest::Rule, "rule"},
                                                            {EndRequest::Pause, "pause"},
                                                            {EndRequest::TimeLimit, "time-limit"}}};

template <typename Enum, std::size_t size>
Result<Enum> knownValueOf(const std::array<Word<Enum>, size>& words, const std::string& text) {
    if (const std::optional<Enum> value = fromWord(words, text))
        return *value;
    return failure(ErrorCode::InvalidInput, unknownWord(text));
}

/// JSON has no NaN and no infinity: they become a list of one name, which is unlike any other value of ours.
Json toJson(double number) {
    if (std::isfinite(number))
        return number;
    return Json::array({std::isnan(number) ? "nan" : number > 0 ? "inf" : "-inf"});
}

double doubleFrom(const Json& json) {
    if (!json.is_array())
        return json.get<double>();
    const auto name = json.at(0).get<std::string>();
    if (name == "nan")
        return std::numeric_limits<double>::quiet_NaN();
    return name == "-inf" ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
}

Json toJson(const Value& value) {
    if (const double* number = std::get_if<double>(&value))
        return toJson(*number);
    return std::visit([](const auto& held) { return Json(held); }, value);
}

Value valueFrom(const Json& json) {
    if (json.is_boolean())
        return json.get<bool>();
    if (json.is_number_integer())
        return json.get<std::int64_t>();
    if (json.is_string())
        return json.get<std::string>();
    return doubleFrom(json);
}

std::string textOf(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Beside the English text that the object has already.
void addMessage(Json& json, const Message& message) {
    if (Json stored = messageJson(message); !stored.is_null())
        json["message"] = std::move(stored);
}

Message messageIn(const Json& json, std::string text) {
    return messageFrom(std::move(text), json.value("message", Json()));
}

// Numbers of a stranger's JSON: what is no whole number throws, as the library does for other wrong types, and what is beyond
// any clock or count is taken for the last one, so that sums of such numbers do not overflow.
constexpr std::int64_t kMostCounted = std::int64_t{1} << 53;

std::int64_t wholeWithin(const Json& json, std::int64_t least, std::int64_t most) {
    return std::clamp<std::int64_t>(json.get_ref<const Json::number_integer_t&>(), least, most);
}

int intFrom(const Json& json) {
    return static_cast<int>(wholeWithin(json, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

std::int64_t timeFrom(const Json& json) {
    return wholeWithin(json, -kFarthestStoredMs, kFarthestStoredMs);
}

/// Parses `text` and hands it to `read`, which may throw what the JSON library throws.
template <typename Read>
auto parsed(const std::string& text, Read read) -> Result<decltype(read(Json()))> {
    try {
        return read(Json::parse(text));
    } catch (const Json::exception& error) {
        return failure(ErrorCode::InvalidInput, error.what());
    }
}

}  // namespace

Message unknownWord(const std::string& word) {
    return message("store.unknown-word", "\"%1\" is unknown to this version", word);
}

std::string configurationText(const Configuration& configuration) {
    Json json = Json::object();
    for (const auto& [name, value] : configuration)
        json[name] = toJson(value);
    return textOf(json);
}

/// Names go into exports as they are, so one that no parameter can have is refused.
Result<Configuration> configurationFrom(const std::string& text) {
    std::optional<Message> fault;
    Result<Configuration> read = parsed(text, [&fault](const Json& json) {
        Configuration configuration;
        for (const auto& [name, value] : json.get_ref<const Json::object_t&>()) {
            fault = fault ? fault : nameFault(name);
            configuration.emplace(name, valueFrom(value));
        }
        return configuration;
    });
    if (read && fault)
        return failure(ErrorCode::InvalidInput, *fault);
    return read;
}

std::string explanationText(const Explanation& explanation) {
    Json json = {{"sentence", explanation.sentence.text()}};
    addMessage(json, explanation.sentence);
    if (explanation.prediction) {
        const Prediction& prediction = *explanation.prediction;
        json["prediction"] = {{"mean", toJson(prediction.mean)},
                              {"lower", toJson(prediction.lower)},
                              {"upper", toJson(prediction.upper)},
                              {"probability_of_improvement", toJson(prediction.probabilityOfImprovement)},
                              {"exploration_share", toJson(prediction.explorationShare)}};
    }
    return textOf(json);
}

Result<Explanation> explanationFrom(const std::string& text) {
    return parsed(text, [](const Json& json) {
        Explanation explanation{messageIn(json, json.at("sentence").get<std::string>()), {}};
        if (json.contains("prediction")) {
            const Json& prediction = json.at("prediction");
            explanation.prediction = Prediction{
                doubleFrom(prediction.at("mean")), doubleFrom(prediction.at("lower")), doubleFrom(prediction.at("upper")),
                doubleFrom(prediction.at("probability_of_improvement")), doubleFrom(prediction.at("exploration_share"))};
        }
        return explanation;
    });
}

std::string processEndText(const ProcessEnd& end) {
    Json json{{"kind", wordOf(kEndKindWords, end.kind)},
              {"code", end.code},
              {"request", wordOf(kEndRequestWords, end.request)},
              {"detail", end.detail.text()},
              {"ended_ms", end.endedWallMs},
              {"cpu_s", toJson(end.cpuSeconds)},
              {"peak_memory_bytes", end.peakMemoryBytes},
              {"interrupted", end.wasInterrupted},
              {"worked_ms", end.workedMs},
              {"shortage", end.isShortage},
              {"out_of_memory", end.isOutOfMemory}};
    if (end.peakGpuBytes)
        json["peak_gpu_bytes"] = *end.peakGpuBytes;
    addMessage(json, end.detail);
    return textOf(json);
}

Result<ProcessEnd> processEndFrom(const std::string& text) {
    Result<EndKind> kind;
    Result<EndRequest> request;
    Result<ProcessEnd> end = parsed(text, [&](const Json& json) {
        kind = knownValueOf(kEndKindWords, json.at("kind").get<std::string>());
        request = knownValueOf(kEndRequestWords, json.at("request").get<std::string>());
        std::optional<std::int64_t> gpuBytes;
        if (json.contains("peak_gpu_bytes"))
            gpuBytes = wholeWithin(json.at("peak_gpu_bytes"), 0, std::numeric_limits<std::int64_t>::max());
        return ProcessEnd{kind.value_or(EndKind::Lost),
                          intFrom(json.at("code")),
                          request.value_or(EndRequest::None),
                          messageIn(json, json.at("detail").get<std::string>()),
                          timeFrom(json.at("ended_ms")),
                          doubleFrom(json.at("cpu_s")),
                          wholeWithin(json.at("peak_memory_bytes"), 0, std::numeric_limits<std::int64_t>::max()),
                          json.value("interrupted", false),
                          wholeWithin(json.value("worked_ms", Json(0)), 0, kFarthestStoredMs),
                          json.value("shortage", false),
                          json.value("out_of_memory", false),
                          gpuBytes};
    });
    if (!kind)
        return tl::unexpected(kind.error());
    if (!request)
        return tl::unexpected(request.error());
    return end;
}

std::string tagsText(const std::vector<std::string>& tags) {
    return textOf(tags);
}

Result<std::vector<std::string>> tagsFrom(const std::string& text) {
    return parsed(text, [](const Json& json) { return json.get<std::vector<std::string>>(); });
}

std::string pausesText(const std::vector<TrialPause>& pauses) {
    Json json = Json::array();
    for (const TrialPause& pause : pauses)
        json.push_back({pause.slot, pause.pausedWallMs, pause.resumedWallMs});
    return textOf(json);
}

Result<std::vector<TrialPause>> pausesFrom(const std::string& text) {
    return parsed(text, [](const Json& json) {
        std::vector<TrialPause> pauses;
        for (const Json& pause : json.get_ref<const Json::array_t&>())
            pauses.push_back({intFrom(pause.at(0)), timeFrom(pause.at(1)), timeFrom(pause.at(2))});
        return pauses;
    });
}

std::string countsText(const std::vector<std::int64_t>& counts) {
    return textOf(counts);
}

Result<std::vector<std::int64_t>> countsFrom(const std::string& text) {
    return parsed(text, [](const Json& json) {
        std::vector<std::int64_t> counts;
        for (const Json& count : json.get_ref<const Json::array_t&>())
            counts.push_back(wholeWithin(count, 0, kMostCounted));
        return counts;
    });
}

std::string originText(TrialOrigin origin) {
    return wordOf(kOriginWords, origin);
}

Result<TrialOrigin> originFrom(const std::string& text) {
    return knownValueOf(kOriginWords, text);
}

std::string failureText(FailureCause cause) {
    return wordOf(kFailureWords, cause);
}

Result<FailureCause> failureFrom(const std::string& text) {
    return knownValueOf(kFailureWords, text);
}

}  // namespace vernier
