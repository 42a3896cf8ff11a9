#include "core/folder/StudyFolder.h"

#include "core/store/TrialStart.h"
#include "core/study/StudyFile.h"

#include <QDir>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <system_error>

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

constexpr const char* kParametersName = "params.json";
constexpr const char* kCheckpointName = "checkpoint";
/// What a start leaves that the next one must not take for its own. What the trial itself saved is another matter.
constexpr std::array<const char*, 6> kTracesOfStart{"stdout.log", "stderr.log",    "exit.json",
                                                    "lock",       kTrialStartName, "usage.csv"};

/// "NAME-1", "NAME-2", ...: the first that is free in the folder.
std::string freeName(const Folder& folder, const std::string& name) {
    int number = 1;
    while (folder.holds(name + "-" + std::to_string(number)))
        ++number;
    return name + "-" + std::to_string(number);
}

/// False for a folder as one that was prepared for a start that never came.
bool isUsed(const Folder& folder) {
    const std::vector<std::string> names = folder.names();
    const bool isPrepared = std::all_of(names.begin(), names.end(), [](const std::string& name) {
        return name == kCheckpointName || name == kParametersName || name == kTrialStartName;
    });
    const FileState::Kind checkpoint = folder.stateOf(kCheckpointName).kind;
    const bool isCheckpointNew = checkpoint == FileState::Kind::None ||
                                 (checkpoint == FileState::Kind::Folder && folder.at(kCheckpointName).names().empty());
    return !isPrepared || !isCheckpointNew;
}

/// A folder that was used, or something else of its name, such as a link.
bool isTaken(const Folder& trials, const std::string& name) {
    const FileState::Kind kind = trials.stateOf(name).kind;
    return kind == FileState::Kind::Folder ? isUsed(trials.at(name)) : kind != FileState::Kind::None;
}

/// The start whose traces are in the folder; empty if that is not known.
std::string startIn(const Folder& folder) {
    const Result<TrialStart> start = readTrialStart(folder);
    return start ? start->trial.startId : std::string();
}

/// Moves what an earlier attempt of the same trial printed into a folder of its own.
Result<void> setAttemptAside(const Folder& folder) {
    const std::string name = freeName(folder, "attempt");
    Result<void> done = folder.at(name).make();
    for (const char* trace : kTracesOfStart) {
        if (done && folder.holds(trace))
            done = folder.rename(trace, name + "/" + trace);
    }
    return done;
}

}  // namespace

std::string StudyFolder::trialName(TrialId id) {
    char name[32];
    std::snprintf(name, sizeof name, "%06lld", static_cast<long long>(id.number));
    return name;
}

std::string StudyFolder::resolve(const std::string& relative) const {
    return QDir::cleanPath(QDir(toQt(path())).absoluteFilePath(toQt(relative))).toStdString();
}

Result<std::string> StudyFolder::readDefinition() const {
    Result<std::string> text = m_folder.read("study.json", kMaxStudyFileBytes);
    if (!text && text.error().code == ErrorCode::NotFound)
        return failure(ErrorCode::NotFound,
                       message("folder.no-study", "There is no study.json here. Choose a study folder, or make a new study."),
                       m_folder.path());
    return text;
}

Result<void> StudyFolder::prepareTrial(const Trial& trial, const std::string& lastStart,
                                       std::string_view parametersJson) const {
    const Folder folder = this->trial(trial.id);
    TrialStart start{trial, {}};
    Result<void> ready;
    if (const Result<TrialStart> former = readTrialStart(folder); !trial.pauses.empty() && former) {
        start.earlierLegs = former->earlierLegs;
        start.earlierLegs.push_back(former->trial.startId);
    } else if (const std::string name = trialName(trial.id); trial.pauses.empty() && isTaken(trials(), name)) {
        ready = !lastStart.empty() && startIn(folder) == lastStart
                    ? setAttemptAside(folder)
                    : trials().rename(name, freeName(trials(), name + "-earlier"));
    }
    // What a trial that goes on has made of its own folder, a link to a larger disk perhaps, is its business.
    const bool isKept = !trial.pauses.empty() && folder.holds(kCheckpointName);
    // Both can be made again from the database, so they are written plainly: no fsync delays a launch.
    return ready.and_then([&] { return isKept ? Result<void>() : folder.at(kCheckpointName).make(); })
        .and_then([&] { return folder.write(kParametersName, parametersJson); })
        .and_then([&] { return folder.write(kTrialStartName, writeTrialStart(start)); });
}

Result<void> StudyFolder::prepareTryOnce(std::string_view parametersJson) const {
    // A link of this name goes, not what it leads to.
    if (const Descriptor study = m_folder.open(); study.isOpen()) {
        std::error_code ignored;
        std::filesystem::remove_all(reachOf(study) + "/try-once", ignored);
    }
    return tryOnce().at(kCheckpointName).make().and_then([&] { return tryOnce().write(kParametersName, parametersJson); });
}

Result<void> StudyFolder::checkTrials() const {
    if (m_folder.holds("trials") && !trials().exists())
        return trials().make();  // which says why it cannot
    const auto count = m_folder.holds("study.db") ? 0 : trialsInFolders().size();
    if (count == 0)
        return {};
    return failure(ErrorCode::NotFound,
                   message("folder.no-database",
                           "it is gone, but trials holds %1 trials of the study. vernier-cli repair makes a new database of "
                           "them; to begin anew instead, move trials away",
                           static_cast<std::int64_t>(count)),
                   databaseFile());
}

std::vector<TrialId> StudyFolder::trialsInFolders() const {
    std::vector<TrialId> found;
    for (const std::string& name : trials().names()) {
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
        if (error == std::errc() && number >= 0 && end == name.data() + name.size() && trialName(TrialId{number}) == name)
            found.push_back(TrialId{number});
    }
    std::sort(found.begin(), found.end());
    return found;
}

Result<void> createStudy(const std::string& folder, const StudyDefinition& definition) {
    if (Folder(folder).holds("study.json"))
        return failure(ErrorCode::InUse, message("folder.taken", "There is already a study here. Choose another folder."),
                       folder);
    return makeFolder(folder).and_then([&] { return StudyFolder(folder).writeDefinition(writeStudy(definition)); });
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
