#pragma once

#include "core/events/Command.h"
#include "core/events/EventBatch.h"

#include <mutex>
#include <vector>

namespace vernier {

/// The two queues between the engine's thread and the others. Values are passed under a std::mutex and Qt's queued calls carry
/// none, so that ThreadSanitizer sees every hand-over. Thread-safe.
class EngineMailbox {
public:
    EngineMailbox() = default;
    /// Waits for nobody: the last hand-over is over. ThreadSanitizer should see that, too.
    ~EngineMailbox() { const std::lock_guard lock(m_mutex); }
    EngineMailbox(const EngineMailbox&) = delete;
    EngineMailbox& operator=(const EngineMailbox&) = delete;

    /// True if the engine must be woken: it has begun to take commands, and none was waiting. Before that, it looks by itself.
    bool postCommand(Command command);
    std::vector<Command> takeCommands();

    /// True if the reader must be woken: no events were waiting.
    bool postEvents(EventBatch events);
    EventBatch takeEvents();

private:
    std::mutex m_mutex;
    std::vector<Command> m_commands;
    bool m_isTaking = false;
    EventBatch m_events;
};

}  // namespace vernier
