#include "core/exec/ExitRecord.h"

#include "core/base/Word.h"
#include "core/study/MessageJson.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <utility>

namespace vernier {

namespace {

using Json = nlohmann::json;

constexpr int kFormat = 1;
/// The end of the year 9999: a record may have been written by anybody, and no store keeps later times.
constexpr std::int64_t kFarthestWallMs = 253'402'300'799'999;
constexpr std::size_t kMaxBytes = 1 << 16;
constexpr std::array<Word<EndKind>, 3> kKindWords{
    {{EndKind::CouldNotStart, "could-not-start"}, {EndKind::Exited, "exited"}, {EndKind::Signalled, "signalled"}}};

EndKind kindFrom(const std::string& text) {
    if (const std::optional<EndKind> kind = fromWord(kKindWords, text))
        return *kind;
    throw std::invalid_argument("kind: \"" + text + "\"");
}

std::int64_t integerAt(const Json& json, const char* key) {
    const Json& value = json.at(key);
    if (!value.is_number_integer())
        throw std::invalid_argument(std::string(key) + ": " + value.dump());
    return value.get<std::int64_t>();
}

}  // namespace

std::string writeExitRecord(const ProcessEnd& end) {
    Json json{{"vernier", kFormat},
              {"kind", wordOf(kKindWords, end.kind)},
              {"code", end.code},
              {"timed_out", end.request == EndRequest::TimeLimit},
              {"interrupted", end.wasInterrupted},
              {"detail", end.detail.text()},
              {"ended_wall_ms", end.endedWallMs},
              {"cpu_seconds", end.cpuSeconds},
              {"peak_memory_bytes", end.peakMemoryBytes},
              {"worked_ms", end.workedMs},
              {"shortage", end.isShortage},
              {"out_of_memory", end.isOutOfMemory}};
    if (end.peakGpuBytes)
        json["peak_gpu_bytes"] = *end.peakGpuBytes;
    if (Json message = messageJson(end.detail); !message.is_null())
        json["message"] = std::move(message);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<ProcessEnd> parseExitRecord(std::string_view text) {
    try {
        const Json json = Json::parse(text);
        if (integerAt(json, "vernier") != kFormat)
            return failure(ErrorCode::Unsupported, message("exit.format", "exit record of an unknown format"));
        ProcessEnd end;
        end.kind = kindFrom(json.at("kind").get<std::string>());
        end.code = static_cast<int>(integerAt(json, "code"));
        end.request = json.at("timed_out").get<bool>() ? EndRequest::TimeLimit : EndRequest::None;
        end.wasInterrupted = json.value("interrupted", false);
        end.detail = messageFrom(json.at("detail").get<std::string>(), json.value("message", Json()));
        end.endedWallMs = integerAt(json, "ended_wall_ms");
        if (end.endedWallMs < 0 || end.endedWallMs > kFarthestWallMs)
            throw std::invalid_argument("ended_wall_ms: " + std::to_string(end.endedWallMs));
        end.cpuSeconds = json.at("cpu_seconds").get<double>();
        end.peakMemoryBytes = integerAt(json, "peak_memory_bytes");
        if (json.contains("peak_gpu_bytes"))
            end.peakGpuBytes = std::max<std::int64_t>(0, integerAt(json, "peak_gpu_bytes"));
        end.workedMs = json.value("worked_ms", std::int64_t{0});
        end.isShortage = json.value("shortage", false);
        end.isOutOfMemory = json.value("out_of_memory", false);
        return end;
    } catch (const std::exception& error) {
        return failure(ErrorCode::InvalidInput, message("exit.damaged", "damaged exit record: %1", error.what()));
    }
}

std::optional<ProcessEnd> readExitRecord(const Folder& trialFolder) {
    const Result<std::string> text = trialFolder.read(kExitRecordName, kMaxBytes);
    if (!text && text.error().code == ErrorCode::NotFound)
        return std::nullopt;
    Result<ProcessEnd> end = text.and_then([](const std::string& json) { return parseExitRecord(json); });
    if (end)
        return *std::move(end);
    ProcessEnd lost;
    lost.detail = end.error().whole();
    return lost;
}

}  // namespace vernier
