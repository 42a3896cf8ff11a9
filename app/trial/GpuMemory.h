#pragma once

#include "core/files/Descriptor.h"

#include <cstdint>
#include <optional>
#include <string>

#include <sys/types.h>

namespace vernier {

/// The most memory of NVIDIA GPUs that our descendants held at a time, as nvidia-smi tells it. It is asked by a child process,
/// which the caller reaps with its other children, so that a driver that hangs holds up nobody.
class GpuMemory {
public:
    ~GpuMemory() { stop(); }

    /// Asks, unless there is no nvidia-smi or the last question is still open; one that is open for too long is given up.
    void ask();
    /// True if the child that was reaped, with its wait status, is ours; then its answer has been taken.
    bool takeReaped(pid_t pid, int status);
    /// The trial is over: what is still asked is of no use.
    void stop();

    /// Bytes; nothing if nvidia-smi never answered. 0 if no process of ours was among those that hold any.
    std::optional<std::int64_t> peakBytes() const { return m_peakBytes; }

private:
    void takeAnswer(const std::string& answer);

    pid_t m_child = 0;  ///< 0: none
    Descriptor m_answer;
    int m_askedInVain = 0;  ///< while the last question was open
    bool m_isUnavailable = false;
    std::optional<std::int64_t> m_peakBytes;
};

}  // namespace vernier
