#include "core/events/EngineMailbox.h"

#include <utility>

namespace vernier {

bool EngineMailbox::postCommand(Command command) {
    const std::lock_guard lock(m_mutex);
    m_commands.push_back(std::move(command));
    return m_isTaking && m_commands.size() == 1;
}

std::vector<Command> EngineMailbox::takeCommands() {
    const std::lock_guard lock(m_mutex);
    m_isTaking = true;
    return std::exchange(m_commands, {});
}

bool EngineMailbox::postEvents(EventBatch events) {
    const std::lock_guard lock(m_mutex);
    const bool wasEmpty = m_events.isEmpty();
    m_events.merge(std::move(events));
    return wasEmpty;
}

EventBatch EngineMailbox::takeEvents() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_events, {});
}

}  // namespace vernier
