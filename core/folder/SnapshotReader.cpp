#include "core/folder/SnapshotReader.h"

#include "core/store/StudyStore.h"
#include "core/study/StudyFile.h"

#include <QFileInfo>

#include <utility>

namespace vernier {

Result<StudySnapshot> readSnapshot(const StudyFolder& folder) {
    if (!QFileInfo::exists(QString::fromStdString(folder.databaseFile())))
        return failure(ErrorCode::NotFound, "it has no study.db, so it was never run; it must have trials");
    const Result<std::unique_ptr<StudyStore>> store = StudyStore::open(folder.databaseFile(), StoreMode::ReadOnly);
    Result<StoredStudy> stored = store.and_then([](const std::unique_ptr<StudyStore>& open) { return open->load(); });
    if (!stored)
        return failure(stored.error().code, "it cannot be read: " + stored.error().message);
    if (stored->definitions.empty())
        return failure(ErrorCode::InvalidInput, "its database holds no definition; it must have trials");
    Result<ParsedStudy> parsed = parseStudy(stored->definitions.back());
    if (!parsed)
        return failure(ErrorCode::InvalidInput,
                       "the definition that it was run with cannot be read: " + parsed.error().message);
    StudySnapshot study{std::make_shared<const StudyDefinition>(std::move(parsed->definition)), {}};
    study.history = History(study.definition->objective);
    for (Trial& trial : stored->trials)
        study.history.apply(std::make_shared<const Trial>(std::move(trial)));
    return study;
}

}  // namespace vernier
