#pragma once

#include "core/base/Message.h"

#include <string>
#include <vector>

namespace vernier {

/// What kind of thing went wrong, so that code can branch on it; people read the message.
enum class ErrorCode {
    InvalidInput,  ///< text, a file or a request breaks a rule; `faults` may list each break
    NotFound,      ///< a file, trial or study does not exist
    InUse,         ///< another process holds the lock
    Unsupported,   ///< well-formed, but of a newer version or a kind this program does not know
    Storage,       ///< the file system or the database refused
    Shortage,      ///< the machine lacks processes, memory, descriptors or room on the disk, or the disk may not be written: it
                   ///< may work later
    Process,       ///< a process could not be started or controlled
    NotReady,      ///< not yet; ask again in a moment
    Cancelled      ///< the caller asked to stop
};

/// Whether this errno is a Shortage.
bool isShortage(int systemError);

/// One broken rule in an input. `path` names the field as people write it ("parameters[2].min"), empty for the whole input;
/// `message` says what is wrong and what would be right.
struct Fault {
    std::string path;
    Message message;

    bool operator==(const Fault&) const = default;
};

/// An error as a value: its code, one plain sentence, and, for inputs, every fault found.
struct Error {
    ErrorCode code;
    Message message;
    std::string file;           ///< the file concerned, empty if none
    std::vector<Fault> faults;  ///< all broken rules, in the order of the input

    /// The message behind its file and, on a line each, the faults as "path: message".
    Message whole() const;
    /// The same in English.
    std::string text() const { return whole().text(); }
};

}  // namespace vernier
