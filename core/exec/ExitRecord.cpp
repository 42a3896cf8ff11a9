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

#include <fcntl.h>
#include <unistd.h>

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

/// Nothing that was worked lasts longer than the calendar.
std::int64_t durationAt(const Json& json, const char* key) {
    return json.contains(key) ? std::clamp<std::int64_t>(integerAt(json, key), 0, kFarthestWallMs) : 0;
}

/// How long the logs were; nothing from an earlier program, or where a stranger wrote something else.
LogBytes logBytesIn(const std::string& text) {
    const Json json = Json::parse(text, nullptr, false);
    const Json sizes = json.is_object() ? json.value("log_bytes", Json()) : Json();
    LogBytes bytes{0, 0};
    for (std::size_t log = 0; sizes.is_array() && log < std::min(bytes.size(), sizes.size()); ++log)
        bytes[log] = sizes[log].is_number_integer() ? sizes[log].get<std::int64_t>() : 0;
    return bytes;
}

/// False for a log that is shorter than it was, or of whose last blocks the disk has kept no more than that they were taken:
/// they have zeros.
bool isWhole(const Folder& trialFolder, const char* log, std::int64_t bytesBefore) {
    if (bytesBefore <= 0)
        return true;
    if (trialFolder.stateOf(log).bytes < bytesBefore)
        return false;
    const Result<Descriptor> file = trialFolder.openFile(log, O_RDONLY);
    char last = 0;
    return !file || ::pread(file->number(), &last, 1, bytesBefore - 1) != 1 || last != 0;
}

/// The log that has lost something of what was printed, if any.
std::optional<std::string> shortenedLog(const Folder& trialFolder, const LogBytes& before) {
    for (std::size_t log = 0; log < before.size(); ++log) {
        if (!isWhole(trialFolder, kTrialLogNames[log], before[log]))
            return kTrialLogNames[log];
    }
    return std::nullopt;
}

ProcessEnd lostEnd(const Message& why) {
    ProcessEnd lost;
    lost.detail = why;
    return lost;
}

}  // namespace

std::string writeExitRecord(const ProcessEnd& end, const LogBytes& logBytes) {
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
              {"log_bytes", logBytes},
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
        end.workedMs = durationAt(json, "worked_ms");
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
    if (!end)
        return lostEnd(end.error().whole());
    if (const std::optional<std::string> log = shortenedLog(trialFolder, logBytesIn(*text)))
        return lostEnd(
            message("exit.log-cut", "%1 is not whole any more: what it printed last was not yet on the disk.", *log));
    return *std::move(end);
}

}  // namespace vernier
