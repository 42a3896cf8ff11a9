#include "core/imports/ImportFile.h"

#include "core/imports/OtherTools.h"
#include "core/imports/RunFolders.h"
#include "core/imports/text/ForeignText.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

namespace vernier {

namespace {

std::string reasonOf(int error) {
    return std::generic_category().message(error);
}

/// Closes what it opened. Does not wait for a writer of a pipe.
class OpenFile {
public:
    explicit OpenFile(const std::string& path) : m_file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)) {}
    ~OpenFile() {
        if (m_file >= 0)
            ::close(m_file);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    int get() const { return m_file; }

private:
    int m_file;
};

/// Of files that hold trials.
constexpr std::size_t kMaxHistoryBytes = 64u << 20;

bool holdsTrials(std::string_view beginning) {
    const Message kind = kindOfText(beginning);
    return kind.id() == kOptunaJournal || kind.id() == kCsvTable;
}

/// Appends what the file still has, until `text` has `limit` bytes; whether it could be read.
bool readOn(int file, std::size_t limit, std::string& text) {
    std::size_t size = text.size();
    text.resize(limit);
    while (size < limit) {
        const ssize_t count = ::read(file, text.data() + size, limit - size);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        if (count == 0)
            break;
        size += static_cast<std::size_t>(count);
    }
    text.resize(size);
    return true;
}

/// At most as much as its kind may have; of what holds no trials one byte more, by which its reader sees that there is more. Of
/// a database, the beginning.
Result<std::string> readBounded(const std::string& path) {
    const OpenFile file(path);
    if (file.get() < 0)
        return failure(errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Storage, reasonOf(errno), path);
    struct stat status {};
    if (::fstat(file.get(), &status) != 0)
        return failure(ErrorCode::Storage, reasonOf(errno), path);
    if (!S_ISREG(status.st_mode))
        return failure(
            ErrorCode::InvalidInput,
            message("import.no-file", "This is a device or a pipe; only a file or a folder of runs can be imported."), path);
    std::string text;
    bool isRead = readOn(file.get(), kMaxForeignBytes + 1, text);
    bool isTooLarge = false;
    if (isRead && text.size() > kMaxForeignBytes && holdsTrials(text)) {
        isTooLarge = status.st_size > off_t{kMaxHistoryBytes};
        isRead = isTooLarge || readOn(file.get(), kMaxHistoryBytes + 1, text);
        isTooLarge |= text.size() > kMaxHistoryBytes;
    }
    if (!isRead)
        return failure(ErrorCode::Storage, reasonOf(errno), path);
    if (isTooLarge)
        return failure(ErrorCode::InvalidInput,
                       message("import.history-too-large", "The file is larger than 64 MiB: import a part of its trials."),
                       path);
    return text;
}

}  // namespace

Result<ForeignTable> readTableFile(const std::string& path) {
    Result<ForeignTable> table = readBounded(path).and_then([](const std::string& text) { return readCsvText(text); });
    if (!table && table.error().file.empty())
        table.error().file = path;
    return table;
}

Result<ImportedStudy> importStudyFile(const std::string& path, const std::string& fallbackName) {
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    const FileReader readBeside = [folder](const std::string& name) {
        return readBounded(name.starts_with('/') ? name : folder + "/" + name);
    };
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return importRunFolder(path, fallbackName);
    Result<ImportedStudy> study = readBounded(path).and_then([&](const std::string& text) {
        return kindOfText(text).id() == kSqliteDatabase ? importDatabase(path, fallbackName)
                                                        : importStudy(text, fallbackName, readBeside);
    });
    if (!study && study.error().file.empty())
        study.error().file = path;
    return study;
}

}  // namespace vernier
