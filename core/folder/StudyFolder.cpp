#include "core/folder/StudyFolder.h"

#include "core/study/StudyFile.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <cstdio>

namespace vernier {

namespace {

QString toQt(const std::string& path) {
    return QString::fromStdString(path);
}

Result<void> makeFolder(const std::string& path) {
    if (!QDir().mkpath(toQt(path)))
        return failure(ErrorCode::Storage,
                       message("folder.not-made", "The folder could not be created. Is the disk full or write-protected?"),
                       path);
    return {};
}

/// params.json can be recreated from the database, so it is written plainly: no fsync delays a launch.
Result<void> writePlainly(const std::string& path, std::string_view text) {
    QFile file(toQt(path));
    const auto size = static_cast<qint64>(text.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), size) != size || !file.flush())
        return failure(ErrorCode::Storage, file.errorString().toStdString(), path);
    return {};
}

}  // namespace

std::string StudyFolder::trialFolder(TrialId id) const {
    char name[32];
    std::snprintf(name, sizeof name, "%06lld", static_cast<long long>(id.number));
    return m_path + "/trials/" + name;
}

std::string StudyFolder::resolve(const std::string& relative) const {
    return QDir::cleanPath(QDir(toQt(m_path)).absoluteFilePath(toQt(relative))).toStdString();
}

Result<std::string> StudyFolder::readDefinition() const {
    QFile file(toQt(definitionFile()));
    if (!file.exists())
        return failure(ErrorCode::NotFound,
                       message("folder.no-study", "There is no study.json here. Choose a study folder, or make a new study."),
                       m_path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, file.errorString().toStdString(), definitionFile());
    if (file.size() > static_cast<qint64>(kMaxStudyFileBytes)) {
        return failure(ErrorCode::InvalidInput,
                       message("folder.too-large", "The file has %1 MiB; the limit for a study.json is %2 MiB.",
                               file.size() >> 20, kMaxStudyFileBytes >> 20),
                       definitionFile());
    }
    return file.readAll().toStdString();
}

Result<void> StudyFolder::prepareTrial(TrialId id, std::string_view parametersJson) const {
    return makeFolder(checkpointFolder(id)).and_then([&] { return writePlainly(parametersFile(id), parametersJson); });
}

Result<void> StudyFolder::prepareTryOnce(std::string_view parametersJson) const {
    QDir(toQt(tryOnceFolder())).removeRecursively();
    return makeFolder(tryOnceFolder() + "/checkpoint").and_then([&] {
        return writePlainly(tryOnceFolder() + "/params.json", parametersJson);
    });
}

Result<void> createStudy(const std::string& folder, const StudyDefinition& definition) {
    const StudyFolder study(folder);
    if (QFile::exists(toQt(study.definitionFile())))
        return failure(ErrorCode::InUse, message("folder.taken", "There is already a study here. Choose another folder."),
                       folder);
    return makeFolder(folder).and_then([&] { return saveFile(study.definitionFile(), writeStudy(definition)); });
}

Result<void> saveFile(const std::string& path, std::string_view text) {
    QSaveFile file(toQt(path));
    const auto size = static_cast<qint64>(text.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), size) != size || !file.commit())
        return failure(ErrorCode::Storage,
                       message("folder.not-written", "It could not be written: %1", file.errorString().toStdString()), path);
    return {};
}

}  // namespace vernier
