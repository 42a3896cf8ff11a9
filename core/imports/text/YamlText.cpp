#include "core/imports/text/YamlText.h"

#include "core/imports/text/YamlScalar.h"
#include "core/study/JsonText.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <sstream>
#include <string>

namespace vernier {

namespace {

constexpr std::size_t kMostNodes = 10000;

/// yaml-cpp reads a text such as "," as documents without end, since it never gets past the comma.
class ProgressCheck : public YAML::EventHandler {
public:
    void OnDocumentStart(const YAML::Mark& mark) override {
        if (mark.pos == m_last)
            throw YAML::ParserException(mark, YAML::ErrorMsg::UNKNOWN_TOKEN);
        m_last = mark.pos;
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}

private:
    int m_last = -1;
};

void checkThatItEnds(const std::string& text) {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    ProgressCheck check;
    while (parser.HandleNextDocument(check)) {
    }
}

/// Thrown by Converter only and caught in readYaml().
struct TooLarge {};

class Converter {
public:
    explicit Converter(ForeignDocument& document) : m_document(document) {}

    nlohmann::ordered_json convert(const YAML::Node& node, const std::string& path, std::size_t depth = 0) {
        if (depth > kMaxJsonDepth || ++m_count > kMostNodes)
            throw TooLarge{};
        switch (node.Type()) {
            case YAML::NodeType::Sequence: return convertList(node, path, depth);
            case YAML::NodeType::Map: return convertMap(node, path, depth);
            case YAML::NodeType::Scalar:  // the tag "!" is that of quoted ones
                return node.Tag() == "!" ? nlohmann::ordered_json(node.Scalar()) : yamlScalar(node.Scalar());
            default: return nullptr;
        }
    }

private:
    nlohmann::ordered_json convertList(const YAML::Node& node, const std::string& path, std::size_t depth) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const YAML::Node& entry : node) {
            const std::string place = entryPath(path, list.size());
            m_document.lines[place] = entry.Mark().line + 1;
            list.push_back(convert(entry, place, depth + 1));
        }
        return list;
    }

    nlohmann::ordered_json convertMap(const YAML::Node& node, const std::string& path, std::size_t depth) {
        nlohmann::ordered_json object = nlohmann::ordered_json::object();
        nlohmann::ordered_json merged = nlohmann::ordered_json::object();
        for (const auto& entry : node) {
            const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
            const std::string place = keyPath(path, key);
            nlohmann::ordered_json value = convert(entry.second, place, depth + 1);
            if (key == "<<" && isMerge(value)) {
                for (const nlohmann::ordered_json& one : value.is_array() ? value : nlohmann::ordered_json::array({value}))
                    merge(merged, one);
                continue;
            }
            const int line = entry.first.Mark().line + 1;
            if (object.contains(key))
                noteKeyTwice(m_document, place, m_document.lines[place], line);
            m_document.lines[place] = line;
            object[key] = std::move(value);
        }
        merge(object, merged);
        return object;
    }

    static bool isMerge(const nlohmann::ordered_json& value) {
        return value.is_object() || (value.is_array() && !value.empty() &&
                                     std::all_of(value.begin(), value.end(), [](const auto& one) { return one.is_object(); }));
    }

    /// What is there already overrides what is merged.
    static void merge(nlohmann::ordered_json& object, const nlohmann::ordered_json& merged) {
        for (const auto& [key, value] : merged.items()) {
            if (!object.contains(key))
                object[key] = value;
        }
    }

    ForeignDocument& m_document;
    std::size_t m_count = 0;
};

}  // namespace

Result<std::vector<ForeignDocument>> readYaml(std::string_view text) {
    try {
        checkThatItEnds(std::string(text));
        std::vector<ForeignDocument> documents;
        for (const YAML::Node& node : YAML::LoadAll(std::string(text))) {
            if (node.IsNull())
                continue;
            ForeignDocument& document = documents.emplace_back();
            document.root = Converter(document).convert(node, {});
        }
        if (documents.empty())
            return failure(ErrorCode::InvalidInput, message("yaml.empty", "The file has no content."));
        return documents;
    } catch (const TooLarge&) {
        return failure(ErrorCode::InvalidInput,
                       message("yaml.too-deep", "The YAML is nested too deeply or has too many entries."));
    } catch (const YAML::Exception& exception) {
        return failure(ErrorCode::InvalidInput, message("yaml.invalid", "This is not valid YAML: line %1, column %2: %3.",
                                                        exception.mark.line + 1, exception.mark.column + 1, exception.msg));
    }
}

}  // namespace vernier
