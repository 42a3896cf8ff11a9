#include "core/metrics/ParserState.h"

#include "core/space/Value.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace vernier {

namespace {

using Json = nlohmann::ordered_json;

std::optional<double> stepFrom(const Json& steps, const char* key) {
    const auto found = steps.find(key);
    return found == steps.end() ? std::nullopt : std::optional(found->get<double>());
}

Json jsonOf(const MetricParser::State::Steps& steps) {
    Json json = Json::object();
    if (steps.current && std::isfinite(*steps.current))
        json["step"] = *steps.current;
    if (steps.first && std::isfinite(*steps.first))
        json["first"] = *steps.first;
    if (steps.fold > 0)
        json["fold"] = steps.fold;
    return json;
}

/// A number as JSON, which has no NaN and no infinity.
Json jsonOf(double value) {
    return std::isfinite(value) ? Json(value) : Json(toText(value));
}

double numberFromJson(const Json& json) {
    if (json.is_number())
        return json.get<double>();
    const auto& text = json.get_ref<const std::string&>();
    return text == "inf" ? HUGE_VAL : text == "-inf" ? -HUGE_VAL : std::nan("");
}

/// Exceptions of the library leave through here.
MetricParser::State stateFrom(const Json& json) {
    MetricParser::State state;
    state.counts = json.at("counts").get<std::vector<std::int64_t>>();
    for (std::size_t stream = 0; stream < state.steps.size(); ++stream) {
        const Json& steps = json.at("steps").at(stream);
        state.steps[stream] = {stepFrom(steps, "step"), stepFrom(steps, "first"), steps.value("fold", 0)};
        for (const Json& waiting : json.at("waiting").at(stream))
            state.waiting[stream].push_back({waiting.at(0).get<int>(), numberFromJson(waiting.at(1))});
    }
    return state;
}

}  // namespace

std::string toText(const MetricParser::State& state) {
    Json json{{"counts", state.counts}, {"steps", Json::array()}, {"waiting", Json::array()}};
    for (std::size_t stream = 0; stream < state.steps.size(); ++stream) {
        json["steps"].push_back(jsonOf(state.steps[stream]));
        Json waiting = Json::array();
        for (const MetricParser::State::Waiting& value : state.waiting[stream])
            waiting.push_back(Json::array({value.metric, jsonOf(value.value)}));
        json["waiting"].push_back(std::move(waiting));
    }
    return json.dump();
}

std::optional<MetricParser::State> parserStateFrom(std::string_view text) {
    const Json json = Json::parse(text, nullptr, false);
    try {
        return stateFrom(json);
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

}  // namespace vernier
