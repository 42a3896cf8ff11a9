#pragma once

#include "core/files/Folder.h"
#include "core/study/ProcessEnd.h"

#include <string>
#include <string_view>

namespace vernier {

/// Adds to a bad end what the last lines of the output tell of it: that memory ran out, or that the machine lacked room on the
/// disk, processes or descriptors. Programs say so in the words of their language or of the C library. Pure.
void addClues(ProcessEnd& end, std::string_view lastLines);

/// The same from the end of both logs in a trial's folder.
void addCluesFromLogs(ProcessEnd& end, const Folder& trialFolder);

}  // namespace vernier
