#include "app/trial/RecordFile.h"

#include "core/exec/ExitRecord.h"

#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace vernier {

namespace {

constexpr off_t kReservedBytes = 4096;

int openPart(const std::string& file) {
    return ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
}

/// Non-blocking: the trial may have put anything in place of its log.
void sync(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

}  // namespace

RecordFile::RecordFile(const std::string& folder)
    : m_folder(folder), m_partFile(folder + "/" + kExitRecordName + ".part"), m_descriptor(openPart(m_partFile)) {
    // If the file system cannot reserve space, writing has to rely on luck, so the result does not matter.
    [[maybe_unused]] const int reserved = ::fallocate(m_descriptor, FALLOC_FL_KEEP_SIZE, 0, kReservedBytes);
}

RecordFile::~RecordFile() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool RecordFile::write(const ProcessEnd& end, bool isSynced) {
    if (isSynced) {  // an end without the numbers that led to it would count as a failure
        sync(m_folder + "/stdout.log");
        sync(m_folder + "/stderr.log");
    }
    const std::string text = writeExitRecord(end);
    for (int attempt = 0; attempt < kPatienceSeconds; ++attempt) {
        if (tryToWrite(text, isSynced))
            return true;
        ::sleep(1);
    }
    ::unlink(m_partFile.c_str());
    return false;
}

bool RecordFile::tryToWrite(const std::string& text, bool isSynced) {
    if (m_descriptor < 0)
        m_descriptor = openPart(m_partFile);
    const bool isWritten = ::pwrite(m_descriptor, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size()) &&
                           (!isSynced || ::fsync(m_descriptor) == 0);
    const std::string file = m_folder + "/" + kExitRecordName;
    if (!isWritten || std::rename(m_partFile.c_str(), file.c_str()) != 0)
        return false;
    if (isSynced)
        sync(m_folder);
    return true;
}

}  // namespace vernier
