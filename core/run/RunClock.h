#pragma once

#include <QElapsedTimer>

#include <cstdint>

namespace vernier {

/// How long a study has run, over all sessions. One thread.
class RunClock {
public:
    explicit RunClock(std::int64_t earlierMs) : m_earlierMs(earlierMs) {}

    /// Counts from now on, or does not. Nothing if it is so already.
    void setRunning(bool isRunning);
    double seconds() const;

private:
    std::int64_t m_earlierMs;
    QElapsedTimer m_spell;  ///< valid while it counts
};

}  // namespace vernier
