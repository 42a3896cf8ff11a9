#include "core/desk/StudyDiagnosis.h"

#include "core/exec/SlotPool.h"
#include "core/intake/FieldKnowledge.h"
#include "core/study/Trial.h"

#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <fstream>

#include <sys/statvfs.h>
#include <unistd.h>

namespace vernier {

namespace {

constexpr std::size_t kFolders = 60;
constexpr int kFilesOfFolder = 400;
constexpr int kDeepestFolder = 8;
constexpr int kProbeMs = 2000;
constexpr std::int64_t kMebibyte = 1024 * 1024;

/// Of the machine, or of the control group of a container.
std::optional<std::int64_t> memoryOfMachine() {
    const long pages = ::sysconf(_SC_PHYS_PAGES);
    const long page = ::sysconf(_SC_PAGESIZE);
    if (pages <= 0 || page <= 0)
        return std::nullopt;
    std::int64_t bytes = std::int64_t{pages} * page;
    std::ifstream limit("/sys/fs/cgroup/memory.max");
    if (std::int64_t allowed = 0; limit >> allowed && allowed > 0)
        bytes = std::min(bytes, allowed);
    return bytes;
}

/// Nothing without nvidia-smi, or if it does not answer.
std::optional<std::int64_t> askForGpuMemory() {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("nvidia-smi"));
    if (program.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(program, {QStringLiteral("--query-gpu=memory.total"), QStringLiteral("--format=csv,noheader,nounits")});
    if (!process.waitForFinished(kProbeMs) || process.exitCode() != 0)
        return std::nullopt;
    std::optional<std::int64_t> least;
    for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
        bool isNumber = false;
        const std::int64_t bytes = line.trimmed().toLongLong(&isNumber) * kMebibyte;
        if (isNumber && bytes > 0)
            least = std::min(least.value_or(bytes), bytes);
    }
    return least;
}

/// The memory of the smallest GPU, asked for once: no machine gets another while a program runs.
std::optional<std::int64_t> memoryOfGpus() {
    static const std::optional<std::int64_t> kLeast = askForGpuMemory();
    return kLeast;
}

/// What the files beneath a folder take; `left` is how many of them may still be looked at.
std::int64_t bytesBeneath(const Folder& folder, int depth, int& left) {
    std::int64_t bytes = 0;
    for (const std::string& name : folder.names()) {
        if (--left < 0)
            break;
        const FileState state = folder.stateOf(name);
        if (state.kind == FileState::Kind::File)
            bytes += state.bytes;
        else if (state.kind == FileState::Kind::Folder && depth < kDeepestFolder)
            bytes += bytesBeneath(folder.at(name), depth + 1, left);
    }
    return bytes;
}

}  // namespace

MachineFacts machineFacts(const History& history) {
    const SlotResources resources = SlotResources::detect();
    MachineFacts facts{resources.cores, memoryOfMachine(), static_cast<int>(resources.gpus.size()), std::nullopt};
    const bool usesGpus = std::ranges::any_of(
        history.trials(), [](const TrialPtr& trial) { return trial->end && trial->end->peakGpuBytes.value_or(0) > 0; });
    if (usesGpus)
        facts.gpuMemoryBytes = memoryOfGpus();
    return facts;
}

std::optional<DiskFacts> diskFacts(const StudyFolder& folder) {
    const std::vector<TrialId> trials = folder.trialsInFolders();
    struct statvfs room {};
    if (trials.empty() || ::statvfs(folder.path().c_str(), &room) != 0)
        return std::nullopt;
    const std::size_t looked = std::min(kFolders, trials.size());
    std::int64_t bytes = 0;
    for (std::size_t place = 0; place < looked; ++place) {
        int left = kFilesOfFolder;
        bytes += bytesBeneath(folder.trial(trials[place * trials.size() / looked]), 0, left);
    }
    const double scale = static_cast<double>(trials.size()) / static_cast<double>(looked);
    return DiskFacts{static_cast<std::int64_t>(scale * static_cast<double>(bytes)),
                     static_cast<std::int64_t>(room.f_bavail) * static_cast<std::int64_t>(room.f_frsize)};
}

std::vector<Finding> diagnoseStudy(const StudyDefinition& definition, const History& history, const StudyFolder& folder,
                                   const std::optional<ModelFacts>& model) {
    DoctorInput input{definition, history};
    input.machine = machineFacts(history);
    input.disk = diskFacts(folder);
    input.model = model;
    input.knowledge = &builtInKnowledge();
    return diagnose(input);
}

}  // namespace vernier
