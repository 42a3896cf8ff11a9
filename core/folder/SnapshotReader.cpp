#include "core/folder/SnapshotReader.h"

#include "core/curves/TrialFolds.h"
#include "core/store/RowGaps.h"
#include "core/store/StudyStore.h"
#include "core/study/StudyFile.h"

#include <QFileInfo>

#include <utility>

namespace vernier {

Result<StudySnapshot> readSnapshot(const StudyFolder& folder) {
    if (!QFileInfo::exists(QString::fromStdString(folder.databaseFile())))
        return failure(ErrorCode::NotFound,
                       message("snapshot.never-run", "it has no study.db, so it was never run; it must have trials"));
    const Result<std::unique_ptr<StudyStore>> store = StudyStore::open(folder.databaseFile(), StoreMode::ReadOnly);
    Result<StoredStudy> stored = store.and_then([](const std::unique_ptr<StudyStore>& open) { return open->load(); });
    if (!stored)
        return failure(stored.error().code, message("snapshot.unreadable", "it cannot be read: %1", stored.error().message));
    if (stored->definitions.empty())
        return failure(ErrorCode::InvalidInput,
                       message("snapshot.no-definition", "its database has no definition; it must have trials"));
    Result<ParsedStudy> parsed = parseStudy(stored->definitions.back());
    if (!parsed)
        return failure(
            ErrorCode::InvalidInput,
            message("snapshot.bad-definition", "the definition it was run with cannot be read: %1", parsed.error().message));
    StudySnapshot study{std::make_shared<const StudyDefinition>(std::move(parsed->definition)), {}};
    study.history = History(criteriaOf(*study.definition));
    std::vector<TrialId> lost;
    for (Trial& trial : withoutGaps(std::move(stored->trials), lost))
        study.history.apply(std::make_shared<const Trial>(withFurtherObjectives(std::move(trial), *study.definition)));
    return study;
}

}  // namespace vernier
