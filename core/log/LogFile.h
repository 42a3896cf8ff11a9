#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace vernier {

/// A text file that grows by whole lines, and moves aside when it is full: NAME becomes NAME.1, which becomes NAME.2, and the
/// oldest is deleted. Several processes may write to one file: each line is a single write(2) to a descriptor in append mode,
/// which Linux keeps whole on local disks; only moving needs a lock (flock on NAME.lock), and before each line a writer checks
/// whether NAME is still the file it has open. Whatever cannot be written is silently dropped: a log must never disturb its
/// program. One thread at a time.
class LogFile {
public:
    struct Limits {
        std::int64_t bytes = 2'000'000;  ///< of one file
        int files = 5;                   ///< together with the one that grows
    };

    /// Creates the folder of `path`, which is absolute, if it does not exist.
    explicit LogFile(std::string path, Limits limits);
    explicit LogFile(std::string path) : LogFile(std::move(path), Limits()) {}
    ~LogFile();
    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;

    bool isOpen() const { return m_descriptor >= 0; }
    const std::string& path() const { return m_path; }
    /// Keeps the same number throughout, even when the file moves aside; -1 if it could not be opened.
    int descriptor() const { return m_descriptor; }

    /// `line` ends with its newline.
    void write(std::string_view line);

private:
    std::int64_t sizeOfCurrent();
    void moveAside();
    void openAgain();

    std::string m_path;
    Limits m_limits;
    int m_descriptor = -1;
    bool m_isLineOpen = false;  ///< the disk was full in the middle of one
};

}  // namespace vernier
