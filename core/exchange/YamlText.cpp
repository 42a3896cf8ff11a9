#include "core/exchange/YamlText.h"

#include "core/exchange/ParameterGuess.h"
#include "core/study/JsonObject.h"
#include "core/study/JsonText.h"

#include <yaml-cpp/yaml.h>

#include <cmath>
#include <string>

namespace vernier {

namespace {

constexpr std::size_t kMostNodes = 10000;
constexpr std::size_t kMaxYamlBytes = 1u << 20;  ///< yaml-cpp builds the whole document before we can count its nodes

/// Thrown by Converter only and caught in readYaml().
struct TooLarge {};

class Converter {
public:
    nlohmann::ordered_json convert(const YAML::Node& node, std::size_t depth = 0) {
        if (depth > kMaxJsonDepth || ++m_count > kMostNodes)
            throw TooLarge{};
        switch (node.Type()) {
            case YAML::NodeType::Sequence: {
                nlohmann::ordered_json list = nlohmann::ordered_json::array();
                for (const YAML::Node& entry : node)
                    list.push_back(convert(entry, depth + 1));
                return list;
            }
            case YAML::NodeType::Map: return convertMap(node, depth);
            case YAML::NodeType::Scalar: return scalar(node);
            default: return nullptr;
        }
    }

private:
    nlohmann::ordered_json convertMap(const YAML::Node& node, std::size_t depth) {
        nlohmann::ordered_json object = nlohmann::ordered_json::object();
        for (const auto& entry : node) {
            nlohmann::ordered_json value = convert(entry.second, depth + 1);
            const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
            if (key == "<<" && value.is_object())
                merge(object, value);
            else
                object[key] = std::move(value);
        }
        return object;
    }

    /// What is written here overrides what is merged.
    static void merge(nlohmann::ordered_json& object, const nlohmann::ordered_json& merged) {
        for (const auto& [key, value] : merged.items()) {
            if (!object.contains(key))
                object[key] = value;
        }
    }

    static nlohmann::ordered_json scalar(const YAML::Node& node) {
        const std::string& text = node.Scalar();
        if (node.Tag() == "!")  // quoted
            return text;
        if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL")
            return nullptr;
        if (text == "True" || text == "TRUE")
            return true;
        if (text == "False" || text == "FALSE")
            return false;
        return toJson(valueFromText(text));
    }

    std::size_t m_count = 0;
};

}  // namespace

Result<nlohmann::ordered_json> readYaml(std::string_view text) {
    if (text.size() > kMaxYamlBytes)
        return failure(ErrorCode::InvalidInput,
                       message("yaml.too-large", "The file is larger than 1 MiB, too large for a list of parameters."));
    try {
        return Converter().convert(YAML::Load(std::string(text)));
    } catch (const TooLarge&) {
        return failure(ErrorCode::InvalidInput,
                       message("yaml.too-deep", "The YAML is nested too deeply or has too many entries."));
    } catch (const YAML::Exception& exception) {
        return failure(ErrorCode::InvalidInput, message("yaml.invalid", "This is not valid YAML: line %1, column %2: %3.",
                                                        exception.mark.line + 1, exception.mark.column + 1, exception.msg));
    }
}

}  // namespace vernier
