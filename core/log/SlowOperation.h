#pragma once

#include <chrono>

class QLoggingCategory;

namespace vernier {

/// Anything that takes longer is worth a line, unless its user says otherwise.
inline constexpr std::chrono::milliseconds kSlow{500};

/// When destroyed, logs an operation that took longer than it should.
class SlowOperation {
public:
    /// `what` begins the line, as in "A suggestion"; both it and `category` outlive this object.
    SlowOperation(const QLoggingCategory& category, const char* what, std::chrono::milliseconds allowed = kSlow)
        : m_category(category), m_what(what), m_allowed(allowed) {}
    ~SlowOperation();
    SlowOperation(const SlowOperation&) = delete;
    SlowOperation& operator=(const SlowOperation&) = delete;

private:
    const QLoggingCategory& m_category;
    const char* m_what;
    std::chrono::milliseconds m_allowed;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

}  // namespace vernier
