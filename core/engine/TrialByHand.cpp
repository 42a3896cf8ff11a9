#include "core/engine/TrialByHand.h"

namespace vernier {

namespace {

Trial nextTrial(const Configuration& configuration, const StudyRecord& record, std::int64_t nowWallMs) {
    Trial trial;
    trial.id = record.nextTrial();
    trial.configuration = configuration;
    trial.historyRevision = record.history().revision();
    trial.createdWallMs = nowWallMs;
    return trial;
}

}  // namespace

Trial queuedTrial(const command::QueueTrial& queued, const StudyRecord& record, std::int64_t nowWallMs) {
    Trial trial = nextTrial(queued.configuration, record, nowWallMs);
    trial.origin = queued.origin;
    trial.explanation = queued.explanation;
    if (trial.explanation.sentence.empty())
        trial.explanation.sentence = queued.origin == TrialOrigin::Repeat ? "A repeat, queued by hand." : "Queued by hand.";
    return trial;
}

Trial skippedTrial(const command::SkipSuggestion& skipped, const StudyRecord& record, std::int64_t nowWallMs) {
    Trial trial = nextTrial(skipped.configuration, record, nowWallMs);
    trial.state = TrialState::Cancelled;
    trial.explanation = skipped.explanation;
    trial.explanation.sentence =
        "Skipped by hand." + (skipped.explanation.sentence.empty() ? "" : " " + skipped.explanation.sentence);
    trial.endedWallMs = nowWallMs;
    return trial;
}

}  // namespace vernier
