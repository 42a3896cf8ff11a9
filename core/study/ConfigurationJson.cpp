#include "core/space/Name.h"
#include "core/space/ParameterCheck.h"
#include "core/study/JsonObject.h"
#include "core/study/JsonText.h"
#include "core/study/StudyFile.h"

namespace vernier {

std::string writeConfiguration(const SearchSpace& space, const Configuration& configuration) {
    std::string text;
    const auto dump = [](const nlohmann::json& json) {
        return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    };
    const auto add = [&](const std::string& name, const Value& value) {
        text += (text.empty() ? "" : ",") + dump(name) + ":" + dump(toJson(value));
    };
    for (const Parameter& parameter : space.parameters()) {
        if (const auto value = configuration.find(parameter.name); value != configuration.end())
            add(parameter.name, value->second);
    }
    // A trial keeps parameters that the study no longer has.
    for (const auto& [name, value] : configuration) {
        if (space.indexOf(name) < 0)
            add(name, value);
    }
    return "{" + text + "}";
}

Result<Configuration> parseConfiguration(const SearchSpace& space, std::string_view text) {
    std::vector<Fault> faults;
    const Result<nlohmann::json> json = readJson(text, faults);
    if (!json)
        return tl::unexpected<Error>(json.error());
    if (!json->is_object())
        return failure(ErrorCode::InvalidInput,
                       message("json.configuration", "A configuration must be %1, not %2.", objectKind(), kindOf(*json)));
    Configuration configuration;
    for (const auto& [name, field] : json->items()) {
        const Parameter* parameter = space.find(name);
        if (std::optional<Value> value = valueFrom(field))
            configuration.emplace(name, parameter ? withTypeOf(*parameter, std::move(*value)) : std::move(*value));
        else
            faults.push_back({shownText(name), wrongKind(field, scalarKind())});
    }
    if (!faults.empty())
        return tl::unexpected<Error>(Error{ErrorCode::InvalidInput,
                                           message("json.configuration-faults", "The configuration has faults."),
                                           {},
                                           std::move(faults)});
    return configuration;
}

}  // namespace vernier
