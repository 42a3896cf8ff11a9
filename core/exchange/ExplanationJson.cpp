#include "core/exchange/ExplanationJson.h"

#include "core/study/StudyFile.h"

#include <nlohmann/json.hpp>

namespace vernier {

namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson explanationValue(const Value& value) {
    return std::visit([](const auto& held) { return OrderedJson(held); }, value);
}

OrderedJson explanationValue(const SearchSpace& space, const Configuration& configuration) {
    return OrderedJson::parse(writeConfiguration(space, configuration));
}

OrderedJson explanationValue(const Band& band) {
    return {{"median", band.median},
            {"lower_50", band.lower50},
            {"upper_50", band.upper50},
            {"lower_95", band.lower95},
            {"upper_95", band.upper95}};
}

OrderedJson explanationValue(const ShareInterval& interval) {
    return {{"share", interval.share}, {"lower_90", interval.lower}, {"upper_90", interval.upper}};
}

OrderedJson explanationValue(const Calibration& calibration) {
    OrderedJson json{{"results", calibration.predictions.size()},  {"explained_share", calibration.explainedShare},
                     {"coverage_50", calibration.coverage50},      {"coverage_90", calibration.coverage90()},
                     {"inside_90", calibration.inside90},          {"rank_correlation", calibration.rankCorrelation},
                     {"log_score_gain", calibration.logScoreGain}, {"fitted_parameters", calibration.fittedParameters}};
    OrderedJson& predictions = json["predictions"] = OrderedJson::array();
    for (const HeldOutPrediction& prediction : calibration.predictions)
        predictions.push_back({{"trial", prediction.trial.number},
                               {"observed", prediction.observed},
                               {"predicted", prediction.predicted},
                               {"lower_90", prediction.lower90},
                               {"upper_90", prediction.upper90}});
    return json;
}

class ExplanationWriter {
public:
    ExplanationWriter(const StudyDefinition& definition, const StudyExplanation& explanation)
        : m_definition(definition), m_explanation(explanation), m_model(*explanation.model) {}

    OrderedJson best(const History& history) const {
        OrderedJson json = OrderedJson::object();
        if (const Trial* const incumbent = history.incumbent())
            json["observed"] = {{"trial", incumbent->id.number},
                                {"value", *incumbent->objective},
                                {"params", params(incumbent->configuration)}};
        json["believed"] = {{"params", params(m_model.bestBelieved())},
                            {"band", explanationValue(m_model.at(m_model.bestBelieved()))}};
        const Configuration predicted = m_model.bestPredicted();
        json["predicted"] = {{"params", params(predicted)}, {"band", explanationValue(m_model.at(predicted))}};
        return json;
    }

    OrderedJson importance() const {
        const Importance& importance = m_explanation.importance;
        OrderedJson json{{"overall", OrderedJson::array()}, {"among_good", OrderedJson::array()}};
        for (std::size_t k = 0; k < importance.total.size(); ++k)
            json["overall"].push_back({{"parameter", name(static_cast<int>(k))},
                                       {"first", explanationValue(importance.first[k])},
                                       {"total", explanationValue(importance.total[k])}});
        for (std::size_t k = 0; k < importance.amongGood.size(); ++k) {
            OrderedJson share = explanationValue(importance.amongGood[k]);
            share["parameter"] = name(static_cast<int>(k));
            json["among_good"].push_back(std::move(share));
        }
        return json;
    }

    OrderedJson slices(const std::vector<std::vector<SlicePoint>>& slices) const {
        OrderedJson json = OrderedJson::array();
        for (std::size_t k = 0; k < slices.size(); ++k) {
            OrderedJson slice{{"parameter", name(static_cast<int>(k))}};
            if (slices[k].empty())
                slice["inactive"] = m_model.whyInactive(static_cast<int>(k), m_explanation.cut);
            slice["points"] = OrderedJson::array();
            for (const SlicePoint& point : slices[k])
                slice["points"].push_back(pointOf(point));
            json.push_back(std::move(slice));
        }
        return json;
    }

    OrderedJson maps() const {
        OrderedJson json = OrderedJson::array();
        for (std::size_t i = 0; i < m_explanation.maps.size(); ++i) {
            const auto [x, y] = m_explanation.mapDimensions[i];
            const SurrogateMap& map = m_explanation.maps[i];
            json.push_back({{"x", axis(x, map.unitX)},
                            {"y", axis(y, map.unitY)},
                            {"median", matrix(map.median)},
                            {"uncertainty", matrix(map.uncertainty)},
                            {"ignorance", matrix(map.ignorance)},
                            {"expected_improvement", matrix(map.expectedImprovement)},
                            {"better_probability", matrix(map.betterProbability)}});
        }
        return json;
    }

