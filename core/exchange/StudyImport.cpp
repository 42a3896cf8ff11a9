#include "core/exchange/StudyImport.h"

#include "core/exchange/ImportDraft.h"
#include "core/exchange/YamlText.h"
#include "core/study/JsonText.h"

#include <algorithm>

namespace vernier {

namespace {

constexpr std::size_t kMostEntries = 10000;  ///< keys in their order are looked up one after another

std::size_t entriesIn(const nlohmann::json& value) {
    std::size_t count = value.size();
    if (value.is_structured()) {
        for (const nlohmann::json& entry : value)
            count += entriesIn(entry);
    }
    return count;
}

Result<nlohmann::ordered_json> readDocument(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == std::string_view::npos)
        return failure(ErrorCode::InvalidInput, message("import.empty", "The file is empty."));
    text.remove_prefix(first);
    if (text.front() != '{')
        return readYaml(text);
    std::vector<Fault> ignored;
    const Result<nlohmann::json> checked = readJson(text, ignored);
    if (!checked)
        return tl::unexpected<Error>(checked.error());
    if (entriesIn(*checked) > kMostEntries)
        return failure(ErrorCode::InvalidInput,
                       message("import.too-many", "The file has too many entries for a search space."));
    return nlohmann::ordered_json::parse(text);  // once more, for the order of its keys
}

bool isNniSpace(const nlohmann::ordered_json& root) {
    return root.is_object() && !root.empty() && std::all_of(root.begin(), root.end(), [](const nlohmann::ordered_json& entry) {
               return entry.is_object() && entry.contains("_type");
           });
}

}  // namespace

Result<ImportedStudy> importStudy(std::string_view text, const std::string& fallbackName) {
    const Result<nlohmann::ordered_json> read = readDocument(text);
    if (!read)
        return tl::unexpected<Error>(read.error());
    const nlohmann::ordered_json& root = *read;
    const auto has = [&](const char* key) { return root.is_object() && root.contains(key); };
    const auto with = [&](const Message& format, void (*import)(const nlohmann::ordered_json&, ImportDraft&)) {
        ImportDraft draft(format);
        import(root, draft);
        return std::move(draft).finish(fallbackName);
    };
    if (has("HyperParameterTuningJobConfig") || has("ParameterRanges"))
        return with(message("import.sagemaker", "SageMaker tuning job"), importSageMaker);
    if (has("trialCommand") || has("searchSpace"))
        return with(message("import.nni-experiment", "NNI experiment"), importNniExperiment);
    if (isNniSpace(root))
        return with(message("import.nni-space", "NNI search space"), importNniSpace);
    if (has("parameters") && (has("method") || has("program") || has("command")) && !has("vernier"))
        return with(message("import.wandb", "W&B sweep"), importWandbSweep);
    return failure(ErrorCode::Unsupported,
                   has("vernier")
                       ? message("import.own", "This is already a Vernier study: open its folder.")
                       : message("import.unknown",
                                 "Vernier cannot import this file: it reads W&B sweeps, NNI search spaces and experiments, "
                                 "and SageMaker tuning jobs."));
}

}  // namespace vernier
