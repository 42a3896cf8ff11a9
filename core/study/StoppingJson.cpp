#include "core/study/StoppingJson.h"

#include "core/study/MethodRules.h"

namespace vernier {

StoppingSettings readStopping(JsonObject& object) {
    StoppingSettings settings;
    settings.rule = object.oneOf("rule", stoppingWords()).value_or(settings.rule);
    settings.graceSteps = object.whole("grace_steps");
    settings.minPeers = object.whole("min_peers").value_or(settings.minPeers);
    settings.eta = object.whole("eta").value_or(settings.eta);
    settings.minSteps = object.whole("min_steps");
    settings.probability = object.number("probability").value_or(settings.probability);
    settings.protectTop = object.whole("protect_top").value_or(settings.protectTop);
    settings.protectLast = object.number("protect_last").value_or(settings.protectLast);
    settings.judge = object.wordOr(settings.judge, "judge", kJudgeAtWords);
    return settings;
}

nlohmann::ordered_json writeStopping(const StoppingSettings& settings) {
    const StoppingSettings defaults;
    nlohmann::ordered_json json{{"rule", settings.rule}};
    const auto add = [&](const char* key, const auto& value, const auto& otherwise) {
        if (value != otherwise)
            json[key] = value;
    };
    if (settings.graceSteps)
        json["grace_steps"] = *settings.graceSteps;
    add("min_peers", settings.minPeers, defaults.minPeers);
    add("eta", settings.eta, defaults.eta);
    if (settings.minSteps)
        json["min_steps"] = *settings.minSteps;
    add("probability", settings.probability, defaults.probability);
    add("protect_top", settings.protectTop, defaults.protectTop);
    add("protect_last", settings.protectLast, defaults.protectLast);
    if (settings.judge != defaults.judge)
        json["judge"] = wordOf(kJudgeAtWords, settings.judge);
    return json;
}

}  // namespace vernier
