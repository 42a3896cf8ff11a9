#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vernier {

/// A short text that is put together without allocating; what does not fit is left out. All of it is safe in a signal handler.
class SafeText {
public:
    SafeText& add(std::string_view text) noexcept;
    /// In decimal, with leading zeros up to `digits`.
    SafeText& add(std::uint64_t number, int digits = 1) noexcept;
    SafeText& addHex(std::uint64_t number) noexcept;

    std::string_view text() const noexcept { return {m_buffer.data(), m_size}; }

private:
    void addDigits(std::uint64_t number, unsigned base, int digits) noexcept;

    std::array<char, 512> m_buffer;
    std::size_t m_size = 0;
};

}  // namespace vernier
