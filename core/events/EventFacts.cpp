#include "core/events/EventFacts.h"

#include "core/study/MessageJson.h"

#include <nlohmann/json.hpp>

namespace vernier {

using Json = nlohmann::json;

namespace {

constexpr auto kMessageSuffix = "_message";

}  // namespace

std::string payloadOf(const EventFacts& facts) {
    return Json(facts).dump(-1, ' ', false, Json::error_handler_t::replace);
}

EventFacts factsOf(const std::string& payload) {
    EventFacts facts;
    const Json json = Json::parse(payload, nullptr, false);
    if (!json.is_object())
        return facts;
    for (const auto& [name, value] : json.items())
        facts[name] = value.is_string() ? value.get<std::string>() : value.dump(-1, ' ', false, Json::error_handler_t::replace);
    return facts;
}

void addMessage(EventFacts& facts, const std::string& name, const Message& message) {
    facts[name] = message.text();
    if (std::string stored = storedForm(message); !stored.empty())
        facts[name + kMessageSuffix] = std::move(stored);
}

Message messageOf(const EventFacts& facts, const std::string& name) {
    const auto text = facts.find(name);
    const auto stored = facts.find(name + kMessageSuffix);
    if (text == facts.end())
        return {};
    return stored == facts.end() ? Message(text->second) : messageFromStored(text->second, stored->second);
}

}  // namespace vernier
