#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace vernier {

/// One number of a TensorBoard event file.
struct EventScalar {
    std::string_view tag;
    std::int64_t step = 0;
    double value = 0;
};

/// Reads the numbers from a growing TensorBoard event file: records of length, masked CRC-32C of the length, data, masked
/// CRC-32C of the data (TFRecord), each an Event message whose Summary has values with a tag and a simple_value, or a tensor of
/// one float or double. Everything else is skipped; a record that is not finished yet is waited for. One thread.
class EventFile {
public:
    /// Longer records, such as images, are skipped without being kept.
    static constexpr std::uint64_t kMaxRecordBytes = 1u << 20;

    /// Calls `onScalar` for the numbers in the records that `bytes` complete. Memory: one record. O(bytes).
    void feed(std::string_view bytes, const std::function<void(const EventScalar&)>& onScalar);
    /// True after a record whose checksum of the length is wrong: where the next one begins is not known, and nothing more is
    /// read.
    bool isDamaged() const { return m_isDamaged; }
    /// How many records were left out because their data do not match their checksum.
    std::int64_t badRecords() const { return m_badRecords; }

private:
    bool takeRecord(std::string_view& bytes, const std::function<void(const EventScalar&)>& onScalar);

    std::string m_pending;
    std::uint64_t m_toSkip = 0;
    bool m_isDamaged = false;
    std::int64_t m_badRecords = 0;
};

/// CRC-32C (Castagnoli), as in RFC 3720.
std::uint32_t crc32c(std::string_view bytes);
/// As stored in records: rotated and moved, so that a checksum of data with checksums in it stays good.
std::uint32_t maskedCrc32c(std::string_view bytes);

}  // namespace vernier
