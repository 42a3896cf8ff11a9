#include "app/trial/RecordFile.h"

#include "core/exec/ExitRecord.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vernier {

namespace {

constexpr off_t kReservedBytes = 4096;

const std::string& partName() {
    static const std::string kName = std::string(kExitRecordName) + ".part";
    return kName;
}

Descriptor openPart(const Folder& folder) {
    folder.remove(partName());
    Result<Descriptor> part = folder.openFile(partName(), O_WRONLY | O_CREAT | O_EXCL);
    return part ? std::move(*part) : Descriptor();
}

bool isThere(const Descriptor& part) {
    struct stat state {};
    return part.isOpen() && ::fstat(part.number(), &state) == 0 && state.st_nlink > 0;
}

}  // namespace

RecordFile::RecordFile(TrialFiles& files) : m_files(files), m_part(openPart(files.folder())) {
    // If the file system cannot reserve space, writing has to rely on luck, so the result does not matter.
    [[maybe_unused]] const int reserved = ::fallocate(m_part.number(), FALLOC_FL_KEEP_SIZE, 0, kReservedBytes);
}

bool RecordFile::write(const ProcessEnd& end, bool isSynced) {
    for (int attempt = 0; attempt < kPatienceSeconds; ++attempt) {
        if (!m_files.mend())
            return false;
        if (isSynced && attempt == 0)  // an end without the numbers that led to it would count as a failure
            m_files.syncLogs();
        if (tryToWrite(writeExitRecord(end, m_files.logBytes()), isSynced))
            return true;
        ::sleep(1);
    }
    m_files.folder().remove(partName());
    return false;
}

bool RecordFile::tryToWrite(const std::string& text, bool isSynced) {
    if (!isThere(m_part))
        m_part = openPart(m_files.folder());
    const bool isWritten = ::pwrite(m_part.number(), text.data(), text.size(), 0) == static_cast<ssize_t>(text.size()) &&
                           (!isSynced || ::fsync(m_part.number()) == 0);
    if (!isWritten || !m_files.folder().rename(partName(), kExitRecordName))
        return false;
    if (isSynced)
        m_files.syncFolder();
    return true;
}

}  // namespace vernier
