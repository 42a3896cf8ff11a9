#include "core/record/NewTrial.h"

#include "core/curves/TrialFolds.h"

#include <utility>

namespace vernier {

namespace {

Trial nextTrial(const Configuration& configuration, const StudyRecord& record, std::int64_t nowWallMs) {
    Trial trial;
    trial.id = record.nextTrial();
    trial.configuration = record.definition().space.completed(configuration);
    trial.historyRevision = record.history().revision();
    trial.createdWallMs = nowWallMs;
    return trial;
}

}  // namespace

Trial suggestedTrial(Suggestion suggestion, std::uint64_t historyRevision, const StudyRecord& record, std::int64_t nowWallMs) {
    Trial trial = nextTrial(suggestion.configuration, record, nowWallMs);
    trial.historyRevision = historyRevision;
    trial.explanation = std::move(suggestion.explanation);
    trial.resource = suggestion.resource;
    return trial;
}

Trial queuedTrial(const command::QueueTrial& queued, const StudyRecord& record, std::int64_t nowWallMs) {
    Trial trial = nextTrial(queued.configuration, record, nowWallMs);
    trial.origin = queued.origin;
    trial.explanation = queued.explanation;
    if (trial.explanation.sentence.empty())
        trial.explanation.sentence = queued.origin == TrialOrigin::Repeat ? message("queue.repeat", "A repeat, queued by hand.")
                                                                          : message("queue.queued", "Queued by hand.");
    return trial;
}

Trial skippedTrial(const command::SkipSuggestion& skipped, const StudyRecord& record, std::int64_t nowWallMs) {
    Trial trial = nextTrial(skipped.configuration, record, nowWallMs);
    trial.state = TrialState::Cancelled;
    trial.explanation = skipped.explanation;
    trial.explanation.sentence = sentences({message("queue.skipped", "Skipped by hand."), skipped.explanation.sentence});
    trial.endedWallMs = nowWallMs;
    return trial;
}

Trial waitingAgain(const Trial& trial) {
    Trial waiting = trial;
    waiting.state = TrialState::Waiting;
    waiting.slot.reset();
    waiting.startedWallMs.reset();
    waiting.clockMs.reset();
    return waiting;
}

Trial cancelledTrial(const Trial& trial, std::int64_t nowWallMs) {
    Trial cancelled = trial;
    cancelled.state = TrialState::Cancelled;
    if (trial.state == TrialState::Waiting)
        cancelled.endedWallMs = nowWallMs;
    return cancelled;
}

Trial annotatedTrial(const Trial& trial, const command::Annotate& annotation) {
    Trial annotated = trial;
    annotated.note = annotation.note;
    annotated.tags = annotation.tags;
    annotated.isStarred = annotation.isStarred;
    annotated.isExcluded = annotation.isExcluded;
    return annotated;
}

std::optional<std::int64_t> bestStepToRepeat(const Trial& repeat, const StudyRecord& record) {
    const auto metric = static_cast<std::size_t>(record.definition().objectiveIndex());
    if (repeat.origin != TrialOrigin::Repeat)
        return std::nullopt;
    for (const TrialPtr& trial : record.history().trials()) {
        if (trial->origin != TrialOrigin::Repeat && trial->objective && metric < trial->reports.size() &&
            trial->configuration == repeat.configuration)
            return bestStepOf(trial->reports[metric], record.definition().objective);
    }
    return std::nullopt;
}

}  // namespace vernier
