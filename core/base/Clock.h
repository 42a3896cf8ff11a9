#pragma once

#include <chrono>
#include <cstdint>

namespace vernier {

/// The two times that the engine reads, behind an interface so that tests own them. Thread-safe.
class Clock {
public:
    virtual ~Clock() = default;
    /// Milliseconds since 1970-01-01 UTC: what is stored and shown. May jump.
    virtual std::int64_t wallMs() const = 0;
    /// Milliseconds since the machine was started, whoever asks; they never jump, and rest while it sleeps: what durations,
    /// money and limits count.
    virtual std::int64_t steadyMs() const = 0;
};

/// The machine's own clocks.
class SystemClock final : public Clock {
public:
    std::int64_t wallMs() const override {
        using namespace std::chrono;
        return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    }
    std::int64_t steadyMs() const override {
        using namespace std::chrono;
        return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    }
};

}  // namespace vernier
