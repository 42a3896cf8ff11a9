#include "core/study/JsonObject.h"

#include "core/space/Name.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vernier {

namespace {

/// 2^63, the first double that int64 does not hold.
constexpr double kEndOfInt64 = 9223372036854775808.0;

std::optional<std::int64_t> wholeFrom(const nlohmann::json& value) {
    if (value.is_number_unsigned() &&
        value.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return std::nullopt;
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    if (!value.is_number_float())
        return std::nullopt;
    const double number = value.get<double>();
    if (number != std::floor(number) || number < -kEndOfInt64 || number >= kEndOfInt64)
        return std::nullopt;
    return static_cast<std::int64_t>(number);
}

}  // namespace

Message wrongKind(const nlohmann::json& found, const Message& wanted) {
    return message("json.wrong-kind", "is %1; it must be %2", kindOf(found), wanted);
}

Message textKind() {
    return message("json.text", "a text");
}

Message scalarKind() {
    return message("json.scalar", "a number, a text, true or false");
}

Message objectKind() {
    return message("json.wanted-object", "an object {...}");
}

Message kindOf(const nlohmann::json& value) {
    switch (value.type()) {
        case nlohmann::json::value_t::object: return message("json.object", "an object");
        case nlohmann::json::value_t::array: return message("json.list", "a list");
        case nlohmann::json::value_t::string: return textKind();
        case nlohmann::json::value_t::boolean: return value.get<bool>() ? "true" : "false";
        case nlohmann::json::value_t::null: return "null";
        default: return message("json.the-number", "the number %1", value.dump());
    }
}

std::optional<Value> valueFrom(const nlohmann::json& value) {
    if (value.is_boolean())
        return value.get<bool>();
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_number_float())
        return value.get<double>();
    if (const std::optional<std::int64_t> whole = wholeFrom(value))
        return *whole;
    return std::nullopt;
}

nlohmann::json toJson(const Value& value) {
    return std::visit([](const auto& held) { return nlohmann::json(held); }, value);
}

JsonObject::JsonObject(const nlohmann::json& object, std::string path, std::vector<Fault>& faults)
    : m_object(object), m_path(std::move(path)), m_faults(faults) {
    if (!object.is_object())
        m_faults.push_back({m_path, wrongKind(object, objectKind())});
}

void JsonObject::fault(const std::string& key, Message what) {
    if (m_faults.size() < kMaxFaults)
        m_faults.push_back({pathOf(key), std::move(what)});
}

bool JsonObject::isTooLong(const std::string& key, const nlohmann::json& value) {
    if (value.size() <= kMaxEntries)
        return false;
    fault(key, message("json.too-long", "has %1 entries; at most %2 are allowed", value.size(), kMaxEntries));
    return true;
}

const nlohmann::json* JsonObject::find(const std::string& key, bool isNeeded) {
    m_known.insert(key);
    if (!m_object.is_object())
        return nullptr;
    const auto found = m_object.find(key);
    if (found != m_object.end())
        return &*found;
    if (isNeeded)
        fault(key, message("json.missing", "is missing"));
    return nullptr;
}

std::optional<double> JsonObject::number(const std::string& key, bool isNeeded) {
    const nlohmann::json* found = find(key, isNeeded);
    if (!found)
        return std::nullopt;
    if (found->is_number())
        return found->get<double>();
    wrongType(key, *found, message("json.number", "a number"));
    return std::nullopt;
}

std::optional<std::int64_t> JsonObject::whole(const std::string& key, bool isNeeded) {
    const nlohmann::json* found = find(key, isNeeded);
    if (!found)
        return std::nullopt;
    const std::optional<std::int64_t> number = wholeFrom(*found);
    if (!number)
        wrongType(key, *found, message("json.whole-number", "a whole number"));
    return number;
}

std::optional<std::uint64_t> JsonObject::natural(const std::string& key) {
    const nlohmann::json* found = find(key);
    if (found && found->is_number_unsigned())
        return found->get<std::uint64_t>();
    if (found)
        fault(key, wrongKind(*found, message("file.seed", "a whole number, 0 or more")));
    return std::nullopt;
}

std::optional<std::string> JsonObject::text(const std::string& key, bool isNeeded) {
    const nlohmann::json* found = find(key, isNeeded);
    if (!found)
        return std::nullopt;
    if (found->is_string())
        return found->get<std::string>();
    wrongType(key, *found, textKind());
    return std::nullopt;
}

std::optional<bool> JsonObject::flag(const std::string& key) {
    const nlohmann::json* found = find(key);
    if (!found)
        return std::nullopt;
    if (found->is_boolean())
        return found->get<bool>();
    wrongType(key, *found, message("json.flag", "true or false"));
    return std::nullopt;
}

std::optional<Value> JsonObject::value(const std::string& key) {
    const nlohmann::json* found = find(key);
    if (!found)
        return std::nullopt;
    std::optional<Value> value = valueFrom(*found);
    if (!value)
        wrongType(key, *found, scalarKind());
    return value;
}

const nlohmann::json* JsonObject::list(const std::string& key, bool isNeeded) {
    const nlohmann::json* found = find(key, isNeeded);
    if (found && !found->is_array())
        wrongType(key, *found, message("json.wanted-list", "a list [...]"));
    return found && found->is_array() && !isTooLong(key, *found) ? found : nullptr;
}

void JsonObject::rejectUnknownKeys() {
    if (!m_object.is_object())
        return;
    for (const auto& [key, value] : m_object.items()) {
        if (m_known.contains(key) || m_faults.size() >= kMaxFaults)
            continue;
        std::string known;
        for (const std::string& name : m_known)
            known += (known.empty() ? "" : ", ") + name;
        fault(shownText(key), message("json.unknown-key", "is not a known key; known keys here are %1", known));
    }
}

void JsonObject::wrongType(const std::string& key, const nlohmann::json& found, const Message& wanted) {
    fault(key, wrongKind(found, wanted));
}

std::optional<std::string> JsonObject::oneOf(const std::string& key, const std::vector<std::string>& words) {
    std::optional<std::string> given = text(key);
    if (!given || std::ranges::find(words, *given) != words.end())
        return given;
    std::string choices;
    for (const std::string& word : words)
        choices += (choices.empty() ? "" : ", ") + word;
    unknownWord(key, *given, choices);
    return std::nullopt;
}

void JsonObject::unknownWord(const std::string& key, const std::string& given, const std::string& choices) {
    fault(key, message("json.unknown-word", "\"%1\" is unknown; it must be one of %2", shownText(given), choices));
}

}  // namespace vernier
