#include "core/exchange/CaptureJson.h"

#include "core/metrics/Ascii.h"
#include "core/space/Value.h"
#include "core/study/StudyFile.h"
#include "core/study/StudyWords.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace vernier {

namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson numberJson(double value) {
    return std::isfinite(value) ? OrderedJson(value) : OrderedJson(toText(value));
}

std::string dumped(const OrderedJson& json) {
    return json.dump(1, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

/// As study.json has them.
OrderedJson studyJson(const std::vector<MetricDefinition>& metrics, const Objective& objective) {
    StudyDefinition definition;
    definition.metrics = metrics;
    definition.objective = objective;
    return OrderedJson::parse(writeStudy(definition));
}

}  // namespace

std::string writeLinesJson(const std::vector<std::string>& texts, const std::vector<bool>& areStderr) {
    OrderedJson lines = OrderedJson::array();
    for (std::size_t index = 0; index < texts.size(); ++index)
        lines.push_back({{"number", index + 1}, {"stream", areStderr[index] ? "stderr" : "stdout"}, {"text", texts[index]}});
    return dumped({{"lines", std::move(lines)}});
}

std::string writeCaptureJson(const CapturedMetrics& captured, const std::vector<CapturedValue>& values) {
    const OrderedJson study = studyJson(captured.metrics, captured.objective);
    OrderedJson json{{"metrics", study["metrics"]}, {"objective", study["objective"]}};
    json["asks"] = OrderedJson::array();
    for (const MetricQuestion& question : captured.questions) {
        if (question.field == "objective.goal")
            json["objective"].erase("goal");
        json["asks"].push_back({{"field", question.field}, {"question", question.question.text()}});
    }
    json["warnings"] = OrderedJson::array();
    for (const Message& warning : captured.warnings)
        json["warnings"].push_back(warning.text());
    json["matches"] = OrderedJson::array();
    for (const CapturedValue& value : values)
        json["matches"].push_back({{"line", value.line}, {"step", value.step}, {"value", numberJson(value.value)}});
    return dumped(json);
}

std::string writeSurveyJson(const std::vector<SurveyedMetric>& found, const std::vector<std::string>& texts) {
    OrderedJson list = OrderedJson::array();
    for (const SurveyedMetric& one : found) {
        OrderedJson json{{"metric", studyJson({one.clicked.metric}, {})["metrics"][0]}};
        if (one.clicked.goal)
            json["goal"] = wordOf(kGoalWords, *one.clicked.goal);
        json["line"] = one.click.line + 1;
        json["column"] = ascii::characters(std::string_view(texts[one.click.line]).substr(0, one.click.number.begin));
        json["count"] = one.clicked.numbers;
        json["first"] = numberJson(one.first);
        json["last"] = numberJson(one.last);
        list.push_back(std::move(json));
    }
    return dumped({{"found", std::move(list)}});
}

}  // namespace vernier
