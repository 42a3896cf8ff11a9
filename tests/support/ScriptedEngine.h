#pragma once

#include "ui/controllers/EngineClient.h"

#include <algorithm>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace vernier::test {

template <typename Kind, typename... Kinds>
const Kind* kindIn(const std::variant<Kinds...>& group) {
    if constexpr ((std::is_same_v<Kind, Kinds> || ...))
        return std::get_if<Kind>(&group);
    else
        return nullptr;
}

/// The command if it is of this kind, else null.
template <typename Kind>
const Kind* commandAs(const Command& command) {
    return std::visit([](const auto& group) { return kindIn<Kind>(group); }, command);
}

/// An engine that does what a test says: it keeps what was posted and sends what it is given.
class ScriptedEngine : public EngineClient {
public:
    void post(Command command) override {
        posted.push_back(std::move(command));
        const auto* const replace = commandAs<command::ReplaceDefinition>(posted.back());
        if (!replace || !acceptsDefinitions)
            return;
        EventBatch events;
        events.definition = std::make_shared<const StudyDefinition>(replace->definition);
        send(std::move(events));
    }
    EventBatch takeEvents() override { return std::exchange(m_pending, {}); }

    void send(EventBatch events) {
        m_pending = std::move(events);
        Q_EMIT eventsReady();
    }

    /// The last command if it is of this kind, else null.
    template <typename Kind>
    const Kind* last() const {
        return posted.empty() ? nullptr : commandAs<Kind>(posted.back());
    }

    /// How many commands of this kind were posted.
    template <typename Kind>
    int count() const {
        return static_cast<int>(std::count_if(posted.begin(), posted.end(),
                                              [](const Command& command) { return commandAs<Kind>(command) != nullptr; }));
    }

    std::vector<Command> posted;
    bool acceptsDefinitions = false;  ///< a new definition comes back at once, as from a real engine

private:
    EventBatch m_pending;
};

}  // namespace vernier::test
