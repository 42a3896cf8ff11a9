#include "core/exchange/FindingsJson.h"

#include "core/study/StudyWords.h"

#include <nlohmann/json.hpp>

namespace vernier {

namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson plain(const Value& value) {
    return std::visit([](const auto& held) { return OrderedJson(held); }, value);
}

/// What a change sets, by its kind.
struct ChangeWriter {
    OrderedJson operator()(const remedy::Range& range) const {
        return {{"kind", "range"}, {"parameter", range.parameter}, {"min", range.min}, {"max", range.max}};
    }
    OrderedJson operator()(const remedy::Stretch& stretch) const {
        return {{"kind", "scale"}, {"parameter", stretch.parameter}, {"scale", wordOf(kScaleWords, stretch.scale)}};
    }
    OrderedJson operator()(const remedy::DropChoice& drop) const {
        return {{"kind", "drop-choice"}, {"parameter", drop.parameter}, {"value", plain(drop.value)}};
    }
    OrderedJson operator()(const remedy::Fix& fix) const {
        return {{"kind", "fix"}, {"parameter", fix.parameter}, {"value", plain(fix.value)}};
    }
    OrderedJson operator()(const remedy::Grace& grace) const { return {{"kind", "grace"}, {"steps", grace.steps}}; }
    OrderedJson operator()(const remedy::Slots& slots) const { return {{"kind", "slots"}, {"parallel", slots.slots}}; }
    OrderedJson operator()(const remedy::Trials& trials) const { return {{"kind", "trials"}, {"trials", trials.trials}}; }
    OrderedJson operator()(const remedy::TrialTime& time) const {
        return {{"kind", "trial-time"}, {"trial_runtime_s", time.seconds}};
    }
    OrderedJson operator()(const remedy::Direction& direction) const {
        return {{"kind", "goal"}, {"goal", wordOf(kGoalWords, direction.goal)}};
    }
    OrderedJson operator()(const remedy::Counts& counts) const {
        return {{"kind", "value"}, {"value", wordOf(kObjectiveValueWords, counts.value)}};
    }
    OrderedJson operator()(const remedy::Repeat& repeat) const {
        OrderedJson trials = OrderedJson::array();
        for (const TrialId trial : repeat.trials)
            trials.push_back(trial.number);
        return {{"kind", "repeat"}, {"trials", std::move(trials)}};
    }
};

OrderedJson findingJson(const Finding& finding) {
    OrderedJson json{{"id", finding.id}};
    if (!finding.subject.empty())
        json["subject"] = finding.subject;
    json["severity"] = finding.severity == Severity::Serious ? "serious" : "minor";
    json["sentence"] = finding.sentence.text();
    json["evidence"] = finding.evidence.text();
    json["remedy"] = finding.remedy.text.text();
    if (finding.remedy.change)
        json["change"] = std::visit(ChangeWriter{}, *finding.remedy.change);
    return json;
}

}  // namespace

std::string writeFindingsJson(const std::vector<Finding>& findings) {
    std::string text = "[";
    for (const Finding& finding : findings)
        text += (text.size() > 1 ? ",\n " : "\n ") +
                findingJson(finding).dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
    return text + "\n]\n";
}

}  // namespace vernier
