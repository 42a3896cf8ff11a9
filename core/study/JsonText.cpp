#include "core/study/JsonText.h"

#include "core/space/Name.h"

#include <set>
#include <string>

namespace vernier {

namespace {

constexpr std::size_t kMaxDuplicates = 100;

/// Checks the text before a document is built from it, and stops at the first thing that cannot be read.
class Guard final : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit Guard(std::vector<Fault>& duplicateKeys) : m_duplicateKeys(duplicateKeys) {}

    const Message& problem() const { return m_problem; }

    bool null() override { return endValue(); }
    bool boolean(bool) override { return endValue(); }
    bool number_integer(number_integer_t) override { return endValue(); }
    bool number_unsigned(number_unsigned_t) override { return endValue(); }
    bool number_float(number_float_t, const string_t&) override { return endValue(); }
    bool string(string_t&) override { return endValue(); }
    bool binary(binary_t&) override { return endValue(); }
    bool start_object(std::size_t) override { return open(false); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(true); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        Level& level = m_levels.back();
        level.key = name;
        if (!level.keys.insert(name).second && m_duplicateKeys.size() < kMaxDuplicates)
            m_duplicateKeys.push_back({path(), message("json.key-twice", "appears twice; keep one of them")});
        return true;
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& exception) override {
        // "[json.exception.parse_error.101] parse error at line 3, column 5: syntax error while ..."
        const std::string text = exception.what();
        const std::size_t begin = text.find("] ");
        m_problem = shownText(begin == std::string::npos ? text : text.substr(begin + 2), 300);
        return false;
    }

private:
    struct Level {
        bool isArray;
        std::size_t index = 0;
        std::string key;
        std::set<std::string> keys;
    };

    bool open(bool isArray) {
        if (m_levels.size() == kMaxJsonDepth) {
            m_problem = message("json.too-deep", "it is nested more than %1 levels deep", kMaxJsonDepth);
            return false;
        }
        m_levels.push_back({isArray, 0, {}, {}});
        return true;
    }

    bool close() {
        m_levels.pop_back();
        return endValue();
    }

    bool endValue() {
        if (!m_levels.empty() && m_levels.back().isArray)
            ++m_levels.back().index;
        return true;
    }

    std::string path() const {
        std::string result;
        for (const Level& level : m_levels) {
            if (level.isArray)
                result += "[" + std::to_string(level.index) + "]";
            else
                result += (result.empty() ? "" : ".") + shownText(level.key);
        }
        return result;
    }

    std::vector<Fault>& m_duplicateKeys;
    std::vector<Level> m_levels;
    Message m_problem;
};

}  // namespace

Result<nlohmann::json> readJson(std::string_view text, std::vector<Fault>& duplicateKeys) {
    Guard guard(duplicateKeys);
    if (!nlohmann::json::sax_parse(text, &guard))
        return failure(ErrorCode::InvalidInput, message("json.unreadable", "This is not valid JSON: %1.", guard.problem()));
    return nlohmann::json::parse(text, nullptr, false);
}

}  // namespace vernier
