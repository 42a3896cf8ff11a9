#include "core/imports/OtherTools.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace vernier {

namespace {

constexpr std::size_t kBeginning = 4096;

/// The text of a member, or an empty one.
std::string memberText(const nlohmann::ordered_json& object, const char* key) {
    return hasKeys(object, {key}) && object[key].is_string() ? object[key].get<std::string>() : std::string();
}

const nlohmann::ordered_json& inner(const nlohmann::ordered_json& object, const char* key) {
    static const nlohmann::ordered_json kNothing;
    return hasKeys(object, {key}) ? object[key] : kNothing;
}

/// True for {"lr": 0.1, "optimizer": "adam"}: values, but no ranges.
bool isFlat(const nlohmann::ordered_json& root) {
    return root.is_object() && !root.empty() && std::ranges::all_of(root, [](const nlohmann::ordered_json& value) {
               return value.is_primitive() && !value.is_null();
           });
}

struct Kind {
    Message name;
    bool (*is)(const nlohmann::ordered_json& root);
};

/// By the keys that the documentation of each tool names. The first that holds counts.
const auto kKinds = std::to_array<Kind>({
    {message("import.kind-katib", "Katib experiment"),
     [](const nlohmann::ordered_json& root) {
         return memberText(root, "apiVersion").starts_with("kubeflow.org/") ||
                hasKeys(inner(root, "spec"), {"parameters", "objective"});
     }},
    {message("import.kind-determined", "Determined experiment"),
     [](const nlohmann::ordered_json& root) {
         return hasKeys(root, {"searcher", "hyperparameters"});
     }},
    {message("import.kind-polyaxon", "Polyaxon file"),
     [](const nlohmann::ordered_json& root) {
         return hasKeys(root, {"matrix"}) || hasKeys(root, {"hptuning"}) || memberText(root, "kind") == "operation" ||
                memberText(root, "kind") == "component";
     }},
    {message("import.kind-vertex", "Vertex AI study"),
     [](const nlohmann::ordered_json& root) { return hasKeys(root, {"studySpec"}) || hasKeys(root, {"study_spec"}); }},
    {message("import.kind-ai-platform", "AI Platform training job"),
     [](const nlohmann::ordered_json& root) {
         return hasKeys(inner(root, "trainingInput"), {"hyperparameters"}) ||
                hasKeys(inner(root, "hyperparameters"), {"params"});
     }},
    {message("import.kind-azure", "Azure ML sweep"),
     [](const nlohmann::ordered_json& root) {
         return memberText(root, "$schema").find("azureml") != std::string::npos ||
                hasKeys(root, {"search_space", "sampling_algorithm"});
     }},
    {message("import.kind-configspace", "ConfigSpace"),
     [](const nlohmann::ordered_json& root) { return inner(root, "hyperparameters").is_array(); }},
    {message("import.kind-keras-oracle", "KerasTuner oracle"),
     [](const nlohmann::ordered_json& root) { return hasKeys(root, {"ongoing_trials"}) || hasKeys(root, {"start_order"}); }},
    {message("import.kind-keras-trial", "KerasTuner trial"),
     [](const nlohmann::ordered_json& root) {
         return hasKeys(root, {"trial_id", "hyperparameters"});
     }},
    {message("import.kind-dvc", "DVC pipeline"), [](const nlohmann::ordered_json& root) { return hasKeys(root, {"stages"}); }},
    {message("import.kind-mlflow", "MLflow meta.yaml"),
     [](const nlohmann::ordered_json& root) {
         return hasKeys(root, {"artifact_location"}) || hasKeys(root, {"artifact_uri"});
     }},
    {message("import.kind-syne-tune", "Syne Tune metadata"),
     [](const nlohmann::ordered_json& root) {
         return hasKeys(root, {"metric_names", "metric_mode"});
     }},
    {message("import.kind-ray", "Ray Tune state"),
     [](const nlohmann::ordered_json& root) { return hasKeys(root, {"trial_data"}) || hasKeys(root, {"runner_data"}); }},
    {message("import.kind-ax", "Ax experiment"),
     [](const nlohmann::ordered_json& root) {
         return hasKeys(root, {"experiment", "generation_strategy"}) ||
                memberText(root, "__type").find("Experiment") != std::string::npos;
     }},
    {message("import.kind-hydra", "Hydra configuration for another sweeper"),
     [](const nlohmann::ordered_json& root) { return hasKeys(inner(root, "hydra"), {"sweeper"}); }},
    {message("import.kind-guild", "Guild file"),
     [](const nlohmann::ordered_json& root) {
         const nlohmann::ordered_json& first = root.is_array() && !root.empty() ? root.front() : root;
         return hasKeys(first, {"operations"}) || hasKeys(first, {"model"}) ||
                (first.is_object() &&
                 std::ranges::any_of(first, [](const nlohmann::ordered_json& entry) { return hasKeys(entry, {"flags"}); }));
     }},
    {message("import.kind-values", "list of values, not of ranges"), isFlat},
});

bool matches(std::string_view text, const char* pattern) {
    return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

/// True if the first two lines have as many commas, semicolons or tabs, and no braces.
bool isTable(std::string_view text) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos)
        return false;
    const std::string_view first = text.substr(0, end);
    const std::string_view second = text.substr(end + 1, text.substr(end + 1).find('\n'));
    const auto isSeparated = [&](char sign) {
        const auto count = std::ranges::count(first, sign);
        return count > 0 && std::ranges::count(second, sign) >= count;
    };
    return first.find_first_of("{}[]:") == std::string_view::npos &&
           (isSeparated(',') || isSeparated(';') || isSeparated('\t'));
}

}  // namespace

bool hasKeys(const nlohmann::ordered_json& object, std::initializer_list<const char*> keys) {
    return object.is_object() && std::ranges::all_of(keys, [&](const char* key) { return object.contains(key); });
}

Message kindOfText(std::string_view text) {
    const std::string_view beginning = text.substr(0, kBeginning);
    if (beginning.starts_with("SQLite format 3"))
        return message("import.kind-sqlite", "SQLite database");
    if (beginning.starts_with("{\"op_code\""))
        return message("import.kind-journal", "Optuna journal");
    if (beginning.find('\0') != std::string_view::npos)
        return {};
    if (matches(beginning, R"((?m)^(?:import|from) [\w.]+(?: import .+| as \w+)?\s*$)"))
        return message("import.kind-python", "Python script");
    if (matches(beginning, R"re((?m)^(?:resource|provider|module|variable) "[\w-]+")re"))
        return message("import.kind-terraform", "Terraform file");
    if (matches(beginning, R"((?m)^[\w:.-]+\s*(?:\w+\s*)?[\[{][^\]}:]*[\]}]\s*\[[^\]]*\]\s*(?:log|il|i|l)?\s*(?:#.*)?$)"))
        return message("import.kind-smac", "parameter space of SMAC (pcs)");
    if (matches(beginning, R"(^<\?xml|^<!DOCTYPE|^<html)"))
        return message("import.kind-xml", "XML or HTML document");
    if (isTable(beginning))
        return message("import.kind-table", "CSV table");
    return {};
}

Message kindOfDocument(const nlohmann::ordered_json& root) {
    const auto found = std::ranges::find_if(kKinds, [&](const Kind& kind) { return kind.is(root); });
    return found == kKinds.end() ? Message() : found->name;
}

}  // namespace vernier
