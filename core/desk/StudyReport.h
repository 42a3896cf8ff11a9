#pragma once

#include "core/events/EventBatch.h"
#include "core/folder/StudyFolder.h"
#include "core/study/History.h"

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace vernier {

/// A study at the moment of its report: values, so that the page can be written in any thread.
struct StudyReport {
    std::shared_ptr<const StudyDefinition> definition;
    History history;
    std::vector<Decision> decisions;
    StudyStatus status;
    std::string folder;         ///< of the study, absolute
    std::string programFolder;  ///< as for trialCommandLine()
};

/// The HTML page of a report, see writeHtmlReport(). Cancelled. Not for the GUI thread.
Result<std::string> pageOf(const StudyReport& report, std::stop_token stop = {});

}  // namespace vernier
