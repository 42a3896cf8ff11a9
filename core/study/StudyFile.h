#pragma once

#include "core/base/Result.h"
#include "core/study/StudyDefinition.h"

#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// Largest study.json that is read, in bytes.
inline constexpr std::size_t kMaxStudyFileBytes = 16u << 20;

/// A definition together with what is odd but allowed (a parameter that the command does not use).
struct ParsedStudy {
    StudyDefinition definition;
    std::vector<Fault> warnings;
};

/// Reads the text of a study.json. On failure, Error::faults lists every fault: its path, what is wrong, what would be right.
Result<ParsedStudy> parseStudy(std::string_view text);
/// The text of a study.json: parseStudy(writeStudy(d)) is d. Keys in the order of study-format, indented by two.
std::string writeStudy(const StudyDefinition& definition);

/// The faults of a definition that was edited rather than read, by the same rules and with the same paths.
std::vector<Fault> faultsOf(const StudyDefinition& definition);
/// What is odd but allowed.
std::vector<Fault> warningsOf(const StudyDefinition& definition);

/// Reads the "parameters" list alone (JSON text of an array): what the engine protocol needs. Categorical
/// defaults, `when` and all rules as in a study file.
Result<SearchSpace> parseParameters(std::string_view json);
/// A configuration as a JSON object in declaration order, and back; reading does not check it against a space, but gives
/// integer parameters an int64 and continuous ones a double.
std::string writeConfiguration(const SearchSpace& space, const Configuration& configuration);
Result<Configuration> parseConfiguration(const SearchSpace& space, std::string_view json);

}  // namespace vernier
