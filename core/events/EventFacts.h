#pragma once

#include "core/base/Message.h"

#include <map>
#include <string>

namespace vernier {

/// What an event says beyond its kind and trial: short texts by name.
using EventFacts = std::map<std::string, std::string>;

/// The payload of a LoggedEvent that holds these facts, and back. Values that are not text come back as written in JSON; a
/// payload that is not an object has no facts.
std::string payloadOf(const EventFacts& facts);
EventFacts factsOf(const std::string& payload);

/// Adds a message under `name`: its English text, and beside it what other languages need. And back; empty if there is none.
void addMessage(EventFacts& facts, const std::string& name, const Message& message);
Message messageOf(const EventFacts& facts, const std::string& name);

}  // namespace vernier
