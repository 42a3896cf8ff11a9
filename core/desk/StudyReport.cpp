#include "core/desk/StudyReport.h"

#include "core/base/Clock.h"
#include "core/desk/StudyDiagnosis.h"
#include "core/exchange/report/HtmlReport.h"
#include "core/folder/TrialCommand.h"
#include "core/folder/WarmStart.h"

#include <utility>

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
    // A study without a model, because of too few results or an unreadable warm start, still gets a report.
    if (const Result<std::vector<PriorStudy>> priors = readWarmStart(*report.definition, StudyFolder(report.folder))) {
        if (Result<StudyExplanation> explained = explainStudy(*report.definition, *priors, report.history, {}, stop))
            input.explanation = std::make_shared<const StudyExplanation>(std::move(*explained));
    }
    std::optional<ModelFacts> model;
    if (input.explanation)
        model = modelFacts(*input.explanation->model, input.explanation->verdict, &input.explanation->importance);
    input.findings = diagnoseStudy(*report.definition, report.history, StudyFolder(report.folder), model);
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, message("report.cancelled", "The report was cancelled."));
    return writeHtmlReport(*report.definition, report.history, input);
}

}  // namespace vernier
