#pragma once

#include "core/base/Error.h"
#include "core/study/StudyWords.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace vernier {

/// No more faults than this are recorded, and longer lists and objects are not read: a hostile file must not fill the memory.
inline constexpr std::size_t kMaxFaults = 1000;
inline constexpr std::size_t kMaxEntries = 100000;

/// "is a text; it must be a number": `wanted` is one of the kinds below.
Message wrongKind(const nlohmann::json& found, const Message& wanted);
Message textKind();
Message scalarKind();
Message objectKind();
/// What kind of JSON value this is, as in "is a text": for messages.
Message kindOf(const nlohmann::json& value);
/// A scalar as a Value: whole numbers as int64, others as double. Nothing for null, lists, objects and numbers beyond int64.
std::optional<Value> valueFrom(const nlohmann::json& value);
nlohmann::json toJson(const Value& value);

/// Reads the fields of one JSON object and notes every fault under its path. A field that is absent or of the wrong type reads
/// as nothing; the latter is a fault, as are, at the end, keys that nobody asked for. Refers to `object` and `faults`, which
/// must outlive it.
class JsonObject {
public:
    /// `path` is empty for the top level. Anything but an object is a fault and reads as empty.
    JsonObject(const nlohmann::json& object, std::string path, std::vector<Fault>& faults);

    std::string pathOf(const std::string& key) const { return m_path.empty() ? key : m_path + "." + key; }
    void fault(const std::string& key, Message what);
    /// True, with a fault, if the list or object at `key` has more entries than are read.
    bool isTooLong(const std::string& key, const nlohmann::json& value);
    /// The raw value, or null if there is none; `isNeeded` makes its absence a fault.
    const nlohmann::json* find(const std::string& key, bool isNeeded = false);

    std::optional<double> number(const std::string& key, bool isNeeded = false);
    /// A whole number within int64; 60.0 is whole.
    std::optional<std::int64_t> whole(const std::string& key, bool isNeeded = false);
    /// A whole number, 0 or more: a seed.
    std::optional<std::uint64_t> natural(const std::string& key);
    std::optional<std::string> text(const std::string& key, bool isNeeded = false);
    std::optional<bool> flag(const std::string& key);
    /// A text, number or truth value.
    std::optional<Value> value(const std::string& key);
    /// The elements of a list; nothing (and a fault) for anything else and for more than kMaxEntries.
    const nlohmann::json* list(const std::string& key, bool isNeeded = false);

    /// The entry of `words` that the field names, or null.
    template <typename Enum, std::size_t size>
    const Word<Enum>* word(const std::string& key, const std::array<Word<Enum>, size>& words, bool isNeeded = false) {
        const std::optional<std::string> given = text(key, isNeeded);
        for (const Word<Enum>& word : words) {
            if (given == word.text)
                return &word;
        }
        if (given)
            unknownWord(key, *given, listOf(words));
        return nullptr;
    }
    /// The value the field names, or `otherwise`.
    template <typename Enum, std::size_t size>
    Enum wordOr(Enum otherwise, const std::string& key, const std::array<Word<Enum>, size>& words, bool isNeeded = false) {
        const Word<Enum>* found = word(key, words, isNeeded);
        return found ? found->value : otherwise;
    }

    /// One of `words`, whose list is not known before the program runs.
    std::optional<std::string> oneOf(const std::string& key, const std::vector<std::string>& words);

    /// Call it after all fields have been asked for.
    void rejectUnknownKeys();

private:
    void wrongType(const std::string& key, const nlohmann::json& found, const Message& wanted);
    void unknownWord(const std::string& key, const std::string& given, const std::string& choices);

    const nlohmann::json& m_object;
    std::string m_path;
    std::vector<Fault>& m_faults;
    std::set<std::string> m_known;
};

}  // namespace vernier
