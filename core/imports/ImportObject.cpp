#include "core/imports/ImportObject.h"

#include "core/space/Name.h"
#include "core/study/JsonObject.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr double kLargest = 1e12;

const nlohmann::ordered_json& emptyObject() {
    static const nlohmann::ordered_json kEmpty = nlohmann::ordered_json::object();
    return kEmpty;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

}  // namespace

ImportObject::ImportObject(const nlohmann::ordered_json& object, std::string path, ImportDraft& draft)
    : m_object(object.is_object() ? &object : &emptyObject()), m_path(std::move(path)), m_draft(draft) {
    if (!object.is_object())
        m_draft.fault(m_path, vernier::wrongKind(nlohmann::json(object), objectKind()));
}

void ImportObject::wrongKind(const std::string& key, const nlohmann::ordered_json& found, const Message& wanted) {
    fault(key, vernier::wrongKind(nlohmann::json(found), wanted));
}

const nlohmann::ordered_json* ImportObject::find(const std::string& key, bool isNeeded) {
    m_known.insert(key);
    const auto found = m_object->find(key);
    if (found == m_object->end()) {
        if (isNeeded)
            fault(key, message("import.missing", "is missing"));
        return nullptr;
    }
    if (found->is_null()) {
        fault(key, message("import.no-content", "has no content; give it some, or take the key out"));
        return nullptr;
    }
    return &*found;
}

std::optional<double> ImportObject::number(const std::string& key, bool isNeeded) {
    const nlohmann::ordered_json* const found = find(key, isNeeded);
    if (!found)
        return std::nullopt;
    const std::optional<double> number = readNumber(*found);
    if (!number)
        fault(key, found->is_string()
                       ? message("import.no-number", "\"%1\" is not a number", shownText(found->get<std::string>()))
                       : vernier::wrongKind(nlohmann::json(*found), message("import.number-kind", "a number")));
    else if (!std::isfinite(*number))
        fault(key, message("import.not-finite", "is not a finite number"));
    return number && std::isfinite(*number) ? number : std::nullopt;
}

std::optional<std::int64_t> ImportObject::whole(const std::string& key, std::int64_t min) {
    const std::optional<double> found = number(key);
    if (!found)
        return std::nullopt;
    if (*found != std::floor(*found))
        fault(key, message("import.not-whole", "%1 is not a whole number", toText(*found)));
    else if (*found < static_cast<double>(min))
        fault(key, message("import.too-small", "%1 is too small; it must be at least %2", toText(*found), min));
    else if (*found > kLargest)
        fault(key, message("import.too-big", "%1 is too large; it must be at most 1e12", toText(*found)));
    else
        return static_cast<std::int64_t>(*found);
    return std::nullopt;
}

std::optional<double> ImportObject::positive(const std::string& key) {
    const std::optional<double> found = number(key);
    if (!found || *found > 0)
        return found;
    fault(key, message("import.not-positive", "%1 is not above 0", toText(*found)));
    return std::nullopt;
}

std::optional<std::string> ImportObject::text(const std::string& key, bool isNeeded) {
    const nlohmann::ordered_json* const found = find(key, isNeeded);
    if (!found)
        return std::nullopt;
    if (found->is_structured()) {
        wrongKind(key, *found, textKind());
        return std::nullopt;
    }
    return found->is_string() ? found->get<std::string>() : toText(importedValue(*found));
}

std::optional<bool> ImportObject::flag(const std::string& key) {
    const nlohmann::ordered_json* const found = find(key);
    if (!found || found->is_boolean())
        return found ? std::optional(found->get<bool>()) : std::nullopt;
    wrongKind(key, *found, message("import.flag-kind", "true or false"));
    return std::nullopt;
}

const nlohmann::ordered_json* ImportObject::list(const std::string& key, bool isNeeded) {
    const nlohmann::ordered_json* const found = find(key, isNeeded);
    if (!found || found->is_array())
        return found;
    wrongKind(key, *found, message("import.list-kind", "a list"));
    return nullptr;
}

const nlohmann::ordered_json& ImportObject::entries(const std::string& key) {
    const nlohmann::ordered_json* const found = find(key);
    if (found && !found->is_object())
        wrongKind(key, *found, objectKind());
    return found && found->is_object() ? *found : emptyObject();
}

ImportObject ImportObject::object(const std::string& key, bool isNeeded) {
    const nlohmann::ordered_json* const found = find(key, isNeeded);
    return {found ? *found : emptyObject(), pathOf(key), m_draft};
}

std::string ImportObject::word(const std::string& key, std::initializer_list<const char*> words) {
    const std::optional<std::string> found = text(key);
    if (!found)
        return {};
    if (std::ranges::find(words, *found) == words.end()) {
        fault(key, message("import.word", "\"%1\" is unknown; it must be one of %2", shownText(*found),
                           joined({words.begin(), words.end()})));
        return {};
    }
    return *found;
}

void ImportObject::ignore(std::initializer_list<const char*> keys) {
    m_known.insert(keys.begin(), keys.end());
}

void ImportObject::leaveOut(std::initializer_list<const char*> keys) {
    std::vector<std::string> names;
    for (const char* const key : keys) {
        if (m_known.insert(key).second && m_object->contains(key))
            names.push_back(m_draft.theirPath(pathOf(key)));
    }
    if (!names.empty())
        m_draft.note(message("import.left-out", "Left out, since Vernier runs on this machine: %1.", joined(names)));
}

std::string ImportObject::rest() const {
    std::vector<std::string> names;
    for (const auto& [key, value] : m_object->items()) {
        if (!m_known.contains(key))
            names.push_back(shownText(m_draft.theirPath(pathOf(key)), 100));
    }
    if (names.size() > 20) {
        names.resize(20);
        names.emplace_back("...");
    }
    return joined(names);
}

void ImportObject::tellRest() {
    if (const std::string names = rest(); !names.empty())
        m_draft.note(message("import.not-taken-over", "Vernier does not take over: %1.", names));
}

void ImportObject::refuseRest() {
    for (const auto& [key, value] : m_object->items()) {
        if (!m_known.contains(key))
            fault(shownText(key), message("import.unknown-key", "is not a key that is known here; correct it or take it out"));
    }
}

}  // namespace vernier
