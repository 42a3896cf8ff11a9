#include "core/folder/StudyCreation.h"

#include "core/folder/StudyFolder.h"
#include "core/store/StudyStore.h"
#include "core/study/StudyFile.h"

#include <memory>
#include <utility>

namespace vernier {

namespace {

StoreBatch firstBatch(const StudyDefinition& definition, std::vector<Trial> trials) {
    StoreBatch batch;
    batch.definition = writeStudy(definition);
    for (Trial& trial : trials) {
        batch.addReports(trial);
        batch.trials.push_back(std::make_shared<const Trial>(std::move(trial)));
    }
    return batch;
}

}  // namespace

Result<void> createStudyWithTrials(const std::string& folder, const StudyDefinition& definition, std::vector<Trial> trials) {
    Result<void> created = createStudy(folder, definition);
    if (!created || trials.empty())
        return created;
    return StudyStore::open(StudyFolder(folder).databaseFile(), StoreMode::ReadWrite)
        .and_then(
            [&](const std::unique_ptr<StudyStore>& store) { return store->write(firstBatch(definition, std::move(trials))); });
}

}  // namespace vernier
