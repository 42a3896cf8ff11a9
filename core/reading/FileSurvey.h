#pragma once

#include "core/capture/FileNumbers.h"
#include "core/reading/MetricPlace.h"

#include <string>
#include <vector>

namespace vernier {

/// What numbers a trial has written to files that a metric can read: tables (.csv, .tsv), JSON (.json, .jsonl, .ndjson, and
/// texts whose lines are JSON) and TensorBoard events, in the order of files and of columns in them. Those of the working
/// folder only if they were written while the trial ran. Names that will be others next time (numbers in the folders of a run,
/// times, process ids) are generalised to '*'. Files of the study itself, in the trial's folder those that the workbench keeps
/// there, what earlier attempts have left, and those of `ours`, are left out. Bounded: of each file the first 16 MiB, of all
/// 64 MiB, and of a file 200 names.
std::vector<FileNumbers> surveyFiles(const MetricPlace& place, const std::vector<std::string>& ours);

}  // namespace vernier
