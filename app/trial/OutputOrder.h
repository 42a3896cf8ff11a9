#pragma once

#include "core/files/Folder.h"

#include <array>
#include <cstdint>
#include <string>

namespace vernier {

/// Notes in which order the two logs of a trial grow, in the file that core/exec/LogOrder.h reads. One thread.
class OutputOrder {
public:
    explicit OutputOrder(Folder folder);

    /// Becomes readable when a log has grown; -1 if the system does not tell.
    int descriptor() const { return m_inotify.number(); }
    /// Notes what has grown since the last call.
    void note();

private:
    using Sizes = std::array<std::int64_t, 2>;  // of stdout.log and stderr.log

    bool takeEvents(std::string& grown);
    Sizes sizes() const;
    void mark(const Sizes& upTo, char first, char last);

    Folder m_folder;
    Descriptor m_inotify;
    Descriptor m_file;
    std::int64_t m_written = 0;
    Sizes m_known{0, 0};
    Sizes m_marked{0, 0};
    char m_last = 0;  ///< which grew last: 'o' or 'e'
};

}  // namespace vernier
