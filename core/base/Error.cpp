#include "core/base/Error.h"

#include <cerrno>

namespace vernier {

bool isShortage(int systemError) {
    switch (systemError) {
        case EAGAIN:
        case ENOMEM:
        case EMFILE:
        case ENFILE:
        case ENOSPC:
        case EDQUOT:
        case EROFS:
        case ETXTBSY: return true;
        default: return false;
    }
}

Message Error::whole() const {
    Message result = file.empty() ? message : vernier::message("error.file", "%1: %2", file, message);
    for (const Fault& fault : faults) {
        if (fault.path.empty())
            result = vernier::message("error.fault", "%1\n  %2", result, fault.message);
        else
            result = vernier::message("error.fault-at", "%1\n  %2: %3", result, fault.path, fault.message);
    }
    return result;
}

}  // namespace vernier
