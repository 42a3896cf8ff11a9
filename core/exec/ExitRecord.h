#pragma once

#include "core/base/Result.h"
#include "core/files/Folder.h"
#include "core/study/ProcessEnd.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vernier {

/// Name of the record in a trial folder.
inline constexpr const char* kExitRecordName = "exit.json";

/// The logs of a trial, and how long they were when it ended. After a power cut a log may be shorter, though the record is
/// whole.
inline constexpr std::array<const char*, 2> kTrialLogNames{"stdout.log", "stderr.log"};
using LogBytes = std::array<std::int64_t, 2>;

/// The text of exit.json. `detail` may hold any bytes. Of `request`, only TimeLimit is kept: the supervisor knows no other.
std::string writeExitRecord(const ProcessEnd& end, const LogBytes& logBytes = {0, 0});

/// The end described by the text of an exit.json. InvalidInput names the key that is missing or wrong.
Result<ProcessEnd> parseExitRecord(std::string_view text);

/// Reads the record in a trial folder; nothing if there is none. One that cannot be read or understood, or beside which a log
/// is shorter than it was, is an end of kind Lost whose detail says why.
std::optional<ProcessEnd> readExitRecord(const Folder& trialFolder);

}  // namespace vernier
