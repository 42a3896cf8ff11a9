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

}  // namespace

RecordFile::RecordFile(const std::string& folder)
    : m_folder(folder), m_partFile(folder + "/" + kExitRecordName + ".part"), m_descriptor(openPart(m_partFile)) {
    // Where the file system cannot reserve, writing has to be lucky; so the result does not matter.
    [[maybe_unused]] const int reserved = ::fallocate(m_descriptor, FALLOC_FL_KEEP_SIZE, 0, kReservedBytes);
}

RecordFile::~RecordFile() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool RecordFile::write(const ProcessEnd& end) {
    const std::string text = writeExitRecord(end);
    for (int attempt = 0; attempt < kPatienceSeconds; ++attempt) {
        if (tryToWrite(text))
            return true;
        ::sleep(1);
    }
    ::unlink(m_partFile.c_str());
    return false;
}

bool RecordFile::tryToWrite(const std::string& text) {
    if (m_descriptor < 0)
        m_descriptor = openPart(m_partFile);
    const bool isWritten =
        ::pwrite(m_descriptor, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size()) && ::fsync(m_descriptor) == 0;
    const std::string file = m_folder + "/" + kExitRecordName;
    if (!isWritten || std::rename(m_partFile.c_str(), file.c_str()) != 0)
        return false;
    const int folder = ::open(m_folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    ::fsync(folder);
    ::close(folder);
    return true;
}

}  // namespace vernier
