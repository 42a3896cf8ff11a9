#include "core/store/TrialStart.h"

#include "core/store/TrialColumns.h"

#include <nlohmann/json.hpp>

namespace vernier {

namespace {

using Json = nlohmann::json;

constexpr int kStartFormat = 1;
constexpr std::size_t kMaxStartBytes = 16u << 20;

/// What is nested deeper than anything of ours is left out: a stranger may have written the file, and the stack has an end.
bool isShallow(int depth, Json::parse_event_t, Json&) {
    return depth < 64;
}

template <typename T>
Json jsonOf(const std::optional<T>& value) {
    return value ? Json(*value) : Json();
}

template <typename T>
std::optional<T> optionalAt(const Json& json, const char* key) {
    const Json& value = json.at(key);
    return value.is_null() ? std::nullopt : std::optional(value.get<T>());
}

Trial trialFrom(const Json& json) {
    Trial trial;
    trial.state = TrialState::Running;
    trial.startId = json.at("id").get<std::string>();
    trial.origin = originFrom(json.at("origin").get<std::string>()).value_or(TrialOrigin::Strategy);
    trial.configuration = configurationFrom(json.at("configuration").dump()).value_or(Configuration());
    trial.explanation = explanationFrom(json.at("explanation").dump()).value_or(Explanation());
    trial.pauses = pausesFrom(json.at("pauses").dump()).value_or(std::vector<TrialPause>());
    trial.resource = optionalAt<std::int64_t>(json, "resource");
    trial.slot = optionalAt<int>(json, "slot");
    trial.historyRevision = json.at("history_revision").get<std::uint64_t>();
    trial.definitionRevision = json.at("definition_revision").get<int>();
    trial.createdWallMs = json.at("created_ms").get<std::int64_t>();
    trial.startedWallMs = optionalAt<std::int64_t>(json, "started_ms");
    return trial;
}

}  // namespace

std::string writeTrialStart(const TrialStart& start) {
    const Trial& trial = start.trial;
    const Json json{{"vernier", kStartFormat},
                    {"id", trial.startId},
                    {"earlier_legs", start.earlierLegs},
                    {"origin", originText(trial.origin)},
                    {"configuration", Json::parse(configurationText(trial.configuration))},
                    {"explanation", Json::parse(explanationText(trial.explanation))},
                    {"pauses", Json::parse(pausesText(trial.pauses))},
                    {"resource", jsonOf(trial.resource)},
                    {"slot", jsonOf(trial.slot)},
                    {"history_revision", trial.historyRevision},
                    {"definition_revision", trial.definitionRevision},
                    {"created_ms", trial.createdWallMs},
                    {"started_ms", jsonOf(trial.startedWallMs)}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<TrialStart> readTrialStart(const Folder& trialFolder) {
    return trialFolder.read(kTrialStartName, kMaxStartBytes).and_then([&](const std::string& text) -> Result<TrialStart> {
        try {
            const Json json = Json::parse(text, isShallow);
            if (json.at("vernier").get<int>() != kStartFormat)
                return failure(ErrorCode::Unsupported, message("start-record.format", "it is of an unknown format"),
                               trialFolder.path() + "/" + kTrialStartName);
            return TrialStart{trialFrom(json), json.at("earlier_legs").get<std::vector<std::string>>()};
        } catch (const std::exception& error) {
            return failure(ErrorCode::InvalidInput, message("start-record.damaged", "it is damaged: %1", error.what()),
                           trialFolder.path() + "/" + kTrialStartName);
        }
    });
}

}  // namespace vernier
