#include "core/log/SafeText.h"

#include <algorithm>
#include <cstring>

namespace vernier {

SafeText& SafeText::add(std::string_view text) noexcept {
    const std::size_t size = std::min(text.size(), m_buffer.size() - m_size);
    std::memcpy(m_buffer.data() + m_size, text.data(), size);
    m_size += size;
    return *this;
}

SafeText& SafeText::add(std::uint64_t number, int digits) noexcept {
    addDigits(number, 10, digits);
    return *this;
}

SafeText& SafeText::addHex(std::uint64_t number) noexcept {
    add("0x");
    addDigits(number, 16, 1);
    return *this;
}

void SafeText::addDigits(std::uint64_t number, unsigned base, int digits) noexcept {
    std::array<char, 20> reversed;  // the digits of 2^64
    std::size_t size = 0;
    for (; number > 0 || digits > 0; number /= base, --digits)
        reversed[size++] = "0123456789abcdef"[number % base];
    std::reverse(reversed.begin(), reversed.begin() + size);
    add({reversed.data(), size});
}

}  // namespace vernier