    OrderedJson next() const {
        OrderedJson json = OrderedJson::array();
        for (const UpcomingSuggestion& upcoming : m_explanation.upcoming) {
            OrderedJson item{{"trial", upcoming.trial.number},
                             {"params", params(upcoming.suggestion.configuration)},
                             {"reason", upcoming.reason.text()}};
            if (const std::optional<Prediction>& prediction = upcoming.suggestion.explanation.prediction)
                item["prediction"] = {{"mean", prediction->mean},
                                      {"lower_90", prediction->lower},
                                      {"upper_90", prediction->upper},
                                      {"better_probability", prediction->probabilityOfImprovement},
                                      {"exploration_share", prediction->explorationShare}};
            if (upcoming.nearest)
                item["nearest"] = {{"trial", upcoming.nearest->trial.number}, {"distance", upcoming.nearest->distance}};
            json.push_back(std::move(item));
        }
        return json;
    }

    OrderedJson forecast() const {
        const SearchForecast& forecast = m_explanation.forecast;
        OrderedJson json{{"gain", forecast.gain}, {"steps", OrderedJson::array()}};
        for (const ForecastStep& step : forecast.steps) {
            OrderedJson item{{"trials", step.trials},
                             {"better_probability", step.betterProbability},
                             {"expected_best", step.expectedBest},
                             {"lower_90", step.lower90},
                             {"upper_90", step.upper90}};
            if (step.seconds)
                item["seconds"] = *step.seconds;
            if (step.cost)
                item["cost"] = *step.cost;
            json["steps"].push_back(std::move(item));
        }
        const StopAdvice& advice = forecast.advice;
        json["advice"] = {
            {"stop", advice.isStop}, {"sentence", advice.sentence.text()},           {"trials", advice.trials},
            {"gain", advice.gain},   {"better_probabilities", advice.probabilities}, {"threshold", StopAdvice::kThreshold}};
        return json;
    }

    OrderedJson params(const Configuration& configuration) const { return explanationValue(m_definition.space, configuration); }

private:
    const Parameter& parameter(int dimension) const {
        return m_model.encoding().parameterOf(static_cast<std::size_t>(dimension));
    }

    const std::string& name(int dimension) const { return parameter(dimension).name; }

    OrderedJson pointOf(const SlicePoint& point) const {
        OrderedJson json{{"unit", point.unit}, {"value", explanationValue(point.value)}};
        json.update(explanationValue(point.band));
        json["ignorance"] = point.ignorance;
        json["expected_improvement"] = point.expectedImprovement;
        json["better_probability"] = point.betterProbability;
        return json;
    }

    OrderedJson axis(int dimension, const std::vector<double>& units) const {
        const Encoding& encoding = m_model.encoding();
        OrderedJson json{{"parameter", name(dimension)}, {"units", units}, {"values", OrderedJson::array()}};
        for (const double unit : units)
            json["values"].push_back(explanationValue(
                encoding.toNative(encoding.dimensions()[static_cast<std::size_t>(dimension)].parameter, unit)));
        return json;
    }

    // One array per row, that is, per value of y.
    static OrderedJson matrix(const Eigen::MatrixXd& values) {
        OrderedJson rows = OrderedJson::array();
        for (Eigen::Index y = 0; y < values.rows(); ++y) {
            OrderedJson row = OrderedJson::array();
            for (Eigen::Index x = 0; x < values.cols(); ++x)
                row.push_back(values(y, x));
            rows.push_back(std::move(row));
        }
        return rows;
    }

    const StudyDefinition& m_definition;
    const StudyExplanation& m_explanation;
    const Surrogate& m_model;
};

}  // namespace

std::string writeExplanationJson(const StudyDefinition& definition, const History& history, const StudyExplanation& explanation,
                                 std::optional<std::int64_t> asOf) {
    const ExplanationWriter writer(definition, explanation);
    OrderedJson json{{"study", definition.name},
                     {"objective",
                      {{"metric", definition.objective.metric},
                       {"goal", definition.objective.goal == Goal::Maximize ? "maximize" : "minimize"}}}};
    if (asOf)
        json["as_of"] = *asOf;
    json["results"] = explanation.model->resultCount();
    json["gain"] = explanation.gain;
    json["cut"] = writer.params(explanation.cut);
    json["best"] = writer.best(history);
    OrderedJson reasons = OrderedJson::array();
    for (const Message& reason : explanation.verdict.reasons)
        reasons.push_back(reason.text());
    json["verdict"] = {{"level", toText(explanation.verdict.level)}, {"reasons", std::move(reasons)}};
    json["calibration"] = {{"leave_one_out", explanationValue(explanation.leaveOneOut)},
                           {"as_it_happened", explanationValue(explanation.asItHappened)}};
    json["importance"] = writer.importance();
    json["slices"] = writer.slices(explanation.slices);
    json["averaged_slices"] = writer.slices(explanation.averaged);
    json["maps"] = writer.maps();
    json["next"] = writer.next();
    json["forecast"] = writer.forecast();
    return json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

std::string toText(ModelVerdict verdict) {
    switch (verdict) {
        case ModelVerdict::Trust: return "trust";
        case ModelVerdict::Careful: return "careful";
        case ModelVerdict::Guessing: return "guessing";
    }
    return {};
}

}  // namespace vernier
