#pragma once

#include "core/record/StudyRecord.h"

#include <cstdint>
#include <map>
#include <string>

namespace vernier {

// The numbers that a study's table of small named values keeps (StoredStudy::meta), read alike by whoever runs the study and
// whoever watches it. A stranger may have written them: what makes no sense is taken for the nearest that does. Pure.

/// How many trials may run at once: as many as a person has set while the definition said what it says now, else its limit.
int slotsOf(const std::map<std::string, std::string>& meta, const StudyDefinition& definition);
/// How long the study has run over all sessions, in milliseconds.
std::int64_t runtimeMsOf(const std::map<std::string, std::string>& meta);

/// Keeps a number of slots until the definition says something else.
void keepSlots(int slots, const StudyRecord& record, std::int64_t wallMs, StoreBatch& batch);
void keepRuntime(double seconds, StoreBatch& batch);

}  // namespace vernier
