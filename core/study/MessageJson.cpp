#include "core/study/MessageJson.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace vernier {

namespace {

/// Deeper and wider than any message that is made; a damaged file must not exhaust the stack.
constexpr int kMaxMessageDepth = 16;

bool isMessage(const nlohmann::json& json, int depth = 0) {
    return depth < kMaxMessageDepth && json.is_array() && !json.empty() && json.front().is_string() &&
           std::all_of(json.begin() + 1, json.end(), [depth](const nlohmann::json& argument) {
               return argument.is_string() || isMessage(argument, depth + 1);
           });
}

Message read(std::string text, const nlohmann::json& json) {
    std::vector<Message> arguments;
    for (auto argument = json.begin() + 1; argument != json.end(); ++argument)
        arguments.push_back(argument->is_string() ? Message(argument->get<std::string>()) : read({}, *argument));
    return {std::move(text), json.front().get<std::string>(), std::move(arguments)};
}

}  // namespace

nlohmann::json messageJson(const Message& message) {
    if (message.id().empty())
        return nullptr;
    nlohmann::json json = nlohmann::json::array({message.id()});
    for (const Message& argument : message.arguments())
        json.push_back(argument.id().empty() ? nlohmann::json(argument.text()) : messageJson(argument));
    return json;
}

Message messageFrom(std::string text, const nlohmann::json& json) {
    return isMessage(json) ? read(std::move(text), json) : Message(std::move(text));
}

std::string storedForm(const Message& message) {
    return message.id().empty() ? std::string()
                                : messageJson(message).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Message messageFromStored(std::string text, const std::string& stored) {
    return messageFrom(std::move(text), nlohmann::json::parse(stored, nullptr, false));
}

}  // namespace vernier
