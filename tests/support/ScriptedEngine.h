#pragma once

#include "ui/controllers/EngineClient.h"

#include <utility>
#include <vector>

namespace vernier::test {

/// An engine that does what a test says: it keeps what was posted and sends what it is given.
class ScriptedEngine : public EngineClient {
public:
    void post(Command command) override { posted.push_back(std::move(command)); }
    StudyEvents takeEvents() override { return std::exchange(m_pending, {}); }

    void send(StudyEvents events) {
        m_pending = std::move(events);
        Q_EMIT eventsReady();
    }

    /// The last command if it is of this kind, else null.
    template <typename Kind>
    const Kind* last() const {
        return posted.empty() ? nullptr : std::get_if<Kind>(&posted.back());
    }

    std::vector<Command> posted;

private:
    StudyEvents m_pending;
};

}  // namespace vernier::test
