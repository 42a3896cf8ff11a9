#include "core/imports/StudyImport.h"

#include "core/imports/ImportDraft.h"
#include "core/imports/KerasTuner.h"
#include "core/imports/OptunaDatabase.h"
#include "core/imports/OtherTools.h"
#include "core/imports/SageMakerNames.h"
#include "core/imports/TrialTable.h"
#include "core/imports/text/ForeignText.h"

#include <algorithm>

namespace vernier {

namespace {

bool isNniSpace(const nlohmann::ordered_json& root) {
    return root.is_object() && !root.empty() && std::ranges::any_of(root, [](const nlohmann::ordered_json& entry) {
               return entry.is_object() && entry.contains("_type");
           });
}

bool isNniExperiment(const nlohmann::ordered_json& root) {
    return hasKeys(root, {"trialCommand"}) || hasKeys(root, {"searchSpace"}) || hasKeys(root, {"searchSpaceFile"}) ||
           hasKeys(root, {"searchSpacePath"}) || hasKeys(root, {"trainingServicePlatform"});
}

bool isSweep(const nlohmann::ordered_json& root) {
    const bool hasSettings = hasKeys(root, {"method"}) || hasKeys(root, {"program"}) || hasKeys(root, {"command"});
    return !hasKeys(root, {"vernier"}) && hasSettings && (hasKeys(root, {"parameters"}) || hasKeys(root, {"metric"}));
}

/// {x: {min: 0, max: 1}} and the like, alone under "parameters": a part of a sweep.
bool isSweepPart(const nlohmann::ordered_json& root) {
    if (!hasKeys(root, {"parameters"}) || hasKeys(root, {"vernier"}) || !root["parameters"].is_object())
        return false;
    return std::ranges::any_of(root["parameters"], [](const nlohmann::ordered_json& entry) {
        return hasKeys(entry, {"values"}) || hasKeys(entry, {"value"}) || hasKeys(entry, {"min", "max"}) ||
               hasKeys(entry, {"distribution"});
    });
}

bool isHydraSweep(const nlohmann::ordered_json& root) {
    if (!hasKeys(root, {"hydra"}) || !hasKeys(root["hydra"], {"sweeper"}))
        return false;
    const nlohmann::ordered_json& sweeper = root["hydra"]["sweeper"];
    return hasKeys(sweeper, {"params"}) || hasKeys(sweeper, {"search_space"});
}

Error unknown(const Message& kind) {
    Message what = kind.empty()
                       ? message("import.unknown",
                                 "Vernier cannot import this file: it reads W&B sweeps, NNI search spaces and experiments, "
                                 "sweeper sections of Hydra, and SageMaker tuning jobs.")
                       : message("import.other",
                                 "Vernier cannot import this file (%1): it reads W&B sweeps, NNI search spaces and "
                                 "experiments, sweeper sections of Hydra, and SageMaker tuning jobs.",
                                 kind);
    return {ErrorCode::Unsupported, std::move(what), {}, {}};
}

class Importer {
public:
    Importer(const std::string& fallbackName, const FileReader& readBeside) : m_name(fallbackName), m_readBeside(readBeside) {
        if (!m_readBeside)
            m_readBeside = [](const std::string&) -> Result<std::string> {
                return failure(ErrorCode::NotFound, message("import.no-folder", "the folder of the file is not known"));
            };
    }

    /// Nothing if the document is of none of our kinds.
    std::optional<Result<ImportedStudy>> read(const ForeignDocument& document) {
        const nlohmann::ordered_json& root = document.root;
        if (hasKeys(root, {"hyperparameters", "ongoing_trials"}))
            return with(message("import.keras", "KerasTuner oracle"), document, importKerasTuner);
        if (isHydraSweep(root))
            return with(message("import.hydra", "sweeper section of a Hydra configuration"), document, importHydraSweeper);
        if (isNniExperiment(root))
            return with(message("import.nni-experiment", "NNI experiment"), document, importNniExperiment);
        if (isNniSpace(root))
            return with(message("import.nni-space", "NNI search space"), document, importNniSpace);
        if (isSweep(root) || isSweepPart(root))
            return with(message("import.wandb", "W&B sweep"), document, importWandbSweep);
        if (const std::optional<FoundJob> job = findTuningJob(root))
            return readJob(*job, document);
        return std::nullopt;
    }

