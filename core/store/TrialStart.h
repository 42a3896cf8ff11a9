#pragma once

#include "core/base/Result.h"
#include "core/files/Folder.h"
#include "core/study/Trial.h"

#include <string>
#include <string_view>
#include <vector>

namespace vernier {

inline constexpr const char* kTrialStartName = "start.json";

/// What start.json in a trial's folder says: which start of which trial the logs beside it are of, and enough to make the
/// trial's row again if the database loses it.
struct TrialStart {
    Trial trial;                           ///< as it was when it started, Running, without what the study thinks of it later
    std::vector<std::string> earlierLegs;  ///< the starts before it that the same logs are of
};

/// The text of start.json. The trial's number is left to the name of its folder.
std::string writeTrialStart(const TrialStart& start);

/// What the text of a start.json says. Times and counts that no clock and no study reaches are taken for the last possible
/// ones. InvalidInput names what is missing or wrong.
Result<TrialStart> parseTrialStart(std::string_view text);

/// Reads it. NotFound for a folder of an earlier program; InvalidInput names what is missing or wrong.
Result<TrialStart> readTrialStart(const Folder& trialFolder);

}  // namespace vernier
