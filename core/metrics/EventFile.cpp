#include "core/metrics/EventFile.h"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

namespace vernier {

namespace {

constexpr std::size_t kHeaderBytes = 12;  // length, and its checksum
constexpr std::size_t kTrailerBytes = 4;  // checksum of the data
constexpr std::uint32_t kReversedPolynomial = 0x82F63B78;

std::array<std::uint32_t, 256> makeTable() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
        std::uint32_t value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1) ^ (value & 1 ? kReversedPolynomial : 0);
        table[byte] = value;
    }
    return table;
}

/// Little-endian, as all numbers in these files.
template <typename Number>
Number numberAt(std::string_view bytes, std::size_t at) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        bits |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
    if constexpr (sizeof(Number) == 8)
        return std::bit_cast<Number>(bits);
    else
        return std::bit_cast<Number>(static_cast<std::uint32_t>(bits));
}

/// The fields of one protobuf message, one after another. Stops at the first that is cut or has an unknown form.
class ProtoFields {
public:
    explicit ProtoFields(std::string_view message) : m_bytes(message) {}

    /// False at the end.
    bool next() {
        const std::optional<std::uint64_t> key = varint();
        if (!key)
            return false;
        number = static_cast<std::uint32_t>(*key >> 3);
        switch (*key & 7) {
            case 0: return takeVarint();
            case 1: return takeBytes(8);
            case 2: {
                const std::optional<std::uint64_t> size = varint();
                return size && takeBytes(*size);
            }
            case 5: return takeBytes(4);
            default: return false;
        }
    }

    std::uint32_t number = 0;
    std::uint64_t value = 0;  ///< of a varint
    std::string_view bytes;   ///< of all others

private:
    std::optional<std::uint64_t> varint() {
        std::uint64_t result = 0;
        for (unsigned shift = 0; shift < 64 && m_at < m_bytes.size(); shift += 7) {
            const auto byte = static_cast<unsigned char>(m_bytes[m_at++]);
            result |= std::uint64_t{byte & 0x7Fu} << shift;
            if (byte < 0x80)
                return result;
        }
        return std::nullopt;
    }
    bool takeVarint() {
        const std::optional<std::uint64_t> read = varint();
        value = read.value_or(0);
        bytes = {};
        return read.has_value();
    }
    bool takeBytes(std::uint64_t size) {
        if (size > m_bytes.size() - m_at)
            return false;
        bytes = m_bytes.substr(m_at, static_cast<std::size_t>(size));
        m_at += bytes.size();
        return true;
    }

    std::string_view m_bytes;
    std::size_t m_at = 0;
};

/// TensorProto: dtype 1, tensor_content 4, float_val 5, double_val 6. One number or nothing.
std::optional<double> scalarOf(std::string_view tensor) {
    constexpr std::uint64_t kFloat = 1, kDouble = 2;
    std::uint64_t type = 0;
    std::string_view content;
    for (ProtoFields field(tensor); field.next();) {
        if (field.number == 1)
            type = field.value;
        else if (field.number == 4 || (field.number == 5 && type == kFloat) || (field.number == 6 && type == kDouble))
            content = field.bytes;
    }
    if (type == kFloat && content.size() == sizeof(float))
        return numberAt<float>(content, 0);
    if (type == kDouble && content.size() == sizeof(double))
        return numberAt<double>(content, 0);
    return std::nullopt;
}

/// Summary.Value: tag 1, simple_value 2, tensor 8.
void readValue(std::string_view value, std::int64_t step, const std::function<void(const EventScalar&)>& onScalar) {
    std::string_view tag;
    std::optional<double> number;
    for (ProtoFields field(value); field.next();) {
        if (field.number == 1)
            tag = field.bytes;
        else if (field.number == 2 && field.bytes.size() == sizeof(float))
            number = numberAt<float>(field.bytes, 0);
        else if (field.number == 8)
            number = scalarOf(field.bytes);
    }
    if (number)
        onScalar({tag, step, *number});
}

/// Event: step 2, summary 5. Summary: value 1.
void readEvent(std::string_view event, const std::function<void(const EventScalar&)>& onScalar) {
    std::int64_t step = 0;
    std::string_view summary;
    for (ProtoFields field(event); field.next();) {
        if (field.number == 2)
            step = static_cast<std::int64_t>(field.value);
        else if (field.number == 5)
            summary = field.bytes;
    }
    for (ProtoFields field(summary); field.next();) {
        if (field.number == 1)
            readValue(field.bytes, step, onScalar);
    }
}

}  // namespace

std::uint32_t crc32c(std::string_view bytes) {
    static const std::array<std::uint32_t, 256> kTable = makeTable();
    std::uint32_t crc = ~0u;
    for (const char byte : bytes)
        crc = (crc >> 8) ^ kTable[(crc ^ static_cast<unsigned char>(byte)) & 0xFF];
    return ~crc;
}

std::uint32_t maskedCrc32c(std::string_view bytes) {
    return std::rotr(crc32c(bytes), 15) + 0xA282EAD8u;
}

void EventFile::feed(std::string_view bytes, const std::function<void(const EventScalar&)>& onScalar) {
    if (m_toSkip > 0) {
        const std::uint64_t skipped = std::min<std::uint64_t>(m_toSkip, bytes.size());
        bytes.remove_prefix(static_cast<std::size_t>(skipped));
        m_toSkip -= skipped;
    }
    if (m_isDamaged || bytes.empty())
        return;
    const std::string joined = m_pending.empty() ? std::string() : m_pending + std::string(bytes);
    std::string_view rest = m_pending.empty() ? bytes : std::string_view(joined);
    while (!m_isDamaged && takeRecord(rest, onScalar)) {
    }
    m_pending = m_isDamaged ? std::string() : std::string(rest);
}

/// False if the record is not finished yet.
bool EventFile::takeRecord(std::string_view& bytes, const std::function<void(const EventScalar&)>& onScalar) {
    if (bytes.size() < kHeaderBytes)
        return false;
    const auto length = numberAt<std::uint64_t>(bytes, 0);
    if (numberAt<std::uint32_t>(bytes, 8) != maskedCrc32c(bytes.substr(0, 8))) {
        m_isDamaged = true;
        return false;
    }
    if (length > kMaxRecordBytes) {
        const std::uint64_t whole = length > ~std::uint64_t{0} - 16 ? length : kHeaderBytes + length + kTrailerBytes;
        m_toSkip = whole - std::min<std::uint64_t>(whole, bytes.size());
        bytes.remove_prefix(static_cast<std::size_t>(std::min<std::uint64_t>(whole, bytes.size())));
        return true;
    }
    const std::size_t whole = kHeaderBytes + static_cast<std::size_t>(length) + kTrailerBytes;
    if (bytes.size() < whole)
        return false;
    const std::string_view data = bytes.substr(kHeaderBytes, static_cast<std::size_t>(length));
    if (numberAt<std::uint32_t>(bytes, whole - kTrailerBytes) == maskedCrc32c(data))
        readEvent(data, onScalar);
    else
        ++m_badRecords;
    bytes.remove_prefix(whole);
    return true;
}

}  // namespace vernier
