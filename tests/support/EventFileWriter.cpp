#include "tests/support/EventFileWriter.h"

#include "core/metrics/EventFile.h"

#include <cstring>

namespace vernier::test {

namespace {

template <typename Number>
std::string bytesOf(Number number) {
    std::string bytes(sizeof number, '\0');
    std::memcpy(bytes.data(), &number, sizeof number);
    return bytes;
}

std::string varint(std::uint64_t value) {
    std::string bytes;
    for (; value >= 0x80; value >>= 7)
        bytes += static_cast<char>(value | 0x80);
    return bytes + static_cast<char>(value);
}

std::string field(unsigned number, const std::string& bytes) {
    return varint(number << 3 | 2) + varint(bytes.size()) + bytes;
}

std::string event(std::int64_t step, const std::string& value) {
    return varint(1 << 3 | 1) + bytesOf(1.0) + varint(2 << 3) + varint(static_cast<std::uint64_t>(step)) +
           field(5, field(1, value));
}

}  // namespace

std::string recordOf(const std::string& data) {
    const std::string length = bytesOf(std::uint64_t{data.size()});
    return length + bytesOf(maskedCrc32c(length)) + data + bytesOf(maskedCrc32c(data));
}

std::string eventOf(const std::string& tag, std::int64_t step, float value) {
    return event(step, field(1, tag) + varint(2 << 3 | 5) + bytesOf(value));
}

std::string tensorEventOf(const std::string& tag, std::int64_t step, float value) {
    const std::string tensor = varint(1 << 3) + varint(1) + field(2, {}) + field(4, bytesOf(value));
    return event(step, field(1, tag) + field(8, tensor));
}

}  // namespace vernier::test
