#pragma once

#include "core/doctor/Finding.h"
#include "core/explain/StudyExplanation.h"
#include "core/stopping/Decision.h"
#include "core/study/History.h"
#include "core/study/StudyDefinition.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vernier {

/// What a report is written from besides the study itself.
struct ReportInput {
    std::vector<Decision> decisions;
    std::string command;         ///< of the best trial, for a shell; may be empty
    double runtimeSeconds = 0;   ///< of the study
    std::optional<double> cost;  ///< money
    std::int64_t writtenWallMs = 0;
    std::shared_ptr<const StudyExplanation> explanation;  ///< what the model has learnt; null: there is none
    std::vector<Finding> findings;                        ///< what is the matter with it
};

/// A report of the study as one self-contained HTML page that needs no network: the best configuration, what is the
/// matter with the study, the search, the learning curves, each parameter against the objective, what the model has learnt,
/// what was stopped, and the trials in a table that sorts. Of a very large number of trials, only the best 2,000 are listed.
/// Everything from the study is escaped: a name can never become markup. Pure; O(trials x (parameters + reports)).
std::string writeHtmlReport(const StudyDefinition& definition, const History& history, const ReportInput& input);

}  // namespace vernier
