#include "core/store/TrialStart.h"

#include "core/store/TrialColumns.h"
#include "core/study/StudyDefinition.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>

namespace vernier {

namespace {

using Json = nlohmann::json;

constexpr int kStartFormat = 1;
constexpr std::size_t kMaxStartBytes = 16u << 20;
constexpr std::int64_t kFarthestResource = std::int64_t{1} << 60;

/// What is nested deeper than anything of ours is left out: a stranger may have written the file, and the stack has an end.
bool isShallow(int depth, Json::parse_event_t, Json&) {
    return depth < 64;
}

template <typename T>
Json jsonOf(const std::optional<T>& value) {
    return value ? Json(*value) : Json();
}

/// A whole number; what is beyond `least` and `most` is taken for them, anything else throws as the library does.
std::int64_t wholeAt(const Json& json, const char* key, std::int64_t least, std::int64_t most) {
    return std::clamp<std::int64_t>(json.at(key).get_ref<const Json::number_integer_t&>(), least, most);
}

std::int64_t timeAt(const Json& json, const char* key) {
    return wholeAt(json, key, -kFarthestStoredMs, kFarthestStoredMs);
}

Trial trialFrom(const Json& json) {
    Trial trial;
    trial.state = TrialState::Running;
    trial.startId = json.at("id").get<std::string>();
    trial.origin = originFrom(json.at("origin").get<std::string>()).value_or(TrialOrigin::Strategy);
    trial.configuration = configurationFrom(json.at("configuration").dump()).value_or(Configuration());
    trial.explanation = explanationFrom(json.at("explanation").dump()).value_or(Explanation());
    trial.pauses = pausesFrom(json.at("pauses").dump()).value_or(std::vector<TrialPause>());
    if (!json.at("resource").is_null())
        trial.resource = wholeAt(json, "resource", 0, kFarthestResource);
    if (!json.at("slot").is_null())
        trial.slot = static_cast<int>(wholeAt(json, "slot", 0, kMaxSlots));
    trial.historyRevision = static_cast<std::uint64_t>(wholeAt(json, "history_revision", 0, kFarthestResource));
    trial.definitionRevision = static_cast<int>(wholeAt(json, "definition_revision", 0, std::numeric_limits<int>::max()));
    trial.createdWallMs = timeAt(json, "created_ms");
    if (!json.at("started_ms").is_null())
        trial.startedWallMs = timeAt(json, "started_ms");
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

Result<TrialStart> parseTrialStart(std::string_view text) {
    try {
        const Json json = Json::parse(text, isShallow);
        if (json.at("vernier").get_ref<const Json::number_integer_t&>() != kStartFormat)
            return failure(ErrorCode::Unsupported, message("start-record.format", "it is of an unknown format"));
        return TrialStart{trialFrom(json), json.at("earlier_legs").get<std::vector<std::string>>()};
    } catch (const std::exception& error) {
        return failure(ErrorCode::InvalidInput, message("start-record.damaged", "it is damaged: %1", error.what()));
    }
}

Result<TrialStart> readTrialStart(const Folder& trialFolder) {
    return trialFolder.read(kTrialStartName, kMaxStartBytes).and_then(parseTrialStart).map_error([&](Error error) {
        error.file = trialFolder.path() + "/" + kTrialStartName;
        return error;
    });
}

}  // namespace vernier
