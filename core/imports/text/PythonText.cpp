#include "core/imports/text/PythonText.h"

#include "core/study/JsonObject.h"

namespace vernier {

namespace {

/// As repr() quotes it: in apostrophes, unless only they occur in it.
std::string quoted(const std::string& text) {
    const bool hasApostrophe = text.find('\'') != std::string::npos;
    const char quote = hasApostrophe && text.find('"') == std::string::npos ? '"' : '\'';
    std::string result(1, quote);
    for (const char c : text) {
        if (c == quote || c == '\\')
            result += '\\';
        if (c == '\n')
            result += "\\n";
        else if (c == '\t')
            result += "\\t";
        else if (c == '\r')
            result += "\\r";
        else
            result += c;
    }
    return result + quote;
}

std::string pythonReal(double number) {
    const std::string text = toText(Value(number));
    return text.find_first_of(".en") == std::string::npos ? text + ".0" : text;
}

/// As an entry of a list: texts have quotes.
std::string entryText(const nlohmann::ordered_json& value) {
    return value.is_string() ? quoted(value.get<std::string>()) : pythonText(value);
}

}  // namespace

std::string pythonText(const nlohmann::ordered_json& value) {
    if (value.is_boolean())
        return value.get<bool>() ? "True" : "False";
    if (value.is_null())
        return "None";
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_number_float())
        return pythonReal(value.get<double>());
    std::string text;
    if (value.is_array()) {
        for (const nlohmann::ordered_json& entry : value)
            text += (text.empty() ? "" : ", ") + entryText(entry);
        return "[" + text + "]";
    }
    if (!value.is_object())
        return value.dump();
    for (const auto& [key, entry] : value.items())
        text += (text.empty() ? "" : ", ") + quoted(key) + ": " + entryText(entry);
    return "{" + text + "}";
}

Value pythonValue(const nlohmann::ordered_json& value) {
    if (value.is_number()) {
        if (const std::optional<Value> number = valueFrom(nlohmann::json(value)))
            return *number;
    }
    return pythonText(value);
}

}  // namespace vernier
