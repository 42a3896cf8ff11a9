#include "core/exchange/CaptureJson.h"

#include "core/metrics/Ascii.h"
#include "core/metrics/MetricWords.h"
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

OrderedJson metricJson(const MetricDefinition& metric) {
    return studyJson({metric}, {})["metrics"][0];
}

void addGoal(const std::optional<Goal>& goal, OrderedJson& json) {
    if (goal)
        json["goal"] = wordOf(kGoalWords, *goal);
}

void addValues(std::size_t count, double first, double last, OrderedJson& json) {
    json["count"] = count;
    json["first"] = numberJson(first);
    json["last"] = numberJson(last);
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

std::string writeSurveyJson(const std::vector<SurveyedMetric>& found, const std::vector<std::string>& texts,
                            const std::vector<FileNumbers>& files) {
    OrderedJson list = OrderedJson::array();
    for (const SurveyedMetric& one : found) {
        OrderedJson json{{"metric", metricJson(one.clicked.metric)}};
        addGoal(one.clicked.goal, json);
        json["line"] = one.click.line + 1;
        json["column"] = ascii::characters(std::string_view(texts[one.click.line]).substr(0, one.click.number.begin));
        addValues(one.clicked.numbers, one.first, one.last, json);
        list.push_back(std::move(json));
    }
    OrderedJson inFiles = OrderedJson::array();
    for (const FileNumbers& numbers : files) {
        const FileMetric made = metricFromFile(numbers, files, {});
        OrderedJson json{{"metric", metricJson(made.metric)}};
        if (made.step)
            json["step"] = metricJson(*made.step);
        addGoal(goalOf(numbers.name), json);
        addValues(numbers.count, numbers.points.front().value, numbers.points.back().value, json);
        inFiles.push_back(std::move(json));
    }
    return dumped({{"found", std::move(list)}, {"files", std::move(inFiles)}});
}

}  // namespace vernier
