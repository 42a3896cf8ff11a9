#pragma once

#include "core/imports/ImportDraft.h"

#include <array>
#include <set>

namespace vernier {

/// Reads the fields of one mapping of another tool. What cannot be read is a fault of the draft, with its place; a key that is
/// there without content is one, too. Nobody may forget a key: tellRest() names those that were not asked for.
class ImportObject {
public:
    /// Anything but a mapping is a fault and reads as empty. `object` and `draft` must outlive it.
    ImportObject(const nlohmann::ordered_json& object, std::string path, ImportDraft& draft);

    const std::string& path() const { return m_path; }
    std::string pathOf(const std::string& key) const { return keyPath(m_path, key); }
    bool has(const std::string& key) const { return m_object->contains(key); }
    bool isNull(const std::string& key) const { return has(key) && (*m_object)[key].is_null(); }
    bool isEmpty() const { return m_object->empty(); }
    void fault(const std::string& key, const Message& what) { m_draft.fault(pathOf(key), what); }

    /// The raw value, or null if there is none; `isNeeded` makes its absence a fault.
    const nlohmann::ordered_json* find(const std::string& key, bool isNeeded = false);
    /// A finite number, also one written as a text.
    std::optional<double> number(const std::string& key, bool isNeeded = false);
    /// A whole number from `min` to 10^12.
    std::optional<std::int64_t> whole(const std::string& key, std::int64_t min);
    /// A number above 0.
    std::optional<double> positive(const std::string& key);
    std::optional<std::string> text(const std::string& key, bool isNeeded = false);
    std::optional<bool> flag(const std::string& key);
    const nlohmann::ordered_json* list(const std::string& key, bool isNeeded = false);
    /// The entries of a mapping whose keys are the user's own; none, with a fault for another kind, if it is no mapping.
    const nlohmann::ordered_json& entries(const std::string& key);
    /// The mapping; an empty one if there is none.
    ImportObject object(const std::string& key, bool isNeeded = false);
    /// The texts of a list that are one of `words`; a fault for another text. Empty without the key.
    std::string word(const std::string& key, std::initializer_list<const char*> words);

    /// Keys that mean nothing to a study.
    void ignore(std::initializer_list<const char*> keys);
    /// Keys that are not taken over because trials run on this machine: a note names those that are there.
    void leaveOut(std::initializer_list<const char*> keys);
    /// A note that names all keys that were not asked for.
    void tellRest();
    /// The same as a fault.
    void refuseRest();

private:
    void wrongKind(const std::string& key, const nlohmann::ordered_json& found, const Message& wanted);
    std::string rest() const;

    const nlohmann::ordered_json* m_object;
    std::string m_path;
    ImportDraft& m_draft;
    std::set<std::string> m_known;
};

}  // namespace vernier
