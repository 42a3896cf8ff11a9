#include "core/record/TrialChanges.h"

#include "core/events/StudyLog.h"

#include <memory>
#include <utility>

namespace vernier {

void TrialChanges::add(Trial trial, const std::string& what, std::int64_t wallMs, const Message& detail) {
    EventFacts facts{{"what", what}, {"state", toText(trial.state)}};
    if (!detail.empty())
        addMessage(facts, "detail", detail);
    batch.events.push_back({0, wallMs, "trial", trial.id, payloadOf(facts)});
    batch.trials.push_back(std::make_shared<const Trial>(std::move(trial)));
}

void TrialChanges::replaceReports(const Trial& trial) {
    std::erase_if(batch.reports, [&trial](const NewReport& report) { return report.trial == trial.id; });
    std::erase_if(batch.shortenedSeries, [&trial](const ShortenedSeries& series) { return series.trial == trial.id; });
    std::erase_if(batch.positions, [&trial](const LogPosition& position) { return position.trial == trial.id; });
    batch.clearedReports.push_back(trial.id);
    batch.addReports(trial);
}

void TrialChanges::addLive(Trial trial, std::int64_t wallMs) {
    batch.events.push_back({0, wallMs, kReportsEvent, trial.id, "{}"});
    live.push_back(std::make_shared<const Trial>(std::move(trial)));
}

}  // namespace vernier
