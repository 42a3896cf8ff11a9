#pragma once

#include "core/events/Command.h"

#include <string>

namespace vernier {

struct StudyDefinition;

/// The SHA-256 of every script in the study's folder, by its path there: what ends like a script or may be executed, and files
/// that the command names. Trials' folders, "try-once" and ".git" are left out; so is what lies elsewhere, for a study cannot
/// bring that along. Files above 16 MiB are told by size and time of change, and folders below the first 8 levels and files
/// after the first 10,000 are not looked at. O(bytes of the scripts).
ScriptPrints scriptPrints(const std::string& folder, const StudyDefinition& definition);

}  // namespace vernier
