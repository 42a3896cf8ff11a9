#include "core/base/Error.h"

namespace vernier {

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
