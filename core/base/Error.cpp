#include "core/base/Error.h"

namespace vernier {

std::string Error::text() const {
    std::string result = file.empty() ? message : file + ": " + message;
    for (const Fault& fault : faults) {
        result += "\n  ";
        if (!fault.path.empty())
            result += fault.path + ": ";
        result += fault.message;
    }
    return result;
}

}  // namespace vernier