    Result<ImportedStudy> readJournal(std::string_view text) {
        const ForeignDocument nothing;
        ImportDraft draft(message("import.journal", "Optuna journal"), nothing, m_readBeside);
        std::vector<OptunaStudy> studies = readOptunaJournal(text, draft);
        importOptunaStudies(std::move(studies), draft);
        return std::move(draft).finish(m_name);
    }

private:
    Result<ImportedStudy> with(const Message& format, const ForeignDocument& document,
                               void (*import)(const nlohmann::ordered_json&, ImportDraft&)) {
        ImportDraft draft(format, document, m_readBeside);
        import(document.root, draft);
        return std::move(draft).finish(m_name);
    }

    /// A study for each of its training job definitions.
    Result<ImportedStudy> readJob(const FoundJob& job, const ForeignDocument& document) {
        const std::size_t count =
            hasKeys(job.root, {"TrainingJobDefinitions"}) ? job.root["TrainingJobDefinitions"].size() : std::size_t(1);
        std::optional<ImportedStudy> first;
        for (std::size_t index = 0; index < std::clamp<std::size_t>(count, 1, 10); ++index) {
            ImportDraft draft(message("import.sagemaker", "SageMaker tuning job"), document, m_readBeside);
            for (const auto& [place, theirs] : job.places)
                draft.setPlace(place, theirs);
            for (const std::string& key : job.atRunTime)
                draft.note(
                    message("sagemaker.run-time", "%1 is left out: its value is known only when the state machine runs.", key));
            importSageMaker(job.root, index, draft);
            Result<ImportedStudy> study = std::move(draft).finish(m_name);
            if (!study || count <= 1)
                return study;
            if (!first)
                first = std::move(*study);
            else
                first->others.push_back(std::move(study->definition));
        }
        return std::move(*first);
    }

    std::string m_name;
    FileReader m_readBeside;
};

}  // namespace

Result<ImportedStudy> importDatabase(const std::string& path, const std::string& fallbackName) {
    Result<std::vector<OptunaStudy>> studies = readOptunaDatabase(path);
    if (!studies)
        return tl::unexpected<Error>(studies.error());
    const ForeignDocument nothing;
    ImportDraft draft(message("import.database", "Optuna database"), nothing, {});
    importOptunaStudies(std::move(*studies), draft);
    return std::move(draft).finish(fallbackName);
}

Result<ImportedStudy> importTable(const ForeignTable& table, const TableMapping& mapping, const std::string& fallbackName) {
    const ForeignDocument nothing;
    ImportDraft draft(message("import.table", "CSV table"), nothing, {});
    importTrialTable(table, mapping, draft);
    return std::move(draft).finish(fallbackName);
}

Result<ImportedStudy> importStudy(std::string_view text, const std::string& fallbackName, const FileReader& readBeside) {
    const Message kind = kindOfText(text);
    Importer importer(fallbackName, readBeside);
    if (kind.id() == kOptunaJournal)
        return importer.readJournal(text);
    if (kind.id() == kCsvTable)
        return readCsvText(text).and_then(
            [&](const ForeignTable& table) { return importTable(table, proposeMapping(table), fallbackName); });
    if (kind.id() == kSqliteDatabase || kind.id() == kPythonScript)
        return tl::unexpected<Error>(unknown(kind));
    const Result<std::vector<ForeignDocument>> documents = readForeignText(text);
    if (!documents)
        return tl::unexpected<Error>(kind.empty() ? documents.error() : unknown(kind));
    for (const ForeignDocument& document : *documents) {
        if (std::optional<Result<ImportedStudy>> study = importer.read(document)) {
            if (documents->size() > 1 && *study)
                (*study)->notes.push_back(
                    message("import.documents", "The file has %1 documents; the others are left out.", documents->size()));
            return std::move(*study);
        }
    }
    const nlohmann::ordered_json& root = documents->front().root;
    if (hasKeys(root, {"vernier"}))
        return failure(ErrorCode::Unsupported, message("import.own", "This is already a Vernier study: open its folder."));
    const Message tool = kindOfDocument(root);
    return tl::unexpected<Error>(unknown(tool.empty() ? kind : tool));
}

}  // namespace vernier
