#include "core/imports/OptunaDistribution.h"

#include "core/imports/ImportObject.h"
#include "core/space/Name.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

/// Of Optuna 2 and of later ones, by name.
bool isWholeDistribution(const std::string& name) {
    return name == "IntDistribution" || name == "IntUniformDistribution" || name == "IntLogUniformDistribution";
}

bool isRealDistribution(const std::string& name) {
    return name == "FloatDistribution" || name == "UniformDistribution" || name == "LogUniformDistribution" ||
           name == "DiscreteUniformDistribution";
}

}  // namespace

OptunaDistributions::Known OptunaDistributions::read(const std::string& name, const std::string& distribution) {
    nlohmann::ordered_json json = nlohmann::ordered_json::parse(distribution, nullptr, false);
    if (json.is_discarded())
        json = nlohmann::ordered_json::object();
    ImportObject object(json, name, m_draft);
    const std::string kind = object.text("name", true).value_or(std::string());
    ImportObject attributes = object.object("attributes", true);
    Known known;
    known.isWhole = isWholeDistribution(kind);
    Parameter parameter;
    if (kind == "CategoricalDistribution") {
        const nlohmann::ordered_json* const choices = attributes.list("choices", true);
        for (const nlohmann::ordered_json& choice : choices ? *choices : nlohmann::ordered_json::array())
            known.choices.push_back(choice);
        parameter.kind = ParameterKind::Categorical;
        for (const nlohmann::ordered_json& choice : known.choices)
            parameter.values.push_back(importedValue(choice));
        known.isReadable = !known.choices.empty();
    } else if (known.isWhole || isRealDistribution(kind)) {
        const auto low = attributes.number("low", true);
        const auto high = attributes.number("high", true);
        const bool isLog =
            (attributes.has("log") && attributes.flag("log").value_or(false)) || kind.find("Log") != std::string::npos;
        ImportDraft::setRange(parameter, low.value_or(0), high.value_or(1), isLog ? Scale::Log : Scale::Linear, known.isWhole);
        const char* const step = kind == "DiscreteUniformDistribution" ? "q" : "step";
        const bool hasStep =
            json["attributes"].is_object() && json["attributes"].contains(step) && !json["attributes"][step].is_null();
        if (const auto width = hasStep ? attributes.positive(step) : std::nullopt;
            width && !(known.isWhole && *width == 1) && *width <= parameter.max - parameter.min)
            parameter.step = *width;
        known.isReadable = low && high;
    } else {
        object.fault("name",
                     message("optuna.distribution", "\"%1\" is not a distribution that Vernier can read", shownText(kind)));
    }
    if (known.isReadable)
        merge(parameter, name);
    return known;
}

/// Optuna allows other ranges in each trial; the study's holds them all.
void OptunaDistributions::merge(const Parameter& parameter, const std::string& name) {
    const std::string ours = m_draft.ourName(name);
    if (ours.empty()) {
        Parameter& added = m_draft.addParameter(name, name);
        const std::string given = added.name;
        added = parameter;
        added.name = given;
        return;
    }
    Parameter& before = *std::ranges::find(m_draft.draft.parameters, ours, &Parameter::name);
    if (before.kind != parameter.kind)
        return m_draft.fault(name, message("optuna.kinds", "has several kinds of values in this study"));
    before.min = std::min(before.min, parameter.min);
    before.max = std::max(before.max, parameter.max);
    if (before.step != parameter.step)
        before.step.reset();
    if (before.scale != parameter.scale)
        before.scale = Scale::Linear;
    for (const Value& value : parameter.values) {
        if (std::ranges::find(before.values, value) == before.values.end())
            before.values.push_back(value);
    }
    m_draft.note(message("optuna.ranges", "%1 had several ranges in this study; here it has one that holds them all.", ours));
}

const OptunaDistributions::Known& OptunaDistributions::known(const std::string& name, const std::string& distribution) {
    const auto key = std::pair(name, distribution);
    const auto found = m_known.find(key);
    return found != m_known.end() ? found->second : m_known.emplace(key, read(name, distribution)).first->second;
}

nlohmann::ordered_json OptunaDistributions::value(const std::string& name, const std::string& distribution, double internal) {
    const Known& range = known(name, distribution);
    if (!range.isReadable || !std::isfinite(internal))
        return nullptr;
    if (!range.choices.empty()) {
        const auto index = static_cast<std::size_t>(std::clamp(internal, 0.0, 1e6));
        if (index >= range.choices.size())
            return nullptr;
        return range.choices[index].is_null() ? nlohmann::ordered_json("None")
                                              : range.choices[index];  // Python's None is a choice
    }
    if (range.isWhole && std::abs(internal) < 1e15)
        return static_cast<std::int64_t>(std::llround(internal));
    return internal;
}

}  // namespace vernier
