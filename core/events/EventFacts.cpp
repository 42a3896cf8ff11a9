#include "core/events/EventFacts.h"

#include <nlohmann/json.hpp>

namespace vernier {

using Json = nlohmann::json;

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

}  // namespace vernier
