#include "core/intake/ParserReport.h"

#include "core/intake/FieldKnowledge.h"
#include "core/space/Value.h"

#include <nlohmann/json.hpp>

#include <QFile>

#include <algorithm>

namespace vernier {

namespace {

using ReportedJson = nlohmann::json;

constexpr std::string_view kMark = "VERNIER-PARSER ";
constexpr std::size_t kMostReported = 1000;

std::vector<std::string> textsAt(const ReportedJson& json, const char* key) {
    std::vector<std::string> texts;
    if (!json.contains(key) || !json[key].is_array())
        return texts;
    for (const ReportedJson& item : json[key])
        texts.push_back(item.is_string() ? item.get<std::string>() : item.dump());
    return texts;
}

std::string textOf(const ReportedJson& json, const char* key) {
    return json.contains(key) && json[key].is_string() ? json[key].get<std::string>() : std::string();
}

HelpOption optionOf(const ReportedJson& json) {
    HelpOption option;
    option.names = textsAt(json, "names");
    option.negations = textsAt(json, "negations");
    option.choices = textsAt(json, "choices");
    option.meaning = textOf(json, "help");
    const std::string type = textOf(json, "type");
    option.hint = type == "float" ? ValueHint::Real
                  : type == "int" ? ValueHint::Whole
                  : type.empty()  ? ValueHint::None
                                  : ValueHint::Text;
    option.isList = json.value("list", ReportedJson()) == true;
    if (json.value("flag", ReportedJson()) != true)
        option.valueName = type.empty() ? "VALUE" : type;
    if (type == "bool" && option.choices.empty() && !option.valueName.empty())
        option.choices = {"True", "False"};
    if (json.contains("default") && !json["default"].is_null())
        option.defaultValue = json["default"].is_string() ? json["default"].get<std::string>() : json["default"].dump();
    for (const auto& [key, end] : {std::pair("min", &option.min), std::pair("max", &option.max)}) {
        if (json.contains(key) && json[key].is_number())
            *end = json[key].get<double>();
    }
    return option;
}

}  // namespace

std::vector<HelpOption> readParserReport(std::string_view text) {
    std::size_t at = text.rfind(kMark);
    if (at == std::string_view::npos || (at > 0 && text[at - 1] != '\n'))
        return {};
    at += kMark.size();
    const ReportedJson root = ReportedJson::parse(text.substr(at, text.find('\n', at) - at), nullptr, false);
    std::vector<HelpOption> options;
    if (!root.is_object() || !root.contains("options") || !root["options"].is_array())
        return options;
    for (const ReportedJson& item : root["options"]) {
        if (!item.is_object() || options.size() >= kMostReported)
            continue;
        HelpOption option = optionOf(item);
        if (!option.names.empty() &&
            std::none_of(option.names.begin(), option.names.end(), [](const std::string& name) { return name.empty(); }))
            options.push_back(std::move(option));
    }
    return options;
}

std::string parserHook() {
    builtInKnowledge();  // which makes the resources ready
    QFile file(QStringLiteral(":/field/parser_hook.py"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

}  // namespace vernier
