#include "core/exec/StartId.h"

#include <array>

#include <sys/random.h>

namespace vernier {

std::string newStartId() {
    constexpr const char* kDigits = "0123456789abcdef";
    std::array<unsigned char, 16> bytes{};
    // So few bytes always come at once and whole.
    static_cast<void>(!::getrandom(bytes.data(), bytes.size(), 0));
    std::string id;
    for (const unsigned char byte : bytes) {
        id += kDigits[byte >> 4];
        id += kDigits[byte & 15];
    }
    return id;
}

}  // namespace vernier
