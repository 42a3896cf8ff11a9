#include "core/space/Value.h"

#include <array>
#include <charconv>

namespace vernier {

namespace {

struct Writer {
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(double value) const {
        std::array<char, 32> buffer{};  // the longest shortest double has 24 characters
        const std::to_chars_result end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
        return {buffer.data(), end.ptr};
    }
    std::string operator()(const std::string& value) const { return value; }
};

}  // namespace

std::string toText(const Value& value) {
    return std::visit(Writer{}, value);
}

std::string shortNumber(double number) {
    return roundedNumber(number == 0 ? 0.0 : number, 4);  // never "-0"
}

}  // namespace vernier
