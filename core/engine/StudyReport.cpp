#include "core/engine/StudyReport.h"

#include "core/base/Clock.h"
#include "core/engine/TrialLaunch.h"
#include "core/exchange/HtmlReport.h"

namespace vernier {

Result<std::string> pageOf(const StudyReport& report, std::stop_token stop) {
    ReportInput input;
    input.decisions = report.decisions;
    input.runtimeSeconds = report.status.runtimeSeconds;
    input.cost = report.status.cost;
    input.writtenWallMs = SystemClock().wallMs();
    if (const Trial* const best = report.history.incumbent())
        input.command = trialCommandLine(*best, *report.definition, StudyFolder(report.folder), report.programFolder)
                            .value_or(std::string());
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, "The report was cancelled.");
    return writeHtmlReport(*report.definition, report.history, input);
}

}  // namespace vernier
